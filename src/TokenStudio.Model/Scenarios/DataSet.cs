using TokenStudio.Model.Documents;
using TokenStudio.Model.Grants.Files;
using TokenStudio.Model.Kinds;

namespace TokenStudio.Model.Scenarios;

/// <summary>A large input that lies beside the scenario as a file and is only named in it.</summary>
/// <param name="Kind">What it holds; <see cref="Votes"/> is all there is so far.</param>
/// <param name="Name">Its name for people; "" where none was given.</param>
/// <param name="Sha256">Of the file as a studio keeps it: 64 hexadecimal digits in lower case. The same hash is the same file, in every studio.</param>
/// <param name="Rows">Below the header.</param>
/// <param name="Bytes">Of the file; null where the document does not say.</param>
public sealed record DataSet(string Id, string Kind, string Name, string Sha256, long Rows, long? Bytes)
{
    /// <summary>Votes of a round that took place.</summary>
    public const string Votes = "votes";

    public const int LongestName = 200;

    static readonly IdParameter IdParameter = new();
    static readonly ChoiceParameter KindParameter = new("kind", "Kind", (Votes, "Votes of a past round"));
    static readonly TextParameter NameParameter = new("name", "Name", LongestName) { Optional = true, Default = "" };
    static readonly DigestParameter DigestParameter = new("sha256", "SHA-256");
    static readonly CountParameter RowsParameter = new("rows", "Rows", "", 1, VoteTable.MostRows);
    static readonly CountParameter BytesParameter = new("bytes", "Bytes", "", 1, VoteTable.MostBytes) { Optional = true };

    /// <summary>What people read of it.</summary>
    public string Title => Name.Length > 0 ? Name : Id;

    internal static ObjectShape Shape { get; } = ObjectShape.Of(IdParameter, KindParameter, NameParameter, DigestParameter, RowsParameter, BytesParameter);

    internal static DataSet Read(ObjectReading read) => new(
        read.Get(IdParameter), read.Get(KindParameter)!, read.Get(NameParameter)!, read.Get(DigestParameter), read.Get(RowsParameter), read.Has("bytes") ? read.Get(BytesParameter) : null);

    /// <summary>The item of the list.</summary>
    public ObjectNode ToNode() => ObjectNode.Of(
    [
        ("id", Node.Of(Id)), ("kind", Node.Of(Kind)), .. Name.Length > 0 ? [("name", Node.Of(Name))] : Array.Empty<(string, Node)>(),
        ("sha256", Node.Of(Sha256)), ("rows", Node.Of((decimal)Rows)), .. Bytes is { } bytes ? [("bytes", Node.Of((decimal)bytes))] : Array.Empty<(string, Node)>(),
    ]);
}
