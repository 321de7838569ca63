using Microsoft.AspNetCore.Components;
using TokenStudio.Presentation.Charts;
using TokenStudio.Presentation.Comparing;
using TokenStudio.Presentation.Editing;
using TokenStudio.Presentation.Tables;
using TokenStudio.Sessions;
using TokenStudio.Storage.Scenarios;
using TokenStudio.Web.Pages.Design;

namespace TokenStudio.Web.Pages.Comparing;

/// <summary>Two to four designs side by side: scenarios of the workspace, versions of this one. The choice stands in the address.</summary>
public sealed partial class ComparePage
{
    const string EveryRow = "all";
    static readonly IReadOnlyList<Choice> Counts = [new(nameof(SupplyUnit.Tokens), "Tokens"), new(nameof(SupplyUnit.Share), "Share")];

    string[] _chosen = [];
    IReadOnlyList<DesignOption> _options = [];
    DesignComparison? _comparison;
    ChartModel? _chart;
    Lazy<TableModel>? _table;
    DesignFrame? _frame;
    string? _loaded;
    int _openChecks;
    bool _missing;

    /// <summary>The first design; absent for what stands.</summary>
    [SupplyParameterFromQuery(Name = "base")] public string? First { get; set; }

    /// <summary>Those held against it, separated by commas.</summary>
    [SupplyParameterFromQuery] public string? With { get; set; }

    /// <summary>"all" where the parameters that are the same are listed too.</summary>
    [SupplyParameterFromQuery] public string? Rows { get; set; }

    internal override bool HasChecks => false;

    internal override int OpenChecks => _openChecks;

    // A launch price is each design's own assumption, so the lines are not counted in dollars.
    SupplyUnit Unit => Look.Unit == SupplyUnit.Share ? SupplyUnit.Share : SupplyUnit.Tokens;

    internal override void Build(ShownScenario shown)
    {
        if (!shown.SameResults || shown.Before is null) _openChecks = shown.Projection is { } projection ? Presentation.Checking.CheckList.Of(projection).Failed.Count : 0;
        Draw();
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
        var asked = $"{First} {With} {session.State.Revision} {session.State.Versions.All.Count} {session.State.Versions.Others.Count}";
        if (asked == _loaded) return;
        _loaded = asked;
        var others = await Door.List(Caller!);
        _chosen = string.IsNullOrWhiteSpace(With) ? Usual(session, others) : [First is { Length: > 0 } ? First : ComparedPlaces.Now, .. With.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Take(DesignComparison.Most - 1)];
        _options = DesignOption.Of(session, others, _chosen);
        var places = _chosen.Select(word => ComparedPlaces.Read(Id, word)).OfType<DesignPlace>().ToArray();
        var designs = places.Length < 2 || places.Length < _chosen.Length ? null : await Door.CompareDesigns(Caller!, [.. places]);
        _comparison = designs is null ? null : await Task.Run(() => DesignComparison.Of(ComparedPlaces.Named(Id, designs)));
        _missing = _comparison is null && _chosen.Length > 1;
        Draw();
        StateHasChanged();
    }

    // The version in the top bar, else the newest that is not what stands, else another scenario, else one the studio kept.
    static string[] Usual(ScenarioSession session, IEnumerable<StoredScenario> others)
    {
        var versions = session.State.Versions;
        var version = versions.Baseline?.Version ?? versions.All.FirstOrDefault(v => v.Revision != session.State.Revision);
        var with = version is not null ? VersionWords.Label(version) : others.FirstOrDefault(s => s.Id != session.Id)?.Id ?? (versions.Others.Count > 0 ? VersionWords.Label(versions.Others[0]) : null);
        return with is null ? [ComparedPlaces.Now] : [ComparedPlaces.Now, with];
    }

    void Draw()
    {
        var shown = _comparison?.Chart(Unit);
        (_chart, _table) = shown is null ? (null, null) : (Look.Over(shown.Model), shown.Table);
    }

    void Choose(IReadOnlyList<string> chosen) => Navigation.NavigateTo(Navigation.GetUriWithQueryParameters(new Dictionary<string, object?>
    {
        ["base"] = chosen.Count > 1 && chosen[0] != ComparedPlaces.Now ? chosen[0] : null,
        ["with"] = chosen.Count > 1 ? string.Join(',', chosen.Skip(1)) : null,
    }), replace: true);

    void Count(string unit) => Look = Look with { Unit = Enum.Parse<SupplyUnit>(unit) };

    void ShowAll(bool all) => Navigation.NavigateTo(Navigation.GetUriWithQueryParameter("rows", all ? EveryRow : null), replace: true);

    string File(string format) => $"/api/v1/scenarios/{Id}/compare?base={Uri.EscapeDataString(_chosen[0])}&with={Uri.EscapeDataString(string.Join(',', _chosen.Skip(1)))}&format={format}";
}
