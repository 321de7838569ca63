using System.Numerics;
using TokenStudio.Model.Grants.AlloV2;
using TokenStudio.Model.Grants.AlloV2.Strategies;
using TokenStudio.Model.Timing;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Grants.Programmes;

/// <summary>The vesting plan a strategy makes of what it pays.</summary>
static class PoolLocks
{
    /// <summary>The strategy pays into vesting plans.</summary>
    public static bool Locks(AlloV2Protocol pool) => pool.Strategy.Kind.Make() is LTIPSimple or HedgeyRFPCommittee or SablierBase;

    /// <summary>The plan of a grant paid at a second; null where the vesting contract refuses it, so that it cannot be paid.</summary>
    /// <param name="since">Seconds from the first round's payment to this one: absolute times of the strategy move along.</param>
    public static VestingPlan? Of(AlloV2Protocol pool, PoolTerms terms, TokenAmount grant, long second, long since = 0)
    {
        var (amount, start) = ((BigInteger)grant.BaseUnits, (BigInteger)second);
        return pool.Strategy.Kind.Make() switch
        {
            LTIPHedgey => Hedgey(amount, start, pool.Strategy.At("cliff", terms.Windows).ToUnixTimeSeconds() + since, pool.Strategy.Amount("rate", terms), ((CalendarPeriod)pool.Strategy["period"]!).Seconds),
            LTIPSimple => Plan("timelock", amount, start, start + ((CalendarPeriod)pool.Strategy["vestingPeriod"]!).Seconds, start + ((CalendarPeriod)pool.Strategy["vestingPeriod"]!).Seconds, 0, 0),
            HedgeyRFPCommittee => Hedgey(amount, start, 0, amount / pool.Lockup.Length.Seconds, 1),
            LockupDynamic => Dynamic(pool.Lockup.SegmentsOf(amount), amount, start),
            _ => Linear(amount, start, start + pool.Lockup.Cliff.Seconds, start + pool.Lockup.Length.Seconds),
        };
    }

    static VestingPlan Plan(string form, BigInteger amount, BigInteger start, BigInteger cliff, BigInteger end, BigInteger rate, BigInteger period) =>
        new(0, form, default, default, default, amount, start, cliff, end, rate, period);

    // As SablierV2LockupLinear.createWithDurations: a cliff lies before the end (CliffTimeNotLessThanEndTime).
    static VestingPlan? Linear(BigInteger amount, BigInteger start, BigInteger cliff, BigInteger end) => cliff >= end ? null : Plan("sablier-linear", amount, start, cliff, end, 0, 0);

    // As Hedgey's TokenVestingPlans.createPlan: rate > 0, rate <= amount, cliff <= end.
    static VestingPlan? Hedgey(BigInteger amount, BigInteger start, BigInteger cliff, BigInteger rate, BigInteger period)
    {
        if (rate.IsZero || rate > amount) return null;
        var end = start + (((amount + rate - 1) / rate) * period);
        return cliff > end ? null : Plan("hedgey", amount, start, cliff, end, rate, period);
    }

    static VestingPlan Dynamic(IReadOnlyList<DesignedSegment> segments, BigInteger amount, BigInteger start)
    {
        var end = start;
        var placed = segments.Select(s => (s.Amount, s.Exponent, end += s.Delta)).ToArray();
        return Plan("sablier-dynamic", amount, start, start, end, 0, 0) with { Segments = placed };
    }
}
