namespace TokenStudio.Model.Grants.Matching;

/// <summary>What mechanisms in double share: shares of a pool, their cap, their blend, their inequality.</summary>
public static class MatchShares
{
    /// <summary>Matches that add up to 1; all zero stays so.</summary>
    public static double[] Normalised(IReadOnlyList<double> matches)
    {
        var all = matches.Sum();
        return [.. matches.Select(m => all > 0 ? m / all : 0)];
    }

    /// <summary>part x first + (1 - part) x second, both normalised before: "half-and-half" of gitcoinco/qf-calculator.</summary>
    public static double[] Blend(IReadOnlyList<double> first, IReadOnlyList<double> second, double part)
    {
        var (a, b) = (Normalised(first), Normalised(second));
        return [.. a.Zip(b, (x, y) => (part * x) + ((1 - part) * y))];
    }

    /// <summary>No share above the cap: what is cut off goes to those below it in proportion, again and again; when all are capped the rest is not paid.</summary>
    public static double[] Capped(IReadOnlyList<double> shares, double cap)
    {
        var capped = shares.ToArray();
        while (true)
        {
            var over = 0.0;
            var under = 0.0;
            for (var r = 0; r < capped.Length; r++)
            {
                if (capped[r] >= cap)
                {
                    over += capped[r] - cap;
                    capped[r] = cap;
                }
                else
                {
                    under += capped[r];
                }
            }

            if (over <= 0 || under <= 0) return capped;
            for (var r = 0; r < capped.Length; r++)
            {
                if (capped[r] < cap) capped[r] += capped[r] * over / under;
            }
        }
    }

    /// <summary>Gini = sum |x_i - x_j| / (2 n sum x) over those above 0: 0 when all get the same.</summary>
    public static double Gini(IEnumerable<double> amounts)
    {
        var sorted = amounts.Where(a => a > 0).Order().ToArray();
        if (sorted.Length == 0) return 0;
        var weighed = 0.0;
        for (var i = 0; i < sorted.Length; i++) weighed += ((2 * (i + 1)) - sorted.Length - 1) * sorted[i];
        return weighed / (sorted.Length * sorted.Sum());
    }
}
