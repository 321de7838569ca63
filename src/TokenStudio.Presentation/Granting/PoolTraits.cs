using TokenStudio.Model.Documents;
using TokenStudio.Model.Grants.AlloV2;
using TokenStudio.Model.Grants.AlloV2.Strategies;
using TokenStudio.Model.Grants.Programmes;

namespace TokenStudio.Presentation.Granting;

/// <summary>What a strategy of Allo v2 asks of a form: whether gifts are matched, whether projects name amounts, which times its contract holds.</summary>
public sealed record PoolTraits(StrategyKind Kind)
{
    readonly AlloStrategy strategy = Kind.Make();

    /// <summary>Those of a programme of the document; null where it is no pool, or its strategy has no name that is known.</summary>
    public static PoolTraits? Of(ObjectNode? programme) =>
        programme is not null && GrantDocument.IsPool(programme) && PoolStrategies.KindOf((programme["strategy"] as ObjectNode)?.Text("kind")) is { } kind ? new(kind) : null;

    /// <summary>Gifts count, and are matched off the chain.</summary>
    public bool TakesDonations => strategy is DonationVotingMerkleBase or DonationVoting;

    /// <summary>Pays by a Merkle tree that managers set.</summary>
    public bool PaysByMerkle => strategy is DonationVotingMerkleBase;

    /// <summary>Votes or streams of many decide: what projects ask for does not.</summary>
    public bool IsVoted => TakesDonations || strategy is QuadraticVotingBase or QVImpact or ProportionalPayout or WrappedVotingNftMint or SQFSuperFluid;

    /// <summary>What a project asks for, bids or is to be granted decides or limits what it gets.</summary>
    public bool AsksAmounts => !IsVoted || strategy is QVImpact;

    /// <summary>Each recipient says how its grant is locked.</summary>
    public bool LocksByRecipient => strategy is SablierBase or HedgeyRFPCommittee;

    /// <summary>Each rank has its part of the pool.</summary>
    public bool HasPrizes => strategy is HackathonQV;

    /// <summary>By segments, each along a curve of its own.</summary>
    public bool LocksBySegments => strategy is LockupDynamic;

    /// <summary>Nothing may come before a day that each recipient names.</summary>
    public bool LocksWithCliff => strategy is LockupLinear;

    public bool PaysByMilestones => Kind.Functions.Any(f => f.Name == "setMilestones");

    /// <summary>Whether the contract holds a member by this name.</summary>
    public bool Holds(string leaf) => Kind.Parameters.SelectMany(p => p.Leaves).Any(l => l.Name == leaf);

    // Of a contract of one's own the design itself says its windows.
    public bool HoldsRegistration => !Kind.HasModel || Holds("registrationStartTime");

    public bool HoldsAllocation => !Kind.HasModel || Holds("allocationStartTime") || Holds("poolStartTime");

    /// <summary>Recipients, or managers for them, register with the contract.</summary>
    public bool Registers => Kind.RegisterData.Count > 0;

    /// <summary>Managers review applications by a call of its own; elsewhere granting or voting is the review, or there is none.</summary>
    public bool Reviews => Kind.Functions.Any(f => f.Name == "reviewRecipients");

    /// <summary>Only while registration is open.</summary>
    public bool ReviewsWithRegistration => strategy is DonationVoting;

    /// <summary>The contract holds windows of review and distribution too.</summary>
    public bool HoldsAllWindows => strategy is LTIPSimple;

    /// <summary>Payments run while allocation is open.</summary>
    public bool PaysMeanwhile => strategy is SQFSuperFluid or MicroGrantsBase;

    /// <summary>What happens while allocation is open: "14 days of donations".</summary>
    public Phrase Allocating(long days) => strategy switch
    {
        DonationVotingMerkleBase or DonationVoting => Phrase.Count(days, "{0} day of donations", "{0} days of donations"),
        SQFSuperFluid => Phrase.Count(days, "{0} day of streams", "{0} days of streams"),
        QuadraticVotingBase or QVImpact or ProportionalPayout or WrappedVotingNftMint or MicroGrantsBase or LTIPSimple => Phrase.Count(days, "{0} day of votes", "{0} days of votes"),
        EasyRetroFunding => Phrase.Count(days, "{0} day of the pool", "{0} days of the pool"),
        _ => Phrase.Count(days, "{0} day of decisions", "{0} days of decisions"),
    };

    /// <summary>How it pays.</summary>
    public Phrase Paying => strategy switch
    {
        DonationVotingMerkleBase => "set root, then pay out",
        DonationVoting or QVImpact => "set payouts, then pay out",
        EasyRetroFunding => "set the list, then pay out",
        QuadraticVotingBase or ProportionalPayout => "pay out by votes",
        DirectGrantsSimple or RFPSimple => "paid by milestones",
        SQFSuperFluid => "streams to recipients",
        SablierBase => "streams to each recipient",
        LTIPSimple => "locked or vesting",
        MicroGrantsBase => "paid at the deciding vote",
        WrappedVotingNftMint => "the winner is paid",
        _ => "pay out",
    };
}
