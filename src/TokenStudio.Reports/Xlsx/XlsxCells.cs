using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using NodaTime;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Timing;
using TokenStudio.Presentation.Tables;

namespace TokenStudio.Reports.Xlsx;

/// <summary>Cells by what they hold: numbers and dates as numbers with a format, everything else as text that is no formula.</summary>
static class XlsxCells
{
    // Day 0 of spreadsheets; they count a 29 February 1900, so days before March 1900 are off.
    static readonly Instant Epoch = Instant.FromUtc(1899, 12, 30, 0, 0);
    static readonly Instant FirstSafe = Instant.FromUtc(1900, 3, 1, 0, 0);

    public static Cell Text(string text, uint style = XlsxStyles.Plain) =>
        new(new InlineString(new Text(XlsxText.Escaped(SpreadsheetText.Guarded(XlsxText.Held(text)))) { Space = SpaceProcessingModeValues.Preserve })) { DataType = CellValues.InlineString, StyleIndex = style };

    /// <summary>Null for a cell without a value.</summary>
    public static Cell? Of(string text, CellKind kind)
    {
        if (text.Length == 0) return null;
        return kind switch
        {
            CellKind.Date => Date(text),
            CellKind.Text => Text(text),
            _ => Number(text.Replace('\u2212', '-'), kind),
        };
    }

    static Cell Number(string text, CellKind kind)
    {
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number)) return Text(text);
        var style = kind switch
        {
            CellKind.Ratio => XlsxStyles.Percent,
            CellKind.Amount => text.Contains('.', StringComparison.Ordinal) ? XlsxStyles.Fine : XlsxStyles.Whole,
            _ => XlsxStyles.Plain,
        };
        return new(new CellValue(number.ToString("R", CultureInfo.InvariantCulture))) { StyleIndex = style };
    }

    static Cell Date(string text)
    {
        if (!UtcInstants.TryParse(text, out var at) || at < FirstSafe) return Text(text);
        var days = (decimal)(at - Epoch).TotalSeconds / NodaConstants.SecondsPerDay;
        return new(new CellValue(days.ToString("0.##########", CultureInfo.InvariantCulture))) { StyleIndex = days == decimal.Truncate(days) ? XlsxStyles.Day : XlsxStyles.Moment };
    }
}
