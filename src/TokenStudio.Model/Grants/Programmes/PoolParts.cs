using System.Numerics;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Grants.AlloV2;
using TokenStudio.Model.Kinds;
using TokenStudio.Model.Timing;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Grants.Programmes;

/// <summary>A part of every grant of a pool, paid when it is reached.</summary>
/// <param name="Share">Of the grant; those of all milestones add up to 1.</param>
/// <param name="After">From the end of allocation to its payment.</param>
public sealed record PoolMilestone(string Id, string Title, Fraction Share, CalendarPeriod After)
{
    static readonly IdParameter IdParameter = new();
    static readonly TextParameter TitleParameter = new("title", "Milestone", 200) { Filled = true };
    static readonly FractionParameter ShareParameter = new("share", "Share of the grant");
    static readonly PeriodParameter AfterParameter = new("after", "Paid after") { Help = "From the end of allocation." };

    internal static ObjectShape Shape { get; } = ObjectShape.Of(IdParameter, TitleParameter, ShareParameter, AfterParameter);

    internal static PoolMilestone Read(ObjectReading read) => new(read.Get(IdParameter), read.Get(TitleParameter), read.Get(ShareParameter), read.Get(AfterParameter));
}

/// <summary>How recipients have their grants locked, where the strategy leaves that to each of them.</summary>
/// <param name="Cliff">Nothing comes before it; 0 for none.</param>
/// <param name="Segments">How a stream of changing speed goes; none for one of even speed.</param>
public sealed record LockupTerms(CalendarPeriod Cliff, CalendarPeriod Length, ValueList<LockupSegment> Segments)
{
    static readonly PeriodParameter CliffParameter = new("cliff", "Cliff") { Optional = true, Exact = true };
    static readonly PeriodParameter DurationParameter = new("duration", "Locked for") { Optional = true, Exact = true, Positive = true, Default = CalendarPeriod.OfDays(365) };
    static readonly RowsParameter<LockupSegment> SegmentsParameter = new("segments", "Segments", LockupSegment.Columns, LockupSegment.Read) { Optional = true, Default = [] };

    public static LockupTerms Usual { get; } = Read(new(new([]), new(0)), new([]));

    internal static ObjectShape Shape { get; } = ObjectShape.Of(CliffParameter, DurationParameter, SegmentsParameter);

    /// <summary>A deposit by segments as Sablier takes them; all of it in one, in a straight line over the whole length, where there are none.</summary>
    /// <remarks>a_i = floor(A s_i), the last A less the others: Sablier refuses segments that do not add up to the deposit. Exponents are of 1e18.</remarks>
    public IReadOnlyList<DesignedSegment> SegmentsOf(BigInteger deposit)
    {
        if (Segments.Count == 0) return [new(deposit, One, Length.Seconds)];
        BigInteger[] parts = [.. Segments.SkipLast(1).Select(s => deposit * (BigInteger)s.Share.Over((UInt128)One) / One)];
        return [.. Segments.Select((s, i) => new DesignedSegment(i < parts.Length ? parts[i] : deposit - parts.Aggregate(BigInteger.Zero, BigInteger.Add), s.ExponentUnits, s.Length.Seconds))];
    }

    static readonly BigInteger One = AlloContract.FeeDenominator;

    internal static LockupTerms Read(ObjectReading read, ObjectNode node) => new(read.Get(CliffParameter), read.Get(DurationParameter), read.Get(SegmentsParameter)!);
}

/// <summary>A part of a stream: so much of the grant comes in its time, as the time's share to the power of an exponent.</summary>
public sealed record LockupSegment(Fraction Share, decimal Exponent, CalendarPeriod Length)
{
    static readonly FractionParameter ShareParameter = new("share", "Share of the grant");
    static readonly DecimalParameter ExponentParameter = new("exponent", "Exponent", "", 0m, 18m) { Optional = true, Default = 1m, Help = "1 is a straight line, below 1 comes fast first, above 1 slow first." };
    static readonly PeriodParameter LengthParameter = new("length", "Length") { Exact = true, Positive = true };

    /// <summary>Of 1e18, as Sablier holds it: at most 64 bits.</summary>
    public BigInteger ExponentUnits => new(Exponent * (decimal)AlloContract.FeeDenominator);

    /// <summary>The segment as the document writes it.</summary>
    internal ObjectNode ToNode() => ObjectNode.Of((ShareParameter.Name, Node.Of(Share.Value)), (ExponentParameter.Name, Node.Of(Exponent)), (LengthParameter.Name, Node.Of(Length.ToString())));

    internal static ValueList<Parameter> Columns { get; } = [ShareParameter, ExponentParameter, LengthParameter];

    internal static LockupSegment Read(ObjectReading read) => new(read.Get(ShareParameter), read.Get(ExponentParameter), read.Get(LengthParameter));
}
