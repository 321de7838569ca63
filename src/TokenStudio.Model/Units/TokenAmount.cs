using System.Globalization;
using System.Numerics;

namespace TokenStudio.Model.Units;

/// <summary>An exact number of base units of one token; how many make a whole token belongs to the token (its decimals).</summary>
public readonly record struct TokenAmount(Int128 BaseUnits) : IComparable<TokenAmount>
{
    public static TokenAmount Zero => default;

    /// <summary>Documents hold at most 2^120 base units, so that sums of many amounts stay inside 128 bits.</summary>
    public static TokenAmount Largest { get; } = new((Int128)1 << 120);

    public bool IsZero => BaseUnits == 0;

    public static TokenAmount operator +(TokenAmount a, TokenAmount b) => new(a.BaseUnits + b.BaseUnits);
    public static TokenAmount operator -(TokenAmount a, TokenAmount b) => new(a.BaseUnits - b.BaseUnits);
    public static bool operator <(TokenAmount a, TokenAmount b) => a.BaseUnits < b.BaseUnits;
    public static bool operator >(TokenAmount a, TokenAmount b) => a.BaseUnits > b.BaseUnits;
    public static bool operator <=(TokenAmount a, TokenAmount b) => a.BaseUnits <= b.BaseUnits;
    public static bool operator >=(TokenAmount a, TokenAmount b) => a.BaseUnits >= b.BaseUnits;
    public static TokenAmount Add(TokenAmount left, TokenAmount right) => left + right;
    public static TokenAmount Subtract(TokenAmount left, TokenAmount right) => left - right;
    public static TokenAmount Min(TokenAmount a, TokenAmount b) => a < b ? a : b;

    /// <summary>a + b, at most <see cref="Largest"/>: for schedules that run for ever.</summary>
    public static TokenAmount AddUpToLargest(TokenAmount a, TokenAmount b) => Min(a + b, Largest);

    /// <summary>This amount x numerator / denominator with one named rounding. For amounts that are not negative.</summary>
    public TokenAmount MulDiv(UInt128 numerator, UInt128 denominator, Rounding rounding) =>
        new((Int128)WideMath.MulDiv((UInt128)BaseUnits, numerator, denominator, rounding));

    /// <summary>This amount a whole number of times, at most <see cref="Largest"/>.</summary>
    public TokenAmount TimesUpToLargest(long times)
    {
        if (BaseUnits == 0 || times <= 0) return Zero;
        return (Int128)times > Largest.BaseUnits / BaseUnits ? Largest : new TokenAmount(BaseUnits * times);
    }

    /// <summary>A double, in whole tokens: the bridge to charts and simulations. Whole tokens are exact below 2^53, only the fraction is rounded.</summary>
    public double ToTokens(int decimals)
    {
        var (whole, rest) = Int128.DivRem(BaseUnits, (Int128)WideMath.TenTo(decimals));
        return (double)whole + ((double)rest / Math.Pow(10, decimals));
    }

    /// <summary>
    /// The bridge back: a double of whole tokens as the shortest decimal that names it, floored to base units; below nothing is
    /// nothing. Null for what is no number, infinite or above <see cref="Largest"/>.
    /// </summary>
    public static TokenAmount? OfTokens(double tokens, int decimals)
    {
        if (tokens <= 0) return Zero;
        if (!double.IsFinite(tokens)) return null;
        var text = tokens.ToString("R", CultureInfo.InvariantCulture);
        var mark = text.IndexOf('E', StringComparison.Ordinal);
        var mantissa = mark < 0 ? text : text[..mark];
        var point = mantissa.IndexOf('.', StringComparison.Ordinal);
        var behind = point < 0 ? 0 : mantissa.Length - point - 1;
        var digits = BigInteger.Parse(mantissa.Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
        var power = (mark < 0 ? 0 : int.Parse(text[(mark + 1)..], CultureInfo.InvariantCulture)) - behind + decimals;
        var units = power >= 0 ? digits * BigInteger.Pow(10, power) : digits / BigInteger.Pow(10, -power);
        return units <= (BigInteger)Largest.BaseUnits ? new((Int128)units) : null;
    }

    /// <summary>Whole tokens, exact, no exponent, no trailing zeros: "118300000", "0.5".</summary>
    public string ToText(int decimals)
    {
        var negative = BaseUnits < 0;
        var digits = (negative ? -BaseUnits : BaseUnits).ToString(CultureInfo.InvariantCulture).PadLeft(decimals + 1, '0');
        var fraction = digits[^decimals..].TrimEnd('0');
        var whole = digits[..^decimals];
        return (negative ? "-" : "") + (fraction.Length == 0 ? whole : $"{whole}.{fraction}");
    }

    /// <summary>Reads whole tokens as <see cref="ToText"/> writes them.</summary>
    /// <param name="problem">A sentence for people when the text is no amount of this token.</param>
    public static bool TryParse(string text, int decimals, out TokenAmount amount, out Phrase problem)
    {
        amount = default;
        problem = "";
        var point = text.IndexOf('.', StringComparison.Ordinal);
        var whole = point < 0 ? text : text[..point];
        var fraction = point < 0 ? "" : text[(point + 1)..];
        if (whole.Length == 0 || (point >= 0 && fraction.Length == 0) || !AllDigits(whole) || !AllDigits(fraction))
        {
            problem = "An amount is a text of whole tokens in digits, such as \"1000000\" or \"0.5\".";
            return false;
        }

        if (fraction.Length > decimals)
        {
            problem = decimals == 0
                ? (Phrase)"This token has no decimals, so an amount is a whole number."
                : (Phrase)$"This token has {decimals} decimals, the amount has {fraction.Length}.";
            return false;
        }

        var digits = string.Concat(whole.AsSpan().TrimStart('0'), fraction.PadRight(decimals, '0'));
        if (digits.Length > 37 || Int128.Parse(digits.Length == 0 ? "0" : digits, CultureInfo.InvariantCulture) is var units && units > Largest.BaseUnits)
        {
            problem = "The amount is larger than 2^120 base units, the most a scenario can hold.";
            return false;
        }

        amount = new TokenAmount(units);
        return true;
    }

    public int CompareTo(TokenAmount other) => BaseUnits.CompareTo(other.BaseUnits);

    static bool AllDigits(string text) => text.All(char.IsAsciiDigit);
}
