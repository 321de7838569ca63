using System.Globalization;
using TokenStudio.Model.Documents;

namespace TokenStudio.Model.Kinds;

/// <summary>A number in a range, exact as typed: an exponent, a factor, a rate that may be negative.</summary>
public sealed record DecimalParameter(string Name, Phrase Label, Phrase Unit, decimal Least, decimal Most) : Parameter<decimal>(Name, Label, Unit)
{
    /// <summary>A yearly rate: people read and type percent, the file holds the fraction.</summary>
    public bool IsRate { get; init; }

    public override Problem? Read(Node node, ReadContext context, out decimal value)
    {
        value = 0;
        if (node is not NumberNode number) return WrongKind(node, "A number");
        var read = number.TryDecimal(out value);
        if (read && value >= Least && value <= Most) return null;
        var nearest = read ? Math.Clamp(value, Least, Most) : number.Literal.StartsWith('-') ? Least : Most;
        if (IsRate) return new("range", $"{Label} is from {100 * Least:0}% to {100 * Most:0}%.", $"Use {100 * nearest:0}%", Node.Of(nearest));
        return new("range", $"{Label} is from {Least} to {Most}.", $"Use {nearest}", Node.Of(nearest));
    }
}
