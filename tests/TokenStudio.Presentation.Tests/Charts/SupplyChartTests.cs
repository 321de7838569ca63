using TokenStudio.Presentation.Charts;

namespace TokenStudio.Tests.Charts;

public sealed class SupplyChartTests
{
    [Fact]
    public void Of_Meridian_StacksEveryBucketInTheTablesOrder()
    {
        var chart = SupplyChart.Of(Meridian.Projection);

        Assert.Equal("community ecosystem airdrop treasury liquidity public strategic seed team advisors", string.Join(' ', chart.Series.Select(s => s.Id)));
        Assert.Equal(("Circulating supply", "MRD, by bucket", 121), (chart.Title.ToString(), chart.Unit.ToString(), chart.Points.Count));
        Assert.Equal(new ChartPoint(12, $"Month {12}", "1 Mar 2028"), chart.Points[12]);
        Assert.Equal((12, 1e9, new ChartLimit(1e9, "Max supply")), (chart.Cursor, chart.Top, chart.Limit));
        Assert.Equal("Circulating supply grows from 118M MRD at launch to 985M on 1 Mar 2037, stacked by bucket.", chart.Summary);
    }

    [Fact]
    public void Of_Meridian_MarksTheCliffsWithWhatTheyPay() => Assert.Equal(
        [
            (3, "Ecosystem & grants cliff", "+6.72M MRD"), // 140M x 0.96 x 3 / 60
            (6, "Strategic round and Treasury cliff", "+24.0M MRD"), // 140M x 0.92 x 6 / 72 + 70M x 0.95 x 6 / 30 = 10.73M + 13.3M
            (12, "Team, Seed round and Advisors cliff", "+64.6M MRD"), // 36.25M + 18.33M + 10M
        ],
        SupplyChart.Of(Meridian.Projection).Events.Select(e => (e.Point, e.Label.ToString(), e.Amount)));

    [Theory]
    [InlineData("P1M")]
    [InlineData("P7D")]
    [InlineData("P1D")]
    public void Of_AnyStep_StackAddsUpToCirculating(string step)
    {
        var projection = Meridian.Project(Meridian.Steps(step), Meridian.Excluding("treasury"), Meridian.Emission("rewards", "staking", "1000000"));
        var chart = SupplyChart.Of(projection);
        var byDate = Enumerable.Range(0, projection.RowCount).ToDictionary(
            row => SupplyChart.Tick(projection.Scenario.Timeline.Step, row), row => projection.Circulating[projection.Grid.Rows[row]].ToTokens(18));

        Assert.DoesNotContain("treasury", chart.Series.Select(s => s.Id));
        Assert.Equal("rewards", chart.Series[0].Id);
        for (var i = 0; i < chart.Points.Count; i++)
        {
            // Each value is the nearest double of its exact amount: 12 of them differ from the sum by far less than a token in a billion.
            Assert.Equal(byDate[chart.Points[i].Tick], chart.Series.Sum(s => s.Values[i]), 1e-6);
        }
    }

    [Fact]
    public void Of_ExcludedEmission_LeavesTheStack()
    {
        var chart = SupplyChart.Of(Meridian.Project(Meridian.Excluding("staking"), Meridian.Emission("rewards", "staking", "1000000")));

        Assert.Equal(Meridian.Projection.Scenario.Allocations.Select(a => a.Id), chart.Series.Select(s => s.Id));
    }

    [Fact]
    public void Of_DailyTenYears_IsThinnedWithFirstAndLastKept()
    {
        var chart = SupplyChart.Of(Meridian.Project(Meridian.Steps("P1D")));

        // 3,654 days: every 8th is 457 points, and the last day.
        Assert.Equal(458, chart.Points.Count);
        Assert.Equal(("TGE", "Day 8", "Day 3653"), (chart.Points[0].Tick.ToString(), chart.Points[1].Tick.ToString(), chart.Points[^1].Tick.ToString()));
        Assert.All(chart.Series, s => Assert.Equal(458, s.Values.Count));
        Assert.Equal(145e6, chart.Series.Single(s => s.Id == "team").Values[^1]);
    }

    [Fact]
    public void Of_WeeksOfTenYears_StayWithinTheMost()
    {
        var chart = SupplyChart.Of(Meridian.Project(Meridian.Steps("P7D")));

        Assert.InRange(chart.Points.Count, 100, SupplyChart.MostPoints);
        Assert.Equal("Week 521", chart.Points[^1].Tick);
    }

}
