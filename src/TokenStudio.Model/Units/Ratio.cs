using System.Numerics;

namespace TokenStudio.Model.Units;

/// <summary>One amount over another.</summary>
public static class Ratio
{
    const int Digits = 12;

    /// <summary>part / whole rounded half to even at 12 digits behind the point; null over nothing or beyond what decimal holds.</summary>
    public static decimal? Of(TokenAmount part, TokenAmount whole)
    {
        if (whole.IsZero) return null;
        var scaled = BigInteger.DivRem((BigInteger)part.BaseUnits * BigInteger.Pow(10, Digits), (BigInteger)whole.BaseUnits, out var rest);
        var twice = BigInteger.Abs(rest * 2).CompareTo(BigInteger.Abs((BigInteger)whole.BaseUnits));
        if (twice > 0 || (twice == 0 && !scaled.IsEven)) scaled += part.BaseUnits < 0 ? -1 : 1;
        return BigInteger.Abs(scaled) < (BigInteger)decimal.MaxValue ? (decimal)scaled / 1_000_000_000_000m : null;
    }
}
