using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using TokenStudio.Presentation.Comparing;
using TokenStudio.Sessions;
using TokenStudio.Web.Components.Layout;
using TokenStudio.Web.Pages.Comparing;
using TokenStudio.Web.Pages.Design;

namespace TokenStudio.Web.Pages.Versions;

/// <summary>What happened to a scenario, what it was at any time, and the way back. The revision looked at stands in the address.</summary>
public sealed partial class HistoryPage
{
    /// <summary>What a revision is held against: the one before it.</summary>
    internal const string Before = "before";
    const int PageLength = 40;
    const int MostOlder = 5;

    readonly List<HistoryLine> _lines = [];
    readonly List<long> _seen = [];
    IReadOnlyList<HistoryDay> _days = [];
    IReadOnlyList<long> _older = [];
    DesignComparison? _comparison;
    DesignFrame? _frame;
    long _at;
    string _against = Before;
    string? _loaded;
    int _openChecks;
    bool _reachesStart;
    bool _failed;

    /// <summary>"v12": the revision looked at; absent for what stands.</summary>
    [SupplyParameterFromQuery] public string? At { get; set; }

    /// <summary>"before", "now" or "v3".</summary>
    [SupplyParameterFromQuery] public string? Against { get; set; }

    internal override bool HasChecks => false;

    internal override int OpenChecks => _openChecks;

    string CompareAddress => Navigation.GetUriWithQueryParameters($"/scenarios/{Id}/compare", new Dictionary<string, object?>
    {
        ["base"] = VersionWords.Label(_at),
        ["with"] = _against == Before ? VersionWords.Label(Math.Max(1, _at - 1)) : _against,
    });

    internal override void Build(ShownScenario shown)
    {
        if (!shown.SameResults || shown.Before is null) _openChecks = shown.Projection is { } projection ? Presentation.Checking.CheckList.Of(projection).Failed.Count : 0;
    }

    protected override async Task OnParametersSetAsync()
    {
        await base.OnParametersSetAsync();
        await Load();
    }

    internal override Task Followed() => Load();

    async Task Load()
    {
        if (Session is not { } session) return;
        await Newer(session);
        var now = session.State;
        _at = At is ['v', .. var digits] && long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? asked : now.Revision;
        _against = Against is { Length: > 0 } ? Against : _at == now.Revision ? Before : ComparedPlaces.Now;
        if (_at <= 1 && _against == Before) _against = ComparedPlaces.Now;
        _older = [.. _seen.Append(Revision(_against) ?? 0).Where(r => r > 0 && r != _at && now.Versions.At(r) is null).Distinct()];
        await Compare(session, now.Revision);
        StateHasChanged();
    }

    // What was committed since the list was read.
    async Task Newer(ScenarioSession session)
    {
        var known = _lines.Count > 0 ? _lines[0].Revision : 0;
        if (known == session.State.Revision || (_lines.Count == 0 && _reachesStart && session.State.Revision == 1)) return;
        var first = known == 0 || session.State.Revision - known > PageLength;
        var page = await Door.ReadHistory(Caller!, Id, null, PageLength);
        if (page is null) return;
        if (first)
        {
            _lines.Clear();
            _reachesStart = page.ReachesStart;
        }

        var since = _lines.Count > 0 ? _lines[0].Revision : 0;
        _lines.InsertRange(0, page.Entries.Where(e => e.Revision > since).Select(Line));
        _days = HistoryDay.Of(_lines);
    }

    async Task Earlier()
    {
        if (await Door.ReadHistory(Caller!, Id, _lines[^1].Revision, PageLength) is not { } page) return;
        _lines.AddRange(page.Entries.Select(Line));
        (_days, _reachesStart) = (HistoryDay.Of(_lines), page.ReachesStart);
    }

    HistoryLine Line(HistoryEntry entry) => HistoryLine.Of(entry, Caller!.Workspace);

    // The older of the two first, so that a difference reads as time went.
    async Task Compare(ScenarioSession session, long now)
    {
        var other = _against == Before ? _at - 1 : Revision(_against) ?? now;
        var asked = $"{_at} {other} {now} {session.State.Versions.All.Count}";
        if (asked == _loaded) return;
        _loaded = asked;
        var (older, newer) = _at <= other ? (_at, other) : (other, _at);
        var designs = _at == other ? null : await Door.CompareDesigns(Caller!, [Place(older), Place(newer)]);
        _failed = designs is null && _at != other;
        _comparison = designs is null ? null : await Task.Run(() => DesignComparison.Of(ComparedPlaces.Named(Id, designs)));

        DesignPlace Place(long revision) => new(Id, revision == now ? null : revision);
    }

    static long? Revision(string word) => word is ['v', .. var digits] && long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var revision) ? revision : null;

    async Task Choose(long revision)
    {
        if (_at != revision && Session!.State.Versions.At(_at) is null && _at != Session.State.Revision)
        {
            _seen.Remove(_at);
            _seen.Insert(0, _at);
            if (_seen.Count > MostOlder) _seen.RemoveAt(MostOlder);
        }

        Panes?.Show(PaneView.Charts);
        Turn(revision, Against);
        await using var places = await Js.InvokeAsync<IJSObjectReference>("import", "./js/places.js");
        await places.InvokeVoidAsync("toTop");
    }

    void Hold(string? against) => Turn(_at, against);

    void Turn(long revision, string? against) => Navigation.NavigateTo(Navigation.GetUriWithQueryParameters(new Dictionary<string, object?>
    {
        ["at"] = revision == Session!.State.Revision ? null : VersionWords.Label(revision),
        ["against"] = against,
    }), replace: true);

    async Task Restore()
    {
        var before = Session!.State.Revision;
        var outcome = await Door.RestoreVersion(Caller!, Id, _at, null);
        switch (outcome)
        {
            case Refused refused:
                Toasts.Show(refused.Finding.Message);
                break;
            case Applied { State.Revision: var revision } when revision == before:
                Toasts.Show($"v{_at} is what stands already.");
                break;
            case Applied applied:
                Toasts.Show($"v{_at} stands again, as v{applied.State.Revision}.", "Undo", Undo);
                Turn(applied.State.Revision, null);
                break;
            default:
                Toasts.Show("Nothing was restored: the scenario is not there any more.");
                break;
        }
    }
}
