using TokenStudio.Model.Documents;

namespace TokenStudio.Model.Tests.Vesting;

public sealed class LinearVestingProblemsTests
{
    [Fact]
    public void Problems_QuartersThatDoNotFit_OfferTheNearestFits()
    {
        var problem = Assert.Single(new Dialect("accrued", Duration: "P22M", Every: "P3M").Problems);
        Assert.Equal("duration", problem.Member);
        Assert.Equal("cadence", problem.Code);
        Assert.Equal("22 months does not split into quarters.", problem.Message);
        Assert.Equal(
            [("Use 21 months", "duration", (Node)Node.Of("P21M")), ("Use 24 months", "duration", Node.Of("P24M")), ("Go monthly", "every", Node.Of("P1M"))],
            problem.Fixes.Select(fix => (fix.Label.ToString(), fix.Member, fix.Value)));
    }

    [Fact]
    public void Problems_FixesOfACadence_LeaveNoProblem()
    {
        Assert.Empty(new Dialect("accrued", Duration: "P21M", Every: "P3M").Problems);
        Assert.Empty(new Dialect("accrued", Duration: "P24M", Every: "P3M").Problems);
        Assert.Empty(new Dialect("accrued", Duration: "P22M").Problems);
    }

    [Fact]
    public void Problems_PaidOutBehindTheCliff_CountsOnlyWhatFollowsIt()
    {
        // From launch with nothing at the cliff, 24 - 2 = 22 months are paid out: 21 or 24 of them end at 23 or 26.
        var problem = Assert.Single(new Dialect(Cliff: "P2M", Every: "P3M").Problems);
        Assert.Equal("22 months does not split into quarters.", problem.Message);
        Assert.Equal(["Use 23 months", "Use 26 months", "Go monthly"], problem.Fixes.Select(f => f.Label.ToString()));
        Assert.Empty(new Dialect(Cliff: "P2M", Duration: "P23M", Every: "P3M").Problems);
    }

    [Fact]
    public void Problems_DaysThatDoNotFitMonths_AreACadence()
    {
        Assert.Equal("cadence", Assert.Single(new Dialect("accrued", Every: "P30D").Problems).Code);
        Assert.Equal("100 days does not split into weeks.", Assert.Single(new Dialect("accrued", Cliff: "P0M", Duration: "P100D", Every: "P7D").Problems).Message);
    }

    [Fact]
    public void Problems_ShorterThanItsPeriod_OffersOnlyTheLongerFit()
    {
        var problem = Assert.Single(new Dialect("accrued", Cliff: "P0M", Duration: "P2M", Every: "P3M").Problems);
        Assert.Equal(["Use 3 months", "Go monthly"], problem.Fixes.Select(f => f.Label.ToString()));
    }

    [Fact]
    public void Problems_AccruedFromTheCliff_AreRefused()
    {
        var problem = Assert.Single(new Dialect("accrued", "cliff").Problems);
        Assert.Equal(("atCliff", "cliff-accrued"), (problem.Member, problem.Code));
        Assert.Equal(["Count from launch", "Pay nothing at the cliff"], problem.Fixes.Select(f => f.Label));
    }

    [Theory]
    [InlineData("nothing")]
    [InlineData("accrued")]
    public void Problems_CliffShareThatIsNotPaid_AreRefused(string atCliff)
    {
        var problem = Assert.Single(new Dialect(atCliff, AtCliffShare: 0.1m).Problems);
        Assert.Equal(("cliffUnlock", "cliff-unlock"), (problem.Member, problem.Code));
    }

    [Fact]
    public void Problems_SharesOverTheWhole_OfferTheRest()
    {
        // 0.7 + 0.4 = 1.1; 1 - 0.4 = 0.6 is what launch can have.
        var problem = Assert.Single(new Dialect("fixed", AtLaunch: 0.7m, AtCliffShare: 0.4m).Problems);
        Assert.Equal(("unlockAtLaunch", "over-whole"), (problem.Member, problem.Code));
        Assert.Equal(Node.Of(0.6m), problem.Fixes[0].Value);
        Assert.Empty(new Dialect("fixed", AtLaunch: 0.6m, AtCliffShare: 0.4m).Problems);
    }

    [Theory]
    [InlineData("launch", "P12M", "P12M", "Vesting ends after 12 months, but its cliff is at 12 months.")]
    [InlineData("launch", "P12M", "P6M", "Vesting ends after 6 months, but its cliff is at 12 months.")]
    [InlineData("launch", "P365D", "P12M", null)] // 2028 is a leap year: 12 months are 366 days
    [InlineData("cliff", "P12M", "P0M", "Vesting from the cliff takes some time; here it is 0.")]
    public void Problems_EndNotAfterTheCliff_AreRefused(string from, string cliff, string duration, string? message)
    {
        var problems = new Dialect("nothing", from, cliff, duration).Problems;
        if (message is null) Assert.Empty(problems);
        else Assert.Equal(("ends-at-cliff", message), (Assert.Single(problems).Code, problems[0].Message.ToString()));
    }
}
