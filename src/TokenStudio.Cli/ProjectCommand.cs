using System.CommandLine;
using TokenStudio.Model.Simulation;
using TokenStudio.Presentation.Statements;
using TokenStudio.Presentation.Tables;
using TokenStudio.Reports.Csv;

namespace TokenStudio.Cli;

/// <summary>project FILE [--format csv|json]: the projection over the whole timeline.</summary>
static class ProjectCommand
{
    static readonly Option<string> FormatOption = new Option<string>("--format") { Description = "csv or json.", DefaultValueFactory = _ => "csv" }.AcceptOnlyFromAmong("csv", "json");

    public static Command Make(CommandSession session)
    {
        var command = new Command("project", "The projection, one row a step.") { CommandSession.File, FormatOption, CommandSession.Output };
        command.SetAction(parsed =>
        {
            if (session.Projectable(parsed, false, out var exit) is not { Valid: { } valid }) return exit;
            var table = ProjectionTable.Of(Projector.Project(valid));
            return parsed.GetValue(FormatOption) == "json" ? session.Write(parsed, TableNode.Of(table)) : session.Write(parsed, CsvTable.Write(table));
        });
        return command;
    }
}
