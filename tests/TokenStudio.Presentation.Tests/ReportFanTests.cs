using TokenStudio.Model.Documents;
using TokenStudio.Model.Simulation;
using TokenStudio.Presentation;
using TokenStudio.Presentation.Charts;
using TokenStudio.Presentation.Tables;

namespace TokenStudio.Tests;

public sealed class ReportFanTests
{
    static ReportModel Report(params Edit[] edits)
    {
        var review = Meridian.Review([RandomPrice.Gbm, .. edits]);
        return ReportBuilder.Of(Projector.Project(review.Valid!), review.Document!, "", DateTimeOffset.UnixEpoch);
    }

    static ReportSection? Fan(ReportModel report) => report.Sections.FirstOrDefault(s => s.Id == "simulation");

    static TableModel Table(ReportModel report) => Fan(report)!.Blocks.OfType<TableBlock>().Single().Table;

    static Edit Simulation(int paths, int seed) => Edit.Set("/simulation", ObjectNode.Of(("paths", Node.Of((decimal)paths)), ("seed", Node.Of((decimal)seed))));

    [Fact]
    public void Of_RandomPrice_HasTheFanOfTheScenariosSeed()
    {
        var report = Report(Simulation(1_000, 7));
        var (chart, table) = (Fan(report)!.Blocks.OfType<ChartBlock>().Single().Chart, Table(report));
        var (_, fan) = MonteCarlo.Run(Meridian.Review(RandomPrice.Gbm).Valid!, new(1_000, 7));

        Assert.Equal("USD, log scale, 1,000 runs", chart.Unit);
        Assert.Equal(FanChart.Of(fan!, FanMeasure.Price).Model.Series.Select(s => s.Values), chart.Series.Select(s => s.Values));
        Assert.Equal("1,000 paths, seed 7; exact percentiles of these paths. An assumption, not a forecast.", table.Note);

        // Launch and ten years.
        Assert.Equal(["1 Mar 2027", "1 Mar 2028", "1 Mar 2029", "1 Mar 2030", "1 Mar 2031", "1 Mar 2032", "1 Mar 2033", "1 Mar 2034", "1 Mar 2035", "1 Mar 2036", "1 Mar 2037"], table.Rows.Select(r => r.Cells[0]));
        Assert.Equal(["1 Mar 2027", "$0.12", "$0.12", "$0.12", "$0.12", "$0.12", "$0.12", "0%"], table.Rows[0].Cells);
        Assert.Equal(Format.Money(fan!.Price.Percentiles[2][12]), table.Rows[1].Cells[3]);
        Assert.Equal(Format.Chance(fan.BelowLaunch[12] / 1_000.0), table.Rows[1].Cells[7]);
    }

    // A report is waited for: 2,000 runs at most, and fewer where there are many rows.
    [Fact]
    public void Of_ManyPathsOrRows_IsKeptQuick()
    {
        Assert.StartsWith("2,000 paths, seed 42", Table(Report(Simulation(1_000_000, 42))).Note, StringComparison.Ordinal);
        Assert.StartsWith("547 paths", Table(Report(Simulation(10_000, 42), Meridian.Steps("P1D"))).Note, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_ShortHorizon_EndsWithItsLastRow() =>
        Assert.Equal(["1 Mar 2027", "1 Mar 2028", "1 Sep 2028"], Table(Report(Edit.Set("/timeline/horizon", Node.Of("P18M")))).Rows.Select(r => r.Cells[0]));

    [Fact]
    public void Of_CertainPrice_HasNone() =>
        Assert.Null(Fan(ReportBuilder.Of(Meridian.Projection, Meridian.Document, "", DateTimeOffset.UnixEpoch)));
}
