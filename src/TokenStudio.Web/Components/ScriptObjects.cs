using Microsoft.JSInterop;

namespace TokenStudio.Web.Components;

/// <summary>Objects of our scripts, which listen until they are told to stop.</summary>
static class ScriptObjects
{
    /// <summary>Stops it and lets the browser forget it: one that is only stopped is kept, and with it the page it listened on.</summary>
    public static async ValueTask End(this IJSObjectReference? script)
    {
        if (script is null) return;
        try
        {
            await script.InvokeVoidAsync("destroy");
            await script.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The browser has left and taken its listeners with it.
        }
    }
}
