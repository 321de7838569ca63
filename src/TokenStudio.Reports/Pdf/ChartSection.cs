using TokenStudio.Presentation.Charts;
using TokenStudio.Presentation.Drawing;

namespace TokenStudio.Reports.Pdf;

/// <summary>A chart with its heading and legend; never parted over two pages.</summary>
static class ChartSection
{
    public static void Draw(PageFlow flow, ChartModel chart, string title, double height)
    {
        flow.Heading(title, chart.Unit, chart.Summary, height + 30);
        var y = flow.Y;
        flow.Draw(drawing => ChartDrawing.Draw(chart, new Shifted(drawing, PageFlow.Left, y), PageFlow.Width, height));
        flow.Skip(height + 8);
        if (chart.EndLabels.Count == 0) Legend.Draw(flow, chart.Series);
    }
}
