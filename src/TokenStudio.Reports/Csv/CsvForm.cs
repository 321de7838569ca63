namespace TokenStudio.Reports.Csv;

/// <summary>What about a CSV file is a matter of taste.</summary>
/// <param name="Separator">Between fields: a comma, a semicolon where a comma is the decimal point, or a tab.</param>
/// <param name="Marked">With a byte order mark, by which some spreadsheets know UTF-8.</param>
public sealed record CsvForm(char Separator = ',', bool Marked = false)
{
    public static CsvForm Usual { get; } = new();

    /// <summary>The separators by their names in commands and addresses.</summary>
    public static IReadOnlyDictionary<string, char> Separators { get; } = new Dictionary<string, char> { ["comma"] = ',', ["semicolon"] = ';', ["tab"] = '\t' };
}
