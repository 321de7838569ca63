using System.CommandLine;
using TokenStudio.Presentation.Deploying;
using TokenStudio.Reports.Csv;

namespace TokenStudio.Cli;

/// <summary>contracts FILE [--format json|csv]: what vesting contracts would be called with for each allocation.</summary>
static class ContractsCommand
{
    static readonly Option<string> Format = new Option<string>("--format") { Description = "json or csv.", DefaultValueFactory = _ => "json" }.AcceptOnlyFromAmong("json", "csv");

    public static Command Make(CommandSession session)
    {
        var command = new Command("contracts", "Parameters for vesting contracts: OpenZeppelin, Sablier, Hedgey.") { CommandSession.File, Format, CommandSession.Output };
        command.SetAction(parsed =>
        {
            if (session.Projectable(parsed, false, out var exit) is not { Valid: { } valid }) return exit;
            return parsed.GetValue(Format) == "csv" ? session.Write(parsed, CsvTable.Write(ContractStatements.Table(valid))) : session.Write(parsed, ContractStatements.Of(valid));
        });
        return command;
    }
}
