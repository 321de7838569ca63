using TokenStudio.Model.Grants.AlloV2.Strategies;
using TokenStudio.Model.Grants.Playing;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Grants.AlloV2.Periphery;

/// <summary>
/// DGLFactory and DVMDTFactory: whoever asks gets a strategy of their own, for createPoolWithCustomStrategy. Their owner is Allo's in a play.
/// Source: allo-v2, contracts/factories.
/// </summary>
static class StrategyFactory
{
    public const string OfDirectGrantsLite = "DGLFactory";
    public const string OfDonationVoting = "DVMDTFactory";

    // What a strategy is called, and where it finds Permit2, no play asks.
    static readonly string[] Setters = ["updateName"];

    public static IReadOnlyList<AlloFunction> Functions { get; } =
    [
        .. Of(OfDirectGrantsLite, DirectGrantsLite.Listed, Setters),
        .. Of(OfDonationVoting, DonationVotingMerkleDistributionDirectTransfer.Listed, [.. Setters, "updatePermit2"]),
    ];

    /// <summary>Where the strategy stands that a factory makes next: an address of our own making.</summary>
    public static Address NextOf(AlloWorld world, string factory) => AlloWorld.AddressOf($"{factory} {world.Periphery.Made.Count}");

    static IEnumerable<AlloFunction> Of(string factory, StrategyKind kind, IEnumerable<string> setters) =>
    [
        new(factory, "createStrategy", false, (world, _, _) => Make(world, factory, kind, world.Periphery.AlloOf.GetValueOrDefault(factory, AlloWorld.AlloAddress))),
        new(factory, "createStrategyCustom", false, (world, a, _) => Make(world, factory, kind, a.Address("allo", 0))),
        new(factory, "updateAllo", false, (world, a, _) => UpdateAllo(world, factory, a.Address("allo", 0))),
        .. setters.Select(name => new AlloFunction(factory, name, false, (world, _, _) => world.Allo.NeedOwner(world.Call))),
    ];

    static void UpdateAllo(AlloWorld world, string factory, Address allo)
    {
        world.Allo.NeedOwner(world.Call);
        world.Periphery = world.Periphery with { AlloOf = world.Periphery.AlloOf.SetItem(factory, allo) };
    }

    // One made for another Allo answers to that one: no pool of this one takes it.
    static void Make(AlloWorld world, string factory, StrategyKind kind, Address allo)
    {
        if (allo == world.Allo.Self) world.Periphery = world.Periphery with { Made = world.Periphery.Made.Add(NextOf(world, factory), kind) };
    }
}
