using TokenStudio.Model.Documents;
using TokenStudio.Presentation;
using TokenStudio.Presentation.Editing;
using TokenStudio.Web.Pages.Design;

namespace TokenStudio.Web.Pages.Allocation;

/// <summary>The cap table and its vesting, edited in place; the chart follows every edit.</summary>
public sealed partial class AllocationPage
{
    AllocationView? _view;
    ResultsView? _results;
    string? _selected;
    bool _sheet;

    internal override void Build(ShownScenario shown)
    {
        if (shown.Review.Scenario is { } scenario && scenario.Allocations.All(a => a.Id != _selected)) _selected = scenario.Allocations is { Count: > 0 } all ? all[0].Id : null;
        _view = AllocationView.Of(shown, Drafts, _selected, _view);
        _results = ResultsView.Of(shown, _results, ResultCharts.OfAllocation);
    }

    internal override CellEntry Entry(string path, string text) => Session!.State.Review.Scenario is { } scenario
        ? CellEntry.Read(scenario, Session.State.Document, path, text)
        : base.Entry(path, text);

    internal override bool Reveal(string path)
    {
        if (DocumentPath.Split(path) is not ["allocations", var id, ..]) return false;
        (_selected, _sheet) = (id, true);
        return true;
    }

    internal override bool Focused(string path)
    {
        if (DocumentPath.Split(path) is not ["allocations", var id, ..] || id == _selected) return false;
        _selected = id;
        return true;
    }

    internal override string? TextAt(string path) =>
        _view?.Rows?.SelectMany(r => new[] { r.Share, r.AtLaunch, r.Cliff, r.Vesting }).FirstOrDefault(c => c.Path == path)?.Text ?? base.TextAt(path);

    async Task Choose(CellEdit edit) => await Commit(edit.Path, edit.Value);

    void OpenBucket(string id)
    {
        (_selected, _sheet) = (id, true);
        Refresh();
    }

    Task AddBucket()
    {
        var bucket = NewBucket.For(Session!.State.Document);
        (_selected, _sheet) = (bucket.Id, true);
        return ApplyOrSay([Edit.Insert("/allocations", bucket)]);
    }

    async Task RemoveBucket(string id)
    {
        _sheet = false;
        await ApplyOrSay([Edit.Remove($"/allocations/{id}")]);
        Toasts.Show("Bucket removed.", "Undo", Undo);
    }
}
