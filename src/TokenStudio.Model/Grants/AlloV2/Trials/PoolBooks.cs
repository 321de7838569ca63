using System.Numerics;
using TokenStudio.Model.Grants.Playing;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Grants.AlloV2.Trials;

/// <summary>Keeps apart whose money moves in a trial, in the token of the pool.</summary>
sealed class PoolBooks(Address pool, Address token, IReadOnlyList<PoolPlayer> players, IReadOnlyCollection<Address> managers)
{
    // Why a strategy pays on what is not the pool's money.
    static readonly HashSet<string> PassedOn = ["donation", "donations claimed", "grant", "allocation", "minted"];

    // A strategy may know a recipient by any of its three addresses, and pay it there.
    readonly Dictionary<Address, PoolPlayer> byAddress = players.SelectMany(p => new[] { p.Owner, p.Payee, p.Anchor }.Select(a => (a, p))).ToDictionary(x => x.a, x => x.p);
    readonly HashSet<Address> run = [.. managers];
    BigInteger funded;
    BigInteger given;
    BigInteger fee;
    BigInteger passed;
    BigInteger returned;
    BigInteger lost;

    public PoolTally Money(AlloWorld world) =>
        new(funded, given, fee, players.Aggregate(BigInteger.Zero, (sum, p) => sum + p.Paid), passed, returned, lost, world.Wallets[pool, token]);

    /// <summary>What one call moved, and the vesting plans it made.</summary>
    public void Add(long at, IEnumerable<MoneyFlow> flows, IReadOnlyList<VestingPlan> plans)
    {
        foreach (var flow in flows.Where(f => f.Token == token && f.From != f.To)) Add(at, flow);
        foreach (var plan in plans)
        {
            // What lies in a plan was booked as gone elsewhere.
            lost -= plan.Amount;
            byAddress[plan.Recipient].Pay(plan.Amount, First(plan), (long)plan.End);
        }
    }

    void Add(long at, MoneyFlow flow)
    {
        var to = byAddress.GetValueOrDefault(flow.To);
        if (flow.From == pool) FromPool(at, flow, to);
        else if (flow.To == AlloWorld.TreasuryAddress) (funded, fee) = (funded + flow.Amount, fee + flow.Amount);
        else if (flow.To == pool && flow.Why == "pool funded") funded += flow.Amount;
        else if (flow.To == pool) given += flow.Amount;
        else if (to is not null) Pass(to, flow.Amount, straight: true);
    }

    void FromPool(long at, MoneyFlow flow, PoolPlayer? to)
    {
        if (to is not null && PassedOn.Contains(flow.Why)) Pass(to, flow.Amount, straight: false);
        else if (to is not null) to.Pay(flow.Amount, at, at);
        else if (run.Contains(flow.To)) returned += flow.Amount;
        else lost += flow.Amount;
    }

    // Straight from a wallet it comes in and goes out at once.
    void Pass(PoolPlayer to, BigInteger amount, bool straight)
    {
        if (straight) given += amount;
        passed += amount;
        to.Given += amount;
    }

    static long First(VestingPlan plan) => (long)(plan.Form switch
    {
        "timelock" => plan.End,
        "hedgey" => BigInteger.Max(plan.Cliff, plan.Start + plan.Period),
        _ => BigInteger.Max(plan.Cliff, plan.Start),
    });
}
