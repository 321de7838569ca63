using TokenStudio.Model.Documents;

namespace TokenStudio.Presentation.Statements;

/// <summary>What is made of a grants file: the same bytes at the command line and over HTTP.</summary>
/// <param name="MediaType">application/json or text/csv.</param>
/// <param name="WriteTo">Writes the file to a stream and leaves that open.</param>
public sealed record GrantsAnswer(string MediaType, Action<Stream> WriteTo)
{
    public const string Json = "application/json";
    public const string Csv = "text/csv";

    /// <summary>The member that tells warnings beside what was asked for.</summary>
    public const string Findings = "findings";

    /// <summary>The same with findings told in it; null of a file that has no place for them, such as a table.</summary>
    public Func<ListNode, GrantsAnswer>? Telling { get; init; }

    public static GrantsAnswer Of(Node node) => Of(Json, NodeWriter.Write(node)) with
    {
        // An object by the names of others, in which one is called so, has no place either.
        Telling = node is ObjectNode o && o[Findings] is null ? findings => Of(o.With(Findings, findings)) : null,
    };

    public static GrantsAnswer OfCsv(byte[] bytes) => Of(Csv, bytes);

    /// <summary>A file that is written already.</summary>
    public static GrantsAnswer OfText(string mediaType, string text) => Of(mediaType, System.Text.Encoding.UTF8.GetBytes(text));

    static GrantsAnswer Of(string mediaType, byte[] bytes) => new(mediaType, stream => stream.Write(bytes));
}
