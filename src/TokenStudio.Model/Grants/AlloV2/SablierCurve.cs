using System.Numerics;
using TokenStudio.Model.Grants.Playing;

namespace TokenStudio.Model.Grants.AlloV2;

/// <summary>How much of a Sablier stream has come by a time, as Sablier v2 reckons it: shares of time to 18 digits, rounded down.</summary>
public static class SablierCurve
{
    static readonly BigInteger One = AlloContract.FeeDenominator;

    /// <remarks>
    /// linear: nothing before the cliff, then amount * (t - start) / (end - start); dynamic: whole segments, and of the one under way
    /// amount * x^exponent, x the share of its time. Whole exponents are exact before rounding, others good to 15 digits.
    /// </remarks>
    public static BigInteger StreamedBy(VestingPlan plan, BigInteger now)
    {
        if (now >= plan.End) return plan.Amount;
        if (now <= plan.Start || now < plan.Cliff) return 0;
        if (plan.Segments.Count == 0) return Share(now - plan.Start, plan.End - plan.Start) * plan.Amount / One;
        var (sum, start) = (BigInteger.Zero, plan.Start);
        foreach (var (amount, exponent, end) in plan.Segments)
        {
            if (now < end) return sum + (Power(Share(now - start, end - start), exponent) * amount / One);
            (sum, start) = (sum + amount, end);
        }

        return sum;
    }

    static BigInteger Share(BigInteger elapsed, BigInteger total) => elapsed * One / total;

    static BigInteger Power(BigInteger share, BigInteger exponent)
    {
        if (exponent.IsZero) return One;
        if ((exponent % One).IsZero && exponent / One <= 64)
        {
            var whole = (int)(exponent / One);
            return BigInteger.Pow(share, whole) / BigInteger.Pow(One, whole - 1);
        }

        return new BigInteger(Math.Pow((double)share / (double)One, (double)exponent / (double)One) * (double)One);
    }
}
