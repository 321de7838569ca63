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
    public static IEnumerable<RuleProblem> Problems(GrantProgramme programme, AlloV2Protocol pool, int decimals)
    {
        RuleProblem[] own = [.. Fee(pool), .. pool.Profile.Problems(), .. PoolShares.Problems(pool), .. PoolPrizes.Problems(pool.Strategy), .. Lists(pool.Strategy), .. TooFine(programme, pool, decimals), .. Late(programme, pool)];
        if (own.Length > 0 || !pool.Strategy.Kind.HasModel) return own;
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

    static IEnumerable<RuleProblem> Fee(AlloV2Protocol pool)
    {
        if (!PoolShares.IsFine(pool.PoolFee.Value)) yield break;
        yield return new("poolFee", "fee-step", $"Allo holds fees in steps of 1e-18; {pool.PoolFee.Value:0.############################} is none.", ("Round it down", "poolFee", Node.Of(PoolShares.Down(pool.PoolFee.Value))));
    }

    static IEnumerable<RuleProblem> Late(GrantProgramme programme, AlloV2Protocol pool)
    {
        if (!pool.IsFunded || PoolFlows.Of(programme, pool).First().Payments is not [var first, ..] || first.At.Second >= pool.FundedAt.ToUnixTimeSeconds()) yield break;
        var nearest = first.At.Instant;
        yield return new("fundedAt", "funded-late", "The pool pays before it is funded.", ($"Use {UtcInstants.ToShortText(nearest)}", "fundedAt", Node.Of(UtcInstants.ToText(nearest))));
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
