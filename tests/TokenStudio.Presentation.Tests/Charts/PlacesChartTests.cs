using TokenStudio.Presentation.Charts;
using TokenStudio.Presentation.Tables;

namespace TokenStudio.Tests.Charts;

public sealed class PlacesChartTests
{
    [Fact]
    public void Of_WithoutTheTreasury_AddUpToAllAtEveryPoint()
    {
        var projection = Meridian.Project(Meridian.Excluding("treasury"));
        var chart = PlacesChart.Of(projection);

        Assert.Equal("burned locked excluded circulating", string.Join(' ', chart.Series.Select(s => s.Id)));
        for (var i = 0; i < chart.Points.Count; i++) Assert.Equal(1, chart.Series.Sum(s => s.Values[i]), 1e-11);
        Assert.Equal(32_666_666.666666666 / 985e6, chart.Series[2].Values[12], 1e-9); // treasury's unlocked of what was minted
        Assert.Equal("Month 12 | 1 Mar 2028 | 985,000,000 | 327,788,333.333333333333333333 | 32,666,666.666666666666666666 | 624,545,000.000000000000000001 | 0",
            string.Join(" | ", PlacesTable.Of(projection).Rows[12].Cells));
    }

    [Fact]
    public void Of_Nothing_IsZero() =>
        Assert.All(PlacesChart.Of(Meridian.Empty).Series, s => Assert.All(s.Values, value => Assert.Equal(0, value)));
}
