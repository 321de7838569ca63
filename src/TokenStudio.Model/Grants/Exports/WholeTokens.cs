using System.Globalization;
using System.Numerics;

namespace TokenStudio.Model.Grants.Exports;

/// <summary>Base units of any size as whole tokens, exactly: contracts count to 2^256, which no other number of ours holds.</summary>
public static class WholeTokens
{
    /// <summary>2^256 has 78 digits.</summary>
    const int MostDigits = 78;

    /// <summary>With more decimals one whole token would not fit 256 bits.</summary>
    public const int MostDecimals = 77;

    /// <summary>Without exponent and without zeros behind: "1000", "0.5".</summary>
    public static string Of(BigInteger units, int decimals)
    {
        var digits = BigInteger.Abs(units).ToString(CultureInfo.InvariantCulture).PadLeft(decimals + 1, '0');
        var fraction = digits[^decimals..].TrimEnd('0');
        var whole = digits[..^decimals];
        return (units.Sign < 0 ? "-" : "") + (fraction.Length == 0 ? whole : $"{whole}.{fraction}");
    }

    /// <summary>A number that is not negative as base units: digits, a point, and an exponent as programs write large numbers (1e+21).</summary>
    /// <param name="problem">Why it is none.</param>
    public static bool TryParse(string text, int decimals, out BigInteger units, out Phrase problem)
    {
        (units, problem) = (default, "An amount is a number of whole tokens, 0 or more, such as 1000 or 0.5.");
        var mark = text.AsSpan().IndexOfAny('e', 'E');
        var number = mark < 0 ? text : text[..mark];
        var exponent = 0;
        if (mark >= 0 && !int.TryParse(text.AsSpan(mark + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent)) return false;
        var point = number.IndexOf('.', StringComparison.Ordinal);
        var (whole, fraction) = point < 0 ? (number, "") : (number[..point], number[(point + 1)..]);
        if (whole.Length == 0 || (point >= 0 && fraction.Length == 0) || !(whole + fraction).All(char.IsAsciiDigit)) return false;
        var digits = (whole + fraction.TrimEnd('0')).TrimStart('0');
        if (digits.Length == 0)
        {
            problem = "";
            return true;
        }

        // The value is digits x 10^shift base units.
        var shift = (long)exponent + decimals - fraction.TrimEnd('0').Length;
        var kept = shift < 0 ? digits.TrimEnd('0') : digits;
        shift += digits.Length - kept.Length;
        if (shift < 0)
        {
            problem = $"This token has {decimals} decimals; the amount has more.";
            return false;
        }

        if (kept.Length + shift > MostDigits)
        {
            problem = "The amount does not fit 256 bits.";
            return false;
        }

        units = BigInteger.Parse(kept, CultureInfo.InvariantCulture) * BigInteger.Pow(10, (int)shift);
        problem = units.GetBitLength() > 256 ? "The amount does not fit 256 bits." : "";
        return problem.IsEmpty;
    }
}
