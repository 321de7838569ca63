using System.CommandLine;
using System.Globalization;
using System.Numerics;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Grants.Files;
using TokenStudio.Model.Grants.Matching;
using TokenStudio.Presentation.Statements;

namespace TokenStudio.Cli;

/// <summary>match FILE --mechanism ...: what each recipient of a round is matched.</summary>
static class MatchCommand
{
    static readonly Option<string> Mechanism = new Option<string>("--mechanism") { Description = "linear-qf, pairwise, cluster or cocm.", Required = true }.AcceptOnlyFromAmong([.. MatchRun.Mechanisms]);

    static readonly Option<BigInteger?> Pool = Amount("--pool", "Of a table, by linear-qf: what is to be shared out, in base units.");

    static readonly Option<BigInteger?> Cap = Amount("--cap", "Of a table, by linear-qf: the most one recipient may be matched, in base units.");

    static readonly Option<bool> IgnoreSaturation = new("--ignore-saturation") { Description = "Of a table, by linear-qf: share out the whole pool even when less is asked for." };

    static readonly Option<bool> Progress = new("--progress") { Description = "Say on stderr how far linear-qf is." };

    public static Command Make(CommandSession session)
    {
        var command = new Command("match", "What each recipient of a round is matched, by one mechanism.") { GrantsCommands.File, Mechanism, Pool, Cap, IgnoreSaturation, Progress, CommandSession.Output };
        VoteTables.AddTo(command);
        command.SetAction(parsed => VoteTables.IsTable(parsed.GetValue(GrantsCommands.File)!)
            ? OfTable(session, parsed)
            : GrantsCommands.Run(session, parsed, (file, reader) => MatchRun.Of(parsed.GetValue(Mechanism)!, file, reader, progress: Told(session, parsed))));
        return command;
    }

    static int OfTable(CommandSession session, ParseResult parsed)
    {
        var (mechanism, options) = (parsed.GetValue(Mechanism)!, VoteTables.OptionsOf(parsed));
        if (mechanism == MatchRun.LinearQfId && parsed.GetValue(Pool) is null)
        {
            session.Messages.WriteLine("A table has no pool of its own: say --pool.");
            return CommandSession.WrongUsage;
        }

        if (VoteTables.Read(session, parsed.GetValue(GrantsCommands.File)!, options) is not { } table) return CommandSession.WrongUsage;
        if (!table.IsGood) return CommandSession.FileHasErrors;
        try
        {
            return session.Write(parsed, mechanism == MatchRun.LinearQfId
                ? MatchStatements.Of(LinearQf.Of(parsed.GetValue(Pool)!.Value, table.Donations, new() { IgnoreSaturation = parsed.GetValue(IgnoreSaturation), MatchingCap = parsed.GetValue(Cap) }, Told(session, parsed)))
                : InDouble(mechanism, DonationMatrix.Of(table.Donations, table.InDollars ? VoteTable.UsdDecimals : options.Decimals ?? 0)));
        }
        catch (MatchingException e)
        {
            session.Messages.WriteLine(FindingList.Line(Finding.Error("matching", "", e.Reason)));
            return CommandSession.FileHasErrors;
        }
    }

    static ProgressLines? Told(CommandSession session, ParseResult parsed) => parsed.GetValue(Progress) ? new(session.Messages) : null;

    // A table has no groups: those of production, the projects themselves.
    static ObjectNode InDouble(string mechanism, DonationMatrix donations) => MatchRun.InDouble(mechanism, donations, donations, new());

    static Option<BigInteger?> Amount(string name, string description) => new(name)
    {
        Description = description,
        CustomParser = result =>
        {
            if (result.Tokens is [{ Value: { Length: <= 78 } text }] && BigInteger.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return number;
            result.AddError($"{name} is a whole number of base units, 0 or more.");
            return null;
        },
    };
}
