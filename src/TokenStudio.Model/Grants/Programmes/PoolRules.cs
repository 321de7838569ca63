using NodaTime;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Grants.AlloV2;
using TokenStudio.Model.Kinds;
using TokenStudio.Model.Timing;
using TokenStudio.Model.Units;
using TokenStudio.Model.Vesting;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Grants.Programmes;

/// <summary>What is wrong with a pool of Allo v2: what its contracts refuse, and what does not add up.</summary>
static class PoolRules
{
    const int MostMilestones = 100;

    // maxSegmentCount of SablierV2LockupDynamic as deployed (sablier-labs/v2-core).
    const int MostSegments = 300;

    public static IEnumerable<RuleProblem> Problems(GrantProgramme programme, AlloV2Protocol pool, int decimals)
    {
        RuleProblem[] own = [.. Fee(pool), .. Shares(pool), .. Lists(pool.Strategy), .. TooFine(programme, pool, decimals), .. Late(programme, pool)];
        if (own.Length > 0) return own;
        var native = programme.Token?.Contract == AlloWorld.Native;
        var terms = pool.TermsOf(programme, decimals);
        var amount = terms.UnitsOf(programme.MatchAmount);
        if (PoolRefusal.Of(pool.Strategy, terms, programme.Token?.Contract ?? default, amount, pool.PercentFee) is not var (error, detail)) return [];
        RuleProblem[] late = [.. PoolOrder.Broken(pool, detail).Where(b => b.IsKept).Select(b => b.Problem)];
        if (late.Length > 0) return late;
        if (!pool.IsFunded && !amount.IsZero) return [new("matchAmount", "cannot-be-funded", "This strategy pays out of its managers' wallets and refuses to be funded.", ("Use 0", "matchAmount", Node.Of("0")))];
        if (native && pool.Strategy.Kind.RefusesNative) return [new("token/address", "native-refused", $"{pool.Strategy.Kind.Title} takes tokens only, not the native one.")];
        return [new("strategy/kind", "pool-refused", $"Allo refuses this pool when it is created: {error}.")];
    }

    static bool Fine(Fraction share) => share.Value * (decimal)AlloV2Protocol.FeeSteps % 1 != 0;

    static IEnumerable<RuleProblem> Fee(AlloV2Protocol pool)
    {
        if (!Fine(pool.PoolFee)) yield break;
        var kept = decimal.Truncate(pool.PoolFee.Value * (decimal)AlloV2Protocol.FeeSteps) / (decimal)AlloV2Protocol.FeeSteps;
        yield return new("poolFee", "fee-step", $"Allo holds fees in steps of 1e-18; {pool.PoolFee.Value:0.############################} is none.", ("Round it down", "poolFee", Node.Of(kept)));
    }

    static IEnumerable<RuleProblem> Shares(AlloV2Protocol pool)
    {
        if (pool.Milestones.Count > MostMilestones) yield return new("milestones", "limit", $"There are {pool.Milestones.Count} milestones; at most {MostMilestones} are paid.");
        foreach (var milestone in pool.Milestones.Where(m => Fine(m.Share))) yield return new($"milestones/{milestone.Id}/share", "fee-step", $"Allo holds shares in steps of 1e-18; {milestone.Share.Value:0.############################} is none.");
        if (Off(pool.Milestones.Select(m => m.Share)) is { } sum) yield return new("milestones", "shares", $"The shares of the milestones add up to {100 * sum:0.##########} %, not 100 %.");
        foreach (var problem in Segments(pool.Lockup.Segments)) yield return problem;
    }

    // Sablier refuses segments that do not add up to the deposit, and more of them than fit a block.
    static IEnumerable<RuleProblem> Segments(ValueList<LockupSegment> segments)
    {
        if (segments.Count > MostSegments) yield return new("lockup/segments", "limit", $"There are {segments.Count} segments; Sablier takes {MostSegments} at most.");
        foreach (var (i, segment) in segments.Index().Where(s => Fine(s.Item.Share))) yield return new($"lockup/segments/{i}/share", "fee-step", $"Sablier holds shares in steps of 1e-18; {segment.Share.Value:0.############################} is none.");
        if (segments.Count > 0 && ShareSum.Problem("lockup/segments", RowWords.Segments, segments, s => s.Share, (s, share) => (s with { Share = share }).ToNode()) is { } sum) yield return sum with { Code = "shares" };
    }

    static IEnumerable<RuleProblem> Late(GrantProgramme programme, AlloV2Protocol pool)
    {
        if (!pool.IsFunded || PoolFlows.Of(programme, pool).First().Payments is not [var first, ..] || first.At.Second >= pool.FundedAt.ToUnixTimeSeconds()) yield break;
        var nearest = first.At.Instant;
        yield return new("fundedAt", "funded-late", "The pool pays before it is funded.", ($"Use {UtcInstants.ToShortText(nearest)}", "fundedAt", Node.Of(UtcInstants.ToText(nearest))));
    }

    static decimal? Off(IEnumerable<Fraction> shares)
    {
        decimal[] all = [.. shares.Select(s => s.Value)];
        return all.Length == 0 || all.Sum() == 1m ? null : all.Sum();
    }

    static IEnumerable<RuleProblem> Lists(PoolStrategy strategy)
    {
        if (strategy["nfts"] is ValueList<Address> nfts && strategy["maxVoiceCreditsPerNft"] is ValueList<System.Numerics.BigInteger> credits && nfts.Count != credits.Count)
        {
            yield return new("strategy/maxVoiceCreditsPerNft", "lists", $"There are {credits.Count} numbers of voice credits for {nfts.Count} NFT contracts.");
        }
    }

    static IEnumerable<RuleProblem> TooFine(GrantProgramme programme, AlloV2Protocol pool, int decimals)
    {
        if (programme.Token is not { } token) yield break;
        foreach (var value in pool.Strategy.Values)
        {
            if (value.Value is not TokenAmount amount || GrantMoney.Of(amount, decimals, token.Decimals) is not null) continue;
            var kept = GrantMoney.Kept(amount, decimals, token.Decimals).ToText(decimals);
            yield return new($"strategy/{value.Name}", "too-fine", $"{token.Symbol} has {token.Decimals} decimals; this amount has more.", ($"Use {kept}", $"strategy/{value.Name}", Node.Of(kept)));
        }
    }
}
