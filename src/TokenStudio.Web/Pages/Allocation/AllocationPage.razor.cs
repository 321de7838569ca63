using TokenStudio.Model.Documents;
using TokenStudio.Presentation;
using TokenStudio.Presentation.Editing;
using TokenStudio.Web.Components.Commands;
using TokenStudio.Web.Pages.Design;

namespace TokenStudio.Web.Pages.Allocation;

/// <summary>The cap table and its vesting, edited in place; the chart follows every edit.</summary>
public sealed partial class AllocationPage
{
    static readonly IReadOnlyList<Choice> Units = [new("percent", "Percent"), new("tokens", "Tokens")];

    AllocationView? _view;
    ResultsView? _results;

    internal override string List => "allocations";

    internal override int OpenChecks => _results?.Checks.Failed.Count ?? 0;

    internal override void OfferCommands() => Offer(StudioCommands.AddBucket, AddBucket);

    internal override void Build(ShownScenario shown)
    {
        if (shown.Review.Scenario is { } scenario) Keep(scenario.Allocations.Select(a => a.Id));
        _view = AllocationView.Of(shown, Drafts, Selected, _view);
        _results = ResultsView.Of(shown, _results, ResultCharts.OfAllocation);
    }

    internal override CellEntry Entry(string path, string text) => Session!.State.Review.Scenario is { } scenario
        ? CellEntry.Read(scenario, Session.State.Document, path, text)
        : base.Entry(path, text);

    internal override string? TextAt(string path) =>
        _view?.Rows?.SelectMany(r => new[] { r.Share, r.Tokens, r.AtLaunch, r.Cliff, r.Vesting }).FirstOrDefault(c => c.Path == path)?.Text
        ?? _view?.Rows?.FirstOrDefault(r => r.Cadence.Path == path)?.Cadence.Value
        ?? base.TextAt(path);

    async Task Choose(CellEdit edit) => await Commit(edit.Path, edit.Value);

    Task AddBucket()
    {
        var bucket = NewBucket.For(Session!.State.Document);
        return AddItem(bucket.Id!, Edit.Insert("/allocations", bucket));
    }

    Task RemoveBucket(string id) => RemoveItem(id, "Bucket removed.");
}
