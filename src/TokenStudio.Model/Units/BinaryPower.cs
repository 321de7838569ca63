using System.Numerics;

namespace TokenStudio.Model.Units;

/// <summary>
/// A power from 0 to 1 as mantissa / 2^127 / 2^halvings, found with integers alone: every machine and every grid gets the
/// same digits, and neighbouring seconds stay in order because their powers differ by far more than the error.
/// </summary>
/// <param name="Mantissa">Over 2^127, above one half and at most one.</param>
/// <param name="Halvings">Whole halvings; capped where nothing of any amount is left.</param>
/// <remarks>
/// Relative error below 2^-112. Two seconds of a thousand years differ by 2^-36 of a half-life, by 2^-46 at the
/// flattest exponent.
/// </remarks>
public readonly record struct BinaryPower(UInt128 Mantissa, int Halvings)
{
    const int MostHalvings = 1_000;

    // More than the error of a power with an exponent up to 100: the root of a quarter is then a half, not a hair less.
    const int Guard = 108;

    static readonly UInt128 Whole = (UInt128)1 << 127;

    static readonly UInt128[] Roots = MakeRoots();

    public static BinaryPower One { get; } = new(Whole, 0);

    /// <summary>2^-(numerator / denominator).</summary>
    public static BinaryPower HalfTo(long numerator, long denominator)
    {
        var (halvings, rest) = Math.DivRem(numerator, denominator);
        var (high, left) = UInt128.DivRem((UInt128)rest << 64, (UInt128)denominator);
        return HalfTo(halvings, (high << 64) | ((left << 64) / (UInt128)denominator));
    }

    /// <summary>(numerator / denominator)^exponent for a ratio above 0 and at most 1, and an exponent from 0.001 to 100.</summary>
    public static BinaryPower Of(long numerator, long denominator, decimal exponent)
    {
        if (numerator >= denominator) return One;
        var (scaled, tens) = DecimalRatio.Of(exponent);
        var halvings = (Log2(denominator) - Log2(numerator)) * scaled / tens;
        var power = HalfTo((long)BigInteger.Min(halvings >> 128, MostHalvings), (UInt128)(halvings & UInt128.MaxValue));
        return power with { Mantissa = UInt128.Min(Whole, power.Mantissa + (power.Mantissa >> Guard)) };
    }

    /// <summary>This power of an amount.</summary>
    public TokenAmount Of(TokenAmount amount, Rounding rounding)
    {
        var divisor = BigInteger.One << (127 + Halvings);
        var share = BigInteger.DivRem((BigInteger)amount.BaseUnits * Mantissa, divisor, out var rest);
        return new((Int128)(rounding == Rounding.Up && !rest.IsZero ? share + 1 : share));
    }

    static BinaryPower HalfTo(long halvings, UInt128 fraction)
    {
        if (halvings >= MostHalvings) return new(Whole, MostHalvings);
        var mantissa = Whole;
        for (var bit = 0; fraction != 0; bit++, fraction <<= 1)
        {
            if (fraction >> 127 != 0) mantissa = Product(mantissa, Roots[bit]);
        }

        return new(mantissa, (int)halvings);
    }

    // Over 2^128. Squaring the mantissa doubles its logarithm: each time it passes two, the next binary digit is one.
    static BigInteger Log2(long n)
    {
        var whole = 63 - BitOperations.LeadingZeroCount((ulong)n);
        var mantissa = (UInt128)n << (127 - whole);
        UInt128 digits = 0;
        for (var bit = 0; bit < 128; bit++)
        {
            mantissa = HighHalf(mantissa, mantissa, out _);
            digits <<= 1;
            if (mantissa >> 127 != 0) digits |= 1;
            else mantissa <<= 1;
        }

        return ((BigInteger)whole << 128) + digits;
    }

    // The k-th is 2^-(2^-(k + 1)): each the root of the one before, rounded down from twice the digits.
    static UInt128[] MakeRoots()
    {
        var roots = new UInt128[128];
        var wide = BigInteger.One << 255;
        for (var k = 0; k < roots.Length; k++)
        {
            wide = IntegerRoot.Of(wide << 256);
            roots[k] = (UInt128)(wide >> 129);
        }

        return roots;
    }

    static UInt128 Product(UInt128 a, UInt128 b)
    {
        var high = HighHalf(a, b, out var low);
        return (high << 1) | (low >> 127);
    }

    static UInt128 HighHalf(UInt128 a, UInt128 b, out UInt128 low)
    {
        var (a1, a0, b1, b0) = ((ulong)(a >> 64), (ulong)a, (ulong)(b >> 64), (ulong)b);
        var lowest = Math.BigMul(a0, b0);
        var middle = Math.BigMul(a1, b0) + (lowest >> 64);
        var other = Math.BigMul(a0, b1) + (ulong)middle;
        low = (other << 64) | (ulong)lowest;
        return Math.BigMul(a1, b1) + (middle >> 64) + (other >> 64);
    }
}
