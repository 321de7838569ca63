using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using TokenStudio.Model.Scenarios;
using TokenStudio.Model.Simulation;
using TokenStudio.Presentation.Editing;
using TokenStudio.Presentation.Glossary;
using TokenStudio.Sessions;
using TokenStudio.Storage.Sharing;
using TokenStudio.Web.Components;

namespace TokenStudio.Web.Pages.Design;

/// <summary>Links to view a scenario: make, copy, change, revoke. What stands in its foot is of the open link, or of the next one.</summary>
public sealed partial class ShareDialog
{
    const string Fixed = "fixed";
    const string Latest = "latest";

    static readonly Term Link = Presentation.Glossary.Terms.Of("share-link");

    // Addresses told since the dialog opened: nobody can read them again afterwards.
    readonly Dictionary<string, string> _told = [];
    IReadOnlyList<ShareLink> _links = [];
    LinkTerms _next = new();
    bool _freezesNext;
    long _revision;
    Projection? _shown;
    string? _chosen;
    string? _copied;
    bool _revokesAll;

    [Parameter] public string ScenarioId { get; set; } = "";

    /// <summary>An earlier revision the next link shows, fixed; null for what stands.</summary>
    [Parameter] public long? Revision { get; set; }
    [Inject] StudioDoor Door { get; set; } = null!;
    [Inject] StudioCircuit Circuit { get; set; } = null!;
    [Inject] NavigationManager Navigation { get; set; } = null!;
    [Inject] TimeProvider Clock { get; set; } = null!;
    [Inject] IJSRuntime Js { get; set; } = null!;

    ShareLink? Chosen => _links.FirstOrDefault(l => l.Id == _chosen && l.RevokedAt is null);

    LinkTerms Terms => Chosen?.Terms ?? _next;

    bool IsFrozen => Chosen is { } link ? link.Terms.VersionId is not null : _freezesNext;

    string Whose => Chosen is { } link ? LinkWords.Name(link) : Say("the next link");

    IReadOnlyList<Choice> Shown => [new(Fixed, $"v{Chosen?.Version ?? Revision ?? _revision}, fixed"), new(Latest, "Latest version")];

    bool IsPlain => new Uri(Navigation.BaseUri) is { Scheme: "http", IsLoopback: false };

    protected override Task OnInitializedAsync()
    {
        _freezesNext = Revision is not null;
        return Load();
    }

    async Task Load()
    {
        if (await Circuit.Caller() is not { } caller || await Door.ListLinks(caller, ScenarioId) is not { } links) return;
        _links = links;
        if (await Door.Open(caller, ScenarioId) is not { State: var state }) return;
        (_revision, _shown) = (state.Revision, state.Projection);
    }

    async Task Make()
    {
        if (await Circuit.Caller() is not { } caller) return;
        if (await Door.CreateLink(caller, ScenarioId, _next with { Expires = Clock.GetUtcNow() + LinkTerms.UsualLife }, _freezesNext, _freezesNext ? Revision : null) is { } made) await Told(made);
    }

    async Task Rotate(string linkId)
    {
        if (await Circuit.Caller() is { } caller && await Door.RotateLink(caller, ScenarioId, linkId) is { } made) await Told(made);
    }

    // Copied at once: sharing is two presses.
    async Task Told(NewShareLink made)
    {
        _told[made.Link.Id] = Navigation.ToAbsoluteUri($"/s/{made.Token}").ToString();
        (_chosen, _copied) = (made.Link.Id, null);
        await Load();
        await Copy(made.Link.Id);
    }

    async Task Revoke(string linkId)
    {
        if (await Circuit.Caller() is not { } caller) return;
        await Door.RevokeLink(caller, ScenarioId, linkId);
        _told.Remove(linkId);
        await Load();
    }

    async Task RevokeAll()
    {
        if (await Circuit.Caller() is not { } caller) return;
        await Door.RevokeLinks(caller, ScenarioId);
        _told.Clear();
        _revokesAll = false;
        await Load();
    }

    void Choose(string linkId) => _chosen = _chosen == linkId ? null : linkId;

    Task Hide(HiddenParts part, bool hides) => Agree(t => t with { Hides = hides ? t.Hides | part : t.Hides & ~part });

    async Task Agree(Func<LinkTerms, LinkTerms> terms)
    {
        if (Chosen is { } link) await Agree(link.Id, terms);
        else _next = terms(_next);
    }

    async Task Agree(string linkId, Func<LinkTerms, LinkTerms> terms, bool? freeze = null)
    {
        if (await Circuit.Caller() is not { } caller) return;
        await Door.UpdateLink(caller, ScenarioId, linkId, terms, freeze);
        await Load();
    }

    async Task Freeze(string shown)
    {
        if (Chosen is { } link) await Agree(link.Id, t => t, shown == Fixed);
        else _freezesNext = shown == Fixed;
    }

    async Task Copy(string linkId)
    {
        try
        {
            await Js.InvokeVoidAsync("navigator.clipboard.writeText", _told[linkId]);
            _copied = linkId;
        }
        catch (JSException)
        {
            // Without permission the address is still there to be selected.
        }
    }
}
