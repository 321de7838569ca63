namespace TokenStudio.Presentation.Glossary;

static class VestingTerms
{
    public static IReadOnlyList<Term> All { get; } =
    [
        new("vesting", "Vesting", "The gradual release of an allocation. The field holds the time until everything is released, counted from launch or from the cliff.")
        {
            Aliases = ["vesting period", "lockup"],
            Trackers = "\"12 months cliff, 36 months vesting\" may end after 36 or after 48 months. Here the schedule says which, and shows the difference.",
            Related = ["cliff", "vesting-clock", "linear-vesting", "vested"],
            Labels = ["Vesting", "Vest mo", "Least time until the team is vested"],
        },
        new("vested", "Vested", "The part of an allocation that is free by an instant, whether or not it was claimed. A payment due at that instant is included.")
        {
            Aliases = ["released", "claimable"],
            Related = ["locked", "unlock"],
            Labels = ["Released"],
        },
        new("unlock-at-launch", "At TGE", "The share of an allocation that is free at launch, or at the schedule's own start where it has one.")
        {
            Aliases = ["tge unlock", "initial unlock"],
            Related = ["tge", "float"],
            Labels = ["At TGE", "TGE %"],
        },
        new("cliff", "Cliff", "A wait before which nothing beyond the launch share is released. It is inclusive: on the cliff's instant what it pays is free.")
        {
            Trackers = "The word has at least four meanings: a delay, an accrued cliff, a fixed unlock at the cliff, and on DefiLlama any single payment. The studio stores which is meant.",
            Kind = "vesting-linear",
            Related = ["cliff-accrued", "cliff-delay", "cliff-fixed", "lump"],
            Labels = ["Cliff", "Cliff mo"],
        },
        new("cliff-reading", "What the cliff pays", "Which cliff is meant: what has accrued until then, nothing, or a fixed share. The same numbers give very different months under each.")
        {
            Aliases = ["vesting dialect", "cliff reading"],
            Kind = "vesting-linear",
            Related = ["cliff-accrued", "cliff-delay", "cliff-fixed"],
            Labels = ["At the cliff, pay"],
        },
        new("cliff-accrued", "Accrued cliff", "Vesting counts from launch, and on the cliff everything accrued so far is paid at once: a quarter after 12 of 48 months.")
        {
            Formula = "A (u + (1 − u) t ÷ T) from the cliff on",
            Aliases = ["retroactive cliff", "employee cliff"],
            Trackers = "This is the cliff of employee equity and of OpenZeppelin's VestingWalletCliff. Fund spreadsheets mostly mean the delay instead.",
            Kind = "vesting-linear",
            Related = ["cliff", "cliff-delay"],
        },
        new("cliff-delay", "Delay, then linear", "Nothing is paid on the cliff; release starts there and takes the whole vesting time, so it ends at cliff plus vesting when that counts from the cliff.")
        {
            Formula = "A u + A (1 − u) (t − c) ÷ T from the cliff on",
            Aliases = ["lock-up then linear"],
            Trackers = "What most fund spreadsheets mean by a cliff. It releases later than the accrued cliff of the same numbers.",
            Kind = "vesting-linear",
            Related = ["cliff", "cliff-accrued", "vesting-clock"],
        },
        new("cliff-fixed", "Fixed share at the cliff", "A stated share is paid on the cliff, and the rest vests from there to the end.")
        {
            Trackers = "Sablier's Lockup Linear, which states the amounts at the start and at the cliff.",
            Kind = "vesting-linear",
            Related = ["cliff", "cliff-accrued"],
            Labels = ["Share at the cliff"],
        },
        new("vesting-clock", "Vesting counts from", "Whether the vesting time runs from launch, so that a cliff lies inside it, or from the cliff, so that both add up.")
        {
            Kind = "vesting-linear",
            Related = ["vesting", "cliff"],
            Labels = ["Vesting counts from"],
        },
        new("cadence", "Cadence", "How often a gradual release pays: monthly, quarterly, by the second. It must divide the time it pays out into whole periods.")
        {
            Aliases = ["frequency", "monthly", "quarterly"],
            Trackers = "Trackers often draw monthly payments as one straight line, which shows tokens free up to a period too early.",
            Related = ["first-payment", "continuous-release"],
            Labels = ["Cadence"],
        },
        new("first-payment", "First payment", "Whether the first of n payments comes after one period, or at the start of the first, so that the last comes one period before the end.")
        {
            Trackers = "DefiLlama's steps and most monthly vests pay after one period; some launch plans pay at the start.",
            Kind = "vesting-linear",
            Related = ["cadence"],
            Labels = ["First payment"],
        },
        new("continuous-release", "Continuous release", "Released by the second: the vested part is seconds passed over seconds in all, floored to a base unit.")
        {
            Aliases = ["streaming", "per second"],
            Kind = "vesting-linear",
            Related = ["cadence", "linear-vesting"],
        },
        new("linear-vesting", "Linear vesting", "A share at launch, a cliff, then equal payments or a straight line to the end.")
        {
            Kind = "vesting-linear",
            Related = ["vesting", "cliff", "cadence"],
        },
        new("tranche", "Tranche", "One dated payment: a share of the allocation due at an instant. The shares of all tranches make exactly 1.")
        {
            Trackers = "In finance a tranche is a class of risk. Here it is only a date and a share.",
            Kind = "vesting-tranches",
            Related = ["lump", "segment"],
            Labels = ["Tranches"],
        },
        new("segment", "Segment", "A stretch of a schedule that releases its share along a power curve: with exponent 1 a line, above 1 slow at first, below 1 fast at first.")
        {
            Formula = "share × (elapsed ÷ duration) ^ exponent",
            Trackers = "Sablier's Lockup Dynamic.",
            Kind = "vesting-segments",
            Related = ["tranche"],
            Labels = ["Segments", "Exponent"],
        },
        new("half-life", "Half-life", "The time in which half of what is left is released or emitted. It never quite ends, so the rest at the horizon is stated.")
        {
            Formula = "A (1 − 2 ^ −(t ÷ h))",
            Kind = "vesting-halfLife",
            Related = ["exponential-decay", "segment"],
            Labels = ["Half-life"],
        },
        new("pieces", "Pieces", "A schedule put together from lumps, lines and steps, with amounts in tokens. Public unlock schedules are imported as pieces, second by second.")
        {
            Trackers = "The shape of DefiLlama's unlock data.",
            Kind = "vesting-pieces",
            Related = ["lump", "linear-vesting"],
            Labels = ["Pieces"],
        },
        new("lump", "Lump", "One amount, all at one instant.")
        {
            Trackers = "DefiLlama calls this a cliff.",
            Kind = "vesting-pieces",
            Related = ["tranche", "cliff"],
        },
        new("vesting-by-emissions", "Released by emissions", "An allocation with no schedule of its own: emissions that name it unlock it, mint nothing, and stop when it is empty.")
        {
            Kind = "vesting-emission",
            Related = ["emission", "bucket"],
        },
        new("schedule-start", "Start", "When a schedule begins, if not at launch: a date, or a duration from launch. Durations inside it then count from here, and an allocation that starts after launch is minted here.")
        {
            Related = ["tge", "minted"],
            Labels = ["Start"],
        },
    ];
}
