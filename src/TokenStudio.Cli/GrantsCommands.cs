using System.CommandLine;
using System.Text.Json;
using TokenStudio.Model.Grants.Files;
using TokenStudio.Model.Grants.Matching;
using TokenStudio.Presentation.Statements;

namespace TokenStudio.Cli;

/// <summary>What the verbs over grants files share: reading, findings, exit codes; and the shortest one.</summary>
static class GrantsCommands
{
    /// <summary>The most of a data set that is read.</summary>
    public const int MostBytes = 500 * 1024 * 1024;

    public static Argument<string> File { get; } = new("FILE") { Description = "A grants file, as JSON." };

    public static Command Allo(CommandSession session)
    {
        var command = new Command("allo", "Plays a round or pool of Allo through time: what each action does, or the contract's own words.") { File, CommandSession.Output };
        command.SetAction(parsed => Run(session, parsed, (file, reader) => AlloRun.Of(file, reader)));
        return command;
    }

    /// <summary>Reads the file and writes what is made of it; findings go to stderr.</summary>
    public static int Run(CommandSession session, ParseResult parsed, Func<JsonElement, GrantsReader, GrantsAnswer?> make)
    {
        if (session.Bytes(parsed.GetValue(File)!, MostBytes) is not { } bytes) return CommandSession.WrongUsage;
        var reader = new GrantsReader();
        using var document = reader.Parse(bytes);
        GrantsAnswer? made = null;
        if (document is not null) made = Try(document.RootElement, reader, make);
        return End(session, parsed, reader, made, isJson: document is not null);
    }

    /// <summary>Tells the findings, and writes the answer where there is one.</summary>
    public static int End(CommandSession session, ParseResult parsed, GrantsReader reader, GrantsAnswer? made, bool isJson)
    {
        foreach (var finding in reader.Findings) session.Messages.WriteLine(FindingList.Line(finding));
        if (!isJson) return CommandSession.WrongUsage;
        return made is null || !reader.IsGood ? CommandSession.FileHasErrors : session.Write(parsed, made.WriteTo);
    }

    static GrantsAnswer? Try(JsonElement file, GrantsReader reader, Func<JsonElement, GrantsReader, GrantsAnswer?> make)
    {
        try
        {
            return make(file, reader);
        }
        catch (MatchingException e)
        {
            reader.Wrong("", e.Reason, "matching");
            return null;
        }
    }
}
