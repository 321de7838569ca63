using TokenStudio.Model.Kinds;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Timing;

/// <summary>One part of a schedule given piece by piece, with its own absolute amount. A closed family: see <see cref="Kinds"/>.</summary>
public abstract record SchedulePiece
{
    private protected SchedulePiece() { }

    /// <summary>Everything this piece pays.</summary>
    public abstract TokenAmount Total { get; }

    /// <summary>Nothing of it vests before this second.</summary>
    public abstract long BeginsAt(Anchor origin);

    /// <summary>Why the piece cannot be, or null.</summary>
    public virtual Phrase? Problem(Anchor origin) => null;

    public abstract CumulativeSchedule Schedule(Anchor origin);

    /// <summary>Adds where the piece bends.</summary>
    internal abstract Outline Bend(Outline outline, Anchor origin);

    /// <summary>What is wrong with a list of pieces, each named by its place in the member "pieces".</summary>
    /// <param name="started">The schedule has a start of its own, and nothing to give before it.</param>
    public static IEnumerable<RuleProblem> ProblemsOf(ValueList<SchedulePiece> pieces, Anchor origin, bool started)
    {
        for (var i = 0; i < pieces.Count; i++)
        {
            var early = started && pieces[i].BeginsAt(origin) < origin.Second;
            if (early) yield return new($"pieces/{i}", "piece", "A piece begins before its schedule's start, when there are no tokens yet.");
            else if (pieces[i].Problem(origin) is { } problem) yield return new($"pieces/{i}", "piece", problem);
        }
    }

    public static Family<SchedulePiece> Kinds { get; } = new("type", LumpPiece.Kind, LinearPiece.Kind, StepsPiece.Kind);
}

/// <summary>An amount at one instant.</summary>
public sealed record LumpPiece(Moment At, TokenAmount Amount) : SchedulePiece
{
    static readonly MomentParameter AtParameter = new("at", "At");
    static readonly AmountParameter AmountParameter = new("amount", "Amount");

    public override TokenAmount Total => Amount;

    public override long BeginsAt(Anchor origin) => At.From(origin).Second;

    internal override Outline Bend(Outline outline, Anchor origin) => outline.Lump(At.From(origin).Second);

    public override CumulativeSchedule Schedule(Anchor origin) => new LumpSchedule(At.From(origin).Second, Amount);

    internal static Kind<SchedulePiece> Kind { get; } = new("lump", "Lump", "", """{ "type": "lump", "at": "P6M", "amount": "100" }""",
        [AtParameter, AmountParameter], read => new LumpPiece(read.Get(AtParameter), read.Get(AmountParameter)));
}

/// <summary>An amount by the second between two instants: amount (t - from) / (to - from).</summary>
public sealed record LinearPiece(Moment From, Moment To, TokenAmount Amount) : SchedulePiece
{
    static readonly MomentParameter FromParameter = new("from", "From");
    static readonly MomentParameter ToParameter = new("to", "To");
    static readonly AmountParameter AmountParameter = new("amount", "Amount");

    public override TokenAmount Total => Amount;

    public override long BeginsAt(Anchor origin) => From.From(origin).Second;

    public override Phrase? Problem(Anchor origin) => To.From(origin).Second > From.From(origin).Second ? null : (Phrase)"A linear piece ends after it begins.";

    internal override Outline Bend(Outline outline, Anchor origin) => outline.Climb(From.From(origin).Second, To.From(origin).Second);

    public override CumulativeSchedule Schedule(Anchor origin)
    {
        var (from, to) = (From.From(origin).Second, To.From(origin).Second);
        return new RampSchedule { Whole = Amount, Start = from, AtStart = TokenAmount.Zero, Cliff = from, Base = Fraction.Zero, Progress = new SecondsProgress(from, to - from) };
    }

    internal static Kind<SchedulePiece> Kind { get; } = new("linear", "Linear", "", """{ "type": "linear", "from": "P6M", "to": "P18M", "amount": "100" }""",
        [FromParameter, ToParameter, AmountParameter], read => new LinearPiece(read.Get(FromParameter), read.Get(ToParameter), read.Get(AmountParameter)));
}

/// <summary>The k-th amount at from + k x every, k = 1 .. count.</summary>
public sealed record StepsPiece(Moment From, CalendarPeriod Every, long Count, TokenAmount Amount) : SchedulePiece
{
    static readonly MomentParameter FromParameter = new("from", "From");
    static readonly PeriodParameter EveryParameter = new("every", "Every") { Positive = true };
    static readonly CountParameter CountParameter = new("count", "Payments", "payments", 1, 1_000_000);
    static readonly AmountParameter AmountParameter = new("amount", "Amount a payment");

    public override TokenAmount Total => Amount.TimesUpToLargest(Count);

    public override long BeginsAt(Anchor origin) => From.From(origin).Second;

    internal override Outline Bend(Outline outline, Anchor origin)
    {
        var clock = new PaymentClock(From.From(origin), Every);
        for (var k = 1L; k <= Count && outline.InOrder; k++) outline.Lump(clock.DueAt(k));
        return outline;
    }

    public override CumulativeSchedule Schedule(Anchor origin) => new PaymentSchedule(new PaymentClock(From.From(origin), Every), Amount, Count);

    internal static Kind<SchedulePiece> Kind { get; } = new("steps", "Steps", "", """{ "type": "steps", "from": "P6M", "every": "P1M", "count": 12, "amount": "10" }""",
        [FromParameter, EveryParameter, CountParameter, AmountParameter],
        read => new StepsPiece(read.Get(FromParameter), read.Get(EveryParameter), read.Get(CountParameter), read.Get(AmountParameter)));
}
