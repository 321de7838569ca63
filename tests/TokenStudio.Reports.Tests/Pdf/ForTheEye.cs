using System.Text;
using TokenStudio.Presentation.Charts;
using TokenStudio.Presentation.Drawing;
using TokenStudio.Presentation.Tables;
using TokenStudio.Reports;
using TokenStudio.Reports.Pdf;

namespace TokenStudio.Tests;

/// <summary>Pictures for people to look at: TOKENSTUDIO_LOOK names a folder that gets them.</summary>
public sealed class ForTheEye
{
    [Fact]
    public void Write_WhenAsked_LeavesPictures()
    {
        var folder = Environment.GetEnvironmentVariable("TOKENSTUDIO_LOOK") ?? "";
        Assert.SkipWhen(folder.Length == 0, "TOKENSTUDIO_LOOK names no folder.");
        var report = SampleReport.Report();
        File.WriteAllBytes(Path.Combine(folder, "report.pdf"), PdfReport.Write(report with { Attachment = "{}"u8.ToArray() }));
        File.WriteAllBytes(Path.Combine(folder, "edges.pdf"), PdfReport.Write(report with
        {
            Title = "A protocol with a name so long that it cannot stand on one line of the page, nor quite on two of them",
            Running = "🚀 عملة Łódź → Ω, " + new string('W', 200),
            Chart = Hatched(report.Chart) with { Cursor = 110, Events = [new(110, "A cliff whose name is long: " + new string('n', 120), "+123,456,789M MRD")] },
            Sections = SampleReport.With(Doubled(SampleReport.Allocation())).Sections,
        }));
        foreach (var (name, chart, width, height) in new (string, ChartModel, double, double)[]
        {
            ("wide", SampleChart.Supply(), 840, 310), ("phone", SampleChart.Supply(), 340, 240), ("hatch", Hatched(SampleChart.Supply(48)), 674, 300),
            ("empty", SampleChart.Supply() with { Series = [], Points = [] }, 674, 300), ("one", SampleChart.Supply() with { Points = [SampleChart.Point(0)], Cursor = 0 }, 674, 300),
            ("rtl", SampleChart.Supply() with { Events = [new(12, "عملة الفريق", "+64.6M MRD")], Cursor = 12 }, 674, 300),
        })
        {
            var drawing = new SvgDrawing(InterMeasure.Shared, width, height, name);
            ChartDrawing.Draw(chart, drawing, width, height);
            File.WriteAllText(Path.Combine(folder, name + ".svg"), drawing.File(chart.Summary), Encoding.UTF8);
            File.WriteAllText(Path.Combine(folder, name + ".inline.svg"), drawing.Inline(chart.Summary));
        }
    }

    static TableModel Doubled(TableModel table) => table with { Columns = [.. table.Columns, .. table.Columns], Rows = [.. table.Rows.Select(r => r with { Cells = [.. r.Cells, .. r.Cells] })] };

    static ChartModel Hatched(ChartModel chart) => chart with { Series = [.. chart.Series.Select((s, i) => i % 3 == 0 ? s with { Hatched = true } : s)] };
}
