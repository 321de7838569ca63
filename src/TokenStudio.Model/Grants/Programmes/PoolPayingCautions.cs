using TokenStudio.Model.Documents;
using TokenStudio.Model.Grants.AlloV2.Strategies;
using TokenStudio.Model.Kinds;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Grants.Programmes;

/// <summary>What of a pool's money will not go where a reader of its numbers expects it to go.</summary>
static class PoolPayingCautions
{
    public static IEnumerable<RuleProblem> Of(GrantProgramme programme, AlloV2Protocol pool)
    {
        var money = PoolPaying.Of(pool.Strategy);
        if (money.PaysNothing) return [new("strategy/kind", "pays-nothing", $"{pool.Strategy.Kind.Title}: as deployed, this contract pays nobody, and what the pool holds stays in it for ever.")];
        return [.. Idle(programme, pool, money), .. Asks(programme, pool, money), .. Refused(programme, pool)];
    }

    static IEnumerable<RuleProblem> Idle(GrantProgramme programme, AlloV2Protocol pool, PoolPaying money)
    {
        if (!money.FromWallets) yield break;
        if (pool.IsFunded && !programme.MatchAmount.IsZero) yield return new("matchAmount", "idle-pool", "Grants are paid out of managers' wallets: what the pool is funded with lies idle, less the fee, until it is taken out again.", ("Use 0", "matchAmount", Node.Of("0")));
        if (programme.Projects.All(p => !p.IsApproved || p.Asks.IsZero)) yield return new("projects", "grant-empty", $"No project of {programme.Name} says what it is to be granted, so nothing is paid.");
    }

    static IEnumerable<RuleProblem> Asks(GrantProgramme programme, AlloV2Protocol pool, PoolPaying money)
    {
        GrantProject[] asking = [.. programme.Projects.Where(p => p.IsApproved && !p.Asks.IsZero)];
        if (!money.ByAsks) yield break;
        if (pool.Strategy.Kind.Make() is RFPSimple && asking.Length > 1) yield return new("projects", "one-winner", $"A request for proposals pays one bid; {asking.Length} are approved.");
        var sum = asking.Select(p => p.Asks).Aggregate(TokenAmount.Zero, TokenAmount.AddUpToLargest);
        if (!money.FromWallets && sum > pool.HeldOf(programme.MatchAmount)) yield return new("projects", "asks-over-pool", "The approved projects ask for more than the pool holds after its fee; the last of them get less, or nothing.");
    }

    static IEnumerable<RuleProblem> Refused(GrantProgramme programme, AlloV2Protocol pool)
    {
        if (programme.Payouts.Vesting is not null || !PoolLocks.Locks(pool)) yield break;
        var granted = PoolFlows.Grants(programme, pool, PoolPaying.Of(pool.Strategy)).Aggregate(TokenAmount.Zero, TokenAmount.Add);
        var paid = PoolFlows.Of(programme, pool).Aggregate(TokenAmount.Zero, (all, flow) => all + flow.Paid);

        // Milestones round each part of a grant down: a base unit each is no refusal.
        if (granted.BaseUnits - paid.BaseUnits > (Int128)pool.Milestones.Count * Math.Max(1, programme.Projects.Count)) yield return new("strategy/kind", "cannot-vest", "The vesting contract refuses a grant that is smaller than what is due each period, or whose cliff comes after its end: it cannot be paid.");
    }
}
