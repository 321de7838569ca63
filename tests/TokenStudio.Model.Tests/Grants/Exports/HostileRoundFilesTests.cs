using System.Text;
using CsCheck;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Grants.Exports;
using TokenStudio.Model.Grants.Files;
using TokenStudio.Model.Units;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Tests.Grants.Exports;

/// <summary>Files of a round with anything at any place: readers give a value or findings, and never throw.</summary>
public sealed class HostileRoundFilesTests(ITestOutputHelper output)
{
    static readonly string[] Anything =
        ["null", "true", "0", "-1", "1.5", "1e999", "99999999999999999999999999999999999999999999999999999999999999999999999999999999", "\"\"", "\"x\"", "\"-1\"", "\"0x\"", "\"0x12\"", "\"\\u0000\"", "[]", "[[]]", "[null]", "{}", "{\"a\":1}"];

    static readonly string[] Headers = ["index,applicationId,projectId,projectPayoutAddress,matchAmountInToken\n", "id,coefficient\n", "address,amount\n", ""];

    static readonly MatchingDistribution Distribution = new([new MatchedProject { Index = 0, ProjectName = "a", ApplicationId = "0", ProjectId = Hex.Of(new byte[32]), PayoutAddress = SampleRound.Wallet(1), Contributions = 1, PoolMillionths = 5, Amount = 7, OriginalAmount = 7 }]);

    static readonly (string Name, Node File, Action<System.Text.Json.JsonElement, GrantsReader> Read)[] Files =
    [
        ("design", GrantRoundJson.Of(SampleRound.Whole), (file, reader) => GrantRoundJson.Read(file, reader)),
        ("metadata", RoundMetadataJson.Of(SampleRound.Whole), (file, reader) => RoundMetadataJson.Read(file, 6, reader)),
        ("form", ApplicationFormJson.Of(SampleRound.Whole.Form), (file, reader) => ApplicationFormJson.Read(file, reader)),
        ("parameters", RoundParameters.Of(SampleRound.Whole), (file, reader) => RoundParameters.Read(file, SampleRound.Whole, reader)),
        ("distribution", DistributionJson.Of(Distribution), (file, reader) => DistributionJson.Read(file, reader)),
        ("rows", StatusRowsJson.Of([0, 0]), (file, reader) => StatusRowsJson.Read(file, 2, reader)),
        ("merkle", Tree(), (file, reader) => MerkleJson.Read(file, LeafForm.AlloV1, reader)),
    ];

    [Fact]
    public void Read_AnythingAnywhere_NeverThrows() =>
        Property.Check(Gen.Int[0, 1_000].Array[5], drawn =>
        {
            var (_, file, read) = Files[drawn[0] % Files.Length];
            var changed = Replaced(Replaced(file, drawn[1] % Count(file), Anything[drawn[2] % Anything.Length]), drawn[3] % Count(file), Anything[drawn[4] % Anything.Length]);
            var reader = new GrantsReader();
            read(SampleRound.Element(changed), reader);
        }, output, 4_000);

    [Fact]
    public void Read_AnyTable_NeverThrows() =>
        Property.Check(Gen.Select(Gen.Int[0, Headers.Length - 1], Gen.String[Gen.Char["0123456789abx,;\t\"'\r\n .-eE\u00e9"], 0, 80]), drawn =>
        {
            var csv = Encoding.UTF8.GetBytes(Headers[drawn.Item1] + drawn.Item2);
            PayoutsCsv.Read(csv, new());
            CoefficientsCsv.Read(csv, [], new());
            AirdropList.Read(csv, null, new());
            AirdropList.Read(csv, 18, new());
        }, output, 2_000);

    static int Count(Node node) => 1 + node switch { ObjectNode o => o.Members.Sum(m => Count(m.Value)), ListNode list => list.Items.Sum(Count), _ => 0 };

    // The file as text, the node at a place (counted in reading order) replaced.
    static string Replaced(string file, int at, string put) => Replaced(NodeReader.ReadAny(Encoding.UTF8.GetBytes(file), out _)!, at, put);

    static string Replaced(Node node, int at, string put)
    {
        var left = at;
        return Text(node, ref left, put);
    }

    static string Text(Node node, ref int left, string put)
    {
        if (left-- == 0) return put;
        switch (node)
        {
            case ObjectNode o:
                var members = new List<string>();
                foreach (var member in o.Members) members.Add($"{NodeWriter.WriteCompact(Node.Of(member.Name))}:{Text(member.Value, ref left, put)}");
                return $"{{{string.Join(",", members)}}}";
            case ListNode list:
                var items = new List<string>();
                foreach (var item in list.Items) items.Add(Text(item, ref left, put));
                return $"[{string.Join(",", items)}]";
            default:
                return NodeWriter.WriteCompact(node);
        }
    }

    static Node Tree()
    {
        var file = Distribution.Merkle()!;
        using var stream = new MemoryStream();
        MerkleJson.Write(stream, file, file.Tree());
        return NodeReader.ReadAny(stream.ToArray(), out _)!;
    }
}
