using TokenStudio.Model.Checks;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Scenarios;
using static TokenStudio.Model.Tests.Checks.Design;

namespace TokenStudio.Model.Tests.Checks;

/// <summary>How supply comes into circulation over time.</summary>
public sealed class UnlockChecksTests
{
    // 100 circulate from launch; the team's 96 over 24 months pay 4 a month, and 24 at a cliff of 6.
    static readonly ObjectNode Cliff = Of(Bucket("airdrop", "100", Everything), Bucket("team", "96", Months(24, 6)));

    [Fact]
    public void LargestUnlock_Cliff_IsTheMonthItFallsIn()
    {
        Cliff.Says<LargestUnlockCheck>().Is(CheckState.Critical, "Month 6 cliff releases ", 0.24m, " of circulating supply");
        Assert.Equal((6, "/allocations/team/vesting/cliff"), (Cliff.Says<LargestUnlockCheck>().Month, Cliff.Says<LargestUnlockCheck>().Path));

        // From the cliff on 96 over 18 months: 5 1/3 of 100 in month 7.
        Cliff.AfterFix<LargestUnlockCheck>("Pay nothing at team's cliff").Is(CheckState.Passed, "Month 7 releases ", 0.053333333333m, " of circulating supply");

        // Over 36 months 16 at the cliff.
        Cliff.AfterFix<LargestUnlockCheck>("Vest team over 36 months").Is(CheckState.Warning, "Month 6 cliff releases ", 0.16m, " of circulating supply");
        Assert.Equal(CheckState.Passed, Cliff.Limit(Limits.LargestUnlock, 0.24m).Says<LargestUnlockCheck>().State);
        Assert.Equal(CheckState.Warning, Cliff.Limit(Limits.LargestUnlock, 0.12m).Says<LargestUnlockCheck>().State);   // twice the limit is not past it
        Of(Bucket("team", "96", Months(24, 24, atCliff: "nothing", from: "cliff"))).WithTimeline("horizon", "\"P12M\"").Says<LargestUnlockCheck>().DoesNotApply();
    }

    [Theory]
    [InlineData("\"P1D\"")]
    [InlineData("\"P7D\"")]
    [InlineData("\"P1M\"")]
    public void LargestUnlock_AnyStep_IsByMonth(string step) =>
        Cliff.WithTimeline("step", step).Says<LargestUnlockCheck>().Is(CheckState.Critical, "Month 6 cliff releases ", 0.24m, " of circulating supply");

    [Fact]
    public void LargestUnlock_ByAnEmission_PointsAtNoBucket()
    {
        var mined = Doc.Plain.WithAllocations(Bucket("airdrop", "100", Everything)).WithEmissions(Doc.Monthly("rewards", "15", duration: "\"P2M\""));
        mined.Says<LargestUnlockCheck>().Is(CheckState.Warning, "Month 1 releases ", 0.15m, " of circulating supply");
        Assert.Equal("/emissions", mined.Says<LargestUnlockCheck>().Path);
        Assert.Empty(mined.Says<LargestUnlockCheck>().Fixes);
    }

    [Fact]
    public void FirstYear_Unlocks_AreTimesTheFloat()
    {
        // 10 at launch, 240 over 12 months.
        var fast = Of(Bucket("airdrop", "10", Everything), Bucket("community", "240", Months(12)));
        fast.Says<FirstYearUnlockCheck>().Is(CheckState.Critical, "First 12 months unlock ", 24m, " the TGE float");
        fast.AfterFix<FirstYearUnlockCheck>("Vest community over 24 months").Is(CheckState.Critical, "First 12 months unlock ", 12m, " the TGE float");
        Assert.Equal(CheckState.Passed, fast.Limit(Limits.FirstYearUnlock, 24m).Says<FirstYearUnlockCheck>().State);

        // The year is asked for even where the projection is shorter.
        fast.WithTimeline("horizon", "\"P6M\"").Says<FirstYearUnlockCheck>().Is(CheckState.Critical, "First 12 months unlock ", 24m, " the TGE float");
        Of(Bucket("team", "96", Months(24, 6))).Says<FirstYearUnlockCheck>().DoesNotApply();
    }

    [Fact]
    public void Concentration_OneMonth_IsOfAllThatUnlocks()
    {
        // 24 of 96 after launch.
        Cliff.Says<UnlockConcentrationCheck>().Is(CheckState.Warning, "Month 6 carries ", 0.25m, " of all that unlocks after launch");

        // 5 1/3 a month; by its floors month 9 has the odd base unit.
        Cliff.AfterFix<UnlockConcentrationCheck>("Pay nothing at team's cliff").Is(CheckState.Passed, "Month 9 carries ", 0.055555555556m, " of all that unlocks after launch");
        Assert.Equal(CheckState.Passed, Cliff.Limit(Limits.UnlockConcentration, 0.25m).Says<UnlockConcentrationCheck>().State);
        Of(Bucket("airdrop", "100", Everything)).Says<UnlockConcentrationCheck>().DoesNotApply();
    }

    [Fact]
    public void Horizon_BeforeTheLastUnlock_IsANote()
    {
        // 24 of 48 months are shown: half of 96.
        var cut = Of(Bucket("airdrop", "100", Everything), Bucket("team", "96", Months(48)));
        cut.Says<VestingPastHorizonCheck>().Is(CheckState.Info, "", 0.048m, " of max supply is still locked in month 24, where the projection ends");
        cut.AfterFix<VestingPastHorizonCheck>("Project 48 months").Is(CheckState.Passed, "", 0m, " of max supply is still locked in month 48, where the projection ends");
        Assert.Equal(CheckState.Passed, cut.Limit(Limits.LockedAtHorizon, 0.048m).Says<VestingPastHorizonCheck>().State);
        Doc.Plain.WithEmissions(Doc.Monthly("rewards", "1")).Says<VestingPastHorizonCheck>().DoesNotApply();
    }
}
