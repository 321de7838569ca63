using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using TokenStudio.Presentation;
using TokenStudio.Presentation.Granting;
using TokenStudio.Presentation.Languages;

namespace TokenStudio.Web.Pages.Allocation;

/// <summary>Sends a list from the browser to the server and shows what it makes of it; the list itself never passes the page's line.</summary>
public sealed partial class AirdropPanel : IAsyncDisposable
{
    ElementReference _root;
    IJSObjectReference? _script;
    bool _open;
    bool _busy;
    bool _keepGood;
    string _amounts = "tokens";
    string _name = "";
    AirdropAnswer? _answer;
    Phrase? _problem;

    /// <summary>Where lists are sent; null while the design has errors.</summary>
    [Parameter] public string? Address { get; set; }

    /// <summary>What the bucket is called.</summary>
    [Parameter, EditorRequired] public string Bucket { get; set; } = "";

    [Inject] IJSRuntime Js { get; set; } = null!;

    string Asked(string format) => $"{Address}&format={format}&amounts={_amounts}&keepGood={(_keepGood ? "true" : "false")}&language={Language.Current.Code}";

    // Browsers say a path that is none before it.
    void Named(ChangeEventArgs change) => (_name, _answer, _problem) = (((string?)change.Value ?? "").Split('\\', '/')[^1], null, null);

    Task Check() => Busy(async script =>
    {
        (_answer, _problem) = (null, null);
        Take(await script.InvokeAsync<string>("check", _root, Asked("check")));
    });

    Task Save(string format) => Busy(async script =>
    {
        if (await script.InvokeAsync<string?>("save", _root, Asked(format), $"airdrop-proofs.{format}") is { } refused) Take(refused);
    });

    void Take(string json)
    {
        _answer = AirdropAnswer.Read(json, Bucket, out var problem);
        _problem = problem;
    }

    async Task Busy(Func<IJSObjectReference, Task> work)
    {
        _busy = true;
        try
        {
            _script ??= await Js.InvokeAsync<IJSObjectReference>("import", "./js/airdrop.js");
            await work(_script);
        }
        catch (JSException)
        {
            _problem = "The list could not be sent. Choose the file again.";
        }
        finally
        {
            _busy = false;
        }
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        try
        {
            if (_script is not null) await _script.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The browser has left.
        }
    }
}
