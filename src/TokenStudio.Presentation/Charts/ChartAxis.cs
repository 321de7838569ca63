namespace TokenStudio.Presentation.Charts;

/// <summary>The value axis: where it ends, which values have a gridline, and how values read.</summary>
public static class ChartAxis
{
    /// <summary>Lower end of a log axis: 1 %.</summary>
    public const double LogFloor = .01;

    const double LeastLogTop = .1;
    const int MostLogTicks = 6;
    static readonly double[] Steps = [1, 1.2, 1.6, 2, 2.4, 3, 4, 5, 6, 8, 10];

    /// <summary>The smallest round end at or over the highest value, so that its quarters are round too.</summary>
    public static double NiceTop(double highest)
    {
        if (!(highest > 0)) return 1;
        var power = Math.Pow(10, Math.Floor(Math.Log10(highest)));
        return Steps.Select(s => s * power).First(top => top >= highest * 0.999999);
    }

    /// <summary>The same of a log axis: 10%, 30%, 100%, ...</summary>
    public static double LogTop(double highest)
    {
        var least = highest is > LeastLogTop and < double.PositiveInfinity ? highest : LeastLogTop;
        return LogSteps(least).First(top => top >= least * 0.999999);
    }

    /// <summary>The values with a gridline, from the lower end of the axis to at most the upper.</summary>
    public static IReadOnlyList<double> Ticks(ValueScale scale, double top)
    {
        if (scale != ValueScale.LogPercent) return [.. Enumerable.Range(0, 5).Select(quarter => top / 4 * quarter)];
        var all = LogSteps(top).Where(tick => tick <= top * 1.000001).ToArray();
        if (all.Length <= MostLogTicks) return all;

        // Too many for 1, 3, 10: whole decades, or every second, third, ... of them.
        var decades = all.Where((_, i) => i % 2 == 0).ToArray();
        var every = (decades.Length + MostLogTicks - 2) / (MostLogTicks - 1);
        return [.. decades.Where((_, i) => i % Math.Max(1, every) == 0)];
    }

    /// <summary>A gridline's name: "250M", "30%".</summary>
    public static string Label(ValueScale scale, double value) => scale == ValueScale.Amount ? Format.AxisTick(value) : Format.AxisTick(value * 100) + "%";

    /// <summary>A value at the cursor: "82.2M", "243%"; what passes 1,000 % is compact too.</summary>
    public static string Text(ValueScale scale, double value) =>
        scale == ValueScale.Amount ? Format.Compact(value)
        : value < 10 ? Format.Percent(value)
        : Format.Compact(value * 100) + "%";

    static IEnumerable<double> LogSteps(double upTo)
    {
        for (var power = -2; ; power++)
        {
            yield return Math.Pow(10, power);
            yield return 3 * Math.Pow(10, power);
            if (Math.Pow(10, power) > upTo) yield break;
        }
    }
}
