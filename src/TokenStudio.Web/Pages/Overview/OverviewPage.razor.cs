using TokenStudio.Model.Documents;
using TokenStudio.Model.Scenarios;
using TokenStudio.Presentation;
using TokenStudio.Presentation.Checking;
using TokenStudio.Presentation.Comparing;
using TokenStudio.Presentation.Editing;
using TokenStudio.Storage.Versions;
using TokenStudio.Web.Charts;
using TokenStudio.Web.Components.Commands;
using TokenStudio.Web.Pages.Design;

namespace TokenStudio.Web.Pages.Overview;

/// <summary>The design at a glance: what it is for, how it stands, and what changed since it was last named.</summary>
public sealed partial class OverviewPage
{
    readonly Dictionary<string, ObjectNode> _documents = [];
    IReadOnlyList<ParameterField> _fields = [];
    IReadOnlyList<ParameterField> _goalFields = [];
    IReadOnlyList<GoalRow> _goals = [];
    IReadOnlyList<Finding> _others = [];
    IReadOnlyList<ChangeRow> _changes = [];
    NamedVersion? _since;
    AllocationMeter? _meter;
    ResultsView? _results;
    ChartView? _chart;
    DesignFrame? _frame;
    Phrase _line = "";
    Phrase _allocationUnit = "";

    internal override string List => "goals";

    internal override int OpenChecks => _results?.Checks.Failed.Count ?? 0;

    internal override void OfferCommands() => Offer(StudioCommands.AddGoal, Add);

    internal override void Build(ShownScenario shown)
    {
        var (document, findings) = (shown.Review.Document!, shown.Review.Findings);
        var form = new FormFields(document, findings, Drafts);
        _results = ResultsView.Of(shown, _results, ResultCharts.OfAllocation);
        _fields = form.Of("", "schema");
        _goals = GoalEditor.Rows(document, findings, shown.Projection is null ? null : _results?.Checks);
        Keep(_goals.Select(g => g.Id));
        _goalFields = Selected is null ? [] : form.Of($"/goals/{Selected}", "id");
        _others = [.. findings.Where(f => !_fields.Concat(_goalFields).Shows(f))];
        _meter = shown.Review.Scenario is { } scenario ? MeterBuilder.Of(scenario, findings) : null;
        _allocationUnit = shown.Review.Scenario is { } typed ? Phrase.Count(typed.Allocations.Count, "{0} bucket, of max supply", "{0} buckets, of max supply") : "";
        _line = Line(shown.Review.Scenario, shown.Projection is null ? null : _results?.Checks);
        Changes(document);
    }

    // The last named version that is not what stands now.
    void Changes(ObjectNode document)
    {
        _since = Session!.State.Versions.All is [var newest, ..] ? newest : null;
        _changes = _since is not null && _documents.TryGetValue(_since.Id, out var before) ? ChangeList.Between(before, document) : [];
    }

    protected override async Task OnParametersSetAsync()
    {
        await base.OnParametersSetAsync();
        await LoadSince();
    }

    internal override Task Followed() => LoadSince();

    // A version's document is read once: it never changes.
    async Task LoadSince()
    {
        if (Session?.State.Versions.All is not [var since, ..] || _documents.ContainsKey(since.Id) || await Session.DocumentOf(since) is not { } document) return;
        _documents[since.Id] = document;
        Refresh();
    }

    static Phrase Line(Scenario? scenario, CheckList? checks)
    {
        if (scenario is null) return "Some values of this document cannot be read.";
        Phrase launch = $"{scenario.Token.Name} ({scenario.Token.Symbol}), launch {Format.Date(DateOnly.FromDateTime(scenario.Timeline.Launch.ToDateTimeUtc()))}.";
        if (checks is null) return launch;
        var failed = checks.Failed.Count == 0 ? (Phrase)"All checks pass." : Phrase.Count(checks.Failed.Count, "{0} check to look at.", "{0} checks to look at.");
        return $"{launch} {failed}";
    }

    static string Share(double percent) => Format.Percent(percent / 100);

    Task Add()
    {
        var (id, add) = GoalEditor.New(Session!.State.Document);
        return AddItem(id, add);
    }

    Task Remove(string id) => RemoveItem(id, "Goal removed.");

    Task Jump(CheckJump jump) => jump.Month is { } month && _chart is not null ? _chart.MoveCursor(_results!.Charts.Main.Model.PointAt(month)) : GoTo(jump.Path);
}
