using System.Numerics;
using CsCheck;
using NodaTime;
using TokenStudio.Model.Timing;
using TokenStudio.Model.Units;
using TokenStudio.Model.Vesting;

namespace TokenStudio.Model.Tests.Vesting;

/// <summary>The contract's formula, written a second time in exact rationals and plain calendar steps.</summary>
public sealed class LinearVestingPropertyTests(ITestOutputHelper output)
{
    sealed record Case(Instant Launch, UInt128 Whole, int U, int K, int Mode, int Cliff, int Periods, int Every, bool AtStart, bool Continuous, double When);

    static readonly Gen<Case> Cases =
        Gen.Select(
            Gen.Select(Gen.Int[0, 2_000], Gen.ULong, Gen.Int[0, 56]),
            Gen.Select(Gen.Int[0, 500], Gen.Int[0, 500], Gen.Int[0, 4]),
            Gen.Select(Gen.Int[0, 24], Gen.Int[1, 30], Gen.Int[1, 6]),
            Gen.Select(Gen.Bool, Gen.Bool, Gen.Double[-0.05, 1.1]))
        .Select((size, shares, times, how) => new Case(
            Instant.FromUtc(2024, 1, 31, 0, 0).Plus(Duration.FromDays(size.Item1)), (UInt128)size.Item2 << size.Item3,
            shares.Item1, shares.Item2, shares.Item3, times.Item1, times.Item2, times.Item3, how.Item1, how.Item2, how.Item3));

    [Fact]
    public void VestedOf_RandomDialect_IsTheFloorOfTheExactValueTakenOnce() =>
        Property.Check(Cases, c =>
        {
            var vesting = Vesting(c);
            var whole = new TokenAmount((Int128)c.Whole);
            Assert.Empty(vesting.Problems(whole, Anchor.At(c.Launch), 18));
            var schedule = vesting.VestedOf(whole, Anchor.At(c.Launch));
            var (launch, end) = (Month(c, 0), Month(c, EndMonth(c)));
            foreach (var second in new[] { launch + (long)((end - launch) * c.When), Month(c, c.Cliff), Month(c, c.Cliff) - 1, end, end - 1, Month(c, c.Cliff + c.Every) })
            {
                Assert.Equal(Exact(c, second), (BigInteger)schedule.By(second).BaseUnits);
            }
        }, output, 5_000);

    // Modes: 0 nothing from launch, 1 accrued from launch, 2 fixed from launch, 3 nothing from cliff, 4 fixed from cliff.
    static LinearVesting Vesting(Case c) => new()
    {
        UnlockAtLaunch = new(c.U / 1_000m),
        Cliff = CalendarPeriod.OfMonths(c.Cliff),
        AtCliff = c.Mode switch { 1 => CliffPays.Accrued, 2 or 4 => CliffPays.Fixed, _ => CliffPays.Nothing },
        CliffUnlock = new(CliffShare(c) / 1_000m),
        Duration = CalendarPeriod.OfMonths(c.Mode >= 3 ? Paid(c) : EndMonth(c)),
        FromCliff = c.Mode >= 3,
        Every = c.Continuous ? null : CalendarPeriod.OfMonths(c.Every),
        FirstAtStart = c.AtStart,
    };

    static BigInteger Exact(Case c, long second)
    {
        if (second < Month(c, 0)) return 0;
        if (second < Month(c, c.Cliff)) return Floor(c, c.U, 0, 1);
        var from = c.Mode == 1 ? 0 : c.Cliff;
        var (done, all) = (second - Month(c, from), Month(c, EndMonth(c)) - Month(c, from));
        if (!c.Continuous)
        {
            all = (EndMonth(c) - from) / c.Every;
            done = 0;
            while (done < all && Month(c, from + ((int)(done + 1) * c.Every)) <= second) done++;
            if (c.AtStart) done++;
        }

        return Floor(c, c.U + CliffShare(c), Math.Min(done, all), all);
    }

    // floor(A (b + (1 - b) done / all)) with b in thousandths.
    static BigInteger Floor(Case c, int b, long done, long all) =>
        (BigInteger)c.Whole * (((BigInteger)b * all) + ((BigInteger)(1_000 - b) * done)) / ((BigInteger)1_000 * all);

    static int CliffShare(Case c) => c.Mode is 2 or 4 ? c.K : 0;

    // Months paid out in whole periods; an accrued one ends behind its cliff as well.
    static int Paid(Case c) => c.Mode == 1 ? ((c.Cliff / c.Every) + c.Periods) * c.Every : c.Periods * c.Every;

    static int EndMonth(Case c) => c.Mode == 1 ? Paid(c) : c.Cliff + Paid(c);

    static long Month(Case c, int months) => c.Launch.InUtc().LocalDateTime.PlusMonths(months).InUtc().ToInstant().ToUnixTimeSeconds();
}
