using System.Globalization;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Scenarios;
using TokenStudio.Model.Simulation;
using TokenStudio.Presentation;
using TokenStudio.Presentation.Editing;
using TokenStudio.Presentation.Metrics;
using TokenStudio.Web.Components.Commands;
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
    Phrase _line = "";
    string _at = "";
    string _row = "0";

    internal override string List => "burns";

    internal override int OpenChecks => _results?.Checks.Failed.Count ?? 0;

    internal override void OfferCommands() => Offer(StudioCommands.AddBurn, Add);

    internal override void Build(ShownScenario shown)
    {
        var (document, findings) = (shown.Review.Document!, shown.Review.Findings);
        var form = new FormFields(document, findings, Drafts);
        _fields = [.. form.Of("/token"), .. form.Of("/timeline")];
        _burns = StreamEditor.Burns(document, findings, shown.Projection);
        Keep(_burns.Select(r => r.Id));
        _burnFields = Selected is null ? [] : form.Of($"/burns/{Selected}", "id");
        _price = form.Of("/market/price");
        _priceAdd = _price.Count > 0 ? null : PriceEditor.Add(document);
        _others = [.. findings.Where(f => !_fields.Concat(_burnFields).Concat(_price).Shows(f))];
        _choices = shown.Review.Scenario is { } scenario ? CirculationEditor.Of(document, scenario) : [];
        _results = ResultsView.Of(shown, _results, ResultCharts.OfSupply);
        _projection = shown.Projection;
        _line = Line(shown.Review.Scenario);
        View();
    }

    static Phrase Line(Scenario? scenario) => scenario is null ? "Some values of this document cannot be read."
        : CirculationFigures.LeftOut(scenario) is { IsEmpty: false } left ? (Phrase)$"Left out of circulation: {left}." : "Everything unlocked circulates.";

    Task Add()
    {
        var (id, add) = StreamEditor.NewBurn(Session!.State.Document);
        return AddItem(id, add);
    }

    Task Remove(string id) => RemoveItem(id, "Burn removed.");

    void LookAt(string row)
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
