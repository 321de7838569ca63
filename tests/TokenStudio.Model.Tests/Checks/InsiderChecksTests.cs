using TokenStudio.Model.Checks;
using TokenStudio.Model.Scenarios;
using static TokenStudio.Model.Tests.Checks.Design;

namespace TokenStudio.Model.Tests.Checks;

/// <summary>Who can sell when, and who holds most.</summary>
public sealed class InsiderChecksTests
{
    [Fact]
    public void Insiders_OfCirculating_PeakAtTheirMonth()
    {
        // 50 circulate; 50 of the team in 12 months make a half, then 50 of the community come in.
        var early = Of(Bucket("airdrop", "50", Everything), Bucket("team", "50", Months(12)), Bucket("community", "48", Months(12, extra: """, "start": "P12M" """)));
        var result = early.Says<InsidersCirculatingCheck>();
        result.Is(CheckState.Warning, "Insiders reach ", 0.5m, " of circulating supply in month 12");
        Assert.Equal((12, "/allocations/team/vesting"), (result.Month, result.Path));

        // Over 24 months 25 of 75 by month 12, then 50 of 148 by month 24.
        early.AfterFix<InsidersCirculatingCheck>("Vest team over 24 months").Is(CheckState.Warning, "Insiders reach ", 0.337837837838m, " of circulating supply in month 24");
        Assert.Equal(CheckState.Passed, early.Limit(Limits.InsidersCirculating, 0.5m).Says<InsidersCirculatingCheck>().State);
        Assert.Equal(CheckState.Critical, early.Limit(Limits.InsidersCirculating, 0.2m).Says<InsidersCirculatingCheck>().State);
        Of(Bucket("airdrop", "50", Everything)).Says<InsidersCirculatingCheck>().DoesNotApply();
    }

    [Fact]
    public void Cliffs_OfThreeInsiders_AreStaggered()
    {
        var together = Of(Bucket("team", "300", Months(48, 12)), Bucket("seed", "200", Months(36, 12)), Bucket("advisors", "50", Months(24, 12)), Bucket("community", "100", Months(24, 12)));
        together.Says<InsiderCliffsCheck>().Is(CheckState.Warning, "", 3m, " insider cliffs fall on month 12");
        together.AfterFix<InsiderCliffsCheck>("Move advisors' cliff to 15 months").Is(CheckState.Passed, "", 2m, " insider cliffs fall on month 12");
        Assert.Equal(CheckState.Passed, together.Limit(Limits.InsiderCliffsTogether, 3m).Says<InsiderCliffsCheck>().State);
        Of(Bucket("team", "300", Months(48, 12))).Says<InsiderCliffsCheck>().Is(CheckState.Passed, "", 1m, " insider cliff falls on month 12");
        Of(Bucket("team", "300", Months(48))).Says<InsiderCliffsCheck>().DoesNotApply();
    }

    [Fact]
    public void Team_BeforeInvestors_WaitsForThem()
    {
        // The first month pays after month 1; the seed round is free at month 12.
        var early = Of(Bucket("team", "300", Months(48)), Bucket("seed", "200", Months(36, 12)));
        early.Says<TeamBeforeInvestorsCheck>().Is(CheckState.Warning, "team unlocks ", 11m, " before seed");
        early.AfterFix<TeamBeforeInvestorsCheck>("Move team's cliff to 12 months").Is(CheckState.Passed, "team unlocks ", 0m, " before seed");
        Assert.Equal(CheckState.Passed, early.Limit(Limits.TeamBeforeInvestors, 11m).Says<TeamBeforeInvestorsCheck>().State);
        Assert.Equal(CheckState.Critical, early.Limit(Limits.TeamBeforeInvestors, 5m).Says<TeamBeforeInvestorsCheck>().State);
        Of(Bucket("team", "300", Months(48, 12)), Bucket("seed", "200", Everything)).Says<TeamBeforeInvestorsCheck>().Is(CheckState.Passed, "team unlocks ", 0m, " before seed");
        Of(Bucket("team", "300", Months(48))).Says<TeamBeforeInvestorsCheck>().DoesNotApply();
    }

    [Fact]
    public void Team_ShortVesting_IsMadeLonger()
    {
        var fast = Of(Bucket("team", "300", Months(17, 12)));
        fast.Says<TeamVestingCheck>().Is(CheckState.Critical, "team is fully vested after ", 17m, "");
        fast.AfterFix<TeamVestingCheck>("Vest team over 36 months").Is(CheckState.Passed, "team is fully vested after ", 36m, "");
        Assert.Equal(CheckState.Passed, fast.Limit(Limits.TeamVesting, 17m).Says<TeamVestingCheck>().State);
        Assert.Equal(CheckState.Warning, fast.Limit(Limits.TeamVesting, 18m).Says<TeamVestingCheck>().State);

        // 6 and 12 months from the cliff are 18.
        Of(Bucket("team", "300", Months(12, 6, atCliff: "nothing", from: "cliff"))).AfterFix<TeamVestingCheck>("Vest team over 30 months").Is(CheckState.Passed, "team is fully vested after ", 36m, "");
        Of(Bucket("seed", "300", Months(12))).Says<TeamVestingCheck>().DoesNotApply();
    }

    [Fact]
    public void Largest_Holder_IsOfCirculating()
    {
        // 30 circulate from launch, 60 of the treasury after 12 months: two thirds.
        var owned = Of(Bucket("airdrop", "30", Everything), Bucket("treasury", "60", Months(12)), Bucket("community", "120", Months(12, extra: """, "start": "P12M" """)));
        owned.Says<LargestHolderCheck>().Is(CheckState.Warning, "Treasury reaches ", 0.666666666667m, " of circulating supply in month 12");
        var after = owned.AfterFix<LargestHolderCheck>("Vest treasury over 24 months");
        Assert.Equal(CheckState.Passed, after.State);   // 30 of 60 by month 12: exactly a half
        Assert.Equal(0.5m, after.Number);
        Assert.Equal(CheckState.Critical, owned.Limit(Limits.LargestHolder, 0.3m).Says<LargestHolderCheck>().State);
        Of(Bucket("airdrop", "30", Everything)).Says<LargestHolderCheck>().DoesNotApply();   // many hands
    }
}
