using System.Numerics;

namespace TokenStudio.Model.Units;

/// <summary>A whole power of a ratio: exact while it is short, with 256 binary digits beyond that.</summary>
/// <param name="IsPastAll">Too small or too large for any amount to notice the difference; not for a power of exactly zero.</param>
/// <remarks>A long power below one is rounded down and one above one up; relative error below k 2^-254.</remarks>
public sealed record ExactPower(BigInteger Top, BigInteger Bottom, bool IsPastAll)
{
    const int Digits = 256;
    const int ShortBits = 4_096;

    // 2^-600 of any amount divided by any slope is less than one base unit.
    const int PastAllBits = 600;

    public static ExactPower Of(BigInteger top, BigInteger bottom, long exponent)
    {
        if (exponent == 0) return new(BigInteger.One, BigInteger.One, false);
        if (top.IsZero) return new(BigInteger.Zero, BigInteger.One, false);
        if (BigInteger.Max(top, bottom).GetBitLength() * (double)exponent <= ShortBits) return new(BigInteger.Pow(top, (int)exponent), BigInteger.Pow(bottom, (int)exponent), false);
        var up = top > bottom;
        var (mantissa, shift) = Normal((top << (Digits * 2)) / bottom + (up ? 1 : 0), -Digits * 2, up);
        var (result, places) = (BigInteger.One, 0L);
        for (var rest = exponent; rest > 0; rest >>= 1)
        {
            if ((rest & 1) != 0) (result, places) = Normal(result * mantissa, places + shift, up);
            if (rest > 1) (mantissa, shift) = Normal(mantissa * mantissa, shift * 2, up);
        }

        var size = places + result.GetBitLength();
        if (Math.Abs(size) > PastAllBits) return new(BigInteger.Zero, BigInteger.One, true);
        return places >= 0 ? new(result << (int)places, BigInteger.One, false) : new(result, BigInteger.One << (int)-places, false);
    }

    static (BigInteger Mantissa, long Shift) Normal(BigInteger mantissa, long shift, bool up)
    {
        var extra = (int)mantissa.GetBitLength() - Digits;
        if (extra <= 0) return (mantissa, shift);
        var cut = mantissa >> extra;
        return (up && cut << extra != mantissa ? cut + 1 : cut, shift + extra);
    }
}
