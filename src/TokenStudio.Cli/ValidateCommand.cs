using System.CommandLine;
using System.Text;
using TokenStudio.Presentation.Statements;

namespace TokenStudio.Cli;

/// <summary>validate FILE [--json]: everything that is known of a file.</summary>
static class ValidateCommand
{
    public static Command Make(CommandSession session)
    {
        var command = new Command("validate", "Findings of a scenario file.") { CommandSession.File, CommandSession.Json, CommandSession.Output };
        command.SetAction(parsed =>
        {
            if (session.Review(parsed.GetValue(CommandSession.File)!, out var exit) is not { } review) return exit;
            if (parsed.GetValue(CommandSession.Json)) session.Write(parsed, FindingList.Of(review.Findings));
            else if (exit == CommandSession.FileHasErrors) foreach (var finding in review.Findings) session.Messages.WriteLine(FindingList.Line(finding));
            else session.Write(parsed, Encoding.UTF8.GetBytes(string.Concat(review.Findings.Select(f => FindingList.Line(f) + "\n")) + "No errors.\n"));
            return exit;
        });
        return command;
    }
}
