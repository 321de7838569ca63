using TokenStudio.Presentation.Charts;
using TokenStudio.Presentation.Tables;

namespace TokenStudio.Tests.Charts;

public sealed class EmissionChartTests
{
    [Fact]
    public void Of_Bitcoin_IsYearsThatHalve()
    {
        var chart = EmissionChart.Of(Meridian.Bitcoin);

        Assert.Equal(("BTC a year, by emission", 132, "Year 1"), (chart.Unit.ToString(), chart.Points.Count, chart.Points[0].Tick.ToString()));
        Assert.Equal(365 * 144 * 50, chart.Series.Single().Values[0]); // 2,628,000 BTC from 3 Jan 2009 to 3 Jan 2010
        Assert.Equal(("mining", "community"), (chart.Series[0].Id, chart.Series[0].Colour));
    }

    [Fact]
    public void Of_TenYears_IsMonths()
    {
        var projection = Meridian.Project(Meridian.Emission("rewards", "staking", "1000000"));
        var chart = EmissionChart.Of(projection);

        Assert.Equal(("MRD a month, by emission", 120), (chart.Unit.ToString(), chart.Points.Count));
        Assert.Equal([1e6, 1e6, 0], [chart.Series[0].Values[0], chart.Series[0].Values[9], chart.Series[0].Values[10]]);
        Assert.Equal("Month 1 | 1 Apr 2027 | 1,000,000 | 1,000,000", string.Join(" | ", EmissionTable.Of(projection).Rows[0].Cells));
    }

    [Fact]
    public void Emitted_Bitcoin_EndsWithEveryCoinButTheLast()
    {
        var (chart, table) = (EmittedChart.Of(Meridian.Bitcoin), EmittedTable.Of(Meridian.Bitcoin));

        Assert.Equal((ChartForm.StackedArea, 24e6), (chart.Form, chart.Top));
        Assert.Equal(table.Rows[^1].Cells[2], ExactText.Amount(Meridian.Bitcoin.Minted[^1], 8));
        Assert.StartsWith("20,999,999.", table.Rows[^1].Cells[2], StringComparison.Ordinal);
    }

    [Fact]
    public void Of_Nothing_IsAxesOnly()
    {
        var chart = EmissionChart.Of(Meridian.Empty);
        Assert.Equal(("Nothing is emitted after launch.", "no emissions yet", true), (chart.Summary.ToString(), chart.Note.ToString(), chart.IsEmpty));
        Assert.Equal(["0", "", ""], new[] { 0, 0.5, 1 }.Select(chart.TickLabel));
        Assert.Equal("Nothing is emitted in this design.", EmittedChart.Of(Meridian.Empty).Summary);
    }
}
