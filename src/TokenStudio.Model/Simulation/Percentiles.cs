namespace TokenStudio.Model.Simulation;

/// <summary>The percentiles a fan shows, and which sorted values each lies between.</summary>
/// <remarks>Type 7 of Hyndman and Fan 1996: h = (n - 1) p, value = x[floor h] + (h - floor h)(x[floor h + 1] - x[floor h]).</remarks>
public static class Percentiles
{
    public static IReadOnlyList<int> All { get; } = [5, 25, 50, 75, 95];

    /// <summary>Ranks of the two neighbours among n sorted values, and how far between them the percentile lies. Whole numbers, so that nothing is lost.</summary>
    internal static (int Below, int Above, double Between) Ranks(int n, int percent)
    {
        var (below, rest) = Math.DivRem((long)(n - 1) * percent, 100L);
        return ((int)below, (int)below + (rest > 0 ? 1 : 0), rest / 100.0);
    }

    internal static double Interpolate(double below, double above, double between) => below + (between * (above - below));
}
