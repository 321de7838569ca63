namespace TokenStudio.Model.Grants.Matching;

/// <summary>What the two early pairwise systems made of raw matches and a pot. In double, as they were.</summary>
public static class PairwisePot
{
    /// <summary>gitcoinco/quadratic-funding a04c99e: scaled to the pot where they ask for as much or more, else left as they are.</summary>
    public static double[] ScaledDown(IReadOnlyList<double> matches, double pot)
    {
        var all = matches.Sum();
        return all >= pot && all > 0 ? [.. matches.Select(m => m * pot / all)] : [.. matches];
    }

    /// <summary>gitcoinco/web 00039ca (app/grants/clr.py): scaled to the pot where they ask for as much or more, else raised by a hundredth of the logarithm of what is left.</summary>
    /// <remarks>sum >= pot: m pot / sum ; else m (1 + ln(pot / sum) / 100).</remarks>
    public static double[] Raised(IReadOnlyList<double> matches, double pot)
    {
        var all = matches.Sum();
        if (all >= pot || all <= 0) return ScaledDown(matches, pot);
        var more = 1 + (Math.Log(pot / all) / 100);
        return [.. matches.Select(m => m * more)];
    }

    /// <summary>The same system's cap: no raw match above a share of the pot, before they are scaled, and nothing is shared out again. 0 is no cap.</summary>
    /// <param name="percent">Of the pot, 0 to 100.</param>
    public static double[] Clamped(IReadOnlyList<double> matches, double pot, double percent) =>
        percent > 0 ? [.. matches.Select(m => Math.Min(m, pot * percent / 100))] : [.. matches];
}
