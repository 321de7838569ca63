using System.Numerics;
using NodaTime;
using TokenStudio.Model.Timing;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Deploying;

/// <summary>A release after its start seen as one straight line, with what is paid at once where the line begins.</summary>
/// <param name="AccruesFrom">Where the line would have to begin to reach the payment at its cliff; its own beginning where nothing is paid there.</param>
/// <param name="Payments">The even payments the line stands for; 0 where it runs by the second.</param>
sealed record StraightRelease(long From, long To, TokenAmount AtCliff, TokenAmount Rest, long AccruesFrom, int Payments)
{
    /// <summary>The cliff pays what would have accrued since the schedule's start.</summary>
    public bool Accrued { get; private init; }

    public IReadOnlyList<Phrase> Notes => Payments == 0 ? [] : [$"The design pays in {Payments} payments, this contract by the second: it runs ahead of the design between two payments."];

    /// <summary>Null for what is no single line: curves, gaps, uneven payments.</summary>
    public static StraightRelease? Of(Release release) => release.Later switch
    {
        [{ IsLine: true } line] => new(line.From, line.To, TokenAmount.Zero, line.Amount, line.From, 0),
        [{ IsLump: true } cliff, { IsLine: true } line] when cliff.To == line.From => Cliffed(release, cliff, line),
        _ => Stepped(release),
    };

    static StraightRelease Cliffed(Release release, Stretch cliff, Stretch line)
    {
        // Accrued when the line continued backwards meets nothing at the schedule's start, to the base unit.
        var (all, run) = ((BigInteger)(cliff.Amount + line.Amount).BaseUnits, line.To - release.Start);
        var due = all * (line.From - release.Start) / run;
        return new(line.From, line.To, cliff.Amount, line.Amount, release.Start, 0) { Accrued = BigInteger.Abs(due - (BigInteger)cliff.Amount.BaseUnits) <= 1 };
    }

    // Even payments to within dust, the first one larger where it pays what has accrued.
    static StraightRelease? Stepped(Release release)
    {
        var later = release.Later;
        if (later.Count < 2 || later.Any(s => !s.IsLump)) return null;
        var (first, even) = (later[0], later[1].Amount);
        if (later.Skip(1).Any(s => Far(s.Amount, even))) return null;
        var times = Int128.Max(1, (first.Amount.BaseUnits + (even.BaseUnits / 2)) / even.BaseUnits);
        if (Far(first.Amount, new(even.BaseUnits * times), times)) return null;
        var all = release.Whole - release.AtStart;
        var from = Math.Max(release.Start, OnePeriodBefore(first.To, later[1].To, later[^1].To, later.Count - 1));
        return times == 1
            ? new(from, release.End, TokenAmount.Zero, all, from, later.Count)
            : new(first.To, release.End, first.Amount, all - first.Amount, release.Start, later.Count) { Accrued = true };
    }

    // Of calendar months where the two are months apart, else of seconds.
    static long OnePeriodBefore(long first, long second, long last, int periods)
    {
        var (a, b, end) = (Local(first), Local(second), Local(last));
        var months = ((b.Year - a.Year) * 12) + b.Month - a.Month;
        return months > 0 && a.PlusMonths(months) == b && a.PlusMonths(months * periods) == end ? a.PlusMonths(-months).InUtc().ToInstant().ToUnixTimeSeconds() : first - (second - first);
    }

    static LocalDateTime Local(long second) => Instant.FromUnixTimeSeconds(second).InUtc().LocalDateTime;

    // Each payment was floored once.
    static bool Far(TokenAmount a, TokenAmount b, Int128? payments = null) => Int128.Abs(a.BaseUnits - b.BaseUnits) > (payments ?? 1) + 1;
}
