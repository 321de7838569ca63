using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace TokenStudio.Model.Documents;

/// <summary>A tree to canonical UTF-8 JSON: members in the tree's order, numbers as written, two spaces, LF.</summary>
public static class NodeWriter
{
    static readonly JsonWriterOptions Indented = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The file people download and read.</summary>
    public static byte[] Write(Node node) => [.. Write(node, Indented), (byte)'\n'];

    /// <summary>One line, for storage and the wire.</summary>
    public static string WriteCompact(Node node) => Encoding.UTF8.GetString(Write(node, Compact));

    /// <summary>A writer of the same form as <see cref="Write(Node)"/>, for files that are too large for a tree.</summary>
    public static Utf8JsonWriter Open(Stream stream) => new(stream, Indented);

    static byte[] Write(Node node, JsonWriterOptions options)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, options)) Write(writer, node);
        return buffer.WrittenSpan.ToArray();
    }

    public static void Write(Utf8JsonWriter writer, Node node)
    {
        switch (node)
        {
            case ObjectNode o:
                writer.WriteStartObject();
                foreach (var member in o.Members)
                {
                    writer.WritePropertyName(member.Name);
                    Write(writer, member.Value);
                }

                writer.WriteEndObject();
                break;
            case ListNode list:
                writer.WriteStartArray();
                foreach (var item in list.Items) Write(writer, item);
                writer.WriteEndArray();
                break;
            case TextNode text: writer.WriteStringValue(text.Text); break;
            case NumberNode number: writer.WriteRawValue(number.Literal); break;
            case TruthNode truth: writer.WriteBooleanValue(truth.Value); break;
            default: writer.WriteNullValue(); break;
        }
    }
}
