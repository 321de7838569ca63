using System.Globalization;
using System.Numerics;
using TokenStudio.Model.Documents;

namespace TokenStudio.Model.Kinds;

/// <summary>A whole number as contracts hold it, 0 to 2^256 - 1: a number, or a text of digits where a number would lose some.</summary>
/// <param name="Least">The least that is taken: 0 or 1.</param>
public sealed record WholeNumberParameter(string Name, Phrase Label, Phrase Unit, int Least) : Parameter<BigInteger>(Name, Label, Unit)
{
    const int MostDigits = 78;   // those of 2^256

    public override Problem? Read(Node node, ReadContext context, out BigInteger value)
    {
        value = default;
        var digits = node switch { NumberNode number => number.Literal, TextNode text => text.Text, _ => null };
        if (digits is null) return WrongKind(node, "A whole number");
        if (digits.Length is 0 or > MostDigits || !BigInteger.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out value)) return new("format", $"{Label} is a whole number: digits alone, at most {MostDigits}.");
        if (value.GetBitLength() > 256) return new("range", $"{Label} does not fit 256 bits.");
        return value < Least ? new("range", $"{Label} is at least {Least}.", $"Use {Least}", Node.Of(Least)) : null;
    }
}
