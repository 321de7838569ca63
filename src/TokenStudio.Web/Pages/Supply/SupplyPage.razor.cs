using System.Globalization;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Simulation;
using TokenStudio.Presentation;
using TokenStudio.Presentation.Editing;
using TokenStudio.Presentation.Metrics;
using TokenStudio.Web.Pages.Design;

namespace TokenStudio.Web.Pages.Supply;

/// <summary>Cap, time and what circulates, with every view of the supply and the numbers that make it.</summary>
public sealed partial class SupplyPage
{
    IReadOnlyList<ParameterField> _fields = [];
    IReadOnlyList<CirculationChoice> _choices = [];
    IReadOnlyList<StreamRow> _burns = [];
    IReadOnlyList<ParameterField> _burnFields = [];
    IReadOnlyList<ParameterField> _price = [];
    CellFix? _priceAdd;
    IReadOnlyList<Finding> _others = [];
    IReadOnlyList<CirculationFigure> _figures = [];
    IReadOnlyList<Choice> _rows = [];
    Projection? _projection;
    ResultsView? _results;
    string _line = "";
    string _at = "";
    string _row = "0";
    string? _selected;
    bool _sheet;

    internal override void Build(ShownScenario shown)
    {
        var (document, findings) = (shown.Review.Document!, shown.Review.Findings);
        var form = new FormFields(document, findings, Drafts);
        _fields = [.. form.Of("/token"), .. form.Of("/timeline")];
        _burns = StreamEditor.Burns(document, findings, shown.Projection);
        if (_burns.All(r => r.Id != _selected)) _selected = _burns.Count > 0 ? _burns[0].Id : null;
        _burnFields = _selected is null ? [] : form.Of($"/burns/{_selected}", "id");
        _price = form.Of("/market/price");
        _priceAdd = _price.Count > 0 ? null : PriceEditor.Add(document);
        _others = [.. findings.Where(f => !_fields.Concat(_burnFields).Concat(_price).Shows(f))];
        _choices = shown.Review.Scenario is { } scenario ? CirculationEditor.Of(document, scenario) : [];
        _results = ResultsView.Of(shown, _results, ResultCharts.OfSupply);
        _projection = shown.Projection;
        _line = shown.Review.Scenario is { } typed ? CirculationFigures.LeftOut(typed) is { Length: > 0 } left ? $"Left out of circulation: {left}." : "Everything unlocked circulates." : "Some values of this document cannot be read.";
        View();
    }

    internal override bool Focused(string path)
    {
        if (DocumentPath.Split(path) is not ["burns", var id, ..] || id == _selected) return false;
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
        var (id, add) = StreamEditor.NewBurn(Session!.State.Document);
        (_selected, _sheet) = (id, true);
        return ApplyOrSay([add]);
    }

    async Task Remove(string id)
    {
        _sheet = false;
        await ApplyOrSay([Edit.Remove($"/burns/{id}")]);
        Toasts.Show("Burn removed.", "Undo", Undo);
    }

    void Look(string row)
    {
        _row = row;
        View();
    }

    void View()
    {
        if (_projection is not { } projection) return;
        var rows = CirculationFigures.Rows(projection);
        _rows = [.. rows.Select(r => new Choice(r.Row.ToString(CultureInfo.InvariantCulture), r.Label))];
        if (_rows.All(r => r.Value != _row)) _row = "0";
        var row = int.Parse(_row, CultureInfo.InvariantCulture);
        _at = Format.Date(DateOnly.FromDateTime(projection.Grid.InstantAt(row).ToDateTimeUtc()));
        _figures = CirculationFigures.At(projection, row);
    }
}
