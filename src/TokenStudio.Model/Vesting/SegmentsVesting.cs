using System.Numerics;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Kinds;
using TokenStudio.Model.Timing;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Vesting;

/// <summary>Segments one after another, each releasing its share along a power curve.</summary>
/// <remarks>
/// vested(t) = floor(A (S_i + s_i x^e_i))   [base units], x = elapsed / duration of the segment t lies in, from 0 to 1
/// A allocation [base units], S_i shares of the earlier segments, s_i share, e_i exponent (1 straight, below 1 fast first, above 1 slow first).
/// </remarks>
public sealed record SegmentsVesting : VestingSchedule
{
    static readonly FractionParameter ShareParameter = new("share", "Share");
    static readonly DecimalParameter ExponentParameter = new("exponent", "Exponent", "", 0.001m, 100m) { Help = "1 is straight, below 1 releases fast first, above 1 slow first." };
    static readonly PeriodParameter DurationParameter = new("duration", "Duration") { Positive = true };
    static readonly RowsParameter<Segment> SegmentsParameter = new("segments", "Segments", [ShareParameter, ExponentParameter, DurationParameter],
        read => new(read.Get(ShareParameter), read.Get(ExponentParameter), read.Get(DurationParameter)));

    public required ValueList<Segment> Segments { get; init; }

    public override CumulativeSchedule VestedOf(TokenAmount whole, Anchor launch) => new SegmentSchedule(whole, Origin(launch), Segments);

    private protected override Outline Bends(Anchor launch)
    {
        var (outline, at) = (new Outline(), Origin(launch));
        foreach (var segment in Segments)
        {
            var next = at.Plus(segment.Duration);
            outline.Climb(at.Second, next.Second, segment.Exponent);
            at = next;
        }

        return outline;
    }

    public override IEnumerable<RuleProblem> Problems(TokenAmount whole, Anchor launch, int decimals) =>
        ShareSum.Problem("segments", RowWords.Segments, Segments, s => s.Share, (s, share) => (s with { Share = share }).ToNode()) is { } problem ? [problem] : [];

    internal static Kind<VestingSchedule> Kind { get; } = new("segments", "Along curves", "Sablier Lockup Dynamic (sablier-labs/v2-core, SablierV2LockupDynamic.streamedAmountOf)",
        """{ "kind": "segments", "segments": [ { "share": 0.26, "exponent": 3.14, "duration": "P6M" }, { "share": 0.74, "exponent": 0.5, "duration": "P18M" } ] }""",
        [SegmentsParameter, StartParameter], read => new SegmentsVesting { Segments = read.Get(SegmentsParameter), Start = ReadStart(read) });
}

/// <summary>One stretch of the curve.</summary>
public sealed record Segment(Fraction Share, decimal Exponent, CalendarPeriod Duration)
{
    internal ObjectNode ToNode() =>
        ObjectNode.Of(("share", Node.Of(Share.Value)), ("exponent", Node.Of(Exponent)), ("duration", Node.Of(Duration.ToString())));
}

/// <summary>The curve over resolved instants.</summary>
sealed class SegmentSchedule : CumulativeSchedule
{
    readonly TokenAmount whole;
    readonly ValueList<Segment> segments;

    // Where each segment begins, and the end of the last; the calendar parts are added before they are resolved.
    readonly long[] bounds;
    readonly Fraction[] before;

    public SegmentSchedule(TokenAmount whole, Anchor origin, ValueList<Segment> segments)
    {
        (this.whole, this.segments) = (whole, segments);
        bounds = new long[segments.Count + 1];
        before = new Fraction[segments.Count + 1];
        bounds[0] = origin.Second;
        for (var i = 0; i < segments.Count; i++)
        {
            origin = origin.Plus(segments[i].Duration);
            bounds[i + 1] = origin.Second;
            before[i + 1] = before[i] + segments[i].Share;
        }
    }

    public override TokenAmount By(long second)
    {
        if (second >= bounds[^1]) return whole;
        if (second <= bounds[0]) return TokenAmount.Zero;
        var at = Array.BinarySearch(bounds, second);
        if (at >= 0) return before[at].Of(whole, Rounding.Down);
        var i = ~at - 1;
        return Curve(i, second - bounds[i], bounds[i + 1] - bounds[i]);
    }

    TokenAmount Curve(int i, long elapsed, long all)
    {
        var (share, exponent, done) = (segments[i].Share, segments[i].Exponent, before[i]);
        var denominator = UInt128.Max(share.Denominator, done.Denominator);
        var (start, climb) = ((BigInteger)done.Over(denominator), (BigInteger)share.Over(denominator));

        // A straight segment is exact; a curved one holds to far better than the twelve digits promised.
        var (top, bottom) = exponent == 1m ? (elapsed, all) : Power(BinaryPower.Of(elapsed, all, exponent));
        return new((Int128)((BigInteger)whole.BaseUnits * ((start * bottom) + (climb * top)) / (denominator * bottom)));
    }

    static (BigInteger Top, BigInteger Bottom) Power(BinaryPower power) => (power.Mantissa, BigInteger.One << (127 + power.Halvings));
}
