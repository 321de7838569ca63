using System.Numerics;

namespace TokenStudio.Model.Grants.Matching;

/// <summary>How a linear quadratic funding round is reckoned.</summary>
public sealed record LinearQfOptions
{
    /// <summary>Share out the whole pool even when the squares ask for less.</summary>
    public bool IgnoreSaturation { get; init; }

    /// <summary>The most one recipient may be matched, in base units; null for any.</summary>
    public BigInteger? MatchingCap { get; init; }

    /// <summary>A cap in base units: a percent of the pool, cut to two decimals first (grants-stack-indexer, calculationConfig.ts).</summary>
    public static BigInteger CapOf(BigInteger pool, double percent) => pool * new BigInteger(Math.Truncate(percent * 100)) / 10_000;
}

/// <summary>What one recipient is matched.</summary>
/// <param name="CapOverflow">Matched without cap less the cap, negative below it; 0 when there is no cap.</param>
public sealed record LinearMatch(string Recipient, SquareSums Sums, BigInteger MatchedWithoutCap, BigInteger CapOverflow, BigInteger Matched);

/// <summary>A round's matches in the order of its recipients.</summary>
/// <param name="Squares">Q = the sum of all squares; the pool is saturated when it is at least the pool.</param>
public sealed record LinearMatches(IReadOnlyList<LinearMatch> Recipients, BigInteger Pool, BigInteger Squares)
{
    public bool IsSaturated => Squares >= Pool;

    /// <summary>How much of the pool the formula itself asks for, 0 to 1.</summary>
    public double Saturation => Pool.IsZero ? 1 : PoolShare.Of(BigInteger.Min(Squares, Pool), Pool);

    public BigInteger Matched => Recipients.Aggregate(BigInteger.Zero, (sum, r) => sum + r.Matched);
}

/// <summary>
/// Linear quadratic funding, in whole base units with every division rounded down, as Grants Stack reckons it
/// (gitcoinco/pluralistic.js 322323c, src/linear.ts).
/// </summary>
/// <remarks>
/// q_r = S_r^2 + R_r - T_r ; Q = sum q_r ; match_r = floor(q_r * pool / Q), or q_r itself when Q is below the pool.
/// What a cap cuts off goes to those below it in proportion, again and again until nothing is over.
/// </remarks>
public static class LinearQf
{
    /// <param name="progress">Takes the share done, 0 to 1.</param>
    public static LinearMatches Of(BigInteger pool, DonationSet donations, LinearQfOptions options, IProgress<double>? progress = null, CancellationToken stop = default) =>
        Of(pool, donations.Recipients, SquareSums.Of(donations, progress, stop), options);

    /// <param name="sums">One for each recipient.</param>
    public static LinearMatches Of(BigInteger pool, IReadOnlyList<string> recipients, IReadOnlyList<SquareSums> sums, LinearQfOptions options)
    {
        var squares = sums.Select(s => s.Square).ToArray();
        var all = squares.Aggregate(BigInteger.Zero, BigInteger.Add);
        var unsaturated = all < pool && !options.IgnoreSaturation;
        var before = squares.Select(q => all.IsZero ? BigInteger.Zero : unsaturated ? q : q * pool / all).ToArray();
        var after = options.MatchingCap is { } cap ? Capped(before, cap, pool) : before;
        return new([.. recipients.Select((name, r) => new LinearMatch(name, sums[r], before[r], options.MatchingCap is { } c ? before[r] - c : 0, after[r]))], pool, all);
    }

    /// <exception cref="MatchingException">What is shared out again would pass the pool.</exception>
    static BigInteger[] Capped(BigInteger[] matches, BigInteger cap, BigInteger pool)
    {
        var capped = matches.ToArray();
        while (true)
        {
            var over = BigInteger.Zero;
            var under = BigInteger.Zero;
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

            if (under.IsZero || over.IsZero) return capped;
            if (over + capped.Aggregate(BigInteger.Zero, BigInteger.Add) > pool) throw new MatchingException("What the cap cuts off is more than the pool has left to share out again.");
            for (var r = 0; r < capped.Length; r++)
            {
                if (capped[r] < cap) capped[r] += capped[r] * over / under;
            }
        }
    }
}
