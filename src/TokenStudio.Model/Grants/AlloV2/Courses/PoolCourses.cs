using TokenStudio.Model.Grants.AlloV2.Strategies;

namespace TokenStudio.Model.Grants.AlloV2.Courses;

/// <summary>The course of each strategy.</summary>
static class PoolCourses
{
    static readonly IReadOnlyList<(PoolCourse Course, StrategyKind[] Kinds)> All =
    [
        (new MatchedCourse(), [DonationVotingMerkleDistributionDirectTransfer.Listed, DonationVotingMerkleDistributionVault.Listed]),
        (new DonationCourse(), [DonationVoting.Listed, DonationVotingCustomRegistry.Listed]),
        (new ListedVotersCourse(), [QVSimple.Listed]),
        (new TokenVotersCourse(), [QVGovernanceERC20Votes.Listed]),
        (new TieredVotersCourse(), [QVNftTiered.Listed]),
        (new PrizeCourse(), [HackathonQV.Listed]),
        (new ImpactCourse(), [QVImpact.Listed]),
        (new MilestoneCourse(), [DirectGrantsSimple.Listed]),
        (new WalletCourse(), [DirectGrantsLite.Listed]),
        (new StraightCourse(), [DirectAllocation.Listed]),
        (new PaymentListCourse(), [EasyRPGF.Listed]),
        (new RetroCourse(), [EasyRetroFunding.Listed]),
        (new ProposalCourse(), [RFPSimple.Listed]),
        (new CommitteeCourse(), [RFPCommittee.Listed, HedgeyRFPCommittee.Listed]),
        (new ListedApprovalCourse(), [MicroGrants.Listed]),
        (new TokenApprovalCourse(), [MicroGrantsGov.Listed]),
        (new HatApprovalCourse(), [MicroGrantsHats.Listed]),
        (new NftShareCourse(), [ProportionalPayout.Listed]),
        (new MintCourse(), [WrappedVotingNftMint.Listed]),
        (new IncentiveCourse(), [LTIPSimple.Listed, LTIPHedgey.Listed]),
        (new GovernorCourse(), [LTIPHedgeyGovernor.Listed]),
        (new LockupCourse(), [LockupLinear.Listed, LockupDynamic.Listed]),
        (new FlowCourse(), [SQFSuperFluid.Listed]),
    ];

    static readonly Dictionary<StrategyKind, PoolCourse> ByKind = All.SelectMany(c => c.Kinds.Select(k => (k, c.Course))).ToDictionary(x => x.k, x => x.Course);

    public static PoolCourse Of(StrategyKind kind) => ByKind[kind];
}
