namespace TokenStudio.Model.Grants.Files;

/// <summary>Rows of a table that comes in pieces (RFC 4180; commas, semicolons or tabs, as the first row has them). Only the row under way is held.</summary>
sealed class VoteRows(Action<int, VoteRow> take)
{
    /// <summary>The longest row; a quotation mark that is never closed makes one of the whole file.</summary>
    public const int MostRowBytes = 1024 * 1024;

    static ReadOnlySpan<byte> Mark => [0xEF, 0xBB, 0xBF];

    readonly VoteRow row = new();
    byte[] held = [];
    int heldLength;
    int scanned;
    bool quoted;
    bool begun;

    /// <summary>Rows so far as a spreadsheet counts them, empty ones too; a quoted line break begins none.</summary>
    public int Number { get; private set; }

    /// <summary>False when a row is longer than any that is read; nothing more is taken then.</summary>
    public bool Feed(ReadOnlySpan<byte> piece)
    {
        if (heldLength + piece.Length > held.Length) Array.Resize(ref held, Math.Max(held.Length * 2, heldLength + piece.Length));
        piece.CopyTo(held.AsSpan(heldLength));
        heldLength += piece.Length;
        var from = 0;
        while (EndOfRow() is >= 0 and var end)
        {
            Take(held.AsSpan(from..end));
            from = scanned = end + 1;
        }

        // What is left is the beginning of a row.
        held.AsSpan(from, heldLength - from).CopyTo(held);
        (heldLength, scanned) = (heldLength - from, scanned - from);
        return heldLength <= MostRowBytes;
    }

    /// <summary>The row without a line break at the end; false when a quotation mark was never closed.</summary>
    public bool End()
    {
        if (quoted) Number++;
        else if (heldLength > 0) Take(held.AsSpan(0, heldLength));
        heldLength = scanned = 0;
        return !quoted;
    }

    // The next line break outside quotation marks, from where the last search ended.
    int EndOfRow()
    {
        while (scanned < heldLength)
        {
            var at = quoted ? held.AsSpan(scanned, heldLength - scanned).IndexOf((byte)'"') : held.AsSpan(scanned, heldLength - scanned).IndexOfAny((byte)'"', (byte)'\n');
            if (at < 0)
            {
                scanned = heldLength;
                return -1;
            }

            scanned += at;
            if (held[scanned] == '\n') return scanned;
            quoted = !quoted && Opens(scanned);
            scanned++;
        }

        return -1;
    }

    // A mark opens a quotation where a cell begins, or right behind the one that closed it, which makes two of them one.
    bool Opens(int mark)
    {
        var before = held.AsSpan(0, mark).TrimEnd((byte)' ');
        return before.IsEmpty || before[^1] is (byte)',' or (byte)';' or (byte)'\t' or (byte)'\n' or (byte)'"';
    }

    void Take(ReadOnlySpan<byte> line)
    {
        Number++;
        if (!begun && line.StartsWith(Mark)) line = line[Mark.Length..];
        line = line.TrimEnd((byte)'\r');
        if (line.Trim(" ,;\t"u8).IsEmpty) return;
        if (!begun) row.SeparatorOf(line);
        begun = true;
        row.Read(line);
        take(Number, row);
    }
}

/// <summary>The cells of one row.</summary>
sealed class VoteRow
{
    readonly List<(int Start, int Length)> cells = [];
    byte[] bytes = new byte[1_024];
    int length;

    public byte Separator { get; private set; } = (byte)',';

    public int Count => cells.Count;

    public ReadOnlySpan<byte> this[int cell] => cell < cells.Count ? bytes.AsSpan(cells[cell].Start, cells[cell].Length) : [];

    /// <summary>The sign that splits a header most often.</summary>
    public void SeparatorOf(ReadOnlySpan<byte> header)
    {
        foreach (var sign in ";\t"u8)
        {
            if (header.Count(sign) > header.Count(Separator)) Separator = sign;
        }
    }

    public void Read(ReadOnlySpan<byte> line)
    {
        cells.Clear();
        length = 0;
        if (bytes.Length < line.Length) bytes = new byte[line.Length * 2];
        while (true)
        {
            var start = length;
            line = line.TrimStart((byte)' ');
            if (!line.IsEmpty && line[0] == '"') line = Quoted(line[1..]);
            var end = line.IndexOf(Separator);
            Append((end < 0 ? line : line[..end]).TrimEnd((byte)' '));
            cells.Add((start, length - start));
            if (end < 0) return;
            line = line[(end + 1)..];
        }
    }

    // Copies what stands between the marks and gives back what follows; two marks are one.
    ReadOnlySpan<byte> Quoted(ReadOnlySpan<byte> text)
    {
        while (text.IndexOf((byte)'"') is >= 0 and var mark)
        {
            Append(text[..mark]);
            text = text[(mark + 1)..];
            if (text.IsEmpty || text[0] != '"') return text;
            Append("\""u8);
            text = text[1..];
        }

        Append(text);
        return [];
    }

    void Append(ReadOnlySpan<byte> text)
    {
        text.CopyTo(bytes.AsSpan(length));
        length += text.Length;
    }
}
