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
        return LogSteps(LogFloor, least).First(top => top >= least * 0.999999);
    }

    /// <summary>The ends of a log axis that holds all values over 0: each one of 0.1, 0.3, 1, 3, ...</summary>
    public static (double Floor, double Top) LogEnds(IEnumerable<double> values)
    {
        var shown = values.Where(v => v > 0 && double.IsFinite(v)).ToArray();
        if (shown.Length == 0) return (LogFloor, 1);
        var (least, most) = (shown.Min(), shown.Max());
        var steps = LogSteps(least, most * 3).ToArray();
        var floor = steps.Last(step => step <= least * 1.000001);
        return (floor, steps.First(step => step >= most * 0.999999 && step > floor));
    }

    /// <summary>The values with a gridline, from the lower end of the axis to at most the upper.</summary>
    public static IReadOnlyList<double> Ticks(ValueScale scale, double top, double floor = LogFloor)
    {
        if (scale is ValueScale.Amount or ValueScale.Percent or ValueScale.Money or ValueScale.Chance) return [.. Enumerable.Range(0, 5).Select(quarter => top / 4 * quarter)];
        var all = LogSteps(floor, top).Where(tick => tick >= floor * 0.999999 && tick <= top * 1.000001).ToArray();
        if (all.Length <= MostLogTicks) return all;

        // Too many for 1, 3, 10: whole decades, or every second, third, ... of them.
        var decades = all.Where(IsDecade).ToArray();
        var every = (decades.Length + MostLogTicks - 2) / (MostLogTicks - 1);
        return [.. decades.Where((_, i) => i % Math.Max(1, every) == 0)];
    }

    /// <summary>A gridline's name: "250M", "30%".</summary>
    public static string Label(ValueScale scale, double value) => scale switch
    {
        ValueScale.Amount => Format.AxisTick(value),
        ValueScale.Money or ValueScale.LogMoney => Format.MoneyTick(value),
        _ => Format.PercentTick(value),
    };

    /// <summary>A value at the cursor: "82.2M", "243%"; what passes 1,000 % is compact too.</summary>
    public static string Text(ValueScale scale, double value) =>
        scale == ValueScale.Amount ? Format.Compact(value)
        : scale is ValueScale.Money or ValueScale.LogMoney ? Format.Money(value)
        : scale == ValueScale.Chance ? Format.Chance(value)
        : value < 10 ? Format.Percent(value)
        : Format.CompactPercent(value);

    static bool IsDecade(double tick) => Math.Abs(Math.Log10(tick) - Math.Round(Math.Log10(tick))) < 1e-6;

    static IEnumerable<double> LogSteps(double from, double upTo)
    {
        for (var power = (int)Math.Floor(Math.Log10(from) + 1e-9); ; power++)
        {
            yield return Math.Pow(10, power);
            yield return 3 * Math.Pow(10, power);
            if (Math.Pow(10, power) > upTo) yield break;
        }
    }
}
