using System.CommandLine;
using TokenStudio.Model.Grants.Files;
using TokenStudio.Presentation.Statements;

namespace TokenStudio.Cli;

/// <summary>Tables of votes on the command line: CSV, or JSON as a list, read in pieces.</summary>
static class VoteTables
{
    const int Piece = 256 * 1024;

    static readonly Option<int?> Decimals = new("--decimals") { Description = "Amounts of a table are tokens with up to so many decimals; without it, whole base units." };

    static readonly Option<bool> KeepGood = new("--keep-good") { Description = "Take the good rows of a table and say of the others what is wrong." };

    public static void AddTo(Command command)
    {
        Decimals.Validators.Add(result =>
        {
            if (result.GetValue(Decimals) is < 0 or > 18) result.AddError("--decimals is from 0 to 18.");
        });
        command.Options.Add(Decimals);
        command.Options.Add(KeepGood);
    }

    public static VoteTableOptions OptionsOf(ParseResult parsed) => new() { Decimals = parsed.GetValue(Decimals), KeepGood = parsed.GetValue(KeepGood) };

    /// <summary>Whether a file is a table by its name, or a list of objects by its first signs.</summary>
    public static bool IsTable(string path) => IsCsv(path) || FirstSigns(path) == "[{";

    /// <summary>The table, its findings said on stderr; null when the file cannot be read.</summary>
    public static VoteTable? Read(CommandSession session, string path, VoteTableOptions options)
    {
        var reader = IsCsv(path) ? VoteTableReader.Csv(options) : VoteTableReader.Json(options);
        try
        {
            using var file = File.OpenRead(path);
            var piece = new byte[Piece];
            for (var read = file.Read(piece); read > 0 && reader.Feed(piece.AsSpan(0, read)); read = file.Read(piece)) { }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            session.Messages.WriteLine($"{path} cannot be read.");
            return null;
        }

        var table = reader.End();
        foreach (var finding in table.Findings) session.Messages.WriteLine(FindingList.Line(finding));
        return table;
    }

    static bool IsCsv(string path) => Path.GetExtension(path).ToUpperInvariant() is ".CSV" or ".TSV";

    static string FirstSigns(string path)
    {
        var signs = "";
        try
        {
            using var text = new StreamReader(path);
            for (var sign = text.Read(); sign >= 0 && signs.Length < 2; sign = text.Read())
            {
                if (!char.IsWhiteSpace((char)sign)) signs += (char)sign;
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            // Whoever reads the file next says so.
        }

        return signs;
    }
}
