using System.Numerics;
using CsCheck;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Emissions;
using TokenStudio.Model.Kinds;
using TokenStudio.Model.Tests.Vesting;
using TokenStudio.Model.Timing;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Tests.Emissions;

public sealed class GeometricEmissionTests(ITestOutputHelper output)
{
    static readonly Timeline Line = new() { Launch = Dialect.Launch, Horizon = CalendarPeriod.OfMonths(60), Step = GridStep.Month };

    [Theory]
    [InlineData("0.5", "", 0, 0)]
    [InlineData("0.5", "", 1, 1_000_000)]
    [InlineData("0.5", "", 2, 1_500_000)]
    [InlineData("0.5", "", 3, 1_750_000)]
    [InlineData("1.1", "", 3, 3_310_000)] // 1,000,000 x (1 + 1.1 + 1.21)
    [InlineData("1", "", 12, 12_000_000)]
    [InlineData("0", "", 12, 1_000_000)]
    [InlineData("0.5", ", \"periods\": 2", 40, 1_500_000)]
    [InlineData("0.5", "", 240, 1_999_999)] // never the whole 2,000,000
    public void Emitted_WholeMonths_AreTheSumOfTheSeries(string factor, string more, int month, int emitted) =>
        Assert.Equal(emitted, (int)Emitted("P1M", factor, more).By(Dialect.Month(month)).BaseUnits);

    [Fact]
    public void Emitted_InsideAPeriod_IsStraightBySeconds()
    {
        // Half of April (30 days) at 500,000 after the 1,000,000 of March.
        var emitted = Emitted("P1M", "0.5");
        Assert.Equal(1_250_000, (int)emitted.By(Dialect.Month(1) + (15 * 86_400)).BaseUnits);
        Assert.Equal(1_000_000 + (500_000 / (30 * 86_400)), (int)emitted.By(Dialect.Month(1) + 1).BaseUnits);
    }

    [Fact]
    public void Emitted_CurveDao_HoldsTheInitialYearsToTwelveDigits()
    {
        // 274,815,283 x (1 + 2^-1/4 + 2^-1/2 + 2^-3/4) after four years of 365 days.
        var emission = EmissionKinds.All.Read(Doc.Of("""{ "kind": "geometric", "firstPeriod": "274815283", "period": "P365D", "factor": 0.8408964152537145 }"""), new ReadContext(18));
        var found = emission.Emitted(Line).By(Dialect.Origin.Second + (4 * 365 * 86_400)).ToTokens(18);
        var expected = 274_815_283 * (1 + Math.Pow(2, -0.25) + Math.Pow(2, -0.5) + Math.Pow(2, -0.75));
        Assert.Equal(1, found / expected, 12);
    }

    [Fact]
    public void Emitted_RandomSeries_IsTheFloorOfTheExactSum() =>
        Property.Check(Gen.Select(Gen.Int[0, 3_000], Gen.Int[0, 200], Gen.Long[1, 1_000_000_000_000_000_000], Gen.Int[0, 999]), c =>
        {
            var (thousandths, k, first, passed) = c;
            var emitted = new GeometricSchedule(new(first), new PaymentClock(Dialect.Origin, new CalendarPeriod(0, 1_000)), thousandths / 1_000m, long.MaxValue);
            BigInteger sum = 0, power = 1, scale = 1;
            for (var i = 0; i < k; i++)
            {
                sum = (sum * 1_000) + (power * 1_000);
                power *= thousandths;
                scale *= 1_000;
            }

            // sum over i < k of r^i is sum / scale, where each round also brought the earlier ones to the new scale.
            var exact = first * ((sum * 1_000) + (power * passed)) / (scale * 1_000);
            var expected = BigInteger.Min(exact, (BigInteger)TokenAmount.Largest.BaseUnits);
            Assert.Equal(expected, (BigInteger)emitted.By(Dialect.Origin.Second + (k * 1_000L) + passed).BaseUnits);
        }, output, 3_000);

    [Theory]
    [InlineData("0.9999999999999999999999999999")]
    [InlineData("1.000000000000000000000000001")]
    [InlineData("0.5")]
    [InlineData("2")]
    [InlineData("999.9")]
    public void Emitted_SecondBySecondOfPeriodsOfSevenSeconds_NeverDecreases(string factor)
    {
        foreach (var from in new[] { 0L, 5_000, 1_000_000, 31_000_000_000 })
        {
            var emitted = Emitted("PT7S", factor);
            var before = TokenAmount.Zero;
            for (var i = 0; i < 500; i++)
            {
                var now = emitted.By(Dialect.Origin.Second + from + i);
                Assert.True(now >= before);
                before = now;
            }
        }
    }

    static CumulativeSchedule Emitted(string period, string factor, string more = "") =>
        EmissionKinds.All.Read(Doc.Of($$"""{ "kind": "geometric", "firstPeriod": "1000000", "period": "{{period}}", "factor": {{factor}}{{more}} }"""), new ReadContext(0)).Emitted(Line);
}
