using TokenStudio.Model.Documents;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Kinds;

/// <summary>Bytes as a contract takes them: 0x and two hexadecimal digits each; 0x alone for none.</summary>
/// <param name="Most">Bytes.</param>
public sealed record BytesParameter(string Name, Phrase Label, int Most) : Parameter<string>(Name, Label, "")
{
    const string Mark = "0x";

    public override Problem? Read(Node node, ReadContext context, out string value)
    {
        value = "";
        if (node is not TextNode text) return WrongKind(node, "A text");
        value = text.Text;
        if (!value.StartsWith(Mark, StringComparison.Ordinal))
        {
            if (Hex.Parse(Mark + value) is null) return new("format", $"{Label} is 0x and two hexadecimal digits for each byte.");
            return new("format", $"{Label} begins with 0x.", "Put 0x before it", Node.Of(Mark + value));
        }

        var digits = value.AsSpan(Mark.Length);
        if (digits.IndexOfAnyExcept(System.Buffers.SearchValues.Create("0123456789abcdefABCDEF")) is >= 0 and var at) return new("format", $"{Label} has a character that is no hexadecimal digit, at place {at + 1} behind 0x.");
        if (digits.Length % 2 != 0) return new("format", $"{Label} has {digits.Length} hexadecimal digits: two are a byte, so one lacks or is too many.");
        return digits.Length / 2 > Most ? new("range", $"{Label} has {digits.Length / 2} bytes; at most {Most} are kept.") : null;
    }
}
