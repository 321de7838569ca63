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

        Assert.Equal((title, "USD, log scale, 10,000 runs", 12), (chart.Title.ToString(), chart.Unit.ToString(), chart.Cursor));
        Assert.Equal(["p95", "p75", "p50", "p25", "p5", "run1", "run2", "run3"], chart.Series.Select(s => s.Id));
        Assert.Equal(band.Percentiles.Reverse(), chart.Series.Take(5).Select(s => s.Values));
        Assert.Equal(["p95", "p75", "p50", "p25", "p5"], chart.EndLabels);
        Assert.Equal(new ChartSpread("p5", "p95", "90% of runs between"), chart.Spread);
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
        Assert.All(chart.Series.Select(s => s.Colour).Concat(chart.Bands.Select(b => b.Colour)), colour => Assert.Contains(colour, (string[])["accent", "run", "fan-outer", "fan-inner", "fan-edge"]));
        Assert.All(chart.Bands, b => Assert.NotEqual("text-2", Palette.Category(b.Colour).Var));
    }

    [Fact]
    public void Of_Price_MarksTheLaunchPrice()
    {
        var chart = FanChart.Of(Fan, FanMeasure.Price).Model;
        Assert.Equal((0.12, "Launch price $0.12"), (chart.Limit!.Value, chart.Limit.Label.ToString()));
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
        Assert.Equal(["Step", "Date", "Expected", "P5", "P25", "Median", "P75", "P95", "Run 1", "Run 2", "Run 3"], twin.Columns.Select(c => c.Head.ToString()));
        Assert.Equal(file.Rows.Select(r => string.Join(' ', r.Cells.Skip(8))), twin.Rows.Select(r => string.Join(' ', r.Cells.Skip(2).Take(6))));
        Assert.Equal("Month 12", twin.Rows[12].Cells[0]);
        Assert.Equal("USD. 10,000 paths, seed 42; exact percentiles of these paths.", twin.Note);
    }

    [Fact]
    public void Of_SampleRuns_AreTheFirstThreeByPriceAndByMarketCap()
    {
        var (price, cap) = (FanChart.Of(Fan, FanMeasure.Price).Model, FanChart.Of(Fan, FanMeasure.MarketCap));
        Assert.Equal(Fan.SamplePaths.Take(3), price.Series.Skip(5).Select(s => s.Values));

        // At launch 118.3M circulate at $0.12.
        Assert.All(cap.Model.Series.Skip(5), run => Assert.Equal(14_196_000, run.Values[0]));
        Assert.Equal(FanTable.Number(cap.Model.Series[6].Values[12]), cap.Table.Value.Rows[12].Cells[9]);
    }

    [Fact]
    public void Empty_BeforeARun_HasTheAxesAndNoData()
    {
        var chart = FanChart.Empty(Fan.Projection, FanMeasure.Price);
        Assert.Empty(chart.Series);
        Assert.Equal((121, 12), (chart.Points.Count, chart.Cursor));
        Assert.Equal((0.01, 3.0), (Math.Round(chart.Floor, 9), Math.Round(chart.Top, 9)));
        Assert.Equal("Token price up to 1 Mar 2037: no run yet.", chart.Summary);
    }

    [Fact]
    public void Figures_OfAFixedSeed_AreExact()
    {
        var figures = FanFigures.Of(Fan).ToDictionary(f => f.Id);
        Assert.Equal(FanFigures.None.Select(f => f.Id), FanFigures.Of(Fan).Select(f => f.Id));

        // 0.0863 / 0.12 - 1
        Assert.Equal(("Median price, M12", "$0.086", "−28.1% on launch price"), (figures["median-price"].Label.ToString(), figures["median-price"].Value.ToString(), figures["median-price"].Note.ToString()));

        // 196 x sqrt(0.6542 x 0.3458 / 10,000) = 0.93 points
        Assert.Equal(("Below launch, M12", "65%", "of runs, ±0.9 points"), (figures["below-launch"].Label.ToString(), figures["below-launch"].Value.ToString(), figures["below-launch"].Note.ToString()));
        Assert.Equal("The price that half of 10,000 runs stay under on 1 Mar 2028: $0.08633146808621617.", figures["median-price"].Full);
        Assert.StartsWith("In 6,542 of 10,000 runs the price on 1 Mar 2028 is below the launch price of $0.12.", figures["below-launch"].Full, StringComparison.Ordinal);
        Assert.Equal("$31.1M", figures["median-cap"].Value);

        var end = FanFigures.Of(Fan, 120).ToDictionary(f => f.Id);
        Assert.Equal(("P5 price, M120", "$0.0000773"), (end["low-price"].Label.ToString(), end["low-price"].Value.ToString()));
        Assert.Equal(("P95 price, M120", "$0.313"), (end["high-price"].Label.ToString(), end["high-price"].Value.ToString()));
        Assert.Equal("$0.135", end["expected-price"].Value);
    }

    [Fact]
    public void Figures_OfACancelledRun_SaySoFar()
    {
        using var cancellation = new CancellationTokenSource();
        var (_, fan) = MonteCarlo.Run(Fan.Projection.Valid, new(10_000, 42, 1), new Once(cancellation.Cancel), cancellation.Token);
        Assert.Equal(512, fan!.Paths);
        Assert.EndsWith("points so far", FanFigures.Of(fan).Single(f => f.Id == "below-launch").Note, StringComparison.Ordinal);
    }

    sealed class Once(Action action) : IProgress<RunProgress>
    {
        public void Report(RunProgress value) => action();
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

    [Fact]
    public void Draw_Fan_NamesTheLinesAtTheirEnds()
    {
        var drawing = new SvgDrawing(new RoughMeasure(), 600, 300, "fan");
        ChartDrawing.Draw(FanChart.Of(Fan, FanMeasure.Price).Model, drawing, 600, 300);
        var svg = drawing.Inline("");
        Assert.All(["P95 $0.313", "P75 ", "Median ", "P25 ", "P5 $0.0000773"], label => Assert.Contains($">{label}", svg, StringComparison.Ordinal));
    }
}
