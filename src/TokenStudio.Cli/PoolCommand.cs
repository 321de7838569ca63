using System.CommandLine;
using TokenStudio.Model.Grants.Files;
using TokenStudio.Model.Grants.Matching;
using TokenStudio.Presentation.Statements;
using TokenStudio.Reports.Csv;

namespace TokenStudio.Cli;

/// <summary>pool FILE [--grant ID] [--strategy WORD] [--against WORD] [--format ...]: a pool of a scenario, tried with a made-up crowd, and the files its managers send.</summary>
static class PoolCommand
{
    static readonly Option<string?> Grant = new("--grant") { Description = "The programme's id; the only pool unless said." };
    static readonly Option<string?> Strategy = new("--strategy") { Description = "A strategy in place of the pool's own, such as qv-simple, or as-intended for its own without its quirks." };
    static readonly Option<string?> Against = new("--against") { Description = "A second strategy: what each recipient gets under both." };
    static readonly Option<string> FormatOption = new Option<string>("--format") 
    {
        Description = "json or csv: what the crowd makes of it; or a file of it: pool, initialize, create-pool, pool-metadata, milestones, and what is sent once results are known: "
            + "distributions with proofs, allocations, registrations, allocate, set-payouts, distribute, pool-payouts-csv.",
        DefaultValueFactory = _ => PoolRun.Formats[0],
    }.AcceptOnlyFromAmong([.. PoolRun.All]);

    public static Command Make(CommandSession session)
    {
        var command = new Command("pool", "What a made-up crowd makes of a pool of Allo v2: who is paid, where the money goes, what the contract refuses.") { CommandSession.File, Grant, Strategy, Against, FormatOption, CommandSession.Output };
        command.SetAction((parsed, stop) => Task.FromResult(Run(session, parsed, stop)));
        return command;
    }

    static int Run(CommandSession session, ParseResult parsed, CancellationToken stop)
    {
        if (session.Review(parsed.GetValue(CommandSession.File)!, out var exit) is not { } review) return exit;
        var reader = new GrantsReader();
        GrantsAnswer? made = null;
        try
        {
            made = PoolRun.Of(review, new(parsed.GetValue(Grant), parsed.GetValue(Strategy), parsed.GetValue(Against)), parsed.GetValue(FormatOption)!, table => CsvTable.Write(table), reader, null, stop);
        }
        catch (MatchingException e)
        {
            reader.Wrong("", e.Reason, "matching");
        }

        return GrantsCommands.End(session, parsed, reader, made, isJson: true);
    }
}
