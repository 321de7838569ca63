using System.Globalization;
using System.Numerics;

namespace TokenStudio.Model.Units;

/// <summary>An exact number of US dollars: Mantissa / 10^Scale. Wide, because price x supply passes what decimal holds.</summary>
public readonly record struct Usd(BigInteger Mantissa, int Scale)
{
    /// <summary>Whole dollars are exact below 2^53; only the cents are rounded.</summary>
    public double ToDouble()
    {
        var whole = BigInteger.DivRem(Mantissa, BigInteger.Pow(10, Scale), out var rest);
        return (double)whole + ((double)rest / Math.Pow(10, Scale));
    }

    /// <summary>Plain digits, exact, no exponent, no trailing zeros.</summary>
    public string ToText()
    {
        var digits = BigInteger.Abs(Mantissa).ToString(CultureInfo.InvariantCulture).PadLeft(Scale + 1, '0');
        var fraction = digits[^Scale..].TrimEnd('0');
        var text = fraction.Length == 0 ? digits[..^Scale] : $"{digits[..^Scale]}.{fraction}";
        return Mantissa.Sign < 0 ? "-" + text : text;
    }
}
