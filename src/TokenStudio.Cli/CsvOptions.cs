using System.CommandLine;
using TokenStudio.Reports.Csv;

namespace TokenStudio.Cli;

/// <summary>[--separator comma|semicolon|tab] [--bom]: CSV as a spreadsheet of other countries takes it; numbers keep their point.</summary>
static class CsvOptions
{
    public static Option<string> Separator { get; } = new Option<string>("--separator") { Description = "comma, semicolon or tab, of csv.", DefaultValueFactory = _ => "comma" }.AcceptOnlyFromAmong("comma", "semicolon", "tab");

    public static Option<bool> Marked { get; } = new("--bom") { Description = "Begin csv with a byte order mark." };

    public static CsvForm Of(ParseResult parsed) => new(CsvForm.Separators[parsed.GetValue(Separator)!], parsed.GetValue(Marked));
}
