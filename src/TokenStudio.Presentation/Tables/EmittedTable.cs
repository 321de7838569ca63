using TokenStudio.Model.Simulation;
using TokenStudio.Model.Units;
using TokenStudio.Presentation.Charts;

namespace TokenStudio.Presentation.Tables;

/// <summary>The twin of what was emitted since launch: every row, all digits.</summary>
public static class EmittedTable
{
    public static TableModel Of(Projection projection, CellForm? form = null)
    {
        var emissions = Bucket.Of(projection).Where(b => b.IsEmission).ToArray();
        var token = projection.Scenario.Token;
        return new TableModel
        {
            Id = "emitted",
            Title = "Emitted since launch",
            Columns = [new("step", "Step", CellKind.Text), new("date", "Date", CellKind.Date), new("emitted", "Emitted", CellKind.Amount), .. emissions.Select(b => b.Column(CellKind.Amount))],
            Rows = [.. Enumerable.Range(0, projection.RowCount).Select(row => (row, Point: projection.Grid.Rows[row])).Select(r => new TableRow([
                Say(SupplyChart.Tick(projection.Scenario.Timeline.Step, r.row)), (form ?? CellForm.People).Date(projection.Grid.InstantAt(r.row)),
                Text(emissions.Aggregate(TokenAmount.Zero, (sum, b) => sum + b.Amounts[r.Point])), .. emissions.Select(b => Text(b.Amounts[r.Point]))]))],
        };

        string Text(TokenAmount amount) => (form ?? CellForm.People).Amount(amount, token.Decimals);
    }
}
