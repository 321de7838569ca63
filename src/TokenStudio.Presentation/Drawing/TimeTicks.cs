using TokenStudio.Presentation.Charts;

namespace TokenStudio.Presentation.Drawing;

/// <summary>Which instants the time axis names: about six for the width of a page, on months people count in.</summary>
static class TimeTicks
{
    const double WidthOfLabel = 105;
    static readonly (int Step, int Minor)[] Months =
        [(1, 1), (2, 1), (3, 1), (6, 3), (12, 6), (24, 12), (36, 12), (48, 12), (60, 12), (120, 60), (240, 60), (600, 120), (1200, 600)];

    public static IEnumerable<AxisTick> For(IReadOnlyList<ChartPoint> points, double width)
    {
        if (points.Count == 0) return [];
        var span = points[^1].Month - points[0].Month;
        var most = Math.Max(1, Math.Floor(width / WidthOfLabel));
        return span >= 3 ? ByMonth(points, span / most) : ByPoint(points, (int)most);
    }

    static IEnumerable<AxisTick> ByMonth(IReadOnlyList<ChartPoint> points, double least)
    {
        var (step, minor) = Months.FirstOrDefault(m => m.Step >= least);
        if (step == 0) step = minor = (int)Math.Min(1e9, Math.Ceiling(least / 1200) * 1200);

        var (first, last) = (points[0].Month, points[^1].Month);
        yield return new(first, first == 0 ? Short(points[0].Tick) : (Phrase)$"M{first:0.#}");
        for (var month = Math.Floor(first / minor) * minor + minor; month <= last + 1e-9; month += minor)
        {
            yield return new(month, month % step == 0 ? $"M{month:0}" : null);
        }
    }

    // Under a quarter the grid is in days or weeks: name the points themselves.
    static IEnumerable<AxisTick> ByPoint(IReadOnlyList<ChartPoint> points, int most)
    {
        var least = (points.Count - 1) / (double)most;
        int[] steps = [1, 2, 5, 7, 10, 14, 20, 30];
        var step = steps.FirstOrDefault(s => s >= least, Math.Max(1, (int)Math.Ceiling(least)));
        for (var i = 0; i < points.Count; i += step) yield return new(points[i].Month, Short(points[i].Tick));
    }

    // "Month 12" is M12 on the axis, where the number is what tells ticks apart.
    static Phrase Short(Phrase tick) => (tick.Wording, tick.Values) switch
    {
        ("Month {0}", [var number]) => (Phrase)$"M{number}",
        ("Week {0}", [var number]) => (Phrase)$"W{number}",
        ("Day {0}", [var number]) => (Phrase)$"D{number}",
        ("Year {0}", [var number]) => (Phrase)$"Y{number}",
        _ => tick,
    };
}
