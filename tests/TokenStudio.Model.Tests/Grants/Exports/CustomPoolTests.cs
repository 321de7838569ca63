using TokenStudio.Model.Documents;
using TokenStudio.Model.Grants.AlloV2;
using TokenStudio.Model.Grants.Exports;
using TokenStudio.Model.Grants.Programmes;
using TokenStudio.Model.Tests.Grants.Programmes;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Tests.Grants.Exports;

/// <summary>Pools made by createPoolWithCustomStrategy: of a known strategy's own deployment, and of a contract nobody knows.</summary>
public sealed class CustomPoolTests
{
    const string Address = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed";
    const string Unknown = $$"""{ "kind": "custom", "contract": "{{Address}}", "initData": "0xdeadbeef00" }""";

    static GrantPool Of(string strategy, string more = "")
    {
        var (programme, _) = PoolSample.Read(PoolSample.Pool("qv-simple", more).With("strategy", Doc.Of(strategy)));
        return ProgrammePool.Of(programme, "PLN", 18)! with { Metadata = SampleRound.Whole.Metadata with { Matching = null } };
    }

    static string Text(GrantPool pool) => SampleRound.Text(GrantPoolJson.Of(pool));

    static GrantPool Read(string text) => SampleRound.Read(reader => GrantPoolJson.Read(SampleRound.Element(text), reader));

    [Theory]
    [InlineData(Unknown)]
    [InlineData($$"""{ "kind": "rfp-simple", "contract": "{{Address}}", "custom": true }""")]
    [InlineData($$"""{ "kind": "rfp-simple", "contract": "{{Address}}" }""")]
    public void Read_WhatWasWritten_IsTheSameToTheByte(string strategy)
    {
        var pool = Of(strategy, """, "profileOwner": "0x70997970C51812dc3A010C7d01b50e0d17dc79C8", "profileNonce": 7""");
        Assert.Equal(Address, pool.StrategyContract.ToString());
        var read = Read(Text(pool));
        Assert.Equal(Text(pool), Text(read));
        Assert.Equal(CreatePool.Encode(pool), CreatePool.Encode(read));
        Assert.Equal(pool.IsCustom, read.IsCustom);

        // The bytes of the call alone say which function it is.
        var written = GrantPoolJson.Of(pool);
        var bytes = written.Without("initialize").With("createPool", ObjectNode.Of(("encoded", Node.Of(Hex.Of(CreatePool.Encode(pool))))));
        Assert.Equal(Text(pool), Text(Read(SampleRound.Text(bytes))));
    }

    // 4 bytes of selector; words: profile, strategy, where the init data begins (7 x 32), token, amount, metadata, managers.
    [Fact]
    public void CreatePool_OfOnesOwnContract_HandsItsBytesOn()
    {
        var pool = Of(Unknown);
        Assert.Equal("0xdeadbeef00", pool.InitData);
        var call = Hex.Of(CreatePool.Encode(pool));
        string Word(int i) => call.Substring(2 + 8 + (i * 64), 64);
        Assert.StartsWith("0xe1007d4a", call, StringComparison.Ordinal);
        Assert.Equal(Address[2..].ToLowerInvariant().PadLeft(64, '0'), Word(1));
        Assert.Equal("e0".PadLeft(64, '0'), Word(2));
        Assert.Equal("5".PadLeft(64, '0'), Word(7));                    // five bytes
        Assert.Equal("deadbeef00".PadRight(64, '0'), Word(8));
        Assert.Null(GrantPoolJson.Of(pool)["initialize"]);
    }

    // keccak256 of 32 bytes of nonce and 20 of owner: what the registry of a play gives the same two.
    [Fact]
    public void ProfileId_OfOwnerAndNonce_IsTheRegistrys()
    {
        const string owner = "0x70997970C51812dc3A010C7d01b50e0d17dc79C8";
        var pool = Of(Unknown, $$""", "profileOwner": "{{owner}}", "profileNonce": 7""");
        Assert.Equal(Hex.Of(Keccak256.Hash(Hex.Parse("0x" + "7".PadLeft(64, '0') + owner[2..])!)), pool.ProfileId);
        Assert.Equal("0x" + new string('0', 64), Of(Unknown).ProfileId);
    }

    [Theory]
    [InlineData("""{ "encoded": "0x12345678" }""", "Error /createPool/encoded abi")]
    [InlineData("""{ "function": "createPools", "parameters": [] }""", "Error /createPool/function value")]
    [InlineData("""{ "function": "createPool", "parameters": [] }""", "Error /createPool/function value")]
    [InlineData("""{ "encoded": "0x77da8caf" }""", "Error /createPool value")]
    [InlineData("""{ "encoded": "0xe1007d4a" }""", "Error /createPool/encoded abi")]
    [InlineData("""{ "function": "createPoolWithCustomStrategy" }""", "Error /createPool missing")]
    public void Read_CallThatDoesNotMakeThisPool_IsFound(string call, string finding) =>
        Assert.Equal(finding, SampleRound.Findings(reader => Assert.Null(GrantPoolJson.Read(SampleRound.Element(GrantPoolJson.Of(Of(Unknown)).With("createPool", Doc.Value(call))), reader)))[0]);

    [Fact]
    public void Read_StructOfAnUnknownContract_IsRefused() => Assert.Equal(["Error /initialize unknown"],
        SampleRound.Findings(reader => Assert.Null(GrantPoolJson.Read(SampleRound.Element(GrantPoolJson.Of(Of(Unknown)).With("initialize", Doc.Of("""{ "encoded": "0x" }"""))), reader))));

    [Fact]
    public void Read_CustomStrategyAtZero_IsWarnedOf() =>
        Assert.Equal(["Warning /createPool not-set"], SampleRound.Findings(reader => Assert.NotNull(GrantPoolJson.Read(SampleRound.Element(GrantPoolJson.Of(Of("""{ "kind": "custom" }"""))), reader))));

    // One byte of the call after the other cut off: never more than a finding with its place.
    [Fact]
    public void Read_CallCutShort_IsFoundWhereverItIsCut()
    {
        var pool = Of(Unknown);
        var call = CreatePool.Encode(pool);
        for (var length = 4; length < call.Length; length += 7)
        {
            var file = GrantPoolJson.Of(pool).With("createPool", ObjectNode.Of(("encoded", Node.Of(Hex.Of(call.AsSpan(0, length))))));
            Assert.Equal("Error /createPool/encoded abi", Assert.Single(SampleRound.Findings(reader => Assert.Null(GrantPoolJson.Read(SampleRound.Element(file), reader)))));
        }
    }
}
