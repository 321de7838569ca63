using TokenStudio.Presentation.Charts;

namespace TokenStudio.Presentation.Drawing;

/// <summary>A chart's series laid upon one another, at the points that will be drawn.</summary>
sealed class StackedBands
{
    const int MostPoints = 500;
    readonly ChartModel chart;

    /// <summary>Which points of the chart are drawn, in order.</summary>
    public IReadOnlyList<int> Points { get; }

    public StackedBands(ChartModel chart)
    {
        this.chart = chart;
        Points = Thinned(chart);
    }

    /// <summary>Each series with its lower and upper edge at <see cref="Points"/>, from the baseline up.</summary>
    public IEnumerable<(ChartSeries Series, double[] Lower, double[] Upper)> FromBaseline()
    {
        var lower = new double[Points.Count];
        foreach (var series in chart.Series.Reverse())
        {
            var upper = new double[Points.Count];
            for (var i = 0; i < upper.Length; i++) upper[i] = lower[i] + ValueAt(series, Points[i]);
            yield return (series, lower, upper);
            lower = upper;
        }
    }

    /// <summary>The height of the stack at a point.</summary>
    public double TotalAt(int point) => chart.Series.Sum(series => ValueAt(series, point));

    /// <summary>The upper end of the value axis: the chart's own, or a little over the stack where the chart gives none.</summary>
    public double Limit()
    {
        if (chart.Scale == ValueScale.LogPercent) return ChartAxis.LogTop(chart.Top);
        if (double.IsFinite(chart.Top) && chart.Top > 0) return chart.Top;
        var highest = Points.Select(TotalAt).DefaultIfEmpty().Max();
        return highest is > 0 and < double.PositiveInfinity ? highest : 1;
    }

    // A stack has no room for what is not a size.
    static double ValueAt(ChartSeries series, int point) =>
        point < series.Values.Count && series.Values[point] is > 0 and < double.PositiveInfinity and var value ? value : 0;

    // More points than pixels only make the file larger. The cursor's and the cliffs' own points stay, with the one before each,
    // so that a jump keeps its month.
    static List<int> Thinned(ChartModel chart)
    {
        var count = chart.Points.Count;
        if (count <= MostPoints) return [.. Enumerable.Range(0, count)];

        var marked = chart.Events.Select(e => e.Point).Prepend(chart.Cursor).Where(p => p > 0 && p < count).Distinct().Take(MostPoints / 8).ToList();
        var even = MostPoints - 2 * marked.Count;
        var kept = new SortedSet<int>(marked.SelectMany(p => new[] { p - 1, p }));
        for (var i = 0; i < even; i++) kept.Add((int)((long)i * (count - 1) / (even - 1)));
        return [.. kept];
    }
}
