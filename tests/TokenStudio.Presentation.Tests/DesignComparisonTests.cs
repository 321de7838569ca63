using TokenStudio.Model.Documents;
using TokenStudio.Model.Simulation;
using TokenStudio.Presentation.Charts;
using TokenStudio.Presentation.Checking;
using TokenStudio.Presentation.Comparing;
using TokenStudio.Presentation.Statements;
using TokenStudio.Presentation.Tables;

namespace TokenStudio.Tests;

/// <summary>Designs side by side, of Meridian and edits of it.</summary>
public sealed class DesignComparisonTests
{
    static readonly Edit FasterTeam = Edit.Set("/allocations/team/vesting/duration", Node.Of("P24M"));
    static readonly Edit SmallerFloat = Edit.Set("/allocations/airdrop/vesting/unlockAtLaunch", Node.Of(0.5m));

    [Fact]
    public void Figures_OfTwoEdits_DifferByTheExactAmountsWithSignAndSymbol()
    {
        var rows = Compare([], [FasterTeam, SmallerFloat]).Figures.Select(f => $"{f.Id}: {f.Values[0].Text} > {f.Values[1].Text} {f.Values[1].Difference!.Symbol} {f.Values[1].Difference!.Text}");

        // The airdrop's 60M unlock a tenth less at launch: 118.3M - 6M, at $0.12. In month 12 circulated 360,454,999.99, now 36.25M of the team's more.
        Assert.Equal(
        [
            "max-supply: 1.00B > 1.00B = same",
            "float: 11.8% > 11.2% ▼ −0.6 points",
            "fdv: $120M > $120M = same",
            "market-cap: $14.2M > $13.5M ▼ −$720k (−5.1%)",
            "insiders: 29.0% > 29.0% = same",
            "year-unlock: 205% > 253% ▲ +48.6 points",
        ], rows);
    }

    [Fact]
    public void Figures_OfADesignWithErrors_AreDashesWithoutADifference()
    {
        var figures = DesignComparison.Of([Design("Now"), Design("v1", Edit.Set("/allocations/team/share", Node.Of(0.9m)))]).Figures;
        Assert.All(figures, f => Assert.Equal(("–", null), (f.Values[1].Text.ToString(), f.Values[1].Difference)));
        Assert.Equal("11.8%", figures.Single(f => f.Id == "float").Values[0].Text.ToString());
    }

    [Fact]
    public void Difference_OfALittle_IsNotSaidToBeNothing()
    {
        var comparison = Compare([], [Edit.Set("/allocations/airdrop/vesting/unlockAtLaunch", Node.Of(0.6001m))]);
        Assert.Equal("+0.0006 points", comparison.Figures.Single(f => f.Id == "float").Values[1].Difference!.Text.ToString());   // 6,000 of a billion
    }

    [Fact]
    public void Changed_OfThreeDesigns_NamesEachPlaceOnceWithItsValueInEach()
    {
        var comparison = Compare([], [FasterTeam], [FasterTeam, Edit.Set("/allocations/seed/vesting", ObjectNode.Of(("kind", Node.Of("immediate")))), Edit.Remove("/allocations/airdrop")]);
        Assert.Equal(
        [
            "Team, Vesting: 48 months | 24 months | 24 months", "Seed round, Kind: Linear | Linear | All at TGE", "Airdrop, Removed: Airdrop | Airdrop | –",
        ], comparison.Changed.Select(Text));
        Assert.All(comparison.Changed, row => Assert.True(row.Differs));
    }

    [Fact]
    public void All_OfTwoDesigns_ListsEveryParameterAndMarksWhatDiffers()
    {
        var comparison = Compare([], [FasterTeam]);
        Assert.Equal(["Team, Vesting: 48 months | 24 months"], comparison.All.Where(r => r.Differs).Select(Text));
        Assert.Contains("Token, Max supply: 1,000,000,000 | 1,000,000,000", comparison.All.Select(Text));
        Assert.True(comparison.All.Count > 80, $"{comparison.All.Count} rows");
        Assert.DoesNotContain(comparison.All, r => r.Path.EndsWith("/id", StringComparison.Ordinal));
    }

    [Fact]
    public void Checks_OfTwoDesigns_AreGainedAndLostAsTheirListsSay()
    {
        Edit[] changes = [FasterTeam, Edit.Set("/allocations/liquidity/vesting/unlockAtLaunch", Node.Of(0m)), Edit.Set("/limits", ObjectNode.Of(("largestUnlock", Node.Of(0.99m))))];
        var comparison = Compare([], changes);
        HashSet<string> before = FailedOf(Meridian.Projection), after = FailedOf(Meridian.Project([.. changes]));

        Assert.Equal(after.Except(before).Order(), Turned(comparison, CheckTurn.Gained));
        Assert.Equal(before.Except(after).Order(), Turned(comparison, CheckTurn.Lost));
        Assert.Contains("largest-unlock", Turned(comparison, CheckTurn.Lost));
        Assert.NotEmpty(Turned(comparison, CheckTurn.Gained));
        Assert.Equal(comparison.ChangedChecks.Count(c => c.States[1].Turn != CheckTurn.Same), Turned(comparison, CheckTurn.Gained).Count() + Turned(comparison, CheckTurn.Lost).Count());
        Assert.All(comparison.ChangedChecks, c => Assert.NotEqual(c.States[0].State, c.States[1].State));
        Assert.Equal($"{after.Except(before).Count()} checks gained, {before.Except(after).Count()} lost.".Replace("1 checks", "1 check", StringComparison.Ordinal), comparison.Turns(1).ToString());
    }

    [Fact]
    public void Chart_OfTwoLaunchesAndHorizons_AlignsByMonthsFromLaunch()
    {
        Edit[] later = [Edit.Set("/timeline/launch", Node.Of("2028-01-31")), Edit.Set("/timeline/horizon", Node.Of("P60M")), Edit.Set("/timeline/step", Node.Of("P7D")), FasterTeam];
        var chart = Compare([], later).Chart(SupplyUnit.Tokens)!.Model;

        Assert.Equal(121, chart.Points.Count);
        Assert.Equal(("Month 12", "from each launch"), (chart.Points[12].Tick.ToString(), chart.Points[12].Date));
        Assert.Equal(Meridian.Projection.Circulating[Meridian.Projection.Grid.Rows[12]].ToTokens(18), chart.Series[0].Values[12], 3);
        // The same schedule, the team's apart: 36.25M more in month 12, whatever the date.
        Assert.Equal(chart.Series[0].Values[12] + 36_250_000, chart.Series[1].Values[12], 3);
        Assert.True(double.IsFinite(chart.Series[1].Values[60]) && double.IsNaN(chart.Series[1].Values[61]));
        Assert.True(chart.Series.Select(s => s.Dash).Distinct().Count() == 2);
    }

    [Fact]
    public void Chart_OfTwoSupplies_IsComparedByShareToo()
    {
        Edit[] twice = [Edit.Set("/token/maxSupply", Node.Of("2000000000"))];
        var comparison = Compare([], twice);
        var (tokens, share) = (comparison.Chart(SupplyUnit.Tokens)!, comparison.Chart(SupplyUnit.Share)!);
        Assert.Equal(2, tokens.Model.Series[1].Values[24] / tokens.Model.Series[0].Values[24], 9);
        Assert.Equal(share.Model.Series[0].Values, share.Model.Series[1].Values, (a, b) => Math.Abs(a - b) < 1e-9);
        Assert.Equal(ValueScale.Percent, share.Model.Scale);
        Assert.Equal(["TGE", "118,300,000", "236,600,000"], tokens.Table.Value.Rows[0].Cells);
        Assert.Equal(["TGE", "11.83%", "11.83%"], share.Table.Value.Rows[0].Cells);
    }

    [Fact]
    public void Table_ForFiles_HoldsEverySectionExactly()
    {
        var rows = ComparisonTable.Of(Compare([], [FasterTeam, SmallerFloat])).Rows.Select(r => string.Join('|', r.Cells)).ToArray();
        Assert.Equal("design|||Now|v1", rows[0]);
        Assert.Contains("figure|float|TGE float|0.1183|0.1123", rows);
        Assert.Contains("figure|market-cap|TGE market cap|14196000|13476000", rows);
        Assert.Contains("parameter|/allocations/team/vesting/duration|Team, Vesting|48 months|24 months", rows);
        Assert.Contains("circulating|12|Month 12|360454999.999999999999999999|396704999.999999999999999999", rows);
        Assert.Equal(121, rows.Count(r => r.StartsWith("circulating|", StringComparison.Ordinal)));
    }

    [Fact]
    public void Node_ForPrograms_HasTheSameNumbers()
    {
        var node = ComparisonNode.Of(Compare([], [SmallerFloat]));
        var figures = ((ListNode)node["figures"]!).Items.Cast<ObjectNode>().Single(f => f.Text("id") == "float");
        Assert.Equal(["0.1183", "0.1123"], ((ListNode)figures["values"]!).Items.Cast<TextNode>().Select(t => t.Text));
        Assert.Equal("118300000", ((TextNode)((ListNode)((ListNode)node["circulating"]!).Items[0]).Items[0]).Text);
    }

    static DesignComparison Compare(params Edit[][] designs) => DesignComparison.Of([.. designs.Select((edits, i) => Design(i == 0 ? "Now" : $"v{i}", edits))]);

    static ComparedDesign Design(string label, params Edit[] edits)
    {
        var review = Meridian.Review([.. edits]);
        return new(label, review.Document!, review.Valid is { } valid ? Projector.Project(valid) : null);
    }

    static string Text(ComparedParameter row) => $"{row.Where}, {row.What}: {string.Join(" | ", row.Values)}";

    static HashSet<string> FailedOf(Projection projection) => [.. CheckList.Of(projection).Failed.Select(r => r.Code)];

    static IOrderedEnumerable<string> Turned(DesignComparison comparison, CheckTurn turn) => comparison.Checks.Where(c => c.States[1].Turn == turn).Select(c => c.Code).Order();
}
