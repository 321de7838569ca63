using System.Numerics;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Checks;

/// <summary>One amount over another, compared exactly; over nothing it is 0.</summary>
public readonly record struct Portion(TokenAmount Part, TokenAmount Whole) : IComparable<Portion>
{
    // Quotients of doubles are this near to the exact ones by far; only what is closer is compared in whole numbers.
    const double Doubtful = 1e-9;

    /// <summary>For people: rounded at 12 digits behind the point.</summary>
    public decimal Value => Ratio.Of(Part, Whole) ?? 0;

    double Rough => Whole.IsZero ? 0 : (double)Part.BaseUnits / (double)Whole.BaseUnits;

    public static bool operator <(Portion a, Portion b) => a.CompareTo(b) < 0;
    public static bool operator >(Portion a, Portion b) => a.CompareTo(b) > 0;
    public static bool operator <=(Portion a, Portion b) => a.CompareTo(b) <= 0;
    public static bool operator >=(Portion a, Portion b) => a.CompareTo(b) >= 0;

    public int CompareTo(Portion other)
    {
        var (mine, its) = (Rough, other.Rough);
        if (Math.Abs(mine - its) > Doubtful * (Math.Abs(mine) + Math.Abs(its))) return mine.CompareTo(its);
        if (Whole.IsZero || other.Whole.IsZero) return mine.CompareTo(its);
        return ((BigInteger)Part.BaseUnits * (BigInteger)other.Whole.BaseUnits).CompareTo((BigInteger)other.Part.BaseUnits * (BigInteger)Whole.BaseUnits);
    }

    /// <summary>Against a number of a document, multiplied across.</summary>
    public int CompareTo(decimal number)
    {
        if (Whole.IsZero) return 0m.CompareTo(number);
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(number, bits);
        var mantissa = ((BigInteger)(uint)bits[2] << 64) | ((BigInteger)(uint)bits[1] << 32) | (uint)bits[0];
        if (number < 0) mantissa = -mantissa;
        return ((BigInteger)Part.BaseUnits * BigInteger.Pow(10, (bits[3] >> 16) & 0xFF)).CompareTo(mantissa * (BigInteger)Whole.BaseUnits);
    }
}
