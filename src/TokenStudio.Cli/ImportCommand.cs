using System.CommandLine;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Imports;
using TokenStudio.Presentation.Statements;

namespace TokenStudio.Cli;

/// <summary>import --from unlocks FILE: a public unlock schedule to a scenario; what looks odd in it on stderr.</summary>
static class ImportCommand
{
    static readonly Argument<string> Source = new("FILE") { Description = "The unlock schedule of one protocol, as JSON." };
    static readonly Option<string> From = new Option<string>("--from") { Description = "What the file is: unlocks.", Required = true }.AcceptOnlyFromAmong("unlocks");

    public static Command Make(CommandSession session)
    {
        var command = new Command("import", "A public unlock schedule to a scenario.") { From, Source, CommandSession.Output };
        command.SetAction(parsed =>
        {
            var path = parsed.GetValue(Source)!;
            if (session.Bytes(path) is not { } bytes) return CommandSession.WrongUsage;
            var result = UnlockImport.Read(bytes);
            if (result.Document is null && result.Findings[0].Code == "json")
            {
                session.Messages.WriteLine($"{path}: {result.Findings[0].Message}");
                return CommandSession.WrongUsage;
            }

            foreach (var finding in result.Findings) session.Messages.WriteLine(FindingList.Line(finding));
            if (result.Document is { } document) session.Write(parsed, document);
            return result.Findings.Any(f => f.Severity == Severity.Error) ? CommandSession.FileHasErrors : CommandSession.Good;
        });
        return command;
    }
}
