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
        byte[] bytes;
        try
        {
            if (new FileInfo(path) is { Exists: true, Length: > NodeReader.MostBytes })
            {
                messages.WriteLine($"{path} has more than 10 MB.");
                exit = FileHasErrors;
                return null;
            }

            bytes = System.IO.File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            messages.WriteLine($"{path} cannot be read.");
            return null;
        }

        var review = ScenarioReview.Of(bytes);
        if (review.Document is null && review.Findings[0].Code == "json")
        {
            messages.WriteLine($"{path}: {review.Findings[0].Message}");
            return null;
        }

        exit = review.Findings.Any(f => f.Severity == Severity.Error) ? FileHasErrors : Good;
        return review;
    }

    /// <summary>A scenario that can be projected; otherwise its findings go to stderr.</summary>
    public ValidScenario? Valid(string path, out int exit)
    {
        var review = Review(path, out exit);
        if (review is null) return null;
        foreach (var finding in review.Findings) messages.WriteLine(FindingList.Line(finding));
        return review.Valid;
    }

    public int Write(ParseResult parsed, byte[] bytes)
    {
        if (parsed.GetValue(Output) is { } path) System.IO.File.WriteAllBytes(path, bytes);
        else output.Write(bytes);
        return Good;
    }

    public int Write(ParseResult parsed, Node node) => Write(parsed, NodeWriter.Write(node));
}
