using TokenStudio.Model.Documents;
using TokenStudio.Model.Scenarios;
using TokenStudio.Model.Simulation;
using TokenStudio.Presentation.Editing;

namespace TokenStudio.Tests.Editing;

public sealed class AllocationEditorTests
{
    static readonly Dictionary<string, Draft> NoDrafts = [];

    [Fact]
    public void Rows_Meridian_ShowEveryBucketAsText()
    {
        var rows = Rows(Meridian.Review(), Meridian.Projection);

        Assert.Equal(
            [
                "Community rewards 245.0M | 24.5 0 0 96 P1M | 96 mo",
                "Ecosystem & grants 140.0M | 14.0 4 3 60 P3M | 4% at TGE, 3 mo cliff, 60 mo",
                "Airdrop 60.0M | 6.0 60 0 6 P1M | 60% at TGE, 6 mo",
                "Treasury 140.0M | 14.0 8 6 72 P1M | 8% at TGE, 6 mo cliff, 72 mo",
                "Liquidity 60.0M | 6.0 70 0 12 P1M | 70% at TGE, 12 mo",
                "Public sale 50.0M | 5.0 40 0 9 P1M | 40% at TGE, 9 mo",
                "Strategic round 70.0M | 7.0 5 6 30 P1M | 5% at TGE, 6 mo cliff, 30 mo",
                "Seed round 55.0M | 5.5 0 12 36 P1M | 12 mo cliff, 36 mo",
                "Team 145.0M | 14.5 0 12 48 P1M | 12 mo cliff, 48 mo",
                "Advisors 20.0M | 2.0 0 12 24 P3M | 12 mo cliff, 24 mo",
            ],
            rows.Select(r => $"{r.Name} {r.AmountText} | {r.Share.Text} {r.AtLaunch.Text} {r.Cliff.Text} {r.Vesting.Text} {r.Cadence.Value} | {r.Terms}"));
        Assert.All(rows, row => Assert.Empty(row.Refused()));
        Assert.Equal(["strategic", "seed", "team", "advisors"], rows.Where(r => r.Insider).Select(r => r.Id));
    }

    [Fact]
    public void Rows_Sparkline_RunsFromLaunchToTheEnd()
    {
        var airdrop = Rows(Meridian.Review(), Meridian.Projection).Single(r => r.Id == "airdrop");

        Assert.Equal((61, 0.6, 1.0), (airdrop.Released.Count, airdrop.Released[0], airdrop.Released[^1]));
        Assert.Equal(airdrop.Released.Order(), airdrop.Released);
    }

    [Fact]
    public void Rows_TwentyTwoMonthsInQuarters_SayItAtTheCellWithTheNearestFits()
    {
        var entry = CellEntry.Read(Meridian.Projection.Scenario, Meridian.Document, "/allocations/advisors/vesting/duration", "22");
        var broken = Meridian.Review(entry.Edits);

        var advisors = Rows(broken, Meridian.Projection).Single(r => r.Id == "advisors");

        Assert.Null(broken.Valid);
        Assert.Equal([advisors.Vesting], advisors.Refused());
        Assert.Equal("22", advisors.Vesting.Text);
        Assert.Equal("22 months does not split into quarters. Charts use 24.", advisors.Vesting.Finding!.Message);
        Assert.Equal(["Use 21", "Use 24", "Go monthly"], advisors.Vesting.Finding.Fixes.Select(f => f.Label.ToString()));
        foreach (var fix in advisors.Vesting.Finding.Fixes) Assert.NotNull(Meridian.Review([.. entry.Edits, .. fix.Edits]).Valid);
        Assert.All(Rows(broken, Meridian.Projection).Where(r => r.Id != "advisors"), row => Assert.Empty(row.Refused()));
    }

    [Fact]
    public void Rows_NothingShownYet_SayNothingOfCharts()
    {
        var broken = Meridian.Review(Edit.Set("/allocations/advisors/vesting/duration", Node.Of("P22M")));

        Assert.Equal("22 months does not split into quarters.", Rows(broken, null).Single(r => r.Id == "advisors").Vesting.Finding!.Message);
    }

    [Fact]
    public void Rows_Draft_KeepsWhatWasTypedAndWhy()
    {
        const string Path = "/allocations/team/vesting/cliff";
        var refusal = CellEntry.Read(Meridian.Projection.Scenario, Meridian.Document, Path, "soon").Refusal!;

        var rows = AllocationEditor.Rows(Meridian.Projection.Scenario, [], Meridian.Projection, new Dictionary<string, Draft> { [Path] = new("soon", refusal) });

        var team = rows.Single(r => r.Id == "team");
        Assert.Equal(("soon", refusal, "finding-allocations-team-vesting-cliff"), (team.Cliff.Text, team.Cliff.Finding, team.Cliff.FindingId));
        Assert.Equal("48", team.Vesting.Text);
        Assert.Single(rows.SelectMany(r => r.Refused()));
    }

    [Fact]
    public void Rows_EveryFinding_ShowsAtSomeCell()
    {
        Edit[][] breaks =
        [
            [Edit.Set("/allocations/team/vesting/cliff", Node.Of("P60M"))],
            [Edit.Set("/allocations/team/vesting/durationFrom", Node.Of("cliff"))],
            [Edit.Set("/allocations/team/vesting/cliffUnlock", Node.Of(0.2m))],
            [Edit.Set("/allocations/team/vesting/atCliff", Node.Of("fixed")), Edit.Set("/allocations/team/vesting/cliffUnlock", Node.Of(0.7m)), Edit.Set("/allocations/team/vesting/unlockAtLaunch", Node.Of(0.7m))],
            [Edit.Remove("/allocations/team/share")],
            [Edit.Set("/allocations/team/amount", Node.Of("5"))],
        ];
        foreach (var edits in breaks)
        {
            var review = Meridian.Review([.. edits]);

            Assert.Null(review.Valid);
            Assert.NotEmpty(Rows(review, Meridian.Projection).Single(r => r.Id == "team").Refused());
        }
    }

    [Fact]
    public void Rows_UnlistedCadence_IsAChoiceOfItsOwn()
    {
        var review = Meridian.Review(Edit.Set("/allocations/team/vesting/every", Node.Of("P4M")));

        var cadence = Rows(review, null).Single(r => r.Id == "team").Cadence;

        Assert.Equal(("P4M", "P4M", "every 4 mo"), (cadence.Value, cadence.Options[^1].Value, cadence.Options[^1].Text.ToString()));
    }

    static IReadOnlyList<AllocationRow> Rows(ScenarioReview review, Projection? shown) => AllocationEditor.Rows(review.Scenario!, review.Findings, shown, NoDrafts);
}
