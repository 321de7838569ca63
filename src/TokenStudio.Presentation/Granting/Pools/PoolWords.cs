using TokenStudio.Model.Grants.AlloV2;
using TokenStudio.Model.Grants.AlloV2.Trials;

namespace TokenStudio.Presentation.Granting.Pools;

/// <summary>What the figures and statuses of a trial are called.</summary>
static class PoolWords
{
    // Votes are roots of credits of 1e18, so a root of one credit is 1e9.
    const double VoteScale = 1e9;

    public static Phrase HeadOf(PoolMeasure measure) => measure switch
    {
        PoolMeasure.Gifts => "Gifts",
        PoolMeasure.Votes => "Votes",
        PoolMeasure.PlainVotes => "Votes",
        PoolMeasure.Asked => "Asked",
        PoolMeasure.Bid => "Bid",
        PoolMeasure.Approvals => "Approvals",
        PoolMeasure.Units => "Units",
        PoolMeasure.Mints => "Mints",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>Who stands behind a recipient.</summary>
    public static Phrase SupportersOf(PoolMeasure measure) => measure switch
    {
        PoolMeasure.Gifts or PoolMeasure.Units => "Donors",
        PoolMeasure.Asked or PoolMeasure.Bid => "Backers",
        _ => "Voters",
    };

    /// <summary>"1,234": for a glance; votes by the root of one credit.</summary>
    public static string Shown(PoolTrial trial, PoolTrialLine line) => trial.Measure switch
    {
        PoolMeasure.Gifts or PoolMeasure.Asked or PoolMeasure.Bid => GrantAmounts.Shown(line.Figure, trial.Input.Decimals),
        PoolMeasure.Votes => ((double)line.Figure / VoteScale).ToString("#,0.#", Phrase.Culture),
        _ => line.Figure.ToString("#,0", Phrase.Culture),
    };

    /// <summary>Every digit: amounts in tokens, all else as the contract counts.</summary>
    public static string Exact(PoolTrial trial, PoolTrialLine line) => trial.Measure is PoolMeasure.Gifts or PoolMeasure.Asked or PoolMeasure.Bid
        ? GrantAmounts.Exact(line.Figure, trial.Input.Decimals)
        : line.Figure.ToString("#,0", Phrase.Culture);

    public static Phrase StatusOf(AlloStatus status) => status switch
    {
        AlloStatus.None => "No application",
        AlloStatus.Pending => "Pending",
        AlloStatus.Accepted => "Accepted",
        AlloStatus.Rejected => "Rejected",
        AlloStatus.Appealed => "Appealed",
        AlloStatus.InReview => "In review",
        _ => "Cancelled",
    };
}
