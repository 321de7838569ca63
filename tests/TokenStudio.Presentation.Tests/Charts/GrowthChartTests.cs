using TokenStudio.Model.Documents;
using TokenStudio.Presentation.Charts;
using TokenStudio.Presentation.Tables;

namespace TokenStudio.Tests.Charts;

public sealed class GrowthChartTests
{
    [Fact]
    public void Of_Meridian_StartsAfterAYearOnALogAxis()
    {
        var chart = GrowthChart.Of(Meridian.Projection);
        var values = chart.Series.Single().Values;

        Assert.Equal((ChartForm.Lines, ValueScale.LogPercent, 3.0, 48), (chart.Form, chart.Scale, chart.Top, chart.Mark));
        Assert.True(double.IsNaN(values[11]));
        Assert.Equal(2.046957, values[12], 1e-6);
        Assert.Equal(.170078, values[48], 1e-6);
        Assert.Equal("under 1% from M105", chart.Note); // 985M over 977.3M of month 93 is 0.8%
        Assert.Equal("Growth of circulating supply over the 12 months before: 205% on 1 Mar 2028, under 1% from 1 Dec 2035 on.", chart.Summary);
    }

    [Fact]
    public void Table_Meridian_ShowsBothSuppliesItCompares()
    {
        var table = GrowthTable.Of(Meridian.Projection);

        Assert.Equal((109, "Month 12"), (table.Rows.Count, table.Rows[0].Cells[0]));
        Assert.Equal(("360,454,999.999999999999999999", "118,300,000"), (table.Rows[0].Cells[3], table.Rows[0].Cells[4]));
        Assert.StartsWith("204.695688", table.Rows[0].Cells[2], StringComparison.Ordinal);
    }

    [Fact]
    public void Of_HorizonUnderAYear_SaysWhenItStarts()
    {
        var chart = GrowthChart.Of(Meridian.Project(Edit.Set("/timeline/horizon", Node.Of("P6M"))));

        Assert.All(chart.Series.Single().Values, value => Assert.True(double.IsNaN(value)));
        Assert.Equal(("starts 12 months after TGE", .1), (chart.Note.ToString(), chart.Top));
    }

    [Fact]
    public void Of_Bitcoin_EndsUnderTheAxis()
    {
        var chart = GrowthChart.Of(Meridian.Bitcoin);

        Assert.StartsWith("under 1% from M", chart.Note, StringComparison.Ordinal);
        Assert.InRange(ChartAxis.Ticks(chart.Scale, chart.Top).Count, 3, 6);
    }

    [Theory]
    [InlineData(3.0, "1% 3% 10% 30% 100% 300%")]
    [InlineData(.1, "1% 3% 10%")]
    [InlineData(1e4, "1% 100% 10k% 1M%")]
    public void Ticks_LogAxis_AreAtMostSix(double top, string expected) =>
        Assert.Equal(expected, string.Join(' ', ChartAxis.Ticks(ValueScale.LogPercent, top).Select(t => ChartAxis.Label(ValueScale.LogPercent, t))));

    [Theory]
    [InlineData(2.04, 3)]
    [InlineData(3, 3)]
    [InlineData(3.01, 10)]
    [InlineData(0, .1)]
    public void LogTop_Highest_IsTheNextTick(double highest, double top) => Assert.Equal(top, ChartAxis.LogTop(highest), 1e-12);

    [Theory]
    [InlineData(ValueScale.Amount, 79_360_972.2, "79.4M")]
    [InlineData(ValueScale.Percent, .17, "17.0%")]
    [InlineData(ValueScale.LogPercent, 2.047, "205%")]
    [InlineData(ValueScale.LogPercent, 51_840, "5.18M%")]
    public void Text_AnyScale_IsShort(ValueScale scale, double value, string text) => Assert.Equal(text, ChartAxis.Text(scale, value));
}
