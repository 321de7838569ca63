using System.CommandLine;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Scenarios;
using TokenStudio.Presentation.Statements;

namespace TokenStudio.Cli;

/// <summary>What every verb shares: reading the file, writing the result, the exit codes.</summary>
sealed class CommandSession(Stream output, TextWriter messages)
{
    public const int Good = 0;
    public const int FileHasErrors = 1;
    public const int WrongUsage = 2;

    public static Argument<string> File { get; } = new("FILE") { Description = "A scenario file (*.tokenstudio.json)." };

    public static Option<string?> Output { get; } = new("-o", "--output") { Description = "Write the result to this file instead of stdout." };

    public static Option<bool> Json { get; } = new("--json") { Description = "Machine-readable result." };

    public TextWriter Messages => messages;

    /// <summary>Reads and reviews a file; null with the exit code when there is nothing to review.</summary>
    public ScenarioReview? Review(string path, out int exit)
    {
        exit = WrongUsage;
        if (Bytes(path) is not { } bytes) return null;
        var review = bytes.Length > NodeReader.MostBytes ? TooLarge : ScenarioReview.Of(bytes);
        if (review.Document is null && review.Findings[0].Code == "json")
        {
            messages.WriteLine($"{path}: {review.Findings[0].Message}");
            return null;
        }

        exit = review.Findings.Any(f => f.Severity == Severity.Error) ? FileHasErrors : Good;
        return review;
    }

    /// <summary>A file's bytes, one more than are read of any at most; null, said on stderr, when it cannot be read.</summary>
    public byte[]? Bytes(string path, int most = NodeReader.MostBytes)
    {
        try
        {
            return ReadUpTo(path, most + 1);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            messages.WriteLine($"{path} cannot be read.");
            return null;
        }
    }

    /// <summary>A review whose scenario can be projected. Findings go to stderr; those that forbid it to stdout when JSON is asked for.</summary>
    public ScenarioReview? Projectable(ParseResult parsed, bool json, out int exit)
    {
        var review = Review(parsed.GetValue(File)!, out exit);
        if (review is null) return null;
        if (json && review.Valid is null) Write(parsed, FindingList.Of(review.Findings));
        else foreach (var finding in review.Findings) messages.WriteLine(FindingList.Line(finding));
        return review.Valid is null ? null : review;
    }

    public int Write(ParseResult parsed, byte[] bytes)
    {
        if (parsed.GetValue(Output) is { } path) WriteFile(path, bytes);
        else output.Write(bytes);
        return Good;
    }

    public int Write(ParseResult parsed, Node node) => Write(parsed, NodeWriter.Write(node));

    /// <summary>The same for what is too large to be made before it is written.</summary>
    public int Write(ParseResult parsed, Action<Stream> writeTo)
    {
        if (parsed.GetValue(Output) is { } path) WriteFile(path, writeTo);
        else writeTo(output);
        return Good;
    }

    static void WriteFile(string path, byte[] bytes) => WriteFile(path, stream => stream.Write(bytes));

    static void WriteFile(string path, Action<Stream> writeTo)
    {
        try
        {
            using var stream = System.IO.File.Create(path);
            writeTo(stream);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            throw new IOException($"\"{path}\" is no file name.", e);
        }
    }

    static ScenarioReview TooLarge { get; } = ScenarioReview.Of(ScenarioReading.Refused(Finding.Error("limit", "", "The file has more than 10 MB, the most that is read.")));

    // Counted while reading: a device or a pipe has no length to ask for.
    static byte[] ReadUpTo(string path, int most)
    {
        using var stream = System.IO.File.OpenRead(path);
        using var all = new MemoryStream();
        var part = new byte[81_920];
        for (var read = stream.Read(part); read > 0 && all.Length < most; read = stream.Read(part)) all.Write(part, 0, read);
        return all.ToArray();
    }
}
