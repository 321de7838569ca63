using TokenStudio.Model.Documents;
using TokenStudio.Model.Units;
using TokenStudio.Presentation.Charts;
using TokenStudio.Presentation.Tables;

namespace TokenStudio.Tests.Charts;

public sealed class UnlockCalendarChartTests
{
    [Fact]
    public void Of_Meridian_HasAYearsCliffsInMonth12()
    {
        var chart = UnlockCalendarChart.Of(Meridian.Projection);

        Assert.Equal((ChartForm.StackedBars, 48, 8e7, 11), (chart.Form, chart.Points.Count, chart.Top, chart.Cursor));
        Assert.Equal(new ChartPoint(12, $"Month {12}", "1 Mar 2028"), chart.Points[11]);
        Assert.Equal((36.25e6, 10e6), (At(chart, "team", 12), At(chart, "advisors", 12))); // 145M x 12 / 48, 20M x 12 / 24
        Assert.Equal(79_360_972.222222, chart.Series.Sum(s => s.Values[11]), 1e-6);
        Assert.Equal("Tokens unlocked in each of the first 48 months after launch, stacked by bucket; the most in month 12, 79.4M MRD.", chart.Summary);
    }

    [Fact]
    public void Of_Meridian_LeavesOutTheLaunch() =>
        Assert.Equal(0, At(UnlockCalendarChart.Of(Meridian.Projection), "liquidity", 1) - (60e6 * .3 / 12), 1e-6); // not the 42M at TGE

    [Theory]
    [InlineData("P1D")]
    [InlineData("P7D")]
    public void Of_DaysAndWeeks_GroupByCalendarMonthExactly(string step)
    {
        var (months, other) = (UnlockCalendarChart.Of(Meridian.Projection), UnlockCalendarChart.Of(Meridian.Project(Meridian.Steps(step))));

        Assert.Equal(months.Points, other.Points);
        Assert.All(months.Series.Zip(other.Series), pair => Assert.Equal(pair.First.Values, pair.Second.Values));
    }

    [Fact]
    public void Of_ExcludedHolder_StillUnlocks()
    {
        var chart = UnlockCalendarChart.Of(Meridian.Project(Meridian.Excluding("treasury")));

        Assert.Equal(140e6 * .92 * 6 / 72, At(chart, "treasury", 6), 1e-6);
    }

    [Fact]
    public void Of_EmissionOutOfAnAllocation_IsCountedOnceInItsBucket()
    {
        var chart = UnlockCalendarChart.Of(Meridian.Project(Meridian.Emission("rewards", "staking", "1000000")));

        Assert.Equal("rewards", chart.Series[0].Id); // minted, so its own band
        Assert.Equal((true, 1e6), (chart.Series[0].Hatched, chart.Series[0].Values[0]));
    }

    [Fact]
    public void Of_ABurn_LeavesWhatUnlocksAsItIs()
    {
        // A burn of 50 M a month is more than most months unlock: it lowers what circulates, not what the month released.
        var burn = NodeReader.Read("""{ "id": "fees", "name": "Fees", "from": "circulating", "kind": "fixed", "amount": "50000000", "every": "P1M", "start": "P6M", "duration": "P12M" }"""u8, out _)!;
        var burned = Meridian.Project(Edit.Insert("/burns", burn));
        var (with, without) = (UnlockCalendarChart.Of(burned), UnlockCalendarChart.Of(Meridian.Projection));

        Assert.Equal((without.Top, without.Summary), (with.Top, with.Summary));
        Assert.Equal(UnlockCalendarTable.Of(Meridian.Projection).Rows[11].Cells, UnlockCalendarTable.Of(burned).Rows[11].Cells);
    }

    [Fact]
    public void Table_Meridian_IsExactAndAddsUpToWhatUnlocks()
    {
        var table = UnlockCalendarTable.Of(Meridian.Projection);

        Assert.Equal("Month 12 | 1 Mar 2028 | 79,360,972.222222222222222223 | 2,552,083.333333333333333334 | 6,720,000 | 0 | 1,788,888.888888888888888889 | 1,500,000 | 0 "
            + "| 2,216,666.666666666666666667 | 18,333,333.333333333333333333 | 36,250,000 | 10,000,000", string.Join(" | ", table.Rows[11].Cells));
        Assert.Equal(120, table.Rows.Count);
        var sum = table.Rows.Aggregate(TokenAmount.Zero, (total, row) => TokenAmount.TryParse(row.Cells[2].Replace(",", "", StringComparison.Ordinal), 18, out var amount, out _) ? total + amount : total);
        Assert.Equal("866700000", sum.ToText(18)); // 985M in the end less 118.3M at launch
    }

    [Fact]
    public void Table_BurnInMonth13_LeavesWhatUnlocksAsItIs()
    {
        var burn = Edit.Set("/burns", new ListNode([ObjectNode.Of(
            ("id", Node.Of("fees")), ("name", Node.Of("Fees")), ("from", Node.Of("community")), ("kind", Node.Of("fixed")), ("amount", Node.Of("1000")),
            ("every", Node.Of("P1M")), ("start", Node.Of("P12M")), ("duration", Node.Of("P2M")))]));

        Assert.Equal(UnlockCalendarTable.Of(Meridian.Projection).Rows[12].Cells, UnlockCalendarTable.Of(Meridian.Project(burn)).Rows[12].Cells);
    }

    [Fact]
    public void Of_Bitcoin_IsItsBlocks()
    {
        var chart = UnlockCalendarChart.Of(Meridian.Bitcoin);

        // February 2009 from the 3rd: 28 days x 144 blocks x 50 BTC.
        Assert.Equal(201_600, At(chart, "mining", 2));
        Assert.Equal("3 Mar 2009", chart.Points[1].Date);
    }

    [Fact]
    public void Of_Nothing_SaysSo()
    {
        var chart = UnlockCalendarChart.Of(Meridian.Empty);

        Assert.Empty(chart.Series);
        Assert.Equal("Nothing unlocks in the months after launch.", chart.Summary);
    }

    static double At(ChartModel chart, string id, int month) => chart.Series.Single(s => s.Id == id).Values[month - 1];
}
