using TokenStudio.Model.Simulation;
using TokenStudio.Presentation.Charts;
using TokenStudio.Presentation.Tables;

namespace TokenStudio.Tests.Charts;

public sealed class HistogramChartTests
{
    static readonly Fan Fan = Run();

    static Fan Run()
    {
        var (_, fan) = MonteCarlo.Run(Meridian.Review(RandomPrice.Gbm).Valid!, new(10_000, 42) { Distributions = SupplyChart.MostPoints });
        return fan!;
    }

    [Fact]
    public void Of_Month12_IsSplitAtTheLaunchPrice()
    {
        var model = HistogramChart.Of(Fan);
        var point = model.Points[12];

        Assert.Equal((0.12, "Launch price $0.12", 121), (model.Launch, model.LaunchLabel.ToString(), model.Points.Count));
        Assert.Equal((12, "month 12", 0.6542), (point.Month, point.Name.ToString(), point.BelowLaunch));
        Assert.Contains(0.12, point.Edges);
        Assert.Equal(point.Edges.Count, point.Shares.Count + 1);
        Assert.InRange(point.Shares.Sum(), 0.99, 1);
        Assert.Equal((Fan.Price.Percentiles[0][12], Fan.Price.Percentiles[4][12]), (point.Low, point.High));
        Assert.Equal("1 Mar 2028: in 65% of 10,000 runs the price is below the launch price, in 90% it is between $0.024 and $0.334.", point.Summary);
    }

    // A lognormal bin of a seventh of a deviation holds at most 0.4 / 7 = 5.7 % of the runs.
    [Fact]
    public void Of_EveryPoint_FitsUnderOneTop()
    {
        var model = HistogramChart.Of(Fan);
        Assert.InRange(model.Top, 0.057, 0.08);
        Assert.All(model.Points.Skip(1).SelectMany(p => p.Shares), share => Assert.InRange(share, 0, model.Top));
        Assert.Equal("1 Mar 2027: every run has a price of $0.12.", model.Points[0].Summary);
    }

    [Fact]
    public void Table_Month12_CountsEveryRunOnce()
    {
        var table = HistogramTable.Of(Fan, 12);
        Assert.Equal("Price at month 12", table.Title);
        Assert.StartsWith("USD, 1 Mar 2028. In 6,542 of 10,000 runs it is below the launch price of $0.12. 10,000 paths, seed 42", table.Note, StringComparison.Ordinal);
        Assert.Equal(10_000, table.Rows.Sum(r => int.Parse(r.Cells[2], System.Globalization.NumberStyles.AllowThousands, System.Globalization.CultureInfo.InvariantCulture)));

        // The rows up to the launch price are those below it.
        var split = table.Rows.TakeWhile(r => r.Cells[0] != "0.12").Sum(r => int.Parse(r.Cells[2], System.Globalization.NumberStyles.AllowThousands, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(6_542, split);
        Assert.Equal(["0.12", "", "10,000", "100.00%"], HistogramTable.Of(Fan, 0).Rows.Single().Cells);
    }

    [Fact]
    public void At_Month12_IsTheSameBarsInGreyBelowTheLaunchPrice()
    {
        var (chart, point) = (HistogramChart.At(Fan, 12), HistogramChart.Of(Fan).Points[12]);
        Assert.Equal(("Price at month 12", "share of 10,000 runs, 1 Mar 2028"), (chart.Title.ToString(), chart.Unit.ToString()));
        Assert.Equal(point.Shares, chart.Series[0].Values.Zip(chart.Series[1].Values, (above, below) => above + below));
        var split = point.Edges.ToList().IndexOf(0.12);
        Assert.All(chart.Series[1].Values.Skip(split), share => Assert.Equal(0, share));
        Assert.All(chart.Series[0].Values.Take(split), share => Assert.Equal(0, share));
        Assert.Equal("Below the launch price, 65%", chart.Series[1].Name);
        Assert.Equal("$0.12", chart.Across!.Single(tick => tick.At == split + 0.5).Name);
        Assert.InRange(chart.Across!.Count, 5, 17);
    }

    [Fact]
    public void At_Launch_IsOneBarOfEveryRun()
    {
        var chart = HistogramChart.At(Fan, 0);
        Assert.Equal([1.0], chart.Series[0].Values);
        Assert.Equal("$0.12", Assert.Single(chart.Across!).Name);
    }

    [Theory]
    [InlineData(0, 0), InlineData(12, 12), InlineData(12.4, 12), InlineData(5_000, 120)]
    public void RowNear_AMonth_IsTheNearestRow(double month, int row) => Assert.Equal(row, HistogramChart.RowNear(Fan, month));

    [Theory]
    [InlineData(0, 0), InlineData(12, 12), InlineData(120, 120), InlineData(500, 120), InlineData(-1, 120)]
    public void RowAt_APoint_IsItsRow(int point, int row) => Assert.Equal(row, HistogramChart.RowAt(Fan, point));
}
