using System.Numerics;
using TokenStudio.Model.Scenarios;
using TokenStudio.Model.Timing;
using TokenStudio.Model.Vesting;

namespace TokenStudio.Benchmarks;

/// <summary>
/// The same projection as it is usually written: each day each schedule is worked out anew as amount x done / all, in one
/// number type, with the five supply figures summed from it. Dates and payment counts are taken from outside, free of charge.
/// </summary>
static class Rival
{
    /// <param name="Amount">Base units.</param>
    /// <param name="Done">At each day how far it has come, 0 to All.</param>
    internal sealed record Line(BigInteger Amount, long All, long[] Done, bool Mints, bool Counts);

    /// <summary>The lines of a scenario whose vesting is linear or in pieces, and whose emissions are constant.</summary>
    public static Line[] LinesOf(ValidScenario valid, TimeGrid grid)
    {
        var origin = valid.Scenario.Timeline.Origin;
        var lines = new List<Line>();
        for (var i = 0; i < valid.Sizes.Count; i++)
        {
            var allocation = valid.Scenario.Allocations[i];
            var counts = valid.Scenario.Circulation.Counts(allocation.Holder, allocation.Id);
            if (allocation.Vesting is LinearVesting linear) lines.Add(Straight(linear, (BigInteger)valid.Sizes[i].BaseUnits, origin, grid, counts));
            else lines.AddRange(((PiecesVesting)allocation.Vesting).Pieces.Select(p => Piece(p, origin, grid, counts)));
        }

        var emissions = valid.Scenario.Emissions.Select((e, j) => new Line((BigInteger)valid.Emitted[j].By(UtcInstants.Far).BaseUnits, PaymentsOf(valid.Emitted[j]),
            [.. grid.Seconds.Select(s => (long)(valid.Emitted[j].By(s).BaseUnits / FirstPayment(valid.Emitted[j])))], true, true));
        return [.. lines, .. emissions];
    }

    /// <summary>Circulating supply at the last day, so that nothing is optimised away; <paramref name="columns"/> takes every day of every line and of minted, locked and circulating.</summary>
    public static BigInteger InBigInteger(Line[] lines, BigInteger[][] columns)
    {
        var days = columns[0].Length;
        for (var day = 0; day < days; day++)
        {
            BigInteger minted = 0, locked = 0, circulating = 0;
            for (var i = 0; i < lines.Length; i++)
            {
                var line = lines[i];
                var owed = BigInteger.Divide(line.Amount * line.Done[day], line.All);
                columns[i][day] = owed;
                minted += line.Mints ? owed : line.Amount;
                if (!line.Mints) locked += line.Amount - owed;
                if (line.Counts) circulating += owed;
            }

            (columns[^3][day], columns[^2][day], columns[^1][day]) = (minted, locked, circulating);
        }

        return columns[^1][^1];
    }

    /// <summary>The same in decimal, whole tokens, not exact.</summary>
    public static decimal InDecimal(Line[] lines, decimal[] amounts, decimal[][] columns)
    {
        var days = columns[0].Length;
        for (var day = 0; day < days; day++)
        {
            decimal minted = 0, locked = 0, circulating = 0;
            for (var i = 0; i < lines.Length; i++)
            {
                var line = lines[i];
                var owed = amounts[i] * line.Done[day] / line.All;
                columns[i][day] = owed;
                minted += line.Mints ? owed : amounts[i];
                if (!line.Mints) locked += amounts[i] - owed;
                if (line.Counts) circulating += owed;
            }

            (columns[^3][day], columns[^2][day], columns[^1][day]) = (minted, locked, circulating);
        }

        return columns[^1][^1];
    }

    static Line Straight(LinearVesting vesting, BigInteger amount, Anchor origin, TimeGrid grid, bool counts)
    {
        var (start, end) = (origin.Second, origin.Plus(vesting.Duration).Second);
        var cliff = origin.Plus(vesting.Cliff).Second;
        if (vesting.Every is not { } every) return new(amount, end - start, [.. grid.Seconds.Select(s => s < cliff ? 0 : Math.Min(s, end) - start)], false, counts);
        var clock = new PaymentClock(origin, every);
        var all = clock.CountEndingAt(end)!.Value;
        return new(amount, all, [.. grid.Seconds.Select(s => s < cliff ? 0 : Math.Min(all, clock.CountBy(s)))], false, counts);
    }

    static Line Piece(SchedulePiece piece, Anchor origin, TimeGrid grid, bool counts)
    {
        var schedule = piece.Schedule(origin);
        var whole = (BigInteger)piece.Total.BaseUnits;
        if (piece is not LinearPiece linear) return new(whole, piece is StepsPiece steps ? steps.Count : 1, [.. grid.Seconds.Select(s => (long)((BigInteger)schedule.By(s).BaseUnits * (piece is StepsPiece p ? p.Count : 1) / whole))], false, counts);
        var (from, to) = (linear.From.From(origin).Second, linear.To.From(origin).Second);
        return new(whole, to - from, [.. grid.Seconds.Select(s => Math.Clamp(s - from, 0, to - from))], false, counts);
    }

    static Int128 FirstPayment(CumulativeSchedule schedule)
    {
        var (low, high) = (0L, UtcInstants.Far);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            if (schedule.By(middle).IsZero) low = middle + 1;
            else high = middle;
        }

        return schedule.By(low).BaseUnits;
    }

    static long PaymentsOf(CumulativeSchedule schedule) => (long)(schedule.By(UtcInstants.Far).BaseUnits / FirstPayment(schedule));
}
