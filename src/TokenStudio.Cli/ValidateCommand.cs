using System.CommandLine;
using System.Text;
using TokenStudio.Model.Simulation;
using TokenStudio.Presentation.Checking;
using TokenStudio.Presentation.Statements;

namespace TokenStudio.Cli;

/// <summary>validate FILE [--json]: everything that is known of a file. A check is a judgement: it never makes the exit code 1.</summary>
static class ValidateCommand
{
    public static Command Make(CommandSession session)
    {
        var command = new Command("validate", "Findings and checks of a scenario file.") { CommandSession.File, CommandSession.Json, CommandSession.Output };
        command.SetAction(parsed =>
        {
            if (session.Review(parsed.GetValue(CommandSession.File)!, out var exit) is not { } review) return exit;
            var all = CheckList.Findings(review.Findings, review.Valid is { } valid ? Projector.Project(valid) : null);
            if (parsed.GetValue(CommandSession.Json)) session.Write(parsed, FindingList.Of(all));
            else if (exit == CommandSession.FileHasErrors) foreach (var finding in all) session.Messages.WriteLine(FindingList.Line(finding));
            else session.Write(parsed, Encoding.UTF8.GetBytes(string.Concat(all.Select(f => FindingList.Line(f) + "\n")) + "No errors.\n"));
            return exit;
        });
        return command;
    }
}
