using System.CommandLine;
using System.Globalization;
using TokenStudio.Model.Simulation;
using TokenStudio.Presentation;
using TokenStudio.Presentation.Languages;
using TokenStudio.Reports.Pdf;

namespace TokenStudio.Cli;

/// <summary>report FILE -o report.pdf [--paper a4|letter] [--language en] [--made INSTANT]: the PDF report.</summary>
static class ReportCommand
{
    static readonly Option<string> PaperOption = new Option<string>("--paper") { Description = "a4 or letter.", DefaultValueFactory = _ => "a4" }.AcceptOnlyFromAmong("a4", "letter");
    static readonly Option<string> LanguageOption = new Option<string>("--language") { Description = "What the report is written in.", DefaultValueFactory = _ => Language.English.Code }.AcceptOnlyFromAmong([.. Language.All.Select(l => l.Code)]);
    static readonly Option<DateTimeOffset?> Made = new("--made")
    {
        Description = "The moment in its foot, such as 2027-02-26T14:06:00Z; when the file was last written unless said, so that the same file gives the same bytes.",
        CustomParser = result => DateTimeOffset.TryParse(result.Tokens[0].Value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at) ? at : Refused(result),
    };

    public static Command Make(CommandSession session)
    {
        var command = new Command("report", "The PDF report.") { CommandSession.File, PaperOption, LanguageOption, Made, CommandSession.Output };
        command.SetAction(parsed =>
        {
            if (session.Projectable(parsed, false, out var exit) is not { Valid: { } valid } review) return exit;
            var parts = new ReportParts { Paper = parsed.GetValue(PaperOption) == "letter" ? ReportPaper.Letter : ReportPaper.A4 };
            var made = parsed.GetValue(Made) ?? new DateTimeOffset(File.GetLastWriteTimeUtc(parsed.GetValue(CommandSession.File)!), TimeSpan.Zero);
            var language = Language.All.First(l => l.Code == parsed.GetValue(LanguageOption));
            Translations.Use();
            return session.Write(parsed, language.Said(() => PdfReport.Write(ReportBuilder.Of(Projector.Project(valid), review.Document!, "", made, parts))));
        });
        return command;
    }

    static DateTimeOffset? Refused(System.CommandLine.Parsing.ArgumentResult result)
    {
        result.AddError($"\"{result.Tokens[0].Value}\" is no instant such as 2027-02-26T14:06:00Z.");
        return null;
    }
}
