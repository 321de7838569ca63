using System.CommandLine;
using TokenStudio.Model.Grants.Files;
using TokenStudio.Model.Grants.Matching;
using TokenStudio.Presentation.Statements;

namespace TokenStudio.Cli;

/// <summary>round FILE [--format ...] [--coefficients FILE]: a whole donation round, in each of the forms that other programs take.</summary>
static class RoundCommand
{
    static readonly Option<string> Format = new Option<string>("--format")
    {
        Description = "json: every vote with its coefficient and reason, and every match; distribution and payouts-csv: who is paid what; merkle: its tree; "
            + "coefficients-csv: to be revised and given back by --coefficients; status-rows: for setApplicationStatuses; and from the member \"round\": "
            + "metadata and application-form as Grants Stack stores them, parameters its contract is created with, design: the three in one file; and of a pool of Allo v2, "
            + "from the member \"pool\": initialize and create-pool, pool-metadata, pool: all in one file; from payouts: distributions with proofs, allocations, pool-payouts-csv; by its strategy allocate, set-payouts and distribute, as they are sent once results are known; registrations of streams; milestones.",
        DefaultValueFactory = _ => RoundRun.Usual,
    }.AcceptOnlyFromAmong([.. RoundRun.Formats.Select(f => f.Id)]);

    static readonly Option<string?> Coefficients = new("--coefficients") { Description = "A table of revised coefficients, as CSV with the columns id and coefficient." };

    static readonly Option<string?> Votes = new("--votes") { Description = "A table of votes, CSV or a JSON list, in place of the file's member \"votes\"." };

    public static Command Make(CommandSession session)
    {
        var command = new Command("round", "A whole donation round: which votes count and why, what each application is matched, and all files of it.") { GrantsCommands.File, Format, Coefficients, Votes, CommandSession.Output };
        VoteTables.AddTo(command);
        command.SetAction(parsed =>
        {
            byte[]? revised = null;
            if (parsed.GetValue(Coefficients) is { } path && (revised = session.Bytes(path, GrantsCommands.MostBytes)) is null) return CommandSession.WrongUsage;
            return GrantsCommands.Run(session, parsed, (file, reader) => RoundRun.Of(parsed.GetValue(Format)!, new(file, reader, revised) { Table = Table(session, parsed) }));
        });
        return command;
    }

    static Func<IReadOnlyList<BallotApplication>, VoteTable?>? Table(CommandSession session, ParseResult parsed) => parsed.GetValue(Votes) is { } path
        ? applications => VoteTables.Read(session, path, VoteTables.OptionsOf(parsed) with { KeepVotes = true, Applications = applications })
        : null;
}
