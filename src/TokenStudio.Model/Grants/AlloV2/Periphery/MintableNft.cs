using System.Numerics;
using TokenStudio.Model.Grants.Playing;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Grants.AlloV2.Periphery;

/// <summary>NFT and NFTFactory, whose tokens are minted for a price. Source: allo-v2, contracts/strategies/_poc/wrapped-voting-nftmint.</summary>
static class MintableNft
{
    /// <summary>TOTAL_SUPPLY.</summary>
    const int Supply = 5;

    /// <summary>Made by whoever asks, at an address of our own making.</summary>
    public static void Create(AlloWorld world, BigInteger price, Address owner)
    {
        var nft = NextOf(world);
        world.Outside = world.Outside with { MintPrices = world.Outside.MintPrices.SetItem(nft, price) };
        world.Periphery = world.Periphery with { NftOwners = world.Periphery.NftOwners.SetItem(nft, owner) };
        world.Wallets = world.Wallets with { Bounded = world.Wallets.Bounded.Add(nft) };
    }

    public static Address NextOf(AlloWorld world) => AlloWorld.AddressOf($"NFT {world.Periphery.NftOwners.Count}");

    public static BigInteger PriceOf(AlloWorld world, Address nft) =>
        world.Outside.MintPrices.TryGetValue(nft, out var price) ? price : throw new RevertException(RevertException.NoData);   // no NFT stands there

    /// <summary>One token for exactly its price, paid by the contract that calls.</summary>
    public static void Mint(AlloWorld world, Address nft, Address payer, BigInteger value, Address to)
    {
        Call.Stop(value != PriceOf(world, nft), "MintPriceNotPaid");
        var id = CountOf(world, nft) + 1;
        Call.Stop(id > Supply, "MaxSupply");
        Call.Stop(to.IsZero, "TransferToZeroAddress");
        world.Pay(payer, nft, AlloWorld.Native, value, "minted");
        world.Periphery = world.Periphery with { Minted = world.Periphery.Minted.SetItem(nft, id) };
        world.Outside = world.Outside with { NftOwners = world.Outside.NftOwners.SetItem((nft, id), to) };
    }

    /// <summary>Tokens of an NFT so far, those among them that stood before the play.</summary>
    static BigInteger CountOf(AlloWorld world, Address nft) =>
        world.Periphery.Minted.TryGetValue(nft, out var minted) ? minted : world.Outside.NftOwners.Keys.Count(k => k.Nft == nft);

    public static void Withdraw(AlloWorld world, Address nft, Address payee)
    {
        PriceOf(world, nft);
        Call.Stop(world.Call.Sender != world.Periphery.NftOwners.GetValueOrDefault(nft), "Unauthorized");
        try
        {
            world.Pay(nft, payee, AlloWorld.Native, world.BalanceOf(nft, AlloWorld.Native), "what it was minted for");
        }
        catch (RevertException)
        {
            throw new RevertException("WithdrawTransfer");
        }
    }
}
