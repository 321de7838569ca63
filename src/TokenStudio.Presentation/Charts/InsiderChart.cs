using TokenStudio.Model.Kinds;
using TokenStudio.Model.Scenarios;
using TokenStudio.Model.Simulation;
using TokenStudio.Model.Units;

namespace TokenStudio.Presentation.Charts;

/// <summary>Insiders' part of circulating supply over time against the scenario's limit, read at its peak.</summary>
public static class InsiderChart
{
    /// <summary>Null where no bucket that circulates belongs to insiders.</summary>
    public static ChartModel? Of(Projection projection)
    {
        var scenario = projection.Scenario;
        TokenAmount[][] held =
        [
            .. scenario.Allocations.Select((a, i) => (a, i)).Where(p => p.a.Insider && scenario.Circulation.Counts(p.a.Holder, p.a.Id)).Select(p => projection.UnlockedBy[p.i]),
            .. scenario.Emissions.Select((e, i) => (e, i)).Where(p => p.e.Mints && Holders.InsiderByDefault(p.e.Holder) && scenario.Circulation.Counts(p.e.Holder, null)).Select(p => projection.HeldBy[p.i]),
        ];
        if (held.Length == 0) return null;
        var rows = ChartRows.Of(projection);
        var points = ChartRows.Points(projection, rows);
        double[] shares = [.. rows.Select(row => Share(projection, held, projection.Grid.Rows[row]))];
        var peak = Array.IndexOf(shares, shares.Max());
        var limit = scenario.Limits[Limits.InsidersCirculating];
        return new ChartModel
        {
            Id = "insiders",
            Title = "Insiders' share",
            Unit = "of circulating supply",
            Summary = $"Team, advisors and private rounds, as part of circulating supply: at most {Format.Percent(shares[peak])}, on {points[peak].Date}.",
            Form = ChartForm.Lines,
            Scale = ValueScale.Percent,
            Points = points,
            Series = [new("insiders", "Insiders' share", "team", false, shares)],
            Limit = new((double)limit, $"limit {Format.PercentAsSet(limit)}"),
            Top = ChartAxis.NiceTop(Math.Max(shares[peak], (double)limit)),
            Cursor = peak,
        };
    }

    static double Share(Projection projection, TokenAmount[][] held, int point) =>
        (double)(Ratio.Of(held.Aggregate(TokenAmount.Zero, (sum, amounts) => sum + amounts[point]), projection.Circulating[point]) ?? 0);
}
