using TokenStudio.Model.Simulation;
using TokenStudio.Model.Units;
using TokenStudio.Presentation.Charts;

namespace TokenStudio.Presentation.Tables;

/// <summary>The emission chart's twin: each period's emission, all digits.</summary>
public static class EmissionTable
{
    public static TableModel Of(Projection projection, CellForm? form = null)
    {
        var periods = EmissionChart.PeriodsOf(projection);
        var emissions = Bucket.Of(periods.At).Where(b => b.IsEmission).ToArray();
        var decimals = projection.Scenario.Token.Decimals;
        return new TableModel
        {
            Id = "emission",
            Title = "Emission",
            Note = "Up to and with the date; what is emitted at TGE itself is left out.",
            Columns = [new("period", "Period", CellKind.Text), new("date", "Date", CellKind.Date), new("emitted", "Emitted", CellKind.Amount), .. emissions.Select(b => b.Column(CellKind.Amount))],
            Rows = [.. Enumerable.Range(0, periods.Count).Select(i => new TableRow([Say(periods.Name(i)), (form ?? CellForm.People).Date(periods.EndOf(i)),
                Text(Bucket.Sum(emissions, periods, i)), .. emissions.Select(b => Text(periods.Flow(b.Amounts, i)))]))],
        };

        string Text(TokenAmount amount) => (form ?? CellForm.People).Amount(amount, decimals);
    }
}
