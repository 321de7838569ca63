using TokenStudio.Model.Documents;
using TokenStudio.Presentation;
using TokenStudio.Presentation.Editing;
using TokenStudio.Web.Pages.Design;

namespace TokenStudio.Web.Pages.Emissions;

/// <summary>What is minted or unlocked over time: a form per kind, made from its parameters.</summary>
public sealed partial class EmissionsPage
{
    IReadOnlyList<StreamRow> _rows = [];
    IReadOnlyList<ParameterField> _fields = [];
    IReadOnlyList<Finding> _others = [];
    ResultsView? _results;
    string _line = "";
    string? _selected;
    bool _sheet;

    internal override void Build(ShownScenario shown)
    {
        var (document, findings) = (shown.Review.Document!, shown.Review.Findings);
        _rows = StreamEditor.Emissions(document, findings, shown.Projection);
        if (_rows.All(r => r.Id != _selected)) _selected = _rows.Count > 0 ? _rows[0].Id : null;
        var form = new FormFields(document, findings, Drafts);
        _fields = _selected is null ? [] : form.Of($"/emissions/{_selected}", "id");
        _others = [.. findings.Where(f => !_fields.Shows(f))];
        _line = _rows.Count == 0 ? "Nothing is minted after launch." : $"{Words.Count(_rows.Count, "emission")}. Month 0 is TGE.";
        _results = ResultsView.Of(shown, _results, ResultCharts.OfEmissions);
    }

    internal override bool Reveal(string path)
    {
        if (DocumentPath.Split(path) is not ["emissions", var id, ..]) return false;
        (_selected, _sheet) = (id, true);
        return true;
    }

    internal override bool Focused(string path)
    {
        if (DocumentPath.Split(path) is not ["emissions", var id, ..] || id == _selected) return false;
        _selected = id;
        return true;
    }

    void Open(string id)
    {
        (_selected, _sheet) = (id, true);
        Refresh();
    }

    Task Add()
    {
        var emission = StreamEditor.NewEmission(Session!.State.Document);
        (_selected, _sheet) = (emission.Id, true);
        return ApplyOrSay([Edit.Insert("/emissions", emission)]);
    }

    async Task Remove(string id)
    {
        _sheet = false;
        await ApplyOrSay([Edit.Remove($"/emissions/{id}")]);
        Toasts.Show("Emission removed.", "Undo", Undo);
    }
}
