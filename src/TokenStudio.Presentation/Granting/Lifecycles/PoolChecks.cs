using TokenStudio.Onchain;

namespace TokenStudio.Presentation.Granting.Lifecycles;

/// <summary>What the contracts of Allo v2 ask for where they stop with an error, by the error's name and the function that was called.</summary>
static class PoolChecks
{
    /// <param name="about">What the error carries: a recipient, a reason in the contract's words.</param>
    /// <param name="action">What was tried; null for the creation of the pool.</param>
    public static Phrase Of(string error, string? about, PoolAction? action, PoolCast cast) => error switch
    {
        "UNAUTHORIZED" => Right(action),
        "INVALID" => Value(action),
        "RECIPIENT_ERROR" => Address.TryParse(about, out var who) ? (Phrase)$"It is about {cast.NameOf(who)}: not in the status that this asks for, paid already, or due nothing." : "A recipient is not in the status that this asks for, was paid already, or is due nothing.",
        "INVALID_TIMESTAMPS" => about is { Length: > 0 } reason ? (Phrase)$"Times must be in order and yet to come; the contract stops at {Phrase.Verbatim(reason)}." : "Times must be in order and yet to come.",
        "REGISTRATION_NOT_ACTIVE" => "It asks that the time lies within the registration window.",
        "REVIEW_NOT_ACTIVE" => "It asks that the time lies within the review window.",
        "ALLOCATION_NOT_ACTIVE" => "It asks that the time lies within the allocation window, or before its end.",
        "ALLOCATION_NOT_ENDED" => "It asks that the allocation window has closed.",
        "DISTRIBUTION_NOT_ACTIVE" => "It asks that the time lies within the distribution window.",
        "ALLOCATION_ACTIVE" => "It asks that allocation has not begun.",
        "REGISTRATION_ACTIVE" => "It asks that registration has closed.",
        "POOL_ACTIVE" => "It asks that the pool is set inactive.",
        "POOL_INACTIVE" => "It asks that the pool is active.",
        "POOL_NOT_ENDED" => "It asks that the pool has ended.",
        "RECIPIENT_NOT_ACCEPTED" or "STATUS_NOT_ACCEPTED" => "It asks for a recipient that was accepted.",
        "RECIPIENT_ALREADY_ACCEPTED" => "It asks that nobody was accepted before.",
        "STATUS_NOT_PENDING_OR_INREVIEW" => "It asks for a recipient that is pending or in review.",
        "ALLOCATION_EXCEEDS_POOL_AMOUNT" => "All that is granted may not be more than the pool.",
        "MILESTONES_ALREADY_SET" => "Milestones were set before: they stand.",
        "INVALID_MILESTONE" => "It asks for milestones that add up to 100 %, and for one that was handed in before it is paid.",
        "MILESTONE_ALREADY_ACCEPTED" => "This milestone was paid before.",
        "MILESTONE_NOT_PENDING" => "It asks for a milestone that was handed in.",
        "INVALID_REGISTRATION" => "It asks that an amount is named.",
        "INVALID_METADATA" => "It asks for metadata.",
        "EXCEEDING_MAX_BID" => "The bid is above the highest that the pool takes.",
        "EXCEEDING_MAX_AMOUNT" => "More is asked for than the pool gives at most.",
        "AMOUNT_TOO_LOW" => "It can only be raised.",
        "INSUFFICIENT_VOTES" => "It asks for as many votes as the threshold.",
        "ALREADY_VESTED" => "This recipient was paid before.",
        "VOTING_WEIGHT_ZERO" => "It asks for votes in the governance contract.",
        "VOTING_EXCEEDS_WEIGHT" => "More votes are cast than are held.",
        "MAX_REACHED" => "As many recipients are accepted as the pool allows.",
        "INPUT_LENGTH_MISMATCH" or "MISMATCH" => "It asks for as many amounts as recipients, and at least one.",
        "NON_ZERO_VALUE" => "It takes no native tokens along.",
        "AMOUNT_MISMATCH" => "The native tokens sent along are fewer than the amount named.",
        "NOT_ENOUGH_FUNDS" => "The native tokens sent along are not what is asked for, or the amount is 0.",
        "NOT_IMPLEMENTED" or "NOOP" => "This strategy does not have it.",
        "TokenDoesNotExist" => "The NFT that votes does not exist.",
        "MaxSupply" => "All of this NFT are minted.",
        "ZERO_ADDRESS" or "INVALID_ADDRESS" => "An address that must be set is not, or no contract stands there.",
        "MintPriceNotPaid" => "It asks for exactly the price of one token.",
        "AccessDenied" => "It asks for the attestation service itself.",
        "InsufficientValue" => "The native tokens sent along are fewer than those named.",
        "UnauthorizedHost" => "It asks for the host of Superfluid itself.",
        "NotAcceptedSuperToken" => "It asks for the token that donations stream in.",
        "InvalidEAS" => "The attestation service must be set.",
        "INVALID_SCHEMA" => "The schema does not stand, or differs in whether it can be revoked.",
        "NOT_APPROVED_STRATEGY" => "Allo clones only strategies on its list.",
        "TransferFailed" or "TransferFromFailed" or "TRANSFER_FROM_FAILED" or "ETHTransferFailed" => "Who pays does not have so much, or the token cannot be taken there.",
        "SignatureExpired" => "The permit has expired.",
        "SF_TOKEN_MOVE_INSUFFICIENT_BALANCE" => "The pool has less of the donations' token than each app is given.",
        "CFA_INVALID_FLOW_RATE" => "A stream asks for a rate above 0.",
        "CFA_FLOW_DOES_NOT_EXIST" => "There is no such stream.",
        "Panic 0x11" => "The amount is more than there is: checked arithmetic stops below 0.",
        "Panic 0x12" => "It divides by 0.",
        "Panic 0x32" => "It asks for an item that the list does not have.",
        "Panic 0x01" => "The strategy's code asserts that this is never called.",
        "revert" => "The arguments cannot be decoded, or no contract answers there.",
        _ => "",
    };

    static Phrase Right(PoolAction? action) => action?.Role switch
    {
        PoolCast.Manager => "It asks for a manager of the pool.",
        PoolCast.Allocator => "It asks for an allocator: somebody the pool lists, or who has its NFT, votes or hat.",
        PoolCast.Recipient => "It asks for the recipient itself, or a member of its profile.",
        LifecycleCast.Admin => "It asks for the admin of the pool.",
        LifecycleCast.Donor => "It asks for a donor with the score that is needed.",
        _ => "Who calls may not do this.",
    };

    static Phrase Value(PoolAction? action) => action?.Function switch
    {
        null => "A window is out of order or lies in the past, or a value that must be above 0 is 0.",
        "allocate" => "More credits than are left, none at all, or a token that is not taken.",
        "reviewRecipients" => "Recipients and statuses differ in number, or somebody registered meanwhile.",
        "distribute" => "It asks for a distribution that was set, and for something to pay.",
        "updateDistribution" or "setPayouts" => "Payments have begun, or payouts were set before: they stand.",
        "setPayout" => "Payouts add up to more than the pool, or go to somebody who was not accepted.",
        "setPayoutPercentages" => "Percentages must add up to 100 %, the first above the last.",
        "updatePoolTimestamps" or "setAllocationTime" or "setAllocationTimes" => "A window is out of order or begins in the past.",
        "withdraw" => "It asks that thirty days have passed since allocation, and for no more than is left.",
        "claim" => "Nothing is left to claim.",
        _ => "A value is not one that is taken here.",
    };
}
