using TokenStudio.Model.Checks;
using TokenStudio.Model.Scenarios;
using static TokenStudio.Model.Tests.Checks.Design;

namespace TokenStudio.Model.Tests.Checks;

/// <summary>What is given out, and what is free on the first day.</summary>
public sealed class LaunchChecksTests
{
    [Fact]
    public void Float_AtLaunch_IsHeldAgainstTheLeast()
    {
        // 80 of 1,000 are free: under 10 %, over half of it.
        var few = Of(Bucket("community", "800", Months(24, atLaunch: "0.1")), Bucket("treasury", "200", Months(24)));
        few.Says<FloatAtLaunchCheck>().Is(CheckState.Warning, "", 0.08m, " of max supply circulates at launch");
        Assert.Equal("/allocations/community/vesting/unlockAtLaunch", few.Says<FloatAtLaunchCheck>().Path);

        // 20 more of 800 are 2.5 %.
        few.AfterFix<FloatAtLaunchCheck>("Unlock 12.5% of community at TGE").Is(CheckState.Passed, "", 0.1m, " of max supply circulates at launch");
        Assert.Equal(CheckState.Passed, few.Limit(Limits.FloatAtLaunch, 0.08m).Says<FloatAtLaunchCheck>().State);
        Assert.Equal(CheckState.Warning, few.Limit(Limits.FloatAtLaunch, 0.0800000000000000000000000001m).Says<FloatAtLaunchCheck>().State);

        Assert.Equal(CheckState.Critical, Of(Bucket("community", "1000", Months(24, atLaunch: "0.049"))).Says<FloatAtLaunchCheck>().State);
        Doc.Plain.WithEmissions(Doc.Monthly("rewards", "1")).Says<FloatAtLaunchCheck>().DoesNotApply();
    }

    [Fact]
    public void Liquidity_AtLaunch_IsHeldAgainstTheLeast()
    {
        // 2 of 100 unlocked.
        var thin = Of(Bucket("airdrop", "98", Everything), Bucket("liquidity", "100", Months(12, atLaunch: "0.02")));
        thin.Says<LiquidityAtLaunchCheck>().Is(CheckState.Critical, "Liquidity is ", 0.02m, " of what is unlocked at launch");

        // x with (2 + x) / (100 + x) = 5 %: 3.157..., 3.2 % of 100 in steps of a tenth of a percent.
        var after = thin.AfterFix<LiquidityAtLaunchCheck>("Unlock 5.2% of liquidity at TGE");
        Assert.Equal((CheckState.Passed, 0.050387596899m), (after.State, after.Number));   // 5.2 / 103.2

        var exact = Of(Bucket("airdrop", "95", Everything), Bucket("liquidity", "5", Everything));
        exact.Says<LiquidityAtLaunchCheck>().Is(CheckState.Passed, "Liquidity is ", 0.05m, " of what is unlocked at launch");
        Of(Bucket("airdrop", "100", Everything)).Says<LiquidityAtLaunchCheck>().Is(CheckState.Critical, "Liquidity is ", 0m, " of what is unlocked at launch");
        Of(Bucket("team", "100", Months(48, 12))).Says<LiquidityAtLaunchCheck>().DoesNotApply();
    }

    [Fact]
    public void Unassigned_Supply_GoesToTheTreasury()
    {
        var open = Of(Bucket("community", "800", Everything), Bucket("treasury", "150", Everything));
        open.Says<UnassignedSupplyCheck>().Is(CheckState.Warning, "", 0.05m, " of max supply is in no bucket");
        open.AfterFix<UnassignedSupplyCheck>("Put in Treasury").Is(CheckState.Passed, "", 0m, " of max supply is in no bucket");
        Assert.Equal(CheckState.Passed, open.Limit(Limits.Unassigned, 0.05m).Says<UnassignedSupplyCheck>().State);

        // Emissions that mint the rest leave nothing over.
        Assert.Equal(CheckState.Passed, open.WithEmissions(Doc.Monthly("rewards", "5", duration: "\"P10M\"")).Says<UnassignedSupplyCheck>().State);
        Doc.Plain.WithToken("maxSupply", "null").WithAllocations(Bucket("team", "10", Everything)).Says<UnassignedSupplyCheck>().DoesNotApply();
    }

    [Fact]
    public void Insiders_ShareOfSupply_IsHeldAgainstTheMost()
    {
        var closed = Of(Bucket("team", "300", Everything), Bucket("seed", "150", Everything), Bucket("treasury", "550", Everything));
        closed.Says<InsidersShareCheck>().Is(CheckState.Warning, "Insiders hold ", 0.45m, " of max supply");
        Assert.Equal("/allocations/team/share", closed.Says<InsidersShareCheck>().Path);
        closed.AfterFix<InsidersShareCheck>("Move the excess from team to Treasury").Is(CheckState.Passed, "Insiders hold ", 0.4m, " of max supply");
        Assert.Equal(CheckState.Passed, closed.Limit(Limits.InsidersShare, 0.45m).Says<InsidersShareCheck>().State);
        Assert.Equal(CheckState.Critical, Of(Bucket("team", "801", Everything)).Says<InsidersShareCheck>().State);
        Of(Bucket("community", "10", Everything)).Says<InsidersShareCheck>().DoesNotApply();
    }

    [Fact]
    public void Insiders_GivenAsShares_AreTrimmedInShares()
    {
        var shares = Doc.Plain.WithAllocations(Part("team", 0.4123m), Part("treasury", 0.5877m));
        var after = shares.AfterFix<InsidersShareCheck>("Move the excess from team to Treasury");

        // 1.23 % rounded up to 1.3 %.
        Assert.Equal((CheckState.Passed, 0.3993m), (after.State, after.Number));

        static string Part(string holder, decimal share) =>
            FormattableString.Invariant($$"""{ "id": "{{holder}}", "name": "{{holder}}", "holder": "{{holder}}", "share": {{share}}, "vesting": { "kind": "immediate" } }""");
    }

    [Fact]
    public void Treasury_ShareOfSupply_IsHeldAgainstTheLeast()
    {
        var poor = Of(Bucket("community", "850", Everything), Bucket("treasury", "20", Everything), Bucket("foundation", "20", Everything));
        poor.Says<TreasuryShareCheck>().Is(CheckState.Warning, "Treasury and foundation hold ", 0.04m, " of max supply");

        // The 110 that are left make 15 %.
        poor.AfterFix<TreasuryShareCheck>("Put in Treasury").Is(CheckState.Passed, "Treasury and foundation hold ", 0.15m, " of max supply");
        Assert.Equal(CheckState.Passed, poor.Limit(Limits.TreasuryShare, 0.04m).Says<TreasuryShareCheck>().State);
        Doc.Plain.WithEmissions(Doc.Monthly("rewards", "1")).Says<TreasuryShareCheck>().DoesNotApply();
    }
}
