using TokenStudio.Model.Kinds;
using TokenStudio.Model.Units;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Grants.Programmes;

/// <summary>What the contracts of a pool take, and is hardly meant.</summary>
static class PoolCautions
{
    public static IEnumerable<RuleProblem> Of(GrantProgramme programme, AlloV2Protocol pool, int decimals) =>
        [.. Order(programme, pool, decimals), .. pool.Profile.Cautions(), .. Contract(pool.Strategy), .. Addresses(pool.Strategy), .. PoolThresholds.Of(programme, pool.Strategy), .. Most(programme, pool, decimals), .. Unused(pool), .. PoolPayingCautions.Of(programme, pool)];

    // What the contract refuses is an error already: here is what it never compares.
    static IEnumerable<RuleProblem> Order(GrantProgramme programme, AlloV2Protocol pool, int decimals)
    {
        var refused = PoolRules.Problems(programme, pool, decimals).Select(p => p.Member).ToHashSet(StringComparer.Ordinal);
        return PoolOrder.Broken(pool).Select(b => b.Problem).Where(p => !refused.Contains(p.Member));
    }

    // What is cloned Allo keeps a list of; a deployment of one's own nobody knows but who made it.
    static IEnumerable<RuleProblem> Contract(PoolStrategy strategy)
    {
        if (strategy.IsCustom && strategy.Contract.IsZero) yield return new($"strategy/{StrategyExtras.Contract}", "not-set", "The strategy contract is not set: Allo refuses address zero (ZERO_ADDRESS), so the pool cannot be created before it is.");
    }

    static IEnumerable<RuleProblem> Addresses(PoolStrategy strategy) => strategy.Kind.Parameters.SelectMany(p => p.Leaves).Where(leaf => strategy[leaf.Name] is Address { IsZero: true })
        .Select(leaf => new RuleProblem($"strategy/{leaf.Name}", "not-set", $"{leaf.Label} is not set: the pool cannot be created before it is."));

    static IEnumerable<RuleProblem> Most(GrantProgramme programme, AlloV2Protocol pool, int decimals)
    {
        foreach (var name in new[] { "maxBid", "maxRequestedAmount" })
        {
            if (pool.Strategy.Kind.Parameters.SelectMany(p => p.Leaves).All(l => l.Name != name)) continue;
            var terms = pool.TermsOf(programme, decimals);
            var most = pool.Strategy.Amount(name, terms);
            foreach (var project in programme.Projects.Where(p => terms.UnitsOf(p.Asks) > most)) yield return new($"projects/{project.Id}/asks", "asks-too-much", $"{project.Name} asks for more than this pool lets anybody ask for, and cannot register.");
        }
    }

    static IEnumerable<RuleProblem> Unused(AlloV2Protocol pool)
    {
        if (pool.Milestones.Count > 0 && !pool.PaysByMilestones) yield return new("milestones", "milestones-unused", $"{pool.Strategy.Kind.Title} pays each grant at once: its milestones say nothing.");
        if (pool.Lockup.Segments.Count > 0 && pool.Strategy.Kind != AlloV2.Strategies.LockupDynamic.Listed) yield return new("lockup/segments", "segments-unused", $"{pool.Strategy.Kind.Title} takes no segments: they say nothing.", ("Remove them", "lockup/segments", new Documents.ListNode([])));
        if (pool.Lockup.Cliff.Seconds > 0 && pool.Strategy.Kind == AlloV2.Strategies.LockupDynamic.Listed) yield return new("lockup/cliff", "cliff-unused", "Segments have no cliff: it says nothing. A segment with a share of 0 is a time in which nothing comes.", ("Remove it", "lockup/cliff", Documents.Node.Of("P0D")));
        if (pool.PoolFee == Fraction.One) yield return new("poolFee", "grant-empty", "The fee takes everything the pool is funded with.", ("Use 0 %", "poolFee", Documents.Node.Of(0m)));
    }
}
