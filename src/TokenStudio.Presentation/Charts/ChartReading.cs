namespace TokenStudio.Presentation.Charts;

/// <summary>The figures of a stack at one point, as the list beside it shows them before anyone moves the cursor; js/readout.js writes the same.</summary>
/// <param name="At">"month 12".</param>
/// <param name="Rows">One a series, in order.</param>
/// <param name="Total">The height of the stack.</param>
/// <param name="Whole">The total's part of itself: 100%, or nothing where there is nothing.</param>
/// <param name="OfLimit">The total's part of the limit, or empty where there is none.</param>
public sealed record ChartReading(Phrase At, IReadOnlyList<ReadingRow> Rows, string Total, string Whole, string OfLimit)
{
    const string Nothing = "–";

    public static ChartReading Of(ChartModel chart)
    {
        var point = chart.Cursor;
        double ValueOf(ChartSeries series) => series.Values.ElementAtOrDefault(point) is > 0 and var value ? value : 0;
        var total = chart.Series.Sum(ValueOf);
        return new(
            chart.Points.ElementAtOrDefault(point)?.Tick ?? "",
            [.. chart.Series.Select(series => new ReadingRow(series, Text(chart.Scale, ValueOf(series)), Share(ValueOf(series), total)))],
            Text(chart.Scale, total), Share(total, total), chart.Limit is { } limit ? Share(total, limit.Value) : "");
    }

    static string Text(ValueScale scale, double value) => scale == ValueScale.Amount ? Format.CompactOneDecimal(value) : ChartAxis.Text(scale, value);

    static string Share(double part, double whole) => whole > 0 ? Format.Percent(part / whole) : Nothing;
}

/// <param name="Value">"405.5M".</param>
/// <param name="Share">"18.7%".</param>
public sealed record ReadingRow(ChartSeries Series, string Value, string Share);
