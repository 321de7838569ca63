using TokenStudio.Model.Grants.AlloV2;
using TokenStudio.Model.Grants.AlloV2.Strategies;

namespace TokenStudio.Presentation.Granting.Lifecycles;

/// <summary>A function of a pool as something that may be tried.</summary>
/// <param name="Arguments">Their names in the contract, parted by commas.</param>
/// <param name="For">Which strategies it is so for; null for all.</param>
sealed record PoolAction(string Function, Phrase Label, string Role, string Arguments, Func<AlloStrategy, bool>? For = null);

/// <summary>What may be tried on a pool: Allo's own functions, and those of its strategy.</summary>
static class PoolActions
{
    static readonly PoolAction[] OfAllo =
    [
        new("registerRecipient", "Register the next project", PoolCast.Manager, "registration", s => s.Kind.ForManagers.Contains("registerRecipient") || s is ProportionalPayout),
        new("registerRecipient", "Register the next project", PoolCast.Recipient, "registration", s => s.Kind.RegisterData.Count > 0),
        new("allocate", "Vote for the first recipient", PoolCast.Allocator, "allocation", s => s is QuadraticVotingBase or QVImpact or ProportionalPayout or MicroGrantsBase or LTIPHedgeyGovernor),
        new("allocate", "Accept the next recipient", PoolCast.Manager, "allocation", s => s is DirectGrantsSimple or SablierBase or RFPSimple and not RFPCommittee),
        new("allocate", "Vote for the first recipient", PoolCast.Manager, "allocation", s => s is RFPCommittee or LTIPSimple),
        new("allocate", "Pay the first recipient", PoolCast.Manager, "allocation", s => s is DirectGrantsLite),
        new("allocate", "Mint a vote for an NFT", PoolCast.Donor, "allocation", s => s is WrappedVotingNftMint),
        new("allocate", "Give 10 tokens to the first recipient", PoolCast.Donor, "allocation", s => s.Kind.AllocateData.Count > 0),
        new("distribute", "Pay the recipients", PoolCast.Manager, "distribution", s => s is not (DirectAllocation or DirectGrantsLite or MicroGrantsBase)),
        new("fundPool", "Fund the pool again by a tenth", LifecycleCast.Admin, "amount"),
        new("addPoolManager", "Make the donor a manager", LifecycleCast.Admin, "manager"),
        new("removePoolManager", "Take the manager's role away", LifecycleCast.Admin, "oldManager"),
    ];

    static readonly PoolAction[] OfStrategies =
    [
        new("addAllocator", "List the allocator", PoolCast.Manager, "allocator"),
        new("removeAllocator", "Take the allocator off the list", PoolCast.Manager, "allocator"),
        new("batchAddAllocator", "List allocator and donor", PoolCast.Manager, "allocators"),
        new("batchRemoveAllocator", "Take both off the list", PoolCast.Manager, "allocators"),
        new("setAllocator", "List the allocator", PoolCast.Manager, "allocator,flag"),
        new("batchSetAllocator", "List allocator and donor", PoolCast.Manager, "allocators,flags"),
        new("setPayoutPercentages", "Set the prizes to 60 % and 40 %", PoolCast.Manager, "payoutPercentages"),
        new("setAllowedRecipientIds", "Attest every project", PoolCast.Manager, "recipientIds,expirationTime,data"),
        new("reviewRecipients", "Accept every recipient", PoolCast.Manager, "statuses,refRecipientsCounter", s => s is ReviewedByRows),
        new("reviewRecipients", "Accept every recipient", PoolCast.Manager, "recipientIds,recipientStatuses"),
        new("cancelRecipients", "Cancel the first recipient", PoolCast.Manager, "firstRecipient"),
        new("setRecipientStatusToInReview", "Put every recipient in review", PoolCast.Manager, "recipientIds"),
        new("setMilestones", "Set the milestones", PoolCast.Manager, "recipientId,milestones", s => s is DirectGrantsSimple),
        new("setMilestones", "Set the milestones", PoolCast.Manager, "milestones"),
        new("reviewSetMilestones", "Accept the recipient's milestones", PoolCast.Manager, "recipientId,status,milestonesHash"),
        new("submitMilestone", "Hand in the next milestone", PoolCast.Recipient, "recipientId,milestoneId,metadata"),
        new("submitUpcomingMilestone", "Hand in the next milestone", PoolCast.Recipient, "metadata"),
        new("rejectMilestone", "Reject the next milestone", PoolCast.Manager, "recipientId,milestoneId", s => s is DirectGrantsSimple),
        new("rejectMilestone", "Reject the next milestone", PoolCast.Manager, "milestoneId"),
        new("updateDistribution", "Set the root of an even distribution", PoolCast.Manager, "merkleRoot,distributionMetadata", s => s is DonationVotingMerkleBase),
        new("updateDistribution", "Set the list of an even distribution", PoolCast.Manager, "distributionMetadata"),
        new("setPayout", "Set even payouts", PoolCast.Manager, "recipientIds,amounts"),
        new("setPayouts", "Set even payouts", PoolCast.Manager, "payouts"),
        new("claim", "Claim the donations", LifecycleCast.Stranger, "claims"),
        new("createFlow", "Open a stream to the app itself", LifecycleCast.Donor, "recipientId,flowRate"),
        new("updateFlow", "Change the stream", LifecycleCast.Donor, "recipientId,flowRate"),
        new("deleteFlow", "End the stream", LifecycleCast.Donor, "recipientId"),
        new("closeIncomingStream", "End the donor's stream", PoolCast.Recipient, "recipientId,from"),
        new("adjustWeightings", "Change the units directly", LifecycleCast.Stranger, "previousFlowRate,newFlowRate"),
        new("emergencyWithdraw", "Empty the app", PoolCast.Recipient, "recipientId,token"),
        new("afterAgreementCreated", "Tell the app that a stream began", LifecycleCast.Stranger, "recipientId,superToken,sender,flowRate"),
        new("afterAgreementUpdated", "Tell the app that a stream changed", LifecycleCast.Stranger, "recipientId,superToken,sender,flowRate"),
        new("attest", "Ask for an attestation to be taken", LifecycleCast.Stranger, "attestation"),
        new("revoke", "Ask for an attestation to be revoked", LifecycleCast.Stranger, "attestation"),
        new("multiAttest", "Ask for several to be taken", LifecycleCast.Stranger, "attestations,values"),
        new("multiRevoke", "Ask for several to be revoked", LifecycleCast.Stranger, "attestations,values"),
        new("updateMinPassportScore", "Raise the score a donor needs", PoolCast.Manager, "minPassportScore"),
        new("closeStream", "Close the pool's stream", PoolCast.Manager, ""),
        new("revokeVotes", "Take a vote back", PoolCast.Allocator, "recipientId,votes"),
        new("setTimepoint", "Count votes of another time", PoolCast.Manager, "timepoint"),
        new("setVestingAdmin", "Make the admin that of the plans", PoolCast.Manager, "vestingAdmin"),
        new("setAdminAddress", "Make the admin that of the plans", PoolCast.Manager, "adminAddress"),
        new("setAdminTransferOBO", "Let the admin move plans", PoolCast.Manager, "adminTransferOBO"),
        new("setBroker", "Give a broker 1 %", PoolCast.Manager, "account,fee"),
        new("changeRecipientDurations", "Stream over two years", PoolCast.Manager, "recipientId,durations"),
        new("changeRecipientSegments", "Stream in other segments", PoolCast.Manager, "recipientId,segments"),
        new("cancelStream", "Cancel the first stream", PoolCast.Manager, "recipientId,streamId"),
        new("increaseMaxBid", "Raise the highest bid by a tenth", PoolCast.Manager, "maxBid"),
        new("increaseMaxRequestedAmount", "Raise the highest request by a tenth", PoolCast.Manager, "maxRequestedAmount"),
        new("setApprovalThreshold", "Ask for one vote more", PoolCast.Manager, "approvalThreshold"),
        new("setPoolActive", "Set the pool inactive", PoolCast.Manager, "inactive"),
        new("updatePoolTimestamps", "End a week later", PoolCast.Manager, "times"),
        new("setAllocationTime", "End a week later", PoolCast.Manager, "times"),
        new("setAllocationTimes", "End a week later", PoolCast.Manager, "times"),
        new("withdraw", "Withdraw what is left", PoolCast.Manager, "amount", s => s is DirectGrantsSimple or DonationVoting or SablierBase),
        new("withdraw", "Withdraw what is left", PoolCast.Manager, "token,recipient", s => s is DirectAllocation or EasyRPGF),
        new("withdraw", "Withdraw what is left", PoolCast.Manager, "token,amount", s => s is SQFSuperFluid),
        new("withdraw", "Withdraw what is left", PoolCast.Manager, "token"),
        new("recoverFunds", "Take the whole balance", PoolCast.Manager, "token,recipient"),
    ];

    /// <summary>Those of a strategy: the calls through Allo first, then its own.</summary>
    public static IReadOnlyList<PoolAction> Of(StrategyKind kind)
    {
        var strategy = kind.Make();
        return [.. OfAllo.Concat(OfStrategies.Where(a => kind.Functions.Any(f => f.Name == a.Function))).Where(a => a.For is null || a.For(strategy)).DistinctBy(a => a.Function)];
    }

    /// <summary>As the contract calls it: "Allo.allocate", "QVSimpleStrategy.addAllocator".</summary>
    public static string NameOf(PoolAction action, StrategyKind kind) => OfAllo.Contains(action) ? $"Allo.{action.Function}" : $"{kind.Name}.{action.Function}";
}
