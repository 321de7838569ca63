using TokenStudio.Model.Simulation;
using TokenStudio.Model.Units;
using TokenStudio.Presentation.Charts;

namespace TokenStudio.Presentation.Tables;

/// <summary>The unlock calendar's twin: every month to the end of the horizon, all digits.</summary>
public static class UnlockCalendarTable
{
    public static TableModel Of(Projection projection, CellForm? form = null)
    {
        var periods = Periods.Of(projection, 1, int.MaxValue);
        var buckets = Bucket.Of(periods.At).Where(b => b.Unlocks).ToArray();
        var decimals = projection.Scenario.Token.Decimals;
        return new TableModel
        {
            Id = "unlocks",
            Title = "Unlock calendar",
            Note = $"{projection.Scenario.Token.Symbol} newly unlocked in each month, up to and with its date; what unlocks at TGE is left out.",
            Columns = [new("period", "Month", CellKind.Text), new("date", "Date", CellKind.Date), new("unlocked", "Unlocked", CellKind.Amount), .. buckets.Select(b => b.Column(CellKind.Amount))],
            Rows = [.. Enumerable.Range(0, periods.Count).Select(i => new TableRow([Say(periods.Name(i)), (form ?? CellForm.People).Date(periods.EndOf(i)),
                Text(Bucket.Sum(buckets, periods, i)), .. buckets.Select(b => Text(periods.Flow(b.Amounts, i)))]))],
        };

        string Text(TokenAmount amount) => (form ?? CellForm.People).Amount(amount, decimals);
    }
}
