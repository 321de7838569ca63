namespace TokenStudio.Model.Grants.AlloV2;

/// <summary>The files quirks are seen in: the one table of which state of each was read.</summary>
/// <remarks>
/// Behaviour is that of d262e7e (2025-04-08). Of each file a state was read in which the line does what d262e7e does; that of Allo.sol stands on
/// the way to v2.1 and differs elsewhere.
/// </remarks>
static class ContractFiles
{
    const string Strategies = "contracts/strategies/";

    public static ContractFile Allo { get; } = new("Allo", "contracts/core/Allo.sol", "184d2390021535909e74be2b1322af585a70764f");

    public static ContractFile DirectAllocation { get; } = new("DirectAllocationStrategy", Strategies + "direct-allocation/DirectAllocation.sol", "650ec641ccd316a707aefc0cd7a8ea2a79ba141c");

    public static ContractFile DirectGrantsLite { get; } = new("DirectGrantsLiteStrategy", Strategies + "direct-grants-lite/DirectGrantsLite.sol", "ceebb7b34469d6e7cf101e046ccf4678f51db60f");

    public static ContractFile DirectGrantsSimple { get; } =
        new("DirectGrantsSimpleStrategy", Strategies + "_poc/direct-grants-simple/DirectGrantsSimpleStrategy.sol", "184d2390021535909e74be2b1322af585a70764f");

    public static ContractFile DonationVoting { get; } = new("DonationVotingStrategy", Strategies + "_poc/donation-voting/DonationVotingStrategy.sol", "fb591b3d4c5da6c3f7ae4d60dca0a443b36d1069");

    public static ContractFile DonationVotingCustomRegistry { get; } =
        new("DonationVotingCustomRegistryStrategy", Strategies + "_poc/donation-voting-custom-registry/DonationVotingCustomRegistryStrategy.sol", "3378e5b23bfa81d9e368a2523c1bcf01f71d8897");

    public static ContractFile DonationVotingMerkle { get; } =
        new("DonationVotingMerkleDistributionBaseStrategy", Strategies + "donation-voting-merkle-base/DonationVotingMerkleDistributionBaseStrategy.sol", "d7f5282fd7e56a7834f33b74ec047143bf3326ff");

    public static ContractFile DonationVotingVault { get; } =
        new("DonationVotingMerkleDistributionVaultStrategy", Strategies + "donation-voting-merkle-distribution-vault/DonationVotingMerkleDistributionVaultStrategy.sol", "25952dc2b07700032e5e7b0265d14a6064cbdbde");

    public static ContractFile EasyRPGF { get; } = new("EasyRPGFStrategy", Strategies + "easy-rpgf/EasyRPGFStrategy.sol", "f4dfcaadf42283ec65c64b7b8e2432274945d698");

    public static ContractFile EasyRetroFunding { get; } = new("EasyRetroFundingStrategy", Strategies + "_poc/easy-rf/EasyRetroFundingStrategy.sol", "3d52c62b6da1a0bacacd215471a6326ae8834222");

    public static ContractFile HackathonQV { get; } = new("HackathonQVStrategy", Strategies + "_poc/qv-hackathon/HackathonQVStrategy.sol", "bde5198462508b98aa370ca0b1253b10a80f8769");

    public static ContractFile HedgeyRFPCommittee { get; } = new("HedgeyRFPCommitteeStrategy", Strategies + "_poc/hedgey/HedgeyRFPCommitteeStrategy.sol", "5ed3823ea7ed678c66c08021186790160d31572d");

    public static ContractFile LTIPHedgey { get; } = new("LTIPHedgeyStrategy", Strategies + "ltip-hedgey/LTIPHedgeyStrategy.sol", "258f3c6aa2823577e3e1f95b1dbed8b6d9482a1d");

    public static ContractFile LTIPHedgeyGovernor { get; } = new("LTIPHedgeyGovernorStrategy", Strategies + "ltip-hedgey-governor/LTIPHedgeyGovernorStrategy.sol", "258f3c6aa2823577e3e1f95b1dbed8b6d9482a1d");

    public static ContractFile LTIPSimple { get; } = new("LTIPSimpleStrategy", Strategies + "ltip-simple/LTIPSimpleStrategy.sol", "525c397fe023944926cedcccb384aca9d7ff47fc");

    public static ContractFile LockupDynamic { get; } = new("LockupDynamicStrategy", Strategies + "_poc/sablier-v2/LockupDynamicStrategy.sol", "32c9839bf9e7edb24ed27440e1f53e46bee4599f");

    public static ContractFile LockupLinear { get; } = new("LockupLinearStrategy", Strategies + "_poc/sablier-v2/LockupLinearStrategy.sol", "32c9839bf9e7edb24ed27440e1f53e46bee4599f");

    public static ContractFile MicroGrants { get; } = new("MicroGrantsBaseStrategy", Strategies + "_poc/micro-grants/MicroGrantsBaseStrategy.sol", "de7b8cd9c0888db7a69b205be16ae05277b441fb");

    public static ContractFile ProportionalPayout { get; } = new("ProportionalPayoutStrategy", Strategies + "_poc/proportional-payout/ProportionalPayoutStrategy.sol", "e522df7b7450d9bc7cab9dd85603712d7e602437");

    public static ContractFile QVBase { get; } = new("QVBaseStrategy", Strategies + "qv-base/QVBaseStrategy.sol", "d17e0ab7d972f0287d29c49b40ec6e8bde5c5277");

    public static ContractFile QVGovernance { get; } = new("QVGovernanceERC20Votes", Strategies + "_poc/qv-governance/QVGovernanceERC20Votes.sol", "549fbfe1afa066c5d6325efe172f5511e9d6fbe6");

    public static ContractFile QVImpactStream { get; } = new("QVImpactStreamStrategy", Strategies + "_poc/qv-impact-stream/QVImpactStreamStrategy.sol", "5212797930b5f7ac26de14a8c93825a938ad5145");

    public static ContractFile QVNftTiered { get; } = new("QVNftTieredStrategy", Strategies + "_poc/qv-nft-tiered/QVNftTieredStrategy.sol", "184d2390021535909e74be2b1322af585a70764f");

    public static ContractFile RFPCommittee { get; } = new("RFPCommitteeStrategy", Strategies + "rfp-committee/RFPCommitteeStrategy.sol", "32c9839bf9e7edb24ed27440e1f53e46bee4599f");

    public static ContractFile RFPSimple { get; } = new("RFPSimpleStrategy", Strategies + "rfp-simple/RFPSimpleStrategy.sol", "5ed3823ea7ed678c66c08021186790160d31572d");

    public static ContractFile RecipientSuperApp { get; } = new("RecipientSuperApp", Strategies + "_poc/sqf-superfluid/RecipientSuperApp.sol", "3e59eb7aed6781814bc4ddda8ba86e0df25bf43d");

    public static ContractFile SQFSuperFluid { get; } = new("SQFSuperFluidStrategy", Strategies + "_poc/sqf-superfluid/SQFSuperFluidStrategy.sol", "f875d9d088bdb052df8aa46265f2aa4522444833");

    public static ContractFile WrappedVoting { get; } = new("WrappedVotingNftMintStrategy", Strategies + "_poc/wrapped-voting-nftmint/WrappedVotingNftMintStrategy.sol", "32c9839bf9e7edb24ed27440e1f53e46bee4599f");
}
