using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using TokenStudio.Presentation.Glossary;
using TokenStudio.Sessions;
using TokenStudio.Storage.Sharing;
using TokenStudio.Web.Components;

namespace TokenStudio.Web.Pages.Design;

/// <summary>Links to view a scenario: make, copy once, revoke.</summary>
public sealed partial class ShareDialog
{
    static readonly Term Link = Terms.Of("share-link");

    IReadOnlyList<ShareLink> _links = [];
    string _name = "";
    int _days = 30;
    string? _address;
    bool _copied;

    [Parameter] public string ScenarioId { get; set; } = "";
    [Inject] StudioDoor Door { get; set; } = null!;
    [Inject] StudioCircuit Circuit { get; set; } = null!;
    [Inject] NavigationManager Navigation { get; set; } = null!;
    [Inject] TimeProvider Clock { get; set; } = null!;
    [Inject] IJSRuntime Js { get; set; } = null!;

    protected override Task OnInitializedAsync() => Load();

    async Task Load()
    {
        if (await Circuit.Caller() is { } caller && await Door.ListLinks(caller, ScenarioId) is { } links) _links = [.. links.OrderByDescending(l => l.CreatedAt)];
    }

    async Task Make()
    {
        if (await Circuit.Caller() is not { } caller) return;
        DateTimeOffset? expires = _days == 0 ? null : Clock.GetUtcNow().AddDays(_days);
        if (await Door.CreateLink(caller, ScenarioId, _name.Trim(), expires) is not { } made) return;
        (_address, _copied, _name) = (Navigation.ToAbsoluteUri($"/s/{made.Token}").ToString(), false, "");
        await Load();
    }

    async Task Revoke(string linkId)
    {
        if (await Circuit.Caller() is not { } caller) return;
        await Door.RevokeLink(caller, ScenarioId, linkId);
        await Load();
    }

    async Task Copied()
    {
        try
        {
            await Js.InvokeVoidAsync("navigator.clipboard.writeText", _address);
            _copied = true;
        }
        catch (JSException)
        {
            // Without permission the address is still there to be selected.
        }
    }
}
