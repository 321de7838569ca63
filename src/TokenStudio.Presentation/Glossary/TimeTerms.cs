namespace TokenStudio.Presentation.Glossary;

static class TimeTerms
{
    public static IReadOnlyList<Term> All { get; } =
    [
        new("tge", "Token generation event (TGE)", "The launch: month 0, from which all durations count. It is an instant in UTC.")
        {
            Aliases = ["tge", "launch", "genesis"],
            Trackers = "Elsewhere it may mean the first mint, the first listing or the first claim, which can lie weeks apart.",
            Related = ["month", "unlock-at-launch", "horizon"],
            Labels = ["Launch"],
        },
        new("month", "Month", "Launch plus n calendar months, counted from launch each time and cut to the end of shorter months: from 31 January month 1 is 28 February and month 2 is 31 March.")
        {
            Aliases = ["M12", "calendar month"],
            Trackers = "DefiLlama counts a month as 2,629,743 seconds and many contracts as 30 days, so their dates drift from the calendar.",
            Related = ["tge", "step"],
        },
        new("horizon", "Horizon", "How far from launch the projection goes. What is due after it is in no chart, table or figure.")
        {
            Related = ["step", "projection"],
            Labels = ["Horizon", "Most still locked where the projection ends"],
        },
        new("step", "Step", "The distance between two rows of the projection: a month, a week or a day. It changes how many rows there are and never an amount.")
        {
            Related = ["horizon", "projection"],
            Labels = ["Step"],
        },
        new("block-time", "Block time", "Seconds between two blocks. Kinds that pay by the block run in heights; the block time maps a height to a date and decides no amount.")
        {
            Aliases = ["block height"],
            Trackers = "Real blocks come early or late, so a chain's true date of a halving differs from the one reckoned here.",
            Related = ["halving", "block-reward"],
            Labels = ["Block time"],
        },
        new("time-cursor", "Time cursor", "The month all charts of a page look at. Drag it, use the arrow keys on it, or press [ and ] anywhere, with Shift for a year.")
        {
            Related = ["month"],
        },
    ];
}
