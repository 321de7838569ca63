using TokenStudio.Presentation;
using TokenStudio.Presentation.Drawing;

namespace TokenStudio.Reports.Pdf;

/// <summary>What every page carries: the mark and the scenario over it, when it was made and its number under it.</summary>
static class PageFurniture
{
    const double HeadMiddle = 65;

    public static void Draw(IDrawing drawing, Paper paper, ReportModel report, int page, int pages)
    {
        Logo(new Shifted(drawing, PageFlow.Left, HeadMiddle - 9));
        drawing.Text(PageFlow.Left + 26, ReportText.Baseline(HeadMiddle, 0, ReportText.Brand), Anchor.Start, new TextRun(ReportWords.Brand, ReportText.Brand));
        var running = TextFit.Shortened(drawing, report.Running, ReportText.Running, paper.Inner - 200);
        drawing.Text(paper.Right, ReportText.Baseline(HeadMiddle, 0, ReportText.Running), Anchor.End, new TextRun(running, ReportText.Running));

        drawing.Line(new(PageFlow.Left, paper.FootRule), new(paper.Right, paper.FootRule), new(Palette.Line));
        var baseline = ReportText.Baseline(paper.FootRule + 9.5, 14, ReportText.Foot);
        var number = ReportWords.Page(page, pages);
        var made = TextFit.Shortened(drawing, ReportWords.Made(report.MadeAt), ReportText.Foot, paper.Inner * .68);
        drawing.Text(PageFlow.Left, baseline, Anchor.Start, new TextRun(made, ReportText.Foot));
        drawing.Text(PageFlow.Left + paper.Inner * .78, baseline, Anchor.Middle, new TextRun(ReportWords.Disclaimer, ReportText.Foot));
        drawing.Text(paper.Right, baseline, Anchor.End, new TextRun(number, ReportText.Foot));
    }

    // The site's mark, drawn for a box of 22 and shown at 18.
    static void Logo(Shifted drawing)
    {
        const double scale = 18 / 22.0;
        static Spot At(double x, double y) => new(x * scale, y * scale);
        Spot[] stairs = [At(5, 13.5), At(8.5, 13.5), At(8.5, 10), At(12, 10), At(12, 7.5), At(17, 7.5)];
        drawing.Rect(0, 0, 18, 18, 6 * scale, new(Palette.Button));
        drawing.Path([At(5, 16), .. stairs, At(17, 16)], close: true, new(LogoShade), null);
        drawing.Path(stairs, close: false, null, new(Palette.OnButton, 1.7 * scale));
    }

    // White at 38 % on ink; print needs no transparency.
    static readonly Ink LogoShade = new("ink", "#707276", "#707276");
}
