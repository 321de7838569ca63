using System.Numerics;
using TokenStudio.Model.Grants.AlloV2;
using TokenStudio.Model.Grants.AlloV2.Trials;
using TokenStudio.Model.Grants.Programmes;
using TokenStudio.Model.Scenarios;
using TokenStudio.Model.Timing;
using TokenStudio.Model.Units;
using TokenStudio.Onchain;

namespace TokenStudio.Presentation.Granting.Pools;

/// <summary>All that a test of a pool goes by: equal inputs give equal tests.</summary>
/// <param name="Gifts">The crowd, and how its gifts are matched where the strategy has them matched.</param>
/// <param name="Amount">What the pool is funded with, base units before the fee.</param>
/// <param name="PaysAt">When the pool pays, Unix seconds.</param>
public sealed record PoolTestInput(GrantTrialInput Gifts, AlloV2Protocol Pool, PoolTerms Terms, BigInteger Amount, Address Token, int Managers, long PaysAt)
{
    /// <summary>Its own strategy does what was meant where the deployed code does something else.</summary>
    public bool IsAsIntended { get; init; }

    // Where a pool names nobody yet.
    const int UsualManagers = 3;

    static readonly BigInteger One = AlloContract.FeeDenominator;

    /// <summary>Null where the programme is no pool, or its amount is finer than its token.</summary>
    public static PoolTestInput? Of(Scenario scenario, GrantProgramme programme)
    {
        if (programme.Protocol is not AlloV2Protocol pool || GrantTrialInput.Of(scenario, programme) is not { } gifts) return null;
        var terms = pool.TermsOf(programme, scenario.Token.Decimals);
        var managers = programme.Operators.Select(o => o.Address).Where(a => !a.IsZero).Distinct().Count();
        return new(gifts with { Past = null }, pool, terms, terms.UnitsOf(programme.MatchAmount), programme.Token?.Contract ?? default, managers == 0 ? UsualManagers : managers, programme.PaysAt(0).Instant.ToUnixTimeSeconds());
    }

    /// <summary>The pool under a strategy: its own with its values, or another as a new pool begins with it.</summary>
    internal PoolTrialInput TrialOf(PoolStrategy strategy, IReadOnlyList<PoolVoter> crowd, bool isAsIntended) => new()
    {
        Strategy = strategy.Kind,
        Parameters = strategy.Json(Terms).GetRawText(),
        Times = Times(strategy),
        Amount = Amount,
        PercentFee = Pool.PercentFee,
        Token = Token,
        Decimals = Gifts.Decimals,
        Recipients = [.. Gifts.Projects.Select(p => new PoolRecipient(p.Id, p.Name, Terms.UnitsOf(p.Asks), StatusOf(p)))],
        Crowd = crowd,
        Managers = Managers,
        Milestones = [.. Pool.Milestones.Select(m => new PoolPart(Units(m.Share), Anchor.At(Pool.Windows.AllocationEnd).Plus(m.After).Second))],
        Prizes = strategy.Prizes is { } prizes ? PoolPrizes.Units(prizes) : [],
        Lock = new(Pool.Lockup.Cliff.Seconds, Pool.Lockup.Length.Seconds, [.. Pool.Lockup.Segments.Select(s => (Units(s.Share), new BigInteger(s.Exponent * 1_000_000_000) * 1_000_000_000, s.Length.Seconds))]),
        IsAsIntended = isAsIntended,
    };

    LtipTimes Times(PoolStrategy strategy)
    {
        PoolWindow Between(string start, string end) => new(Second(strategy, start), Second(strategy, end));
        var distribution = Between("distributionStartTime", "distributionEndTime");
        var pays = strategy.Kind.Parameters.SelectMany(p => p.Leaves).Any(l => l.Name == "distributionStartTime") ? Math.Clamp((ulong)PaysAt, distribution.Start, Math.Max(distribution.Start, distribution.End)) : (ulong)PaysAt;
        return new(Between("registrationStartTime", "registrationEndTime"), Between("reviewStartTime", "reviewEndTime"), Between("allocationStartTime", "allocationEndTime"), distribution with { Start = pays });
    }

    ulong Second(PoolStrategy strategy, string member) => (ulong)Math.Max(0, strategy.At(member, Pool.Windows).ToUnixTimeSeconds());

    static BigInteger Units(Fraction share) => (BigInteger)share.Over((UInt128)One);

    static AlloStatus StatusOf(GrantProject project) => project.Status switch
    {
        GrantProject.Approved => AlloStatus.Accepted,
        "rejected" => AlloStatus.Rejected,
        "cancelled" => AlloStatus.Canceled,
        _ => AlloStatus.Pending,
    };
}
