using TokenStudio.Model.Grants.AlloV2;

namespace TokenStudio.Model.Tests.Grants.AlloV2;

/// <summary>What each contract decodes at initialize, member by member, as its source has it (allo-protocol/allo-v2).</summary>
public sealed class InitializeStructTests
{
    const string Times = "registrationStartTime registrationEndTime allocationStartTime allocationEndTime";
    const string Donation = "useRegistryAnchor metadataRequired " + Times + " allowedTokens";
    const string Qv = "params(registryGating metadataRequired reviewThreshold " + Times + ")";
    const string Rfp = "maxBid useRegistryAnchor metadataRequired";
    const string Committee = "voteThreshold params(" + Rfp + ")";
    const string Micro = "useRegistryAnchor allocationStartTime allocationEndTime approvalThreshold maxRequestedAmount";
    const string Gates = "registryGating metadataRequired grantAmountRequired";

    const string Ltip = "registryGating metadataRequired votingThreshold registrationStartTime registrationEndTime reviewStartTime reviewEndTime " +
        "allocationStartTime allocationEndTime distributionStartTime distributionEndTime vestingPeriod";

    const string Hedgey = "hedgeyContract vestingAdmin adminTransferOBO cliff rate period initializeParams(" + Ltip + ")";

    public static TheoryData<string, string> Each => new()
    {
        { "DonationVotingMerkleDistributionDirectTransfer", Donation },
        { "DonationVotingMerkleDistributionVault", Donation },
        { "QVSimple", "maxVoiceCreditsPerAllocator " + Qv },
        { "QVGovernanceERC20Votes", "govToken timestamp " + Qv },
        { "QVNftTiered", "nfts maxVoiceCreditsPerNft " + Qv },
        { "HackathonQV", "easInfo(eas schemaRegistry schemaUID schema revocable) nft maxVoiceCreditsPerAllocator " + Qv },
        { "QVImpactStream", "useRegistryAnchor metadataRequired allocationStartTime allocationEndTime maxVoiceCreditsPerAllocator" },
        { "DirectGrantsSimple", Gates + " registrationStartTime registrationEndTime" },
        { "DirectGrantsLite", "useRegistryAnchor metadataRequired registrationStartTime registrationEndTime" },
        { "DirectAllocation", "" },
        { "EasyRPGF", "" },
        { "EasyRetroFunding", "useRegistryAnchor metadataRequired registrationStartTime registrationEndTime poolStartTime poolEndTime" },
        { "RFPSimple", Rfp },
        { "RFPCommittee", Committee },
        { "HedgeyRFPCommittee", "adminTransferOBO hedgeyContract adminAddress params(" + Committee + ")" },
        { "MicroGrants", Micro },
        { "MicroGrantsGov", "initializeParams(" + Micro + ") gov snapshotReference minVotePower" },
        { "MicroGrantsHats", "initializeParams(" + Micro + ") hats hatId" },
        { "ProportionalPayout", "nft maxRecipientsAllowed allocationStartTime allocationEndTime" },
        { "WrappedVotingNftMint", "nftFactory allocationStartTime allocationEndTime" },
        { "DonationVoting", Donation },
        { "DonationVotingCustomRegistry", "customRegistry initializeData(" + Donation + ")" },
        { "LTIPSimple", Ltip },
        { "LTIPHedgey", Hedgey },
        { "LTIPHedgeyGovernor", "governorContract timepoint initializeParams(" + Hedgey + ")" },
        { "LockupLinear", Gates },
        { "LockupDynamic", Gates },
        { "SQFSuperFluid", "useRegistryAnchor metadataRequired passportDecoder superfluidHost allocationSuperToken recipientSuperAppFactory " + Times + " minPassportScore initialSuperAppBalance" },
    };

    [Theory]
    [MemberData(nameof(Each))]
    public void Parameters_OfAStrategy_StandInTheContractsOrder(string strategy, string members) =>
        Assert.Equal(members, Written(StrategyKinds.Find(strategy)!.Parameters));

    [Fact]
    public void Parameters_OfEveryStrategy_AreInTheTable() =>
        Assert.Equal(StrategyKinds.All.Select(k => k.Name).Order(StringComparer.Ordinal), Each.Select(row => StrategyKinds.Find(row.Data.Item1)!.Name).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("QVNftTiered", "(address[],uint256[],(bool,bool,uint256,uint64,uint64,uint64,uint64))")]
    [InlineData("MicroGrantsGov", "((bool,uint64,uint64,uint256,uint256),address,uint256,uint256)")]
    [InlineData("MicroGrantsHats", "((bool,uint64,uint64,uint256,uint256),address,uint256)")]
    [InlineData("DonationVotingCustomRegistry", "(address,(bool,bool,uint64,uint64,uint64,uint64,address[]))")]
    public void Struct_OfAStrategy_IsWhatItsContractDecodes(string strategy, string type) => Assert.Equal(type, StrategyKinds.Find(strategy)!.Struct.Name);

    static string Written(IEnumerable<StrategyParameter> parameters) => string.Join(' ', parameters.Select(p => p.Members.Count == 0 ? p.Name : $"{p.Name}({Written(p.Members)})"));
}
