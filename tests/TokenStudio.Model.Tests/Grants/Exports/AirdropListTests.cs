using System.Numerics;
using System.Text;
using CsCheck;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Grants.Exports;
using TokenStudio.Model.Grants.Files;
using TokenStudio.Model.Units;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Tests.Grants.Exports;

/// <summary>An airdrop list to its Merkle tree and back, and against the tokens there are for it.</summary>
public sealed class AirdropListTests(ITestOutputHelper output)
{
    // @openzeppelin/merkle-tree's README: the tree of these two leaves.
    const string Published = "address,amount\n0x1111111111111111111111111111111111111111,5000000000000000000\n0x2222222222222222222222222222222222222222,2500000000000000000\n";
    const string PublishedRoot = "0xd4dee0beab2d53f2cc83e567171bd2820e49898130a22622b10ead383e90bd77";

    [Theory]
    [InlineData(Published, null)]
    [InlineData("0x1111111111111111111111111111111111111111;5\n0x2222222222222222222222222222222222222222;2.5", 18)]
    [InlineData("\uFEFFamount,note,Address\r\n5,\"a, b\",0x1111111111111111111111111111111111111111\r\n\r\n2.50,,0x2222222222222222222222222222222222222222\r\n", 18)]
    public void Merkle_ThePublishedList_HasItsRoot(string csv, int? decimals)
    {
        var list = Read(csv, decimals);
        Assert.Equal(7_500_000_000_000_000_000, list.Total);
        var tree = list.Merkle().Tree();
        Assert.Equal(PublishedRoot, Hex.Of(tree.Root));
        Assert.All([0, 1], i => Assert.True(StandardMerkleTree.Verify(tree.Root, tree.LeafOf(i), tree.ProofOf(i))));
        Assert.False(StandardMerkleTree.Verify(tree.Root, StandardMerkleTree.Leaf(LeafForm.Airdrop.Types, [list.Entries[0].Address, BigInteger.One]), tree.ProofOf(0)));
    }

    [Fact]
    public void CsvAndJson_AnyList_ReadBackToTheSameBytes() =>
        Property.Check(Gen.Select(Gen.Byte.Array[Address.Bytes], Gen.Byte.Array[0, 32]).Array[1, 20], drawn =>
        {
            var entries = drawn.Select(d => new AirdropEntry(new(d.Item1), new(d.Item2, isUnsigned: true))).Where(e => !e.Address.IsZero).DistinctBy(e => e.Address).ToValueList();
            if (entries.Count == 0) return;
            var file = new AirdropList(entries).Merkle();
            var csv = Written(stream => MerkleCsv.Write(stream, file, file.Tree()));
            var list = SampleRound.Read(reader => AirdropList.Read(csv, null, reader));
            Assert.Equal(entries, list.Entries);
            Assert.Equal(csv, Written(stream => MerkleCsv.Write(stream, list.Merkle(), list.Merkle().Tree())));
            var json = Written(stream => MerkleJson.Write(stream, file, file.Tree()));
            var read = SampleRound.Read(reader => MerkleJson.Read(SampleRound.Element(Encoding.UTF8.GetString(json)), LeafForm.Airdrop, reader));
            Assert.Equal(json, Written(stream => MerkleJson.Write(stream, read, read.Tree())));
        }, output, 300);

    [Fact]
    public void Read_KeepingTheGoodRows_LeavesOutWhatIsWrong()
    {
        const string Mixed = "address,amount\n0x1111111111111111111111111111111111111111,1\nnobody,2\n0x1111111111111111111111111111111111111111,4\n0x2222222222222222222222222222222222222222,-8\n0x2222222222222222222222222222222222222222,16\n0x0000000000000000000000000000000000000000,32\n";
        var reader = new GrantsReader();
        var list = AirdropList.Read(Encoding.UTF8.GetBytes(Mixed), null, reader, keepGood: true)!;

        // 1 of the first row and 16 of the sixth: a row that is wrong takes no address from a good one after it.
        Assert.Equal((17, 2), ((int)list.Total, list.Entries.Count));
        Assert.Equal(["/3/address", "/4/address", "/5/amount", "/7/address"], reader.Findings.Select(f => f.Path));
        Assert.All(reader.Findings, f => Assert.Equal(Severity.Warning, f.Severity));
        Assert.Null(AirdropList.Read(Encoding.UTF8.GetBytes(Mixed), null, new(), keepGood: false));
        var nothing = new GrantsReader();
        Assert.Null(AirdropList.Read("address,amount\nnobody,2\n"u8, null, nothing, keepGood: true));
        Assert.False(nothing.IsGood);
    }

    [Fact]
    public void Read_WrongCells_AreNamedByRowAndColumn()
    {
        const string One = "0x1111111111111111111111111111111111111111";
        string[] Said(string csv, int? decimals) => SampleRound.Findings(reader => AirdropList.Read(Encoding.UTF8.GetBytes(csv), decimals, reader));
        Assert.Equal(
            ["Error /3/address twice", "Error /4/address value", "Error /5/address value", "Error /6/amount value", "Error /7/address value", "Error /7/amount value"],
            Said($"address,amount\n{One},1\n{One},2\n0x12,1\n0x5aaeb6053F3E94C9b9A09f33669435E7Ef1BeAed,1\n0x2222222222222222222222222222222222222222,1.5\n\"\",x\n".Replace("\"\",x", "vitalik.eth,x", StringComparison.Ordinal), null));
        Assert.Equal(["Error /1/address value"], Said($"{Address.Zero},1", null));
        Assert.Equal(["Error /1/amount value"], Said($"{One},0.0000001", 6));
        Assert.Equal(["Error /1/amount value"], Said($"{One},{BigInteger.Pow(2, 256)}", null));
        Assert.Equal(["Error /1/address missing", "Error /1/amount missing"], Said("wallet,tokens\n", 18));
        Assert.Equal(["Error  empty"], Said("address,amount\n", 18));
        Assert.Equal(["Error  empty"], Said("", 18));
        Assert.Equal(["Error /1/amount value"], Said(One, 18));
    }

    [Fact]
    public void Against_AnAllocation_NamesTooManyOrLeft()
    {
        var list = Read(Published, null);
        var over = list.Against(7_000_000_000_000_000_000, 18, "Airdrop")!;
        Assert.Equal(("over", "The list gives 7.5 tokens and \"Airdrop\" has 7: 0.5 too many."), (over.Code, over.Message.ToString()));
        var under = list.Against(10_000_000_000_000_000_000, 18, "Airdrop")!;
        Assert.Equal(("under", "The list gives 7.5 tokens and \"Airdrop\" has 10: 2.5 are left."), (under.Code, under.Message.ToString()));
        Assert.Equal((Model.Documents.Severity.Error, Model.Documents.Severity.Warning), (over.Severity, under.Severity));
        Assert.Null(list.Against(7_500_000_000_000_000_000, 18, "Airdrop"));
    }

    [Fact]
    public void MerkleJson_ChangedByHand_IsFound()
    {
        var file = Read(Published, null).Merkle();
        var json = Encoding.UTF8.GetString(Written(stream => MerkleJson.Write(stream, file, file.Tree())));
        string[] Said(string from, string to) => SampleRound.Findings(reader => MerkleJson.Read(SampleRound.Element(json.Replace(from, to, StringComparison.Ordinal)), LeafForm.Airdrop, reader));
        Assert.Equal([], Said("x", "x"));
        Assert.Equal(["Error /root root", "Error /leaves/0/leaf leaf", "Error /leaves/1/proof proof"], Said("\"5000000000000000000\"", "\"5000000000000000001\""));
        Assert.Equal(["Error /root root"], Said(PublishedRoot, "0x" + new string('1', 64)));
    }

    static AirdropList Read(string csv, int? decimals) => SampleRound.Read(reader => AirdropList.Read(Encoding.UTF8.GetBytes(csv), decimals, reader));

    static byte[] Written(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        return stream.ToArray();
    }
}
