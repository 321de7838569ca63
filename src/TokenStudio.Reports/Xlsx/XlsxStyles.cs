using DocumentFormat.OpenXml.Spreadsheet;

namespace TokenStudio.Reports.Xlsx;

/// <summary>The looks of cells, each by its place in the file's list of formats.</summary>
static class XlsxStyles
{
    public const uint Plain = 0;
    public const uint Head = 1;
    public const uint Whole = 2;
    public const uint Fine = 3;
    public const uint Percent = 4;
    public const uint Day = 5;
    public const uint Moment = 6;

    // Formats from 164 on are one's own; 3 and 10 are every spreadsheet's #,##0 and 0.00%.
    const uint FineFormat = 164;
    const uint DayFormat = 165;
    const uint MomentFormat = 166;

    public static Stylesheet Sheet() => new(
        new NumberingFormats(Format(FineFormat, "#,##0.00####"), Format(DayFormat, "yyyy-mm-dd"), Format(MomentFormat, "yyyy-mm-dd\\ hh:mm:ss")),
        new Fonts(new Font(), new Font(new Bold())),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border(), new Border(new BottomBorder(new Color { Rgb = "FFCFD3D9" }) { Style = BorderStyleValues.Thin })),
        new CellStyleFormats(Number(0)),
        new CellFormats(Number(0), new CellFormat { NumberFormatId = 0, FontId = 1, FillId = 0, BorderId = 1, ApplyFont = true, ApplyBorder = true }, Number(3), Number(FineFormat), Number(10), Number(DayFormat), Number(MomentFormat)));

    static NumberingFormat Format(uint id, string code) => new() { NumberFormatId = id, FormatCode = code };

    static CellFormat Number(uint format) => new() { NumberFormatId = format, FontId = 0, FillId = 0, BorderId = 0, ApplyNumberFormat = format > 0 };
}
