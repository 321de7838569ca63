using TokenStudio.Model.Documents;
using TokenStudio.Model.Kinds;
using TokenStudio.Model.Timing;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Burns;

/// <summary>Amounts at given instants.</summary>
/// <remarks>
/// B(t) = sum of the amounts whose instant is at or before t   [base units]
/// </remarks>
public sealed record TableBurn : Burn
{
    static readonly BurnEntriesParameter EntriesParameter = new();

    public required ValueList<BurnEntry> Entries { get; init; }
    public Moment? Start { get; init; }

    public override IEnumerable<BurnDue> Dues(Timeline timeline, long last)
    {
        var origin = (Start ?? default).From(timeline.Origin);
        return Entries.Select(e => new BurnDue(Math.Max(timeline.LaunchSecond, e.At.From(origin).Second), e.Amount, Fraction.Zero)).Where(d => d.Second <= last).OrderBy(d => d.Second);
    }

    internal static Kind<Burn> Kind { get; } = new("table", "Dated amounts", "",
        """{ "kind": "table", "entries": [ { "at": "P6M", "amount": "1000" }, { "at": "2028-02-29", "amount": "500.5" } ] }""",
        [EntriesParameter, StartParameter],
        read => new TableBurn { Entries = read.Get(EntriesParameter), Start = read.Has("start") ? read.Get(StartParameter) : null });
}

/// <param name="At">An instant, or a duration from the burn's start.</param>
public sealed record BurnEntry(Moment At, TokenAmount Amount);

/// <summary>Rows of a date and an amount.</summary>
public sealed record BurnEntriesParameter() : Parameter<ValueList<BurnEntry>>("entries", "Burns", "table")
{
    static readonly MomentParameter AtParameter = new("at", "At");
    static readonly AmountParameter AmountParameter = new("amount", "Tokens");

    public override Shape Shape { get; } = new ListShape(ObjectShape.Of(AtParameter, AmountParameter), ById: false);

    public override Problem? Read(Node node, ReadContext context, out ValueList<BurnEntry> value)
    {
        value = [];
        var findings = new List<Finding>();
        Shape.Check(node, "", context, findings);
        if (findings.Count > 0) return new(findings[0].Code, findings[0].Message);
        var rows = ((ListNode)node).Items.Select(item => new ObjectReading((ObjectNode)item, context));
        value = rows.Select(row => new BurnEntry(row.Get(AtParameter), row.Get(AmountParameter))).ToValueList();
        return null;
    }
}
