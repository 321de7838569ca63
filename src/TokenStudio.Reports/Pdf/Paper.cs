using TokenStudio.Presentation;

namespace TokenStudio.Reports.Pdf;

/// <summary>A page's size in px of the design (1/96 inch), with the margins all pages share.</summary>
/// <param name="Width">px.</param>
/// <param name="Height">px.</param>
sealed record Paper(double Width, double Height)
{
    public const float PointsPerPixel = .75f;
    public const double Left = 60;
    public const double Top = 109;

    // ISO 216 and ANSI/ASME Y14.1: 210 x 297 mm, 8.5 x 11 in.
    static readonly Paper A4 = new(595.28 / .75, 841.89 / .75);
    static readonly Paper Letter = new(816, 1056);

    public static Paper Of(ReportPaper paper) => paper == ReportPaper.Letter ? Letter : A4;

    public double Right => Width - Left;

    /// <summary>Of what is printed.</summary>
    public double Inner => Right - Left;
    public double Bottom => Height - 78;
    public double FootRule => Height - 57;
}
