using TokenStudio.Model.Documents;
using TokenStudio.Model.Kinds;
using TokenStudio.Model.Timing;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Vesting;

/// <summary>What a cliff pays when it is reached.</summary>
public enum CliffPays
{
    Nothing,
    Accrued,
    Fixed,
}

/// <summary>A share at launch, a cliff, then a straight release, by the second or in payments.</summary>
/// <remarks>
/// Before the cliff c: A u. From c on
///   from cliff:             A (u + k + (1 - u - k) f((t - c) / T)), ends at c + T
///   from launch, accrued:   A (u + (1 - u) f(t / T)), ends at T
///   from launch, fixed:     A (u + k + (1 - u - k) f((t - c) / (T - c))), ends at T; nothing: the same with k = 0
/// A allocation [base units], u share at launch, k share at the cliff, T duration, f continuous or whole periods paid of all.
/// </remarks>
public sealed record LinearVesting : VestingSchedule
{
    static readonly FractionParameter UnlockAtLaunchParameter = new("unlockAtLaunch", "At TGE") { Help = "The share that is free at the start." };
    static readonly PeriodParameter CliffParameter = new("cliff", "Cliff") { Help = "Nothing more is released before it." };
    static readonly ChoiceParameter AtCliffParameter = new("atCliff", "At the cliff, pay",
        ("nothing", "Nothing, start there"), ("accrued", "What has accrued"), ("fixed", "A fixed share"));
    static readonly FractionParameter CliffUnlockParameter = new("cliffUnlock", "Share at the cliff") { Optional = true };
    static readonly PeriodParameter DurationParameter = new("duration", "Vesting") { Help = "Until everything is released, counted from launch or from the cliff." };
    static readonly ChoiceParameter DurationFromParameter = new("durationFrom", "Vesting counts from", ("launch", "Launch"), ("cliff", "The cliff"));
    static readonly OpenParameter<CalendarPeriod> EveryParameter = new(new PeriodParameter("every", "Cadence") { Positive = true }, "continuous");
    static readonly ChoiceParameter FirstPaymentParameter = new("firstPayment", "First payment", ("afterOnePeriod", "After one period"), ("atStart", "At the start"))
    { Optional = true, Default = "afterOnePeriod" };

    public required Fraction UnlockAtLaunch { get; init; }
    public required CalendarPeriod Cliff { get; init; }
    public required CliffPays AtCliff { get; init; }
    public required Fraction CliffUnlock { get; init; }
    public required CalendarPeriod Duration { get; init; }
    public required bool FromCliff { get; init; }

    /// <summary>Between payments; null for by the second.</summary>
    public required CalendarPeriod? Every { get; init; }
    public required bool FirstAtStart { get; init; }

    public override CumulativeSchedule VestedOf(TokenAmount whole, Anchor launch)
    {
        var origin = Origin(launch);
        var (climb, end) = Climb(origin);
        RampProgress progress = Every is { } every && new PaymentClock(climb, every) is var clock
            ? new PaymentsProgress(clock, clock.CountEndingAt(end)!.Value, FirstAtStart)
            : new SecondsProgress(climb.Second, end - climb.Second);
        return new RampSchedule
        {
            Whole = whole,
            Start = origin.Second,
            AtStart = UnlockAtLaunch.Of(whole, Rounding.Down),
            Cliff = origin.Plus(Cliff).Second,
            Base = UnlockAtLaunch + CliffUnlock,
            Progress = progress,
        };
    }

    private protected override Outline Bends(Anchor launch)
    {
        var origin = Origin(launch);
        var (cliff, (climb, end)) = (origin.Plus(Cliff).Second, Climb(origin));
        var outline = new Outline().Lump(origin.Second).Lump(cliff);
        if (Every is not { } every) return outline.Climb(cliff, end);
        var clock = new PaymentClock(climb, every);
        var first = FirstAtStart ? outline.Lump(climb.Second) : outline;
        return clock.DuesFrom(cliff, end).Aggregate(first, (all, due) => all.Lump(due));
    }

    public override IEnumerable<RuleProblem> Problems(TokenAmount whole, Anchor launch, int decimals)
    {
        if (AtCliff == CliffPays.Accrued && FromCliff)
        {
            yield return new("atCliff", "cliff-accrued", "What has accrued by the cliff can only be paid when vesting counts from launch.",
                ("Count from launch", "durationFrom", Node.Of("launch")), ("Pay nothing at the cliff", "atCliff", Node.Of("nothing")));
            yield break;
        }

        if (AtCliff != CliffPays.Fixed && CliffUnlock > Fraction.Zero)
        {
            yield return new("cliffUnlock", "cliff-unlock", "A share at the cliff is only paid where the cliff pays a fixed share.",
                ("Pay it", "atCliff", Node.Of("fixed")), ("Use 0 %", "cliffUnlock", Node.Of(0m)));
        }

        if (UnlockAtLaunch + CliffUnlock > Fraction.One)
        {
            yield return new("unlockAtLaunch", "over-whole", "The shares at launch and at the cliff are more than the whole allocation.",
                ("Use the rest", "unlockAtLaunch", Node.Of(1m - CliffUnlock.Value)));
        }

        var origin = Origin(launch);
        var (climb, end) = Climb(origin);
        if (end <= origin.Plus(Cliff).Second)
        {
            var longer = new CalendarPeriod(Cliff.Months + 12, Cliff.Seconds);
            yield return FromCliff
                ? new("duration", "ends-at-cliff", "Vesting from the cliff takes some time; here it is 0.", ("Use 12 months", "duration", Node.Of("P12M")))
                : new("duration", "ends-at-cliff", $"Vesting ends after {PeriodWords.Of(Duration)}, but its cliff is at {PeriodWords.Of(Cliff)}.",
                    ($"Use {PeriodWords.Of(longer)}", "duration", Node.Of(longer.ToString())), ("Count from the cliff", "durationFrom", Node.Of("cliff")));
        }
        else if (Every is { } every && new PaymentClock(climb, every).CountEndingAt(end) is null)
        {
            yield return CadenceFit.Problem(this, every);
        }
    }

    internal static Kind<VestingSchedule> Kind { get; } = new("linear", "Linear",
        "vesting dialects: spreadsheet cliff, OpenZeppelin VestingWalletCliff (accrued), Sablier Lockup Linear (fixed)",
        """{ "kind": "linear", "unlockAtLaunch": 0.05, "cliff": "P12M", "atCliff": "accrued", "duration": "P48M", "durationFrom": "launch", "every": "P1M" }""",
        [UnlockAtLaunchParameter, CliffParameter, AtCliffParameter, CliffUnlockParameter, DurationParameter, DurationFromParameter, EveryParameter, FirstPaymentParameter, StartParameter],
        read => new LinearVesting
        {
            UnlockAtLaunch = read.Get(UnlockAtLaunchParameter),
            Cliff = read.Get(CliffParameter),
            AtCliff = Enum.Parse<CliffPays>(read.Get(AtCliffParameter), ignoreCase: true),
            CliffUnlock = read.Get(CliffUnlockParameter),
            Duration = read.Get(DurationParameter),
            FromCliff = read.Get(DurationFromParameter) == "cliff",
            Every = read.Get(EveryParameter),
            FirstAtStart = read.Get(FirstPaymentParameter) == "atStart",
            Start = ReadStart(read),
        });

    internal long CliffSecond(Anchor launch) => Origin(launch).Plus(Cliff).Second;

    internal long EndSecond(Anchor launch) => Climb(Origin(launch)).End;

    /// <summary>Where the straight release begins to count, and the instant it ends.</summary>
    (Anchor From, long End) Climb(Anchor origin)
    {
        var cliff = origin.Plus(Cliff);
        if (FromCliff) return (cliff, cliff.Plus(Duration).Second);
        return (AtCliff == CliffPays.Accrued ? origin : cliff, origin.Plus(Duration).Second);
    }
}
