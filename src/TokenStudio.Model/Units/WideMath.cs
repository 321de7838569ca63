using System.Numerics;

namespace TokenStudio.Model.Units;

/// <summary>The one place where amounts are multiplied and divided.</summary>
public static class WideMath
{
    /// <summary>value x numerator / denominator, multiplied first in 256 bits, divided last.</summary>
    /// <exception cref="DivideByZeroException">The denominator is zero.</exception>
    /// <exception cref="OverflowException">The quotient does not fit 128 bits.</exception>
    public static UInt128 MulDiv(UInt128 value, UInt128 numerator, UInt128 denominator, Rounding rounding)
    {
        var fits = UInt128.LeadingZeroCount(value) + UInt128.LeadingZeroCount(numerator) >= 128;
        if (fits)
        {
            var (quotient, remainder) = UInt128.DivRem(value * numerator, denominator);
            return rounding == Rounding.Up && remainder != 0 ? quotient + 1 : quotient;
        }

        var wide = BigInteger.DivRem((BigInteger)value * numerator, denominator, out var rest);
        return (UInt128)(rounding == Rounding.Up && !rest.IsZero ? wide + 1 : wide);
    }

    /// <summary>10 to the power of 0..38.</summary>
    public static UInt128 TenTo(int exponent)
    {
        UInt128 power = 1;
        for (var i = 0; i < exponent; i++) power *= 10;
        return power;
    }
}
