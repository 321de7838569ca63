using System.CommandLine;
using System.Text;

namespace TokenStudio.Cli;

/// <summary>The verbs of the public contract. Results on stdout or -o FILE, messages on stderr; exit 0 good, 1 the file has errors, 2 wrong usage.</summary>
public static class CommandLine
{
    public static int Run(string[] args, Stream output, TextWriter messages)
    {
        var session = new CommandSession(output, messages);
        var root = new RootCommand("TokenStudio on the command line: the same engine without a browser.")
        {
            ValidateCommand.Make(session),
            SupplyCommand.Make(session),
            ProjectCommand.Make(session),
            SimulateCommand.Make(session),
            ReportCommand.Make(session),
            ContractsCommand.Make(session),
            ImportCommand.Make(session),
            MatchCommand.Make(session),
            RoundCommand.Make(session),
            MerkleCommand.Make(session),
            GrantsCommands.Allo(session),
            PoolCommand.Make(session),
            PresetCommand.Make(session),
            KindsCommand.Make(session),
            GlossaryCommand.Make(session),
        };
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors) messages.WriteLine(error.Message);
            return CommandSession.WrongUsage;
        }

        try
        {
            return parsed.Invoke(new InvocationConfiguration { Output = new StreamWriter(output, new UTF8Encoding(false)) { AutoFlush = true }, Error = messages, EnableDefaultExceptionHandler = false });
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            messages.WriteLine(e.Message);
            return CommandSession.WrongUsage;
        }
    }
}
