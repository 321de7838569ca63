namespace TokenStudio.Model.Documents;

/// <summary>
/// Text in a cell of a spreadsheet, which takes some beginnings for that of a formula (OWASP CSV injection; ASVS 1.2.10). Such a text gets a
/// quote before it, and so does one that begins with such quotes already: then taking one away gives back every text as it was.
/// </summary>
public static class SpreadsheetText
{
    // The wide forms are read as formulas in East Asian locales; tab, line breaks and NUL are skipped on the way to the next character.
    const string FormulaStarts = "=+-@\t\r\n\0＝＋－＠";

    /// <summary>The text as a cell may hold it.</summary>
    public static string Guarded(string text) => NeedsGuard(text) ? "'" + text : text;

    /// <summary>What <see cref="Guarded"/> was given; quotes that are not its own stay.</summary>
    public static string Unguarded(string text) => text is ['\'', ..] && NeedsGuard(text) ? text[1..] : text;

    /// <summary>Whether a spreadsheet would take it for a formula.</summary>
    public static bool NeedsGuard(ReadOnlySpan<char> text) => text.TrimStart('\'') is [var first, ..] && FormulaStarts.Contains(first);
}
