using TokenStudio.Presentation.Tables;

namespace TokenStudio.Presentation.Workbooks;

/// <summary>What a spreadsheet keeps of a number.</summary>
static class Digits
{
    const int Kept = 15;

    /// <summary>Whether a cell of plain digits has more of them.</summary>
    public static bool Rounded(string text, CellKind kind)
    {
        if (kind is not (CellKind.Amount or CellKind.Number)) return false;
        var digits = text.Replace(".", "", StringComparison.Ordinal).TrimStart('-', '0');
        return (text.Contains('.', StringComparison.Ordinal) ? digits : digits.TrimEnd('0')).Length > Kept;
    }
}
