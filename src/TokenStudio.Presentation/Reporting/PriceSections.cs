using TokenStudio.Model.Documents;
using TokenStudio.Model.Kinds;
using TokenStudio.Model.Simulation;
using TokenStudio.Presentation.Charts;
using TokenStudio.Presentation.Editing;
using TokenStudio.Presentation.Tables;

namespace TokenStudio.Presentation.Reporting;

/// <summary>What the price is assumed to be, and where it is random how far runs stray. Nothing where the scenario has no price.</summary>
static class PriceSections
{
    // A report is waited for: a tenth of a second of simulation at most.
    const int MostPaths = 2_000;
    const int LeastPaths = 100;
    const int MostPrices = 2_000_000;

    public static IEnumerable<ReportSection> Of(Projection projection, ObjectNode document)
    {
        if (projection.Scenario.Price is not { } price) yield break;
        yield return new("price", "Price", new TableBlock(Inputs(document)))
        {
            Note = price.IsRandom
                ? (Phrase)"What the token is assumed to be worth: an assumption, not a forecast. Later prices are random; figures in dollars hold for launch."
                : (Phrase)"What the token is assumed to be worth: an assumption, not a forecast.",
        };
        if (FanOf(projection) is not { } fan) yield break;
        var chart = FanChart.Of(fan, FanMeasure.Price).Model;
        yield return new("simulation", chart.Title, new ChartBlock(chart, Tall: true), new TableBlock(FanYearTable.Of(fan), Titled: true)) { Unit = chart.Unit, Note = chart.Summary };
    }

    static TableModel Inputs(ObjectNode document) => new()
    {
        Id = "price",
        Title = "Price",
        Columns = [new("input", "Input", CellKind.Text), new("value", "Value", CellKind.Text)],
        Rows = [.. ((document["market"] as ObjectNode)?["price"] as ObjectNode)?.Members.Select(m => Input(document, m.Name)) ?? []],
    };

    static TableRow Input(ObjectNode document, string member)
    {
        var place = FieldPlace.Of(document, $"/market/price/{member}");
        Phrase value = place switch
        {
            { Parent: FamilyShape family, Node: TextNode word } when family.Word == member => family.Kinds().FirstOrDefault(k => k.Id == word.Text)?.Label ?? Phrase.Verbatim(word.Text),
            { Shape: LeafShape { Parameter: PriceParameter } leaf, Node: NumberNode number } when number.TryDecimal(out var dollars) => Phrase.Verbatim(Format.Price(dollars)),
            { Shape: LeafShape { Parameter: DecimalParameter { IsRate: true } rate }, Node: { } node } => (Phrase)$"{FieldText.Show(rate, node)}% a year",
            { Shape: LeafShape leaf, Node: { } node } => (Phrase)$"{FieldText.Show(leaf.Parameter, node)} {FieldText.Unit(leaf.Parameter)}",
            _ => (Phrase)"–",
        };
        return new([Say(ReportInputs.Name(place, member)), Say(value).Trim()]);
    }

    // The scenario's own seed, so that the same file prints the same bytes.
    static Fan? FanOf(Projection projection)
    {
        if (projection.Scenario is not { Price.IsRandom: true } scenario) return null;
        var paths = Math.Clamp(MostPrices / projection.RowCount, LeastPaths, MostPaths);
        return MonteCarlo.Run(projection.Valid, new(Math.Min(paths, scenario.Simulation.Paths), scenario.Simulation.Seed, 1)).Fan;
    }
}
