using System.Numerics;
using TokenStudio.Model.Grants.Playing;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Grants.AlloV2.Strategies;

/// <summary>The round that holds donations until allocation has ended; anybody claims them for a recipient then.</summary>
public sealed class DonationVotingMerkleDistributionVault : DonationVotingMerkleBase
{
    ClaimBook claims = ClaimBook.Empty;

    public static StrategyKind Listed { get; } = new()
    {
        Name = "DonationVotingMerkleDistributionVaultStrategy",
        Title = "Quadratic funding round, vault",
        Purpose = "Donations are held and claimed after allocation; the pool matches them by a tree reckoned off the chain.",
        Parameters = Given,
        Functions = [.. Own, StrategyFunction.Of<DonationVotingMerkleDistributionVault>("claim", (s, a) => s.Claim([.. a.List("claims", 0).Select(c => (c.Address("recipientId", 0), c.Address("token", 1)))]), isForManagers: false)],
        Quirks =
        [
            .. Known,
            new("tokens-by-permit2-only", "Tokens are always taken by Permit2: a plain allowance to the strategy is of no use.", ContractFiles.DonationVotingVault.At(128, "_afterAllocate")),
        ],
        HasMulticall = true,
        ForManagers = ["distribute"],
        RegisterData = StrategyBytes.Registering,
        AllocateData = StrategyBytes.Donating,
        DistributeData = StrategyBytes.ListOf(AbiType.Uint256, AbiType.Address, AbiType.Uint256, AbiType.ListOf(AbiType.Bytes32)),
        Make = () => new DonationVotingMerkleDistributionVault(),
    };

    public override StrategyKind Kind => Listed;

    public override IEnumerable<(string Name, BigInteger Value)> FiguresOf(Address id) =>
        [.. base.FiguresOf(id), .. claims.FiguresOf(id)];

    private protected override void Take(Address id, Donation gift)
    {
        var before = World.BalanceOf(Self, gift.Token);
        if (gift.Token != AlloWorld.Native) PullByPermit2(Self, gift, "donation held");
        var received = gift.Token == AlloWorld.Native ? gift.Amount : World.BalanceOf(Self, gift.Token) - before;
        claims = claims.With(id, gift.Token, received);
    }

    private protected override BigInteger Owed(Address token) => claims.TotalOf(token);

    void Claim(IReadOnlyList<(Address Id, Address Token)> wanted)
    {
        NeedAfterAllocation();
        foreach (var one in wanted)
        {
            var amount = claims.Of(one.Id, one.Token);
            Stop(amount.IsZero, "INVALID");
            claims = claims.Without(one.Id, one.Token);
            World.Pay(Self, Recipient(one.Id).Address, one.Token, amount, "donations claimed");
        }
    }
}
