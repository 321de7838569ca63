using TokenStudio.Model.Documents;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Grants.Files;

/// <summary>Votes that come in pieces, checked row by row and written on in the form in which they are kept; only the row under way is held.</summary>
public sealed class VoteIntake
{
    readonly VoteTableOptions options;
    readonly VoteTableWriter writer;
    VoteTableReader? reader;
    VoteTable? read;
    bool tooLarge;

    /// <param name="to">Takes the votes as they are kept.</param>
    public VoteIntake(Stream to, VoteTableOptions options)
    {
        writer = new(to);
        this.options = options with { Sink = writer };
    }

    /// <summary>Bytes written so far.</summary>
    public long Bytes => writer.Bytes;

    /// <summary>Rows taken so far.</summary>
    public long Rows => writer.Rows;

    /// <summary>The next piece. False when the rest need not come: nothing of it would be taken.</summary>
    public bool Feed(ReadOnlySpan<byte> piece)
    {
        if (piece.IsEmpty) return true;
        reader ??= StartsAList(piece) ? VoteTableReader.Json(options) : VoteTableReader.Csv(options);
        tooLarge |= writer.Bytes > VoteTable.MostBytes;
        return reader.Feed(piece) && !tooLarge;
    }

    /// <summary>What was found, once all pieces are fed; without an error the file is whole.</summary>
    public VoteIntakeResult End()
    {
        read ??= (reader ?? VoteTableReader.Csv(options)).End();
        writer.Flush();
        ValueList<Finding> findings = [.. read.Findings];
        if (tooLarge || writer.Bytes > VoteTable.MostBytes) findings = [Finding.Error("limit", "", $"Written out, these votes have more than {VoteTable.MostBytes / (1024 * 1024):N0} MB, the most that is kept."), .. findings];
        else if (writer.Rows == 0 && findings.All(f => f.Severity != Severity.Error)) findings = [Finding.Error("empty", "", "No row of this table can be taken."), .. findings];
        return new(read.Rows, writer.Rows, writer.Bytes, findings);
    }

    // By what is in it and not by its name: a header never begins with a bracket.
    static bool StartsAList(ReadOnlySpan<byte> piece)
    {
        if (piece.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) piece = piece[3..];
        return piece.TrimStart(" \t\r\n"u8) is [(byte)'[' or (byte)'{', ..];
    }
}

/// <param name="Read">Rows of the file that came.</param>
/// <param name="Rows">Rows that were taken.</param>
/// <param name="Bytes">Of the file as it is kept.</param>
/// <param name="Findings">With the row and the column, as <see cref="VoteTable.Findings"/> has them.</param>
public sealed record VoteIntakeResult(long Read, long Rows, long Bytes, ValueList<Finding> Findings)
{
    public bool IsGood => Findings.All(f => f.Severity != Severity.Error);

    /// <summary>There were more bytes or rows than are taken.</summary>
    public bool IsTooLarge => Findings.Any(f => f is { Code: "limit", Severity: Severity.Error });
}
