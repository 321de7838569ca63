using System.Text.Json;
using TokenStudio.Model.Documents;

namespace TokenStudio.Model.Grants.Files;

/// <summary>Objects of a JSON list that comes in pieces. Only the object under way is held.</summary>
sealed class JsonRows(VoteCells cells, Action<int> take, GrantsReader reader)
{
    /// <summary>The longest object.</summary>
    public const int MostItemBytes = 1024 * 1024;

    // Names seen are not looked at again; a file whose names are all different is not remembered.
    const int MostNames = 1_000;

    readonly Dictionary<string, (VoteColumn Column, int Rank)?> columns = new(StringComparer.Ordinal);
    readonly int[] ranks = new int[VoteColumns.Count];
    JsonReaderState state = new(new() { MaxDepth = NodeReader.MostDepth, CommentHandling = JsonCommentHandling.Skip });
    byte[] held = [];
    int heldLength;
    bool opened;
    bool closed;

    /// <summary>Objects so far; the first is 0 when it is taken.</summary>
    public int Number { get; private set; }

    /// <summary>False when this is no list of objects, or an object is too long; said to the reader.</summary>
    public bool Feed(ReadOnlySpan<byte> piece, bool isLast = false)
    {
        if (heldLength == 0 && !opened && piece.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) piece = piece[3..];
        if (heldLength + piece.Length > held.Length) Array.Resize(ref held, Math.Max(held.Length * 2, heldLength + piece.Length));
        piece.CopyTo(held.AsSpan(heldLength));
        heldLength += piece.Length;
        try
        {
            if (!Items(isLast)) return false;
        }
        catch (JsonException e)
        {
            reader.Wrong("", e.LineNumber is { } line ? (Phrase)$"This is not valid JSON (line {line + 1}, column {(e.BytePositionInLine ?? 0) + 1})." : (Phrase)"This is not valid JSON.", "json");
            return false;
        }

        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, or bytes that are no UTF-8: only seen where the text is read.
            reader.Wrong(Place, "This is not valid JSON.", "json");
            return false;
        }

        if (heldLength <= MostItemBytes) return true;
        reader.Wrong(Place, $"A vote has more than {MostItemBytes:N0} bytes, the most that is read.", "limit");
        return false;
    }

    string Place => FormattableString.Invariant($"/{Number}");

    bool Items(bool isLast)
    {
        var json = new Utf8JsonReader(held.AsSpan(0, heldLength), isLast, state);
        var (kept, consumed) = (json.CurrentState, 0L);
        while (!closed)
        {
            if (!json.Read()) break;
            if (!opened)
            {
                if (json.TokenType != JsonTokenType.StartArray) return Refused();
                opened = true;
            }
            else if (json.TokenType == JsonTokenType.EndArray)
            {
                closed = true;
            }
            else
            {
                if (json.TokenType != JsonTokenType.StartObject) return Refused();
                var item = json;
                if (!json.TrySkip()) break;
                Read(item);
                take(Number);
                Number++;
            }

            (kept, consumed) = (json.CurrentState, json.BytesConsumed);
        }

        // Anything but space behind the list is wrong, and the reader says so.
        if (closed) while (json.Read()) { }
        held.AsSpan((int)consumed, heldLength - (int)consumed).CopyTo(held);
        (heldLength, state) = (closed ? 0 : heldLength - (int)consumed, kept);
        return true;
    }

    bool Refused()
    {
        reader.Wrong("", "A file of votes is a list of objects: [ { \"voter\", \"application\", \"amount\" } ].", "json");
        return false;
    }

    void Read(Utf8JsonReader item)
    {
        cells.Clear();
        Array.Fill(ranks, int.MaxValue);
        var depth = item.CurrentDepth;
        while (item.Read() && item.CurrentDepth > depth)
        {
            var name = item.GetString()!;
            item.Read();
            if (!columns.TryGetValue(name, out var known))
            {
                known = VoteColumns.Of(name);
                if (columns.Count < MostNames) columns[name] = known;
            }

            if (known is not { } column || column.Rank >= ranks[(int)column.Column])
            {
                item.TrySkip();
                continue;
            }

            switch (item.TokenType)
            {
                case JsonTokenType.String:
                    cells.Keep(column.Column, item.CopyString(cells.Room(item.ValueSpan.Length)));
                    ranks[(int)column.Column] = column.Rank;
                    break;
                case JsonTokenType.Number:
                    cells.Set(column.Column, item.ValueSpan);
                    ranks[(int)column.Column] = column.Rank;
                    break;
                case JsonTokenType.Null:
                    break;
                default:
                    item.TrySkip();
                    reader.Wrong($"{Place}/{name}", "This is a text or a number.");
                    break;
            }
        }
    }
}
