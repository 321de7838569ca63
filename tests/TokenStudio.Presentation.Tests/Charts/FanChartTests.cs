using TokenStudio.Model.Simulation;
using TokenStudio.Presentation.Charts;
using TokenStudio.Presentation.Drawing;
using TokenStudio.Presentation.Metrics;
using TokenStudio.Presentation.Tables;

namespace TokenStudio.Tests.Charts;

public sealed class FanChartTests
{
    static readonly Fan Fan = RandomPrice.Run(10_000, RandomPrice.Gbm);

    [Theory]
    [InlineData(FanMeasure.Price, "Token price")]
    [InlineData(FanMeasure.MarketCap, "Market cap")]
    public void Of_AMeasure_ShowsItsBandsExactly(FanMeasure measure, string title)
    {
        var chart = FanChart.Of(Fan, measure).Model;
        var band = measure == FanMeasure.Price ? Fan.Price : Fan.MarketCap;

        Assert.Equal((title, "USD, log scale, 10,000 runs", 12), (chart.Title, chart.Unit, chart.Cursor));
        Assert.Equal(["p95", "p75", "p50", "p25", "p5", "mean"], chart.Series.Select(s => s.Id));
        Assert.Equal(band.Percentiles.Reverse().Append(band.Mean), chart.Series.Select(s => s.Values));
        Assert.Equal("p50", chart.Series.Single(s => !s.Light).Id);
        Assert.Equal([("p95", "p5"), ("p75", "p25")], chart.Bands.Select(b => (b.Upper, b.Lower)));
        Assert.All(chart.Series.SelectMany(s => s.Values), value => Assert.InRange(value, chart.Floor, chart.Top));
        Assert.InRange(ChartAxis.Ticks(chart.Scale, chart.Top, chart.Floor).Count, 3, 6);
    }

    // Uncertainty is blue and grey.
    [Fact]
    public void Of_Colours_AreNoCategorys()
    {
        var chart = FanChart.Of(Fan, FanMeasure.Price).Model;
        Assert.All(chart.Series.Select(s => s.Colour).Concat(chart.Bands.Select(b => b.Colour)), colour => Assert.Contains(colour, (string[])["accent", "expected", "fan-outer", "fan-inner", "fan-edge"]));
        Assert.All(chart.Bands, b => Assert.NotEqual("text-2", Palette.Category(b.Colour).Var));
    }

    [Fact]
    public void Of_Price_MarksTheLaunchPrice()
    {
        var chart = FanChart.Of(Fan, FanMeasure.Price).Model;
        Assert.Equal(new ChartLimit(0.12, "Launch price $0.12"), chart.Limit);
        Assert.Equal("Token price in 10,000 random runs up to 1 Mar 2037: on 1 Mar 2028 the median is $0.086, and 90% of runs lie between $0.024 and $0.334.", chart.Summary);
        Assert.Null(FanChart.Of(Fan, FanMeasure.MarketCap).Model.Limit);
    }

    [Theory]
    [InlineData(0.0024, 3.1, 0.001, 10)]
    [InlineData(0.12, 0.12, 0.1, 0.3)]
    [InlineData(0.3, 1, 0.3, 1)]
    [InlineData(2_500_000, 44_000_000, 1_000_000, 100_000_000)]
    public void LogEnds_OfValues_AreTheStepsAroundThem(double least, double most, double floor, double top)
    {
        var ends = ChartAxis.LogEnds([0, least, double.NaN, most]);
        Assert.Equal((floor, top), (Math.Round(ends.Floor, 9), Math.Round(ends.Top, 9)));
    }

    [Fact]
    public void Table_OfAMeasure_HasTheDigitsOfTheFile()
    {
        var (file, twin) = (FanTable.Of(Fan), FanChart.Of(Fan, FanMeasure.MarketCap).Table.Value);
        Assert.Equal(["Step", "Date", "Expected", "P5", "P25", "Median", "P75", "P95"], twin.Columns.Select(c => c.Head));
        Assert.Equal(file.Rows.Select(r => string.Join(' ', r.Cells.Skip(8))), twin.Rows.Select(r => string.Join(' ', r.Cells.Skip(2))));
        Assert.Equal("Month 12", twin.Rows[12].Cells[0]);
        Assert.Equal("USD. 10,000 paths, seed 42; exact percentiles of these paths.", twin.Note);
    }

    [Fact]
    public void Figures_OfAFixedSeed_AreExact()
    {
        var figures = FanFigures.Of(Fan).ToDictionary(f => f.Id);
        Assert.Equal(("Median price, M12", "$0.086"), (figures["median-price"].Label, figures["median-price"].Value));
        Assert.Equal(("65%", "in 65% of runs, M12"), (figures["below-launch"].Value, figures["below-launch"].Note));
        Assert.Equal("The price that half of 10,000 runs stay under on 1 Mar 2028: $0.08633146808621617.", figures["median-price"].Full);
        Assert.Equal("In 6,542 of 10,000 runs the price on 1 Mar 2028 is below the launch price of $0.12.", figures["below-launch"].Full);
        Assert.Equal(("P5 to P95, M120", "$0.0000773", "to $0.313 in 9 runs of 10"), (figures["range-price"].Label, figures["range-price"].Value, figures["range-price"].Note));
        Assert.Equal("$0.135", figures["expected-price"].Value);
        Assert.Equal("$31.1M", figures["median-cap"].Value);
    }

    // ln S12 is normal with mean -0.32 and deviation 0.8, so P(S < S0) = Phi(0.4) = 65.5 %; 4 standard errors of 10,000 are 1.9 points.
    [Fact]
    public void Figures_ChanceBelowLaunch_IsThatOfTheLaw() => Assert.InRange(Fan.BelowLaunch[12] / 10_000.0, 0.655 - 0.019, 0.655 + 0.019);

    [Fact]
    public void Draw_Fan_LaysBothBandsUnderTheLines()
    {
        var drawing = new SvgDrawing(new RoughMeasure(), 600, 300, "fan");
        ChartDrawing.Draw(FanChart.Of(Fan, FanMeasure.Price).Model, drawing, 600, 300);
        var svg = drawing.Inline("");
        Assert.InRange(svg.IndexOf("--c-fan-outer", StringComparison.Ordinal), 0, svg.IndexOf("--c-fan-inner", StringComparison.Ordinal));
        Assert.True(svg.IndexOf("--c-fan-inner", StringComparison.Ordinal) < svg.IndexOf("--accent", StringComparison.Ordinal));
    }
}
