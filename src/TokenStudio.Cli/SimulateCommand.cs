using System.CommandLine;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Simulation;
using TokenStudio.Presentation.Statements;
using TokenStudio.Presentation.Tables;
using TokenStudio.Reports.Csv;

namespace TokenStudio.Cli;

/// <summary>simulate FILE [--paths N] [--seed S] [--format json|csv]: Monte Carlo bands of price and market cap.</summary>
static class SimulateCommand
{
    static readonly Option<int?> Paths = new("--paths") { Description = "How many paths, 1 to 1,000,000; the scenario's unless said." };
    static readonly Option<long?> Seed = new("--seed") { Description = "The same seed gives the same bytes; the scenario's unless said." };
    static readonly Option<int?> Threads = new("--threads") { Description = "As many as there are processors unless said; changes no byte of the result." };
    static readonly Option<string> FormatOption = new Option<string>("--format") { Description = "json or csv.", DefaultValueFactory = _ => "json" }.AcceptOnlyFromAmong("json", "csv");

    public static Command Make(CommandSession session)
    {
        var command = new Command("simulate", "Monte Carlo bands of price and market cap, one entry a step.") { CommandSession.File, Paths, Seed, Threads, FormatOption, CommandSession.Output };
        command.SetAction(parsed =>
        {
            if (session.Projectable(parsed, false, out var exit) is not { Valid: { } valid }) return exit;
            var (findings, fan) = MonteCarlo.Run(valid, new(parsed.GetValue(Paths) ?? valid.Scenario.Simulation.Paths, parsed.GetValue(Seed) ?? valid.Scenario.Simulation.Seed, parsed.GetValue(Threads)));
            if (fan is null)
            {
                // Settings come from the command line, all else is in the file.
                var usage = findings.All(f => f.Path.StartsWith("/simulation/", StringComparison.Ordinal));
                foreach (var finding in findings) session.Messages.WriteLine(usage ? finding.Message : FindingList.Line(finding));
                return usage ? CommandSession.WrongUsage : CommandSession.FileHasErrors;
            }

            return parsed.GetValue(FormatOption) == "json" ? session.Write(parsed, FanStatement.Of(fan)) : session.Write(parsed, CsvTable.Write(FanTable.Of(fan)));
        });
        return command;
    }
}
