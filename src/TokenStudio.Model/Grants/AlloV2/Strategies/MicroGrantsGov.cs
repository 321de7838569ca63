using System.Numerics;
using TokenStudio.Model.Grants.Playing;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Grants.AlloV2.Strategies;

/// <summary>MicroGrantsGovStrategy: allocators are accounts with enough votes at a snapshot.</summary>
public sealed class MicroGrantsGov : MicroGrantsBase
{
    Address gov;
    BigInteger snapshot;
    BigInteger least;

    public static StrategyKind Listed { get; } = new()
    {
        Name = "MicroGrantsGovStrategy",
        Title = "Micro grants by token votes",
        Purpose = "Accounts with enough votes in a governance token decide; who reaches the threshold is paid at once.",
        Parameters =
        [
            StrategyParameter.Struct("initializeParams", Given), StrategyParameter.AddressOf("gov", "Governance contract"),
            StrategyParameter.Number("snapshotReference", "Votes are those of this time or block") with { IsPositive = true },
            StrategyParameter.Number("minVotePower", "Votes an allocator needs", "votes") with { IsPositive = true },
        ],
        Functions = Own,
        Quirks = Known,
        RegisterData = StrategyBytes.RegisteringAmount,
        AllocateData = StrategyBytes.RecipientStatus,
        Make = () => new MicroGrantsGov(),
    };

    public override StrategyKind Kind => Listed;

    internal override void Initialize(CallArguments parameters)
    {
        (gov, snapshot, least) = (parameters.Address("gov", int.MaxValue), parameters.Number("snapshotReference", int.MaxValue), parameters.Number("minVotePower", int.MaxValue));
        base.Initialize(parameters);
        Stop(gov.IsZero || World.Outside.WithoutVotes.Contains(gov), "INVALID_ADDRESS");
        Stop(snapshot.IsZero || least.IsZero, "INVALID");
    }

    private protected override bool IsAllocator(Address account) => World.Outside.VotesOf(gov, account, snapshot) >= least;
}
