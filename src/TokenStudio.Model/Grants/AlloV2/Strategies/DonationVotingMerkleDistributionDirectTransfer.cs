using TokenStudio.Model.Grants.Playing;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Grants.AlloV2.Strategies;

/// <summary>The quadratic funding round of Grants Stack: donations go straight to the recipients.</summary>
public sealed class DonationVotingMerkleDistributionDirectTransfer : DonationVotingMerkleBase
{
    public static StrategyKind Listed { get; } = new()
    {
        Name = "DonationVotingMerkleDistributionDirectTransferStrategy",
        Title = "Quadratic funding round, direct",
        Purpose = "Donations go straight to the recipients; the pool matches them by a tree reckoned off the chain.",
        Parameters = Given,
        Functions = Own,
        Quirks = Known,
        HasMulticall = true,
        ForManagers = ["distribute"],
        RegisterData = StrategyBytes.Registering,
        AllocateData = StrategyBytes.Donating,
        DistributeData = StrategyBytes.ListOf(AbiType.Uint256, AbiType.Address, AbiType.Uint256, AbiType.ListOf(AbiType.Bytes32)),
        Make = () => new DonationVotingMerkleDistributionDirectTransfer(),
    };

    public override StrategyKind Kind => Listed;

    private protected override void Take(Address id, Donation gift)
    {
        var to = Recipient(id).Address;
        if (gift.Token == AlloWorld.Native)
        {
            // Quirk: native with a permit is not refused before the permit is tried, which has no code to answer.
            Stop(gift.Permit is PermitType.Permit or PermitType.PermitDAI, RevertException.NoData);
            if (gift.Permit == PermitType.None) World.Pay(Self, to, gift.Token, gift.Amount, "donation");
            return;
        }

        switch (gift.Permit)
        {
            case PermitType.None:
                World.Pull(Sender, Self, to, gift.Token, gift.Amount, "donation");
                break;
            case PermitType.Permit2:
                PullByPermit2(to, gift, "donation");
                break;
            default:
                Stop(gift.HasSignatureOfWrongLength, "INVALID");
                World.Pull(Sender, Self, to, gift.Token, gift.Amount, "donation");
                break;
        }
    }
}
