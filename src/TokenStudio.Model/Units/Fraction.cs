using System.Globalization;

namespace TokenStudio.Model.Units;

/// <summary>A share from 0 to 1, exact as typed, so that "sums to exactly 1" can be checked.</summary>
public readonly record struct Fraction(decimal Value) : IComparable<Fraction>
{
    public static Fraction Zero => default;
    public static Fraction One { get; } = new(1m);

    /// <summary>Numerator of this share over <see cref="Denominator"/>.</summary>
    public UInt128 Numerator => Split().Numerator;

    /// <summary>A power of ten.</summary>
    public UInt128 Denominator => Split().Denominator;

    public static Fraction operator +(Fraction a, Fraction b) => new(a.Value + b.Value);
    public static Fraction Add(Fraction left, Fraction right) => left + right;
    public static bool operator <(Fraction a, Fraction b) => a.Value < b.Value;
    public static bool operator >(Fraction a, Fraction b) => a.Value > b.Value;
    public static bool operator <=(Fraction a, Fraction b) => a.Value <= b.Value;
    public static bool operator >=(Fraction a, Fraction b) => a.Value >= b.Value;

    /// <summary>floor or ceiling of this share of an amount.</summary>
    public TokenAmount Of(TokenAmount whole, Rounding rounding)
    {
        var (numerator, denominator) = Split();
        return whole.MulDiv(numerator, denominator, rounding);
    }

    /// <summary>The share over a given power of ten that is at least its own denominator.</summary>
    public UInt128 Over(UInt128 denominator)
    {
        var (numerator, own) = Split();
        return numerator * (denominator / own);
    }

    public int CompareTo(Fraction other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);

    (UInt128 Numerator, UInt128 Denominator) Split() => DecimalRatio.Of(Value);
}
