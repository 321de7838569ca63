using NodaTime;

namespace TokenStudio.Model.Timing;

/// <summary>Spacing of the projection's rows.</summary>
public enum GridStep
{
    Day,
    Week,
    Month,
}

/// <summary>Launch, how far the projection looks and in what steps; blockTime for tokens that count in blocks.</summary>
public sealed record Timeline
{
    public required Instant Launch { get; init; }
    public required CalendarPeriod Horizon { get; init; }
    public required GridStep Step { get; init; }

    /// <summary>Seconds a block, for display only; schedules that run in blocks use heights.</summary>
    public long? BlockSeconds { get; init; }

    public Anchor Origin => Anchor.At(Launch);

    public long LaunchSecond => Launch.ToUnixTimeSeconds();

    public long EndSecond => Origin.Plus(Horizon).Second;

    public CalendarPeriod StepPeriod => Step switch
    {
        GridStep.Day => CalendarPeriod.OfDays(1),
        GridStep.Week => CalendarPeriod.OfDays(7),
        _ => CalendarPeriod.OfMonths(1),
    };

    /// <summary>floor((at - launch) / blockTime), or null without blocks.</summary>
    public long? HeightAt(long second) => BlockSeconds is { } block ? Math.Max(0, (second - LaunchSecond) / block) : null;

    /// <summary>When a height is reached, at most the year 9999; null without blocks.</summary>
    public long? SecondAt(long height) =>
        BlockSeconds is { } block ? (long)Int128.Min(LaunchSecond + ((Int128)height * block), UtcInstants.Far) : null;
}
