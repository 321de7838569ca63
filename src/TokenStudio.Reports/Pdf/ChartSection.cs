using TokenStudio.Presentation.Charts;
using TokenStudio.Presentation.Drawing;

namespace TokenStudio.Reports.Pdf;

/// <summary>A chart with its legend; never parted over two pages.</summary>
static class ChartSection
{
    const double Under = 8;

    public static void Draw(PageFlow flow, ChartModel chart, double height)
    {
        flow.Need(Height(flow, chart, height));
        var y = flow.Y;
        flow.Draw(drawing => ChartDrawing.Draw(chart, new Shifted(drawing, PageFlow.Left, y), flow.Width, height));
        flow.Skip(height + Under);
        if (HasLegend(chart)) Legend.Draw(flow, chart.Series);
    }

    public static double Height(PageFlow flow, ChartModel chart, double height) => height + Under + (HasLegend(chart) ? Legend.Height(flow, chart.Series) : 0);

    // One series of a chart is what its heading names.
    static bool HasLegend(ChartModel chart) => chart.EndLabels.Count == 0 && (chart.Series.Count > 1 || chart.Form == ChartForm.StackedArea);
}
