using System.Numerics;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Grants.AlloV2.Trials;

/// <summary>A part of a grant.</summary>
/// <param name="Share">Of 1e18.</param>
/// <param name="At">When it is reached and paid, Unix seconds.</param>
public sealed record PoolPart(BigInteger Share, long At);

/// <summary>How a grant is released: evenly after a cliff, or by segments where the strategy has them.</summary>
/// <param name="Cliff">Seconds before which nothing comes.</param>
/// <param name="Length">Seconds in all.</param>
/// <param name="Segments">Share and exponent of 1e18 each, and seconds; none for one even segment.</param>
public sealed record PoolLock(long Cliff, long Length, IReadOnlyList<(BigInteger Share, BigInteger Exponent, long Length)> Segments)
{
    public static PoolLock AYear { get; } = new(0, TrialParameters.Year, []);
}

/// <summary>All that a trial of a pool goes by: equal inputs give equal trials.</summary>
public sealed record PoolTrialInput
{
    /// <summary>More calls of the crowd than these are not made.</summary>
    public const int MostCalls = 20_000;

    public required StrategyKind Strategy { get; init; }

    /// <summary>Members of the initialize struct by name, as a JSON object; those that lack are filled in by <see cref="TrialParameters"/>.</summary>
    public string Parameters { get; init; } = "{}";

    /// <summary>Windows of the pool; a strategy reads those it has.</summary>
    public required LtipTimes Times { get; init; }

    /// <summary>What the pool is funded with, before the fee, base units.</summary>
    public required BigInteger Amount { get; init; }

    /// <summary>Of 1e18.</summary>
    public BigInteger PercentFee { get; init; }

    /// <summary>Zero for a token of our own making.</summary>
    public Address Token { get; init; }

    public int Decimals { get; init; } = 18;

    public required IReadOnlyList<PoolRecipient> Recipients { get; init; }

    public required IReadOnlyList<PoolVoter> Crowd { get; init; }

    /// <summary>Managers beside the one who creates the pool.</summary>
    public int Managers { get; init; } = 3;

    /// <summary>How each grant is paid in parts; none for all of it at once, when the pool pays.</summary>
    public IReadOnlyList<PoolPart> Milestones { get; init; } = [];

    /// <summary>What part of the pool each rank gets, of 1e18, where the strategy ranks; none for what suits the number of projects.</summary>
    public IReadOnlyList<BigInteger> Prizes { get; init; } = [];

    /// <summary>How recipients have grants locked, where the strategy leaves that to them.</summary>
    public PoolLock Lock { get; init; } = PoolLock.AYear;

    /// <summary>What is reckoned off the chain to match each recipient, by id; null for quadratic funding of the gifts without a cap.</summary>
    public IReadOnlyDictionary<string, BigInteger>? Matches { get; init; }

    public bool IsAsIntended { get; init; }

    /// <summary>What the pool holds once the fee is taken.</summary>
    public BigInteger Net => Amount - (Amount * PercentFee / AlloContract.FeeDenominator);

    /// <summary>What a recipient asks for.</summary>
    public BigInteger AskOf(PoolRecipient recipient) => recipient.Asks > 0 ? recipient.Asks : Net / BigInteger.Max(1, Recipients.Count(r => r.Status == AlloStatus.Accepted));

    /// <summary>The same with more decimals: streams of coarse tokens would round to nothing, which is why super tokens have 18.</summary>
    internal PoolTrialInput Finer(int decimals)
    {
        if (decimals <= Decimals) return this;
        var scale = BigInteger.Pow(10, decimals - Decimals);
        return this with
        {
            Decimals = decimals,
            Amount = Amount * scale,
            Recipients = [.. Recipients.Select(r => r with { Asks = r.Asks * scale })],
            Crowd = [.. Crowd.Select(v => v with { Gifts = [.. v.Gifts.Select(g => (g.Recipient, g.Amount * scale))] })],
            Matches = Matches?.ToDictionary(m => m.Key, m => m.Value * scale, StringComparer.Ordinal),
        };
    }
}
