using TokenStudio.Model.Documents;
using TokenStudio.Model.Kinds;
using TokenStudio.Model.Scenarios;
using TokenStudio.Model.Timing;
using TokenStudio.Model.Units;
using TokenStudio.Model.Vesting;

namespace TokenStudio.Model.Tests.Vesting;

public sealed class HalfLifeVestingTests
{
    static readonly TokenAmount Whole = new(1_000_000);

    [Theory]
    [InlineData(89, 0)]
    [InlineData(90, 0)]
    [InlineData(180, 500_000)]
    [InlineData(270, 750_000)]
    [InlineData(360, 875_000)]
    [InlineData(225, 646_446)] // 1 - 2^-1.5 = 0.6464466...
    public void VestedOf_NinetyDaysAndNinety_HalvesTheRest(int day, int owed)
    {
        var schedule = Read("P90D", "P90D").VestedOf(Whole, Dialect.Origin);
        Assert.Equal(owed, (int)schedule.By(Dialect.Origin.Second + (day * 86_400L)).BaseUnits);
    }

    [Fact]
    public void VestedOf_CalendarHalfLife_IsTheSecondsFromTheCliffOn()
    {
        // From 1 March: the cliff is 1 September, six months on is 1 March again: 182 days, the half-life for ever after.
        var schedule = Read("P6M", "P6M").VestedOf(Whole, Dialect.Origin);
        Assert.Equal(0, (int)schedule.By(Dialect.Month(6)).BaseUnits);
        Assert.Equal(499_999, (int)schedule.By(Dialect.Month(12) - 1).BaseUnits);
        Assert.Equal(500_000, (int)schedule.By(Dialect.Month(12)).BaseUnits);
        Assert.Equal(750_000, (int)schedule.By(Dialect.Month(6) + (2 * (Dialect.Month(12) - Dialect.Month(6)))).BaseUnits);
    }

    [Fact]
    public void VestedOf_AThousandYears_KeepsTheLastBaseUnit() =>
        Assert.Equal(999_999, (int)Read("P0M", "P1D").VestedOf(Whole, Dialect.Origin).By(UtcInstants.Far).BaseUnits);

    [Fact]
    public void Check_AScenarioWithOne_StatesTheRest()
    {
        // Two years in half-lives of a year from 1 March 2027 (366 days with 29 February 2028): 731 of 732 days gone.
        var review = ScenarioReview.Of(Doc.Plain.WithAllocations(Doc.Bucket("hatch", "1000", """{ "kind": "halfLife", "cliff": "P0M", "halfLife": "P366D" }""")));
        var finding = Assert.Single(review.Findings);
        Assert.Equal((Severity.Info, "never-ends", "/allocations/hatch/vesting"), (finding.Severity, finding.Code, finding.Path));
        Assert.StartsWith("hatch never vests to the end: 250.47", finding.Message, StringComparison.Ordinal);
        Assert.NotNull(review.Valid);
    }

    static HalfLifeVesting Read(string cliff, string halfLife) =>
        (HalfLifeVesting)VestingKinds.All.Read(Doc.Of($$"""{ "kind": "halfLife", "cliff": "{{cliff}}", "halfLife": "{{halfLife}}" }"""), new ReadContext(0));
}
