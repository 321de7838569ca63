using TokenStudio.Model.Simulation;
using TokenStudio.Model.Units;
using TokenStudio.Presentation.Charts;

namespace TokenStudio.Presentation.Tables;

/// <summary>The twin of where the tokens are: minted, and the places that add up to it, all digits.</summary>
public static class PlacesTable
{
    public static TableModel Of(Projection projection, CellForm? form = null)
    {
        var decimals = projection.Scenario.Token.Decimals;
        return new TableModel
        {
            Id = "places",
            Title = "Where the tokens are",
            Note = "Minted is the sum of the four places to its right, at every step.",
            Columns = [new("step", "Step", CellKind.Text), new("date", "Date", CellKind.Date), new("minted", "Minted", CellKind.Amount), new("circulating", "Circulating", CellKind.Amount),
                new("excluded", "Unlocked, not circulating", CellKind.Amount), new("locked", "Locked", CellKind.Amount), new("burned", "Burned", CellKind.Amount)],
            Rows = [.. Enumerable.Range(0, projection.RowCount).Select(row => (row, Point: projection.Grid.Rows[row])).Select(r => new TableRow([
                Say(SupplyChart.Tick(projection.Scenario.Timeline.Step, r.row)), (form ?? CellForm.People).Date(projection.Grid.InstantAt(r.row)),
                Text(projection.Minted[r.Point]), Text(projection.Circulating[r.Point]), Text(projection.Unlocked[r.Point] - projection.Circulating[r.Point]),
                Text(projection.Locked[r.Point]), Text(projection.Burned[r.Point])]))],
        };

        string Text(TokenAmount amount) => (form ?? CellForm.People).Amount(amount, decimals);
    }
}
