using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using TokenStudio.Sessions;
using TokenStudio.Storage.Keys;
using TokenStudio.Web.Components;

namespace TokenStudio.Web.Pages.Keys;

/// <summary>Keys for programs: make, copy once, revoke.</summary>
public sealed partial class KeysPage
{
    static readonly string Description = "/openapi/v1.json";

    IReadOnlyList<ApiKey> _keys = [];
    string _name = "";
    string _scope = ApiKey.Read;
    int _days = 30;
    string? _made;
    bool _copied;
    Phrase? _problem;

    [Inject] KeyDoor Door { get; set; } = null!;
    [Inject] StudioCircuit Circuit { get; set; } = null!;
    [Inject] TimeProvider Clock { get; set; } = null!;
    [Inject] IJSRuntime Js { get; set; } = null!;

    protected override Task OnInitializedAsync() => Load();

    async Task Load()
    {
        if (await Circuit.Caller() is { } caller && await Door.ListKeys(caller) is { } keys) _keys = keys;
    }

    async Task Make()
    {
        (_made, _copied, _problem) = (null, false, null);
        if (await Circuit.Caller() is not { } caller) return;
        var name = _name.Trim();
        if (name.Length == 0)
        {
            _problem = "Give the key a name, so that you know later which program has it.";
            return;
        }

        DateTimeOffset? expires = _days == 0 ? null : Clock.GetUtcNow().AddDays(_days);
        if (await Door.CreateKey(caller, name, _scope, expires) is not { } made)
        {
            _problem = $"A workspace has at most {ApiKeyStore.MostKeys} keys; revoke one first.";
            return;
        }

        (_made, _name) = (made.Text, "");
        await Load();
    }

    async Task Revoke(string keyId)
    {
        if (await Circuit.Caller() is not { } caller) return;
        await Door.RevokeKey(caller, keyId);
        await Load();
    }

    async Task Copy()
    {
        try
        {
            await Js.InvokeVoidAsync("navigator.clipboard.writeText", _made);
            _copied = true;
        }
        catch (JSException)
        {
            // Without permission the key is still there to be selected.
        }
    }
}
