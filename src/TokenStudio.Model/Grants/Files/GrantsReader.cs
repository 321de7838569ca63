using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using TokenStudio.Model.Documents;

namespace TokenStudio.Model.Grants.Files;

/// <summary>Reads members of a grants file, and keeps what is wrong with which place.</summary>
public sealed class GrantsReader
{
    /// <summary>Findings that are kept; the rest of a long list says nothing new.</summary>
    public const int MostFindings = 100;

    readonly List<Finding> findings = [];
    int dropped;
    bool isWrong;

    /// <summary>Nothing is wrong, though something may be worth to know.</summary>
    public bool IsGood => !isWrong;

    /// <summary>How often something was found wrong, forgiven or not.</summary>
    internal int Wrongs { get; private set; }

    /// <summary>What is found wrong while this stands is a warning: the row is left out, and the rest is taken.</summary>
    internal bool Forgives { get; set; }

    /// <summary>The findings, and how many more there were.</summary>
    public IReadOnlyList<Finding> Findings => dropped == 0 ? findings : [.. findings, new(isWrong ? Severity.Error : Severity.Warning, "more", "", $"{dropped:N0} more places of the file are wrong.")];

    /// <summary>The document, or null when it is no JSON object.</summary>
    public JsonDocument? Parse(ReadOnlyMemory<byte> utf8)
    {
        if (utf8.Span.StartsWith(Encoding.UTF8.Preamble)) utf8 = utf8[Encoding.UTF8.Preamble.Length..];
        try
        {
            ReadTexts(utf8.Span);
            var document = JsonDocument.Parse(utf8, new JsonDocumentOptions { MaxDepth = NodeReader.MostDepth });
            if (document.RootElement.ValueKind == JsonValueKind.Object) return document;
            document.Dispose();
            Wrong("", "A grants file is one JSON object.", "json");
        }
        catch (InvalidOperationException)
        {
            Wrong("", "This is not valid JSON.", "json");
        }
        catch (JsonException e)
        {
            Wrong("", e.LineNumber is { } line ? (Phrase)$"This is not valid JSON (line {line + 1}, column {(e.BytePositionInLine ?? 0) + 1})." : (Phrase)"This is not valid JSON.", "json");
        }

        return null;
    }

    // Half a surrogate pair and bytes that are no UTF-8 are first noticed when a text is read, and must not be that late.
    static void ReadTexts(ReadOnlySpan<byte> utf8)
    {
        if (!Utf8.IsValid(utf8)) throw new InvalidOperationException("No UTF-8.");
        var json = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = NodeReader.MostDepth });
        while (json.Read())
        {
            if (json.ValueIsEscaped) json.GetString();
        }
    }

    public void Wrong(string path, Phrase message, string code = "value")
    {
        Wrongs++;
        Add(Forgives ? Finding.Warning(code, path, message) : Finding.Error(code, path, message));
    }

    /// <summary>Something to know that forbids nothing.</summary>
    public void Notice(string path, Phrase message, string code = "value") => Add(Finding.Warning(code, path, message));

    /// <summary>Something found out elsewhere.</summary>
    public void Add(Finding finding)
    {
        isWrong |= finding.Severity == Severity.Error;
        if (findings.Count < MostFindings) findings.Add(finding);
        else dropped++;
    }

    /// <summary>A member that must be there; an undefined element when it is not. Of what is itself missing nothing more is said.</summary>
    public JsonElement Member(JsonElement of, string name, string path)
    {
        if (of.ValueKind == JsonValueKind.Undefined) return default;
        if (of.ValueKind == JsonValueKind.Object && of.TryGetProperty(name, out var value)) return value;
        Wrong($"{path}/{name}", $"\"{name}\" is missing.", "missing");
        return default;
    }

    /// <summary>A member that may be absent or null.</summary>
    public static JsonElement? Optional(JsonElement of, string name) =>
        of.ValueKind == JsonValueKind.Object && of.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    public string Text(JsonElement of, string name, string path)
    {
        var value = Member(of, name, path);
        if (value.ValueKind == JsonValueKind.String) return value.GetString()!;
        if (value.ValueKind != JsonValueKind.Undefined) Wrong($"{path}/{name}", $"\"{name}\" is a text.");
        return "";
    }

    public bool Truth(JsonElement of, string name, string path, bool usual)
    {
        if (Optional(of, name) is not { } value) return usual;
        if (value.ValueKind is JsonValueKind.True or JsonValueKind.False) return value.GetBoolean();
        Wrong($"{path}/{name}", $"\"{name}\" is true or false.");
        return usual;
    }

    /// <summary>A whole number, 0 or more, as text or number.</summary>
    public BigInteger Whole(JsonElement of, string name, string path) => Whole(Member(of, name, path), $"{path}/{name}");

    public BigInteger Whole(JsonElement value, string path)
    {
        var text = value.ValueKind switch { JsonValueKind.String => value.GetString(), JsonValueKind.Number => value.GetRawText(), _ => null };
        // 78 digits hold 2^256, the largest number of a contract.
        if (text is { Length: > 0 and <= 78 } && BigInteger.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return number;
        if (value.ValueKind != JsonValueKind.Undefined) Wrong(path, "An amount is a whole number of base units, 0 or more, such as \"1000000\".");
        return BigInteger.Zero;
    }

    /// <summary>A finite number, 0 or more, as number or text.</summary>
    public double Number(JsonElement value, string path)
    {
        var good = value.ValueKind switch
        {
            JsonValueKind.Number => value.TryGetDouble(out var n) ? n : double.NaN,
            JsonValueKind.String => double.TryParse(value.GetString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var n) ? n : double.NaN,
            _ => double.NaN,
        };
        if (double.IsFinite(good) && good >= 0) return good;
        if (value.ValueKind != JsonValueKind.Undefined) Wrong(path, "This is a number, 0 or more.");
        return 0;
    }

    public IEnumerable<(JsonElement Item, string Path)> Items(JsonElement of, string name)
    {
        var list = Member(of, name, "");
        if (list.ValueKind == JsonValueKind.Array) return list.EnumerateArray().Select((item, i) => (item, $"/{name}/{i.ToString(CultureInfo.InvariantCulture)}"));
        if (list.ValueKind != JsonValueKind.Undefined) Wrong($"/{name}", $"\"{name}\" is a list.");
        return [];
    }
}
