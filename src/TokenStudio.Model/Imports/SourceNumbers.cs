using System.Globalization;
using System.Numerics;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Imports;

/// <summary>Numbers of public data: doubles with rounding noise in their last digits.</summary>
static class SourceNumbers
{
    public const int Decimals = 18;
    const int Digits = 15;

    /// <summary>A number, or a text that is one; null with a sentence otherwise.</summary>
    public static double? Read(Node? node, out Phrase problem)
    {
        problem = "";
        var text = node switch { NumberNode number => number.Literal, TextNode given => given.Text.Trim(), _ => null };
        if (text is null) problem = node is null or NullNode ? (Phrase)"It is missing." : (Phrase)$"A number is expected here, not {node.Noun}.";
        else if (text.Length > 400 || !double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)) problem = $"\"{Shown(text)}\" is no number.";
        else if (!double.IsFinite(value)) problem = $"{Shown(text)} is larger than any number this data can hold.";
        else return value;
        return null;
    }

    /// <summary>Cut toward zero to 15 significant digits, so that noise never passes a cap, then to 18 decimals; null past 2^120 base units.</summary>
    public static TokenAmount? Cut(double value)
    {
        if (value == 0) return TokenAmount.Zero;   // minus nothing too, which is written -0
        // The shortest text that reads back to the double is what its author wrote: 3210144.664725, not 3210144.66472499…
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        var mark = text.IndexOf('E', StringComparison.Ordinal);
        var exponent = mark < 0 ? 0 : int.Parse(text[(mark + 1)..], CultureInfo.InvariantCulture);
        var written = mark < 0 ? text : text[..mark];
        var point = written.IndexOf('.', StringComparison.Ordinal);
        var digits = written.Replace(".", "", StringComparison.Ordinal).TrimStart('0');
        var power = exponent - (point < 0 ? 0 : written.Length - point - 1) + Math.Max(0, digits.Length - Digits) + Decimals;
        if (power > 60) return null;
        var mantissa = BigInteger.Parse(digits.AsSpan(0, Math.Min(digits.Length, Digits)), NumberStyles.None, CultureInfo.InvariantCulture);
        var units = power >= 0 ? mantissa * BigInteger.Pow(10, power) : mantissa / BigInteger.Pow(10, -power);
        return units > (BigInteger)TokenAmount.Largest.BaseUnits ? null : new TokenAmount((Int128)units);
    }

    /// <summary>What of a source is quoted back.</summary>
    public static string Shown(string text) => text.Length <= 40 ? text : text[..39] + "…";
}
