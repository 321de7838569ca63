using TokenStudio.Model.Simulation;
using TokenStudio.Model.Timing;
using TokenStudio.Model.Units;
using TokenStudio.Presentation.Metrics;
using TokenStudio.Presentation.Tables;

namespace TokenStudio.Presentation.Workbooks;

/// <summary>The headline figures as numbers, each with its unit and with the sentence that explains it.</summary>
static class FiguresSheet
{
    public static TableModel Of(Projection projection) => new()
    {
        Id = "figures",
        Title = "Figures",
        Columns = [new("figure", "Figure", CellKind.Text), new("value", "Value", CellKind.Text), new("unit", "Unit", CellKind.Text), new("meaning", "How it is made", CellKind.Text)],
        Rows = [.. Headlines.Of(projection).Select(card => Row(card, projection))],
    };

    static TableRow Row(MetricCard card, Projection projection)
    {
        var (text, kind, unit) = Number(card.Id, projection);
        return new([Say(card.Label), text.Length > 0 ? text : Say(card.Value), text.Length > 0 ? unit : "", Say(card.Full)])
        {
            Kinds = [CellKind.Text, text.Length > 0 ? kind : CellKind.Text, CellKind.Text, CellKind.Text],
        };
    }

    // The same as Headlines, before it becomes short; empty where there is none.
    static (string Text, CellKind Kind, string Unit) Number(string id, Projection projection)
    {
        var (scenario, token) = (projection.Scenario, projection.Scenario.Token);
        var launch = projection.Circulating[projection.Grid.Rows[0]];
        var whole = token.MaxSupply ?? projection.TotalSupplyAt(projection.Grid.Rows[^1]);
        string Share(TokenAmount part, TokenAmount of) => Ratio.Of(part, of) is { } share ? CellForm.File.Share(share) : "";
        return id switch
        {
            "max-supply" => (token.MaxSupply?.ToText(token.Decimals) ?? "", CellKind.Amount, token.Symbol),
            "float" => (Share(launch, whole), CellKind.Ratio, ""),
            "fdv" => (scenario.Price?.InitialPrice.Of(whole, token.Decimals).ToText() ?? "", CellKind.Amount, "USD"),
            "market-cap" => (scenario.Price?.InitialPrice.Of(launch, token.Decimals).ToText() ?? "", CellKind.Amount, "USD"),
            "insiders" => (Share(scenario.Allocations.Select((a, i) => a.Insider ? projection.Valid.Sizes[i] : TokenAmount.Zero).Aggregate(TokenAmount.Zero, (x, y) => x + y), whole), CellKind.Ratio, ""),
            "year-unlock" => (Share(InAYear(projection) - launch, launch), CellKind.Ratio, ""),
            _ => ("", CellKind.Text, ""),
        };
    }

    static TokenAmount InAYear(Projection projection) =>
        Projector.Project(projection.Valid, TimeGrid.At([projection.Scenario.Timeline.Origin.Plus(CalendarPeriod.OfMonths(12)).Second])).Circulating[0];
}
