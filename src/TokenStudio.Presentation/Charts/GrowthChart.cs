using System.Globalization;
using TokenStudio.Model.Simulation;
using TokenStudio.Model.Timing;

namespace TokenStudio.Presentation.Charts;

/// <summary>Growth of circulating supply over the 12 months before each instant, the contract's <c>circulating_growth</c>, on a log axis from 1 %.</summary>
public static class GrowthChart
{
    const int MarkMonth = 48;

    public static ChartModel Of(Projection projection)
    {
        var rows = ChartRows.Of(projection);
        var points = ChartRows.Points(projection, rows);
        double[] growth = [.. rows.Select(row => (double?)projection.CirculatingGrowth(row) ?? double.NaN)];
        var mark = Array.FindIndex(points, p => p.Month >= MarkMonth);
        return new ChartModel
        {
            Id = "growth",
            Title = "Circulating growth",
            Unit = "over the last 12 months, log",
            Summary = Summary(growth, points),
            Form = ChartForm.Lines,
            Scale = ValueScale.LogPercent,
            Points = points,
            Series = [new("growth", "Circulating growth", "accent", false, growth)],
            Top = ChartAxis.LogTop(growth.Where(double.IsFinite).DefaultIfEmpty().Max()),
            Note = Note(growth, rows, projection.Scenario.Timeline.Step),
            Mark = mark > 0 && growth[mark] >= ChartAxis.LogFloor ? mark : null,
            Cursor = ChartRows.YearIn(points),
        };
    }

    static Phrase Note(double[] growth, int[] rows, GridStep step)
    {
        if (growth.All(double.IsNaN)) return "starts 12 months after TGE";
        var from = Under(growth);
        if (from < 0) return "";
        return Array.FindIndex(growth, g => !double.IsNaN(g)) == from ? (Phrase)"under 1% throughout" : (Phrase)$"under 1% from {SupplyChart.ShortTick(step, rows[from])}";
    }

    static Phrase Summary(double[] growth, ChartPoint[] points)
    {
        var first = Array.FindIndex(growth, double.IsFinite);
        if (first < 0) return "Growth of circulating supply over 12 months starts a year after launch, and there is none to show.";
        var begins = ChartAxis.Text(ValueScale.LogPercent, growth[first]);
        return Under(growth) is >= 0 and var from
            ? (Phrase)$"Growth of circulating supply over the 12 months before: {begins} on {points[first].Date}, under 1% from {points[from].Date} on."
            : (Phrase)$"Growth of circulating supply over the 12 months before: {begins} on {points[first].Date}, {Format.Percent(growth[^1])} on {points[^1].Date}.";
    }

    /// <summary>From where on the growth stays under the axis, or -1.</summary>
    static int Under(double[] growth) => Array.FindLastIndex(growth, g => !(g < ChartAxis.LogFloor)) is var last && last < growth.Length - 1 ? last + 1 : -1;
}
