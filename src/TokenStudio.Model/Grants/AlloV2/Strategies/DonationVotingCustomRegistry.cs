using TokenStudio.Model.Grants.Playing;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Grants.AlloV2.Strategies;

/// <summary>DonationVotingCustomRegistryStrategy: projects of a list register, whoever sends it.</summary>
public sealed class DonationVotingCustomRegistry : DonationVoting
{
    public static new StrategyKind Listed { get; } = new()
    {
        Name = "DonationVotingCustomRegistryStrategy",
        Title = "Donation voting with a registry of its own",
        Purpose = "As donation voting, for the projects of a list that somebody keeps.",
        Parameters = [StrategyParameter.AddressOf("customRegistry", "Registry of the projects"), StrategyParameter.Struct("initializeData", Given)],
        Functions = Own,
        Quirks = [.. Known, new("anybody-registers-for-a-project", "Membership is being on the list: whoever sends it may register or edit a listed project.", ContractFiles.DonationVotingCustomRegistry.At(49, "_isProfileMember"))],
        ForManagers = ["distribute"],
        RegisterData = StrategyBytes.Registering,
        AllocateData = [AbiType.Address, AbiType.Uint256, AbiType.Address],
        Make = () => new DonationVotingCustomRegistry(),
    };

    public override StrategyKind Kind => Listed;

    internal override void Initialize(CallArguments parameters)
    {
        var registry = parameters.Address("customRegistry", int.MaxValue);
        base.Initialize(parameters);
        Stop(registry.IsZero, "INVALID_ADDRESS");
    }

    private protected override bool IsMember(Address anchor, Address account) => World.Outside.Projects.Contains(anchor);
}
