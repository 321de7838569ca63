using TokenStudio.Presentation.Charts;

namespace TokenStudio.Presentation.Drawing;

/// <summary>A chart that stands on its own: title and unit over it, the names of its colours and where it comes from below.</summary>
/// <param name="Source">"Meridian base case · version 14 · 1 Mar 2027".</param>
public sealed record ChartCard(ChartModel Chart, Phrase Source)
{
    /// <summary>px.</summary>
    public const double Width = 960;

    /// <summary>px.</summary>
    public const double Height = 540;

    const double Margin = 24;
    const double HeadHeight = 40;
    const double FootHeight = 30;
    const double Space = 10;

    public void Draw(IDrawing drawing)
    {
        drawing.Rect(0, 0, Width, Height, 0, new(Palette.Surface));
        Head(drawing);
        var legend = ChartLegend.Of(drawing, Names, Width - 2 * Margin);
        var bottom = Height - Margin - FootHeight;
        ChartDrawing.Draw(Chart, new Shifted(drawing, Margin, Margin + HeadHeight), Width - 2 * Margin, bottom - legend.Height - Margin - HeadHeight);
        legend.Draw(drawing, Margin, bottom - legend.Height);
        Foot(drawing);
    }

    // One series needs no name but the title; lines with their names at their ends have them.
    IReadOnlyList<ChartSeries> Names => Chart.Series.Count > 1 && Chart.EndLabels.Count == 0 ? Chart.Series : [];

    void Head(IDrawing drawing)
    {
        var (title, room) = (Chart.Title.ToString(), Width - 2 * Margin);
        drawing.Text(Margin, Margin + 16, Anchor.Start, new TextRun(title, CardText.Title),
            new TextRun(TextFit.Shortened(drawing, Chart.Unit, CardText.Unit, room - drawing.Measure(title, CardText.Title) - Space), CardText.Unit, Space));
    }

    void Foot(IDrawing drawing)
    {
        var y = Height - Margin;
        drawing.Line(new(Margin, y - 22), new(Width - Margin, y - 22), new(Palette.Line));
        drawing.Text(Margin, y - 2, Anchor.Start, new TextRun(TextFit.Shortened(drawing, Source, CardText.Foot, Width - 2 * Margin - 120), CardText.Foot));
        drawing.Text(Width - Margin, y - 2, Anchor.End, new TextRun("TokenStudio", CardText.Foot));
    }
}
