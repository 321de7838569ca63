using System.Globalization;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Kinds;

/// <summary>A token amount: a text of whole tokens.</summary>
public sealed record AmountParameter(string Name, Phrase Label, Phrase? Unit = null) : Parameter<TokenAmount>(Name, Label, Unit ?? "tokens")
{
    public override Problem? Read(Node node, ReadContext context, out TokenAmount value)
    {
        value = default;
        if (node is NumberNode number)
        {
            return new("wrong-kind", "Token amounts are texts, so that no digit is lost.", $"Use \"{number.Literal}\"", Node.Of(number.Literal));
        }

        if (node is not TextNode text) return WrongKind(node, "A text of whole tokens");
        return TokenAmount.TryParse(text.Text, context.Decimals, out value, out var problem) ? null : new("format", problem);
    }
}

/// <summary>A whole number in a range.</summary>
public sealed record CountParameter(string Name, Phrase Label, Phrase Unit, long Least, long Most) : Parameter<long>(Name, Label, Unit)
{
    public override Problem? Read(Node node, ReadContext context, out long value)
    {
        value = 0;
        if (node is not NumberNode number) return WrongKind(node, "A whole number");
        if (!number.TryDecimal(out var exact) || exact != decimal.Truncate(exact)) return new("format", $"{Label} is a whole number.");
        if (exact < Least || exact > Most)
        {
            var nearest = Math.Clamp(exact, Least, Most);
            return new("range", $"{Label} is from {Least} to {Most}.", $"Use {nearest}", Node.Of(nearest));
        }

        value = (long)exact;
        return null;
    }
}

/// <summary>A share from 0 to 1.</summary>
public sealed record FractionParameter(string Name, Phrase Label) : Parameter<Fraction>(Name, Label, "share")
{
    public override Problem? Read(Node node, ReadContext context, out Fraction value)
    {
        value = default;
        if (node is not NumberNode number) return WrongKind(node, "A number from 0 to 1");
        if (!number.TryDecimal(out var exact) || exact is < 0 or > 1)
        {
            var nearest = number.Literal.StartsWith('-') ? 0m : 1m;
            return new("range", $"{Label} is a share from 0 to 1 (0 % to 100 %).", $"Use {nearest * 100:0} %", Node.Of(nearest));
        }

        value = new(exact);
        return null;
    }
}

/// <summary>US dollars for a token, not negative.</summary>
public sealed record PriceParameter(string Name, Phrase Label) : Parameter<TokenPrice>(Name, Label, "USD / token")
{
    /// <summary>Nothing is no price: it has no logarithm.</summary>
    public bool Positive { get; init; }

    public override Problem? Read(Node node, ReadContext context, out TokenPrice value)
    {
        value = default;
        if (node is not NumberNode number) return WrongKind(node, "A number of dollars");
        if (!number.TryDecimal(out var exact) || exact is < 0 or > 1_000_000_000_000) return new("range", $"{Label} is from 0 to 1,000,000,000,000 dollars.");
        if (Positive && exact == 0) return new("range", $"{Label} is more than 0 dollars.");
        value = new(exact);
        return null;
    }
}

/// <summary>A growth per year, 0.08 for 8 %.</summary>
public sealed record AnnualRateParameter(string Name, Phrase Label) : Parameter<AnnualRate>(Name, Label, "share / year")
{
    /// <summary>1,000 % a year.</summary>
    public const decimal Most = 10m;

    public override Problem? Read(Node node, ReadContext context, out AnnualRate value)
    {
        value = default;
        if (node is not NumberNode number) return WrongKind(node, "A number such as 0.08");
        if (!number.TryDecimal(out var exact) || exact is < 0 or > Most)
        {
            var nearest = number.Literal.StartsWith('-') ? 0m : Most;
            return new("range", $"{Label} is a yearly rate from 0 to {Most} (0 % to 1000 %).", $"Use {nearest * 100:0} %", Node.Of(nearest));
        }

        value = new(exact);
        return null;
    }
}
