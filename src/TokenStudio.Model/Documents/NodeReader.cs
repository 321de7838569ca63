using System.Text;
using System.Text.Json;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Documents;

/// <summary>Bytes to a tree, inside the limits of the scenario file. Refuses with one sentence; never throws for bad input.</summary>
public static class NodeReader
{
    public const int MostBytes = 10 * 1024 * 1024;
    public const int MostDepth = 64;
    public const int MostItems = 100_000;

    /// <returns>The tree, or null and why there is none: code <c>json</c> (no JSON object) or <c>limit</c>.</returns>
    public static ObjectNode? Read(ReadOnlySpan<byte> utf8, out (string Code, Phrase Message) problem)
    {
        var node = ReadAny(utf8, out problem);
        if (node is not null and not ObjectNode) problem = ("json", "This is no scenario: a scenario file is one JSON object.");
        return node as ObjectNode;
    }

    /// <summary>The same for any JSON value, such as a list of edits.</summary>
    public static Node? ReadAny(ReadOnlySpan<byte> utf8, out (string Code, Phrase Message) problem)
    {
        problem = default;
        if (utf8.Length > MostBytes)
        {
            problem = ("limit", $"The document has {utf8.Length:N0} bytes; at most 10 MB are read.");
            return null;
        }

        if (utf8.StartsWith(Encoding.UTF8.Preamble)) utf8 = utf8[Encoding.UTF8.Preamble.Length..];
        try
        {
            var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = 1_000 });
            var items = 0;
            reader.Read();
            var root = ReadValue(ref reader, ref items);
            reader.Read();
            return root;
        }
        catch (LimitException limit)
        {
            problem = ("limit", limit.Phrase);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // InvalidOperationException: text that is not valid UTF-8 or UTF-16.
            problem = ("json", e is JsonException { LineNumber: { } number } at
                ? (Phrase)$"This is not valid JSON (line {number + 1}, column {(at.BytePositionInLine ?? 0) + 1})."
                : (Phrase)"This is not valid JSON.");
        }

        return null;
    }

    static Node ReadValue(ref Utf8JsonReader reader, ref int items) => reader.TokenType switch
    {
        JsonTokenType.StartObject => ReadObject(ref reader, ref items),
        JsonTokenType.StartArray => ReadList(ref reader, ref items),
        JsonTokenType.String => Node.Of(reader.GetString()!),
        JsonTokenType.Number => new NumberNode(Encoding.ASCII.GetString(reader.ValueSpan)),
        JsonTokenType.True => Node.Of(true),
        JsonTokenType.False => Node.Of(false),
        _ => Node.Null,
    };

    static ObjectNode ReadObject(ref Utf8JsonReader reader, ref int items)
    {
        Deep(ref reader);
        var members = new List<Member>();
        var names = new HashSet<string>();
        var repeated = new List<string>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            Count(ref items);
            var name = reader.GetString()!;
            reader.Read();
            var value = ReadValue(ref reader, ref items);
            if (names.Add(name)) members.Add(new(name, value));
            else repeated.Add(name);
        }

        return new(members.ToValueList()) { Repeated = repeated.Distinct().ToValueList() };
    }

    static ListNode ReadList(ref Utf8JsonReader reader, ref int items)
    {
        Deep(ref reader);
        var list = new List<Node>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (list.Count >= MostItems) throw new LimitException($"A list has more than {MostItems:N0} items.");
            Count(ref items);
            list.Add(ReadValue(ref reader, ref items));
        }

        return new(list.ToValueList());
    }

    static void Deep(ref Utf8JsonReader reader)
    {
        if (reader.CurrentDepth >= MostDepth) throw new LimitException($"The document is nested deeper than {MostDepth} levels.");
    }

    // A bound on everything, so that ten megabytes of commas cannot become a gigabyte of nodes.
    static void Count(ref int items)
    {
        if (++items > MostItems * 20) throw new LimitException("The document has more than 2,000,000 values.");
    }

    sealed class LimitException(Phrase phrase) : Exception(phrase)
    {
        public Phrase Phrase => phrase;
    }
}
