namespace TokenStudio.Model.Timing;

/// <summary>How far a ramp has come: done of all, in seconds or in payments.</summary>
public abstract class RampProgress
{
    private protected RampProgress() { }

    public abstract long All { get; }

    public abstract long Done(long second);
}

/// <summary>By the second, from an origin.</summary>
public sealed class SecondsProgress(long origin, long all) : RampProgress
{
    public long Origin => origin;

    public override long All => all;

    public override long Done(long second) => Math.Clamp(second - origin, 0, all);
}

/// <summary>By payments, one period late or, with <paramref name="first"/> at the start, each at its period's beginning.</summary>
public sealed class PaymentsProgress(PaymentClock clock, long all, bool first) : RampProgress
{
    readonly long origin = clock.Origin.Second;

    public PaymentClock Clock => clock;

    public override long All => all;

    public override long Done(long second) => Paid(second, clock.CountBy(second));

    /// <summary>Payments made, given how many whole periods have passed.</summary>
    public long Paid(long second, long periods)
    {
        if (second < origin) return 0;
        return Math.Min(all, first ? periods + 1 : periods);
    }
}
