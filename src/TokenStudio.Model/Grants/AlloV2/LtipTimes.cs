using TokenStudio.Model.Grants.Playing;

namespace TokenStudio.Model.Grants.AlloV2;

/// <summary>The four windows of a long-term incentive programme.</summary>
public sealed record LtipTimes(PoolWindow Registration, PoolWindow Review, PoolWindow Allocation, PoolWindow Distribution)
{
    public static LtipTimes None { get; } = new(default, default, default, default);

    /// <summary>Positions are those of updatePoolTimestamps, which begins with allocation.</summary>
    internal static LtipTimes Of(CallArguments a) => new(
        new(a.Time("registrationStartTime", 4), a.Time("registrationEndTime", 5)),
        new(a.Time("reviewStartTime", 6), a.Time("reviewEndTime", 7)),
        new(a.Time("allocationStartTime", 0), a.Time("allocationEndTime", 1)),
        new(a.Time("distributionStartTime", 2), a.Time("distributionEndTime", 3)));

    /// <summary>The comparisons in the contract's order, each with its own reason.</summary>
    internal LtipTimes InOrder(ulong now)
    {
        Need(now > Registration.Start, "block.timestamp > _registrationStartTime");
        Need(Allocation.Start > Allocation.End, "_allocationStartTime > _allocationEndTime");
        Need(Distribution.Start > Distribution.End, "_distributionStartTime > _distributionEndTime");
        Need(Registration.Start > Registration.End, "_registrationStartTime > _registrationEndTime");
        Need(Review.Start > Review.End, "_reviewStartTime > _reviewEndTime");
        Need(Registration.End > Allocation.End, "_registrationEndTime > _allocationEndTime");
        Need(Allocation.End > Distribution.End, "_allocationEndTime > _distributionEndTime");
        Need(Review.Start > Allocation.End, "_reviewStartTime > _allocationEndTime");
        return this;
    }

    static void Need(bool isWrong, string reason)
    {
        if (isWrong) throw new RevertException("INVALID_TIMESTAMPS", reason);
    }
}
