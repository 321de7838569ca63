using System.Globalization;
using TokenStudio.Model.Documents;

namespace TokenStudio.Model.Kinds;

/// <summary>A number in a range, exact as typed: an exponent, a factor.</summary>
public sealed record DecimalParameter(string Name, string Label, string Unit, decimal Least, decimal Most) : Parameter<decimal>(Name, Label, Unit)
{
    public override Problem? Read(Node node, ReadContext context, out decimal value)
    {
        value = 0;
        if (node is not NumberNode number) return WrongKind(node, "A number");
        if (number.TryDecimal(out value) && value >= Least && value <= Most) return null;
        var nearest = number.Literal.StartsWith('-') || (number.TryDecimal(out var typed) && typed < Least) ? Least : Most;
        return new("range", string.Create(CultureInfo.InvariantCulture, $"{Label} is from {Least} to {Most}."), string.Create(CultureInfo.InvariantCulture, $"Use {nearest}"), Node.Of(nearest));
    }
}
