using System.Collections.Immutable;
using System.Numerics;
using TokenStudio.Model.Grants.Playing;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Grants.AlloV2.Strategies;

/// <summary>QVNftTieredStrategy: each NFT carries credits, as many as its contract is worth.</summary>
public sealed class QVNftTiered : QuadraticVotingBase
{
    ImmutableDictionary<Address, BigInteger> most = ImmutableDictionary<Address, BigInteger>.Empty;
    ImmutableDictionary<(Address Nft, BigInteger Id), BigInteger> used = ImmutableDictionary<(Address, BigInteger), BigInteger>.Empty;

    public static StrategyKind Listed { get; } = new()
    {
        Name = "QVNftTieredStrategy",
        Title = "Quadratic voting by NFT tiers",
        Purpose = "Each NFT carries voice credits, as many as its contract is worth.",
        Parameters =
        [
            StrategyParameter.Addresses("nfts", "NFT contracts"),
            StrategyParameter.Numbers("maxVoiceCreditsPerNft", "Voice credits of each NFT, by contract", "voice credits"),
            StrategyParameters.QuadraticVoting,
        ],
        Functions = Own,
        Quirks = [.. Known, new("roots-by-allocator", "Budgets are by NFT but roots by allocator: two NFTs in one hand give fewer votes than in two.", ContractFiles.QVNftTiered.At(115, "_allocate"))],
        ForManagers = ["distribute"],
        RegisterData = StrategyBytes.Registering,
        AllocateData = [AbiType.Address, AbiType.Address, AbiType.Uint256, AbiType.Uint256],
        Make = () => new QVNftTiered(),
    };

    public override StrategyKind Kind => Listed;

    internal override void Initialize(CallArguments parameters)
    {
        IReadOnlyList<Address> nfts = parameters.Has("nfts", int.MaxValue) ? parameters.Addresses("nfts", int.MaxValue) : [];
        IReadOnlyList<BigInteger> credits = parameters.Has("maxVoiceCreditsPerNft", int.MaxValue) ? parameters.Numbers("maxVoiceCreditsPerNft", int.MaxValue) : [];
        base.Initialize(parameters);
        Stop(nfts.Count != credits.Count, "INVALID");
        for (var i = 0; i < nfts.Count; i++) most = most.SetItem(nfts[i], credits[i]);
    }

    internal override void Allocate(CallArguments data)
    {
        var (id, nft, nftId, credits) = (data.Address("recipientId", 0), data.Address("nft", 1), data.Number("nftId", 2), data.Number("voiceCreditsToAllocate|voiceCredits|credits", 3));
        var owner = World.Outside.OwnerOf(nft, nftId);
        Stop(owner is null, "TokenDoesNotExist");   // the NFT contract's own
        Stop(owner != Sender, "UNAUTHORIZED");
        NeedAccepted(id);
        var before = used.GetValueOrDefault((nft, nftId));
        Stop(Uint256.Checked(credits + before) > most.GetValueOrDefault(nft), "INVALID");
        Vote(id, credits);
        used = used.SetItem((nft, nftId), before + credits);
    }
}
