using System.CommandLine;
using TokenStudio.Model.Simulation;
using TokenStudio.Presentation.Statements;
using TokenStudio.Presentation.Tables;
using TokenStudio.Presentation.Workbooks;
using TokenStudio.Reports.Csv;
using TokenStudio.Reports.Xlsx;

namespace TokenStudio.Cli;

/// <summary>project FILE [--format csv|json|xlsx]: the projection over the whole timeline.</summary>
static class ProjectCommand
{
    static readonly Option<string> FormatOption = new Option<string>("--format") { Description = "csv, json or xlsx.", DefaultValueFactory = _ => "csv" }.AcceptOnlyFromAmong("csv", "json", "xlsx");

    public static Command Make(CommandSession session)
    {
        var command = new Command("project", "The projection, one row a step.") { CommandSession.File, FormatOption, CsvOptions.Separator, CsvOptions.Marked, CommandSession.Output };
        command.SetAction(parsed =>
        {
            if (session.Projectable(parsed, false, out var exit) is not { Valid: { } valid } review) return exit;
            var projection = Projector.Project(valid);
            return parsed.GetValue(FormatOption) switch
            {
                "json" => session.Write(parsed, TableNode.Of(ProjectionTable.Of(projection))),
                "xlsx" => session.Write(parsed, XlsxBook.Write(SheetBooks.Of(projection, review.Document!, null, null))),
                _ => session.Write(parsed, CsvTable.Write(ProjectionTable.Of(projection), CsvOptions.Of(parsed))),
            };
        });
        return command;
    }
}
