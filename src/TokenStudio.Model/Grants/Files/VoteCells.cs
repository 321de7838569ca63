namespace TokenStudio.Model.Grants.Files;

/// <summary>The cells of one row as UTF-8, by column; the next row writes over them.</summary>
sealed class VoteCells
{
    byte[] bytes = new byte[1_024];
    int length;
    readonly (int Start, int Length)?[] cells = new (int, int)?[VoteColumns.Count];

    /// <summary>Empty where the row has none.</summary>
    public ReadOnlySpan<byte> this[VoteColumn column] => cells[(int)column] is { } cell ? bytes.AsSpan(cell.Start, cell.Length) : [];

    public void Clear()
    {
        length = 0;
        Array.Clear(cells);
    }

    public void Set(VoteColumn column, ReadOnlySpan<byte> text)
    {
        text.CopyTo(Room(text.Length));
        Keep(column, text.Length);
    }

    /// <summary>Room for a cell that is written in place; <see cref="Keep"/> says how long it became.</summary>
    public Span<byte> Room(int most)
    {
        if (bytes.Length - length < most) Array.Resize(ref bytes, Math.Max(bytes.Length * 2, length + most));
        return bytes.AsSpan(length);
    }

    public void Keep(VoteColumn column, int written)
    {
        cells[(int)column] = (length, written);
        length += written;
    }
}
