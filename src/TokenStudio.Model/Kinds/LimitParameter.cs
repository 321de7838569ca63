using TokenStudio.Model.Documents;

namespace TokenStudio.Model.Kinds;

/// <summary>What a judged number counts.</summary>
public enum Measure
{
    /// <summary>A part of a whole: 0.1 is 10 %.</summary>
    Share,

    /// <summary>A multiple: 2 is twice as much.</summary>
    Times,
    Months,
    Count,
}

/// <summary>A limit a scenario sets for its own design: a number in a range, with the usual value and where that comes from.</summary>
public sealed record LimitParameter : Parameter<decimal>
{
    public LimitParameter(string name, Phrase label, Measure measure, decimal usual, decimal least, decimal most)
        : base(name, label, UnitOf(measure))
    {
        (Measure, Default, Least, Most, Optional) = (measure, usual, least, most, true);
    }

    public Measure Measure { get; }
    public decimal Least { get; }
    public decimal Most { get; }

    public override Problem? Read(Node node, ReadContext context, out decimal value)
    {
        value = Default;
        if (node is not NumberNode number) return WrongKind(node, "A number");
        if (!number.TryDecimal(out var exact)) return OutOfRange(number.Literal.StartsWith('-') ? Least : Most);
        if (exact < Least || exact > Most) return OutOfRange(Math.Clamp(exact, Least, Most));
        if (Measure is Measure.Months or Measure.Count && exact != decimal.Truncate(exact)) return new("format", $"{Label} is a whole number.", $"Use {Text(decimal.Truncate(exact))}", Node.Of(decimal.Truncate(exact)));
        value = exact;
        return null;
    }

    Problem OutOfRange(decimal nearest) => new("range", $"{Label} is from {Text(Least)} to {Text(Most)}.", $"Use {Text(nearest)}", Node.Of(nearest));

    Phrase Text(decimal value) => Measure switch
    {
        Measure.Share => (Phrase)$"{value * 100:0.####} %",
        Measure.Times => (Phrase)$"{value:0.####}×",
        Measure.Months => (Phrase)$"{value:0} months",
        _ => (Phrase)$"{value:0}",
    };

    static Phrase UnitOf(Measure measure) => measure switch
    {
        Measure.Share => "share",
        Measure.Times => "times",
        Measure.Months => "months",
        _ => "",
    };
}
