using System.Collections.Immutable;
using System.Numerics;
using TokenStudio.Model.Grants.AlloV2.Periphery;
using TokenStudio.Model.Grants.Playing;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Grants.AlloV2.Strategies;

/// <summary>WrappedVotingNftMintStrategy: minting an NFT is a vote for it, and the one minted most wins the pool.</summary>
public sealed class WrappedVotingNftMint : AlloStrategy
{
    ImmutableDictionary<Address, BigInteger> minted = ImmutableDictionary<Address, BigInteger>.Empty;
    PoolWindow window;

    public static StrategyKind Listed { get; } = new()
    {
        Name = "WrappedVotingNftMintStrategy",
        Title = "Voting by minting",
        Purpose = "Minting an NFT is a vote for it; the one minted most wins the whole pool.",
        Parameters = [StrategyParameter.AddressOf("nftFactory", "Factory of the NFTs"), StrategyParameters.AllocationStart, StrategyParameters.AllocationEnd],
        Functions = [StrategyFunction.Of<WrappedVotingNftMint>("setAllocationTimes", (s, a) => s.SetTimes(new(a.Time("allocationStartTime", 0), a.Time("allocationEndTime", 1))))],
        Quirks =
        [
            new("window-not-enforced", "Allocation is open at any time: the window is never looked at.", ContractFiles.WrappedVoting.At(170, "_allocate"), Changes: true),
            new("winner-is-paid-nothing", "The pool amount is deleted before it is sent: the winner gets 0 and the money stays for ever.", ContractFiles.WrappedVoting.At(211, "_distribute"), Changes: true),
            new("any-nft-counts", "The NFT need not come from the factory.", ContractFiles.WrappedVoting.At(172, "_allocate")),
            new("change-is-kept", "What is left after whole prices of a mint stays in the strategy.", ContractFiles.WrappedVoting.At(180, "_allocate"), Changes: true),
        ],
        AllocateData = StrategyBytes.Recipient,
        Make = () => new WrappedVotingNftMint(),
    };

    public override StrategyKind Kind => Listed;

    public Address CurrentWinner { get; private set; }

    internal override void Initialize(CallArguments parameters)
    {
        Stop(parameters.Address("nftFactory", int.MaxValue).IsZero, "INVALID");
        window = new(parameters.Time("allocationStartTime"), parameters.Time("allocationEndTime"));
        window.NeedFuture(Now);
    }

    internal override Address Register(CallArguments data) => throw new RevertException("Panic 0x01");

    internal override void Allocate(CallArguments data)
    {
        Stop(AsIntended && !window.Has(Now), "ALLOCATION_NOT_ACTIVE");
        var nft = data.Address("nft|recipientId", 0);
        var price = MintableNft.PriceOf(World, nft);
        Stop(Call.Value.IsZero || Call.Value < price, "INVALID");
        Stop(price.IsZero, "Panic 0x12");
        var count = Call.Value / price;
        for (var i = BigInteger.Zero; i < count; i++) MintableNft.Mint(World, nft, Self, price, Sender);
        var all = minted.GetValueOrDefault(nft) + count;
        if (AsIntended && Call.Value > count * price) World.Pay(Self, Sender, AlloWorld.Native, Call.Value - (count * price), "refunded");
        minted = minted.SetItem(nft, all);
        Keep(nft, r => r with { Address = nft, Votes = all, Status = AlloStatus.Accepted });
        if (all > minted.GetValueOrDefault(CurrentWinner)) CurrentWinner = nft;
    }

    internal override void Distribute(IReadOnlyList<Address> ids, CallArguments data)
    {
        Stop(Now <= window.End, "ALLOCATION_NOT_ENDED");
        Stop(PoolAmount.IsZero, "INVALID");
        var amount = AsIntended ? PoolAmount : 0;
        PoolAmount = 0;
        Pay(CurrentWinner, amount, "the winner's pool");
    }

    public override IEnumerable<(string Name, BigInteger Value)> FiguresOf(Address id) => [("allocations", Recipient(id).Votes)];

    void SetTimes(PoolWindow times)
    {
        NeedManager();
        times.NeedFuture(Now);
        window = times;
    }
}
