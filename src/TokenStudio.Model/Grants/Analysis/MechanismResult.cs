using TokenStudio.Model.Grants.Matching;

namespace TokenStudio.Model.Grants.Analysis;

/// <summary>What a mechanism gives each recipient. Exact amounts and doubles are two kinds: who pays by it must say which he takes.</summary>
public abstract record MechanismResult
{
    private protected MechanismResult() { }

    /// <summary>Of the pool, for each recipient, after the cap. For comparison, not to be paid by.</summary>
    public abstract IReadOnlyList<double> Shares { get; }

    /// <summary>Of the pool, before the cap.</summary>
    public abstract IReadOnlyList<double> SharesWithoutCap { get; }

    /// <summary>0 when all that get something get the same, towards 1 when one gets all; who gets nothing is left out.</summary>
    public double Gini => MatchShares.Gini(Shares);

    /// <summary>Of the pool, what all get together.</summary>
    public double Paid => Shares.Sum();

    /// <summary>Of the pool, what the cap cut off of those above it. It goes to those below; what is left when all are capped is not paid.</summary>
    public double CutByCap => SharesWithoutCap.Zip(Shares, (before, after) => Math.Max(0, before - after)).Sum();

    /// <summary>Of the pool, what the cap leaves unpaid.</summary>
    public double LostToCap => Math.Max(0, SharesWithoutCap.Sum() - Paid);
}

/// <summary>In whole base units, by the contract's own divisions.</summary>
public sealed record ExactResult(LinearMatches Matches) : MechanismResult
{
    public override IReadOnlyList<double> Shares { get; } = [.. Matches.Recipients.Select(r => PoolShare.Of(r.Matched, Matches.Pool))];

    public override IReadOnlyList<double> SharesWithoutCap { get; } = [.. Matches.Recipients.Select(r => PoolShare.Of(r.MatchedWithoutCap, Matches.Pool))];
}

/// <summary>In double, as the published forms are.</summary>
public sealed record ApproximateResult : MechanismResult
{
    internal ApproximateResult(IReadOnlyList<double> raw, IReadOnlyList<double> before, IReadOnlyList<double> after) => (Raw, SharesWithoutCap, Shares) = (raw, before, after);

    /// <summary>Before they are scaled to the pool.</summary>
    public IReadOnlyList<double> Raw { get; }

    public override IReadOnlyList<double> Shares { get; }

    public override IReadOnlyList<double> SharesWithoutCap { get; }
}
