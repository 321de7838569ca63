using TokenStudio.Model.Grants.AlloV2;
using TokenStudio.Model.Grants.AlloV2.Strategies;

namespace TokenStudio.Model.Grants.Programmes;

/// <summary>When what was not paid comes back out of a pool.</summary>
public enum PoolRest
{
    /// <summary>As soon as all is paid: managers may take it at any time, or once the pool is inactive.</summary>
    WithTheLastPayment,

    /// <summary>The contract lets nobody take it before 30 days after allocation has closed.</summary>
    AfterThirtyDays,

    /// <summary>No function gives it back.</summary>
    Never,
}

/// <summary>How the money of a pool moves by its strategy.</summary>
/// <param name="ByAsks">Somebody decides on the amounts that are asked for; else votes share the pool out.</param>
/// <param name="Rest">When the rest comes back.</param>
public sealed record PoolPaying(bool ByAsks, PoolRest Rest)
{
    /// <summary>Payments come out of managers' wallets: the pool itself pays nothing.</summary>
    public bool FromWallets { get; init; }

    /// <summary>As deployed it never pays anything out.</summary>
    public bool PaysNothing { get; init; }

    /// <summary>Paid as a stream while allocation is open.</summary>
    public bool Streams { get; init; }

    /// <summary>The one table of it. Source: allo-protocol/allo-v2 d262e7e, each strategy's _distribute (or _allocate) and withdraw.</summary>
    public static PoolPaying Of(PoolStrategy strategy) => strategy.Kind.Make() switch
    {
        CustomStrategy => new(true, strategy.KeepsLeftovers ? PoolRest.Never : PoolRest.WithTheLastPayment),         // as the design says: nobody else knows
        DirectAllocation => new(true, PoolRest.WithTheLastPayment) { FromWallets = true },                            // _allocate pulls from the sender
        DirectGrantsLite => new(true, PoolRest.WithTheLastPayment) { FromWallets = true },                            // _allocate pulls from the manager; withdraw at any time
        WrappedVotingNftMint => new(false, PoolRest.Never) { PaysNothing = true },                                    // poolAmount is deleted before it is sent; no withdraw
        ProportionalPayout => new(false, PoolRest.Never),                                                             // no withdraw
        SQFSuperFluid => new(false, PoolRest.WithTheLastPayment) { Streams = true },                                  // closeStream at any time
        DonationVotingMerkleBase or DonationVoting or QuadraticVotingBase or EasyRetroFunding => new(false, PoolRest.AfterThirtyDays),   // withdraw: now > allocationEndTime + 30 days
        DirectGrantsSimple or RFPSimple => new(true, PoolRest.WithTheLastPayment),                                    // withdraw once the pool is inactive
        MicroGrantsBase or LTIPSimple or SablierBase or EasyRPGF or QVImpact => new(true, PoolRest.WithTheLastPayment),   // withdraw or recoverFunds at any time
        var other => throw new NotSupportedException($"It is not said how {other.Kind.Name} pays."),
    };
}
