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
    static readonly MomentParameter AtParameter = new("at", "At");
    static readonly AmountParameter AmountParameter = new("amount", "Tokens");
    static readonly RowsParameter<BurnEntry> EntriesParameter = new("entries", "Burns", [AtParameter, AmountParameter], read => new(read.Get(AtParameter), read.Get(AmountParameter)));

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
