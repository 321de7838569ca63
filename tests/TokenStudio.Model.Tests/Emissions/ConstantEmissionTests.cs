using TokenStudio.Model.Emissions;
using TokenStudio.Model.Timing;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Tests.Emissions;

public sealed class ConstantEmissionTests
{
    static readonly Timeline Line = Contracts.ScheduleContract.Line; // launch 31 Jan 2027

    [Theory]
    [InlineData(0, 0)]
    [InlineData(2, 0)]
    [InlineData(3, 100)]    // start 2 months after launch, the first payment one month later
    [InlineData(7, 500)]
    [InlineData(8, 500)]    // a duration of 5 months holds 5 payments
    public void Emitted_ByMonth_IsAmountPerWholePeriod(int month, int tokens)
    {
        var emission = new ConstantEmission { Amount = new(100), Every = CalendarPeriod.OfMonths(1), Start = Moment.After(CalendarPeriod.OfMonths(2)), Duration = CalendarPeriod.OfMonths(5) };
        Assert.Equal(new TokenAmount(tokens), emission.Emitted(Line).By(Line.Origin.Plus(CalendarPeriod.OfMonths(month)).Second));
    }

    [Fact]
    public void Emitted_DurationNotAWholeNumberOfPeriods_PaysOnlyWholeOnes()
    {
        // 8 months in quarters: payments at 3 and 6, the one at 9 is past the end.
        var emission = new ConstantEmission { Amount = new(100), Every = CalendarPeriod.OfMonths(3), Start = Moment.After(CalendarPeriod.Zero), Duration = CalendarPeriod.OfMonths(8) };
        Assert.Equal(new TokenAmount(200), emission.Emitted(Line).By(UtcInstants.Far));
    }

    [Fact]
    public void Emitted_ForEver_StopsAtTheLargestAmountInsteadOfOverflowing()
    {
        var emission = new ConstantEmission { Amount = new((Int128)1 << 119), Every = new(0, 1), Start = Moment.After(CalendarPeriod.Zero), Duration = null };
        Assert.Equal(TokenAmount.Largest, emission.Emitted(Line).By(UtcInstants.Far));
        Assert.Equal((Int128)1 << 119, emission.Emitted(Line).By(Line.LaunchSecond + 1).BaseUnits);
    }
}
