using TokenStudio.Model.Grants.Playing;

namespace TokenStudio.Model.Grants.AlloV2;

/// <summary>A window that is open from its first to its last second, Unix seconds.</summary>
public readonly record struct PoolWindow(ulong Start, ulong End)
{
    public bool Has(ulong now) => Start <= now && now <= End;

    /// <summary>A window that begins now or later, and ends no earlier than it begins.</summary>
    internal void NeedFuture(ulong now) => Call.Stop(Start < now || Start > End, "INVALID");

    internal void NeedOrder() => Call.Stop(Start > End, "INVALID");
}

/// <summary>Registration and allocation of a pool.</summary>
public sealed record PoolTimes(PoolWindow Registration, PoolWindow Allocation)
{
    public static PoolTimes None { get; } = new(default, default);

    /// <summary>Thirty days after the end, as withdrawals of leftovers wait for.</summary>
    const ulong ThirtyDays = 30 * 24 * 3600;

    internal static PoolTimes Of(CallArguments a) => new(
        new(a.Time("registrationStartTime", 0), a.Time("registrationEndTime", 1)),
        new(a.Time("allocationStartTime", 2), a.Time("allocationEndTime", 3)));

    /// <summary>Times in their order; all equalities are allowed, and times that have passed.</summary>
    internal PoolTimes InOrder()
    {
        Call.Stop(Registration.Start > Registration.End || Registration.Start > Allocation.Start || Allocation.Start > Allocation.End || Registration.End > Allocation.End, "INVALID");
        return this;
    }

    /// <summary>In their order, registration beginning now or later.</summary>
    internal PoolTimes InOrderFrom(ulong now)
    {
        Call.Stop(now > Registration.Start, "INVALID");
        return InOrder();
    }

    internal void NeedRegistration(ulong now) => Call.Stop(!Registration.Has(now), "REGISTRATION_NOT_ACTIVE");

    internal void NeedAllocation(ulong now) => Call.Stop(!Allocation.Has(now), "ALLOCATION_NOT_ACTIVE");

    internal void NeedBeforeAllocationEnds(ulong now) => Call.Stop(now > Allocation.End, "ALLOCATION_NOT_ACTIVE");

    internal void NeedAfterAllocation(ulong now) => Call.Stop(now <= Allocation.End, "ALLOCATION_NOT_ENDED");

    internal void NeedThirtyDaysLater(ulong now)
    {
        Call.Stop(Allocation.End > ulong.MaxValue - ThirtyDays, RevertException.Overflow);   // the sum is of 64 bits
        Call.Stop(now <= Allocation.End + ThirtyDays, "INVALID");
    }
}
