using TokenStudio.Model.Documents;
using TokenStudio.Presentation;
using TokenStudio.Presentation.Editing;
using TokenStudio.Web.Components.Commands;
using TokenStudio.Web.Pages.Design;

namespace TokenStudio.Web.Pages.Emissions;

/// <summary>What is minted or unlocked over time: a form per kind, made from its parameters.</summary>
public sealed partial class EmissionsPage
{
    IReadOnlyList<StreamRow> _rows = [];
    IReadOnlyList<ParameterField> _fields = [];
    IReadOnlyList<Finding> _others = [];
    ResultsView? _results;
    Phrase _line = "";

    internal override string List => "emissions";

    internal override int OpenChecks => _results?.Checks.Failed.Count ?? 0;

    internal override void OfferCommands() => Offer(StudioCommands.AddEmission, Add);

    internal override void Build(ShownScenario shown)
    {
        var (document, findings) = (shown.Review.Document!, shown.Review.Findings);
        _rows = StreamEditor.Emissions(document, findings, shown.Projection);
        Keep(_rows.Select(r => r.Id));
        var form = new FormFields(document, findings, Drafts);
        _fields = Selected is null ? [] : form.Of($"/emissions/{Selected}", "id");
        _others = [.. findings.Where(f => !_fields.Shows(f))];
        _line = _rows.Count == 0 ? "Nothing is minted after launch." : Phrase.Count(_rows.Count, "{0} emission. Month 0 is TGE.", "{0} emissions. Month 0 is TGE.");
        _results = ResultsView.Of(shown, _results, ResultCharts.OfEmissions);
    }

    Task Add()
    {
        var emission = StreamEditor.NewEmission(Session!.State.Document);
        return AddItem(emission.Id!, Edit.Insert("/emissions", emission));
    }

    Task Remove(string id) => RemoveItem(id, "Emission removed.");
}
