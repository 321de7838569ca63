using System.Text.Json;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Grants.AlloV1;
using TokenStudio.Model.Grants.AlloV2;
using TokenStudio.Model.Grants.Exports;
using TokenStudio.Model.Grants.Programmes;
using TokenStudio.Model.Tests.Grants.Programmes;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Tests.Grants.Exports;

/// <summary>The files a pool is created by: each reads back to the same pool, and what was changed in one is found.</summary>
public sealed class PoolDesignTests
{
    public static TheoryData<string> Kinds => PoolSample.Kinds;

    static GrantPool Whole(string kind = "donation-voting-merkle-distribution-direct-transfer")
    {
        var (programme, pool) = PoolSample.Read(PoolSample.Pool(kind).With("matchAmount", Node.Of(kind == "direct-allocation" ? "0" : "100")));
        return ProgrammePool.Of(programme, "PLN", 18)! with
        {
            Chain = 10,
            Token = new("PLN", 18, SampleRound.Wallet(0xc0ffee)),
            StrategyContract = SampleRound.Wallet(0x57),
            ProfileId = "0x6ee8f854653bad9312fdf52164ccaafde9e17330082508c3e87bd1243bacb17a",
            Managers = [SampleRound.Wallet(0x0a), SampleRound.Wallet(0x0b)],
            MetadataPointer = MetaPointer.Ipfs("bafypool"),
            Metadata = kind == "direct-allocation" ? SampleRound.Whole.Metadata with { Matching = null } : SampleRound.Whole.Metadata,   // it holds nothing to match with
            Form = SampleRound.Whole.Form,
        };
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Pool_OfEveryStrategy_ReadsBackToTheSameBytes(string kind)
    {
        var pool = Whole(kind);
        var written = GrantPoolJson.Of(pool);
        var read = SampleRound.Read(reader => GrantPoolJson.Read(SampleRound.Element(written), reader));
        Assert.Equal(SampleRound.Text(written), SampleRound.Text(GrantPoolJson.Of(read)));
        Assert.Equal(CreatePool.Encode(pool), CreatePool.Encode(read));

        // Bytes alone say as much as names and values.
        var bytes = (pool.Strategy.HasModel ? written.With("initialize", ObjectNode.Of(("encoded", Node.Of(pool.InitData)))) : written).With("createPool", ObjectNode.Of(("encoded", Node.Of(Hex.Of(CreatePool.Encode(pool))))));
        Assert.Equal(SampleRound.Text(written), SampleRound.Text(GrantPoolJson.Of(SampleRound.Read(reader => GrantPoolJson.Read(SampleRound.Element(bytes), reader)))));
        Assert.Equal(SampleRound.Text(written), SampleRound.Text(GrantPoolJson.Of(SampleRound.Read(reader => GrantPoolJson.Read(SampleRound.Element(bytes.Without("initialize")), reader)))));
    }

    // Grants Stack's own: UseRegistryAnchor, metadataRequired, four times, allowedTokens; the list begins at byte 7 x 32 of the struct, the struct at 32.
    [Fact]
    public void Initialize_DonationRound_IsTheContractsStruct()
    {
        var pool = Whole();
        Assert.Equal("(bool,bool,uint64,uint64,uint64,uint64,address[])", pool.Strategy.Struct.Name);
        string[] words = [.. Enumerable.Range(0, (pool.InitData.Length - 2) / 64).Select(i => pool.InitData.Substring(2 + i * 64, 64).TrimStart('0'))];
        Assert.Equal(["20", "", "", "6bad9380", "6bc6a000", "6bd52080", "6bfcad80", "e0", ""], words);
        Assert.Equal(["useRegistryAnchor", "metadataRequired", "registrationStartTime", "registrationEndTime", "allocationStartTime", "allocationEndTime", "allowedTokens"],
            SampleRound.Element(PoolInitialize.Of(pool)).GetProperty("parameters").EnumerateArray().Select(p => p.GetProperty("name").GetString()));
    }

    // As forge lists the selectors of Allo in the audits of it: 0x77da8caf and 0xe1007d4a.
    [Theory]
    [InlineData(false, "createPool(bytes32,address,bytes,address,uint256,(uint256,string),address[])", "0x77da8caf")]
    [InlineData(true, "createPoolWithCustomStrategy(bytes32,address,bytes,address,uint256,(uint256,string),address[])", "0xe1007d4a")]
    public void CreatePool_Call_BeginsWithItsSelector(bool isCustom, string function, string selector)
    {
        var pool = Whole() with { IsCustom = isCustom };
        Assert.Equal(function, CreatePool.CallOf(pool).Function);
        Assert.Equal(selector, Hex.Of(CreatePool.Encode(pool).AsSpan(0, 4)));
        Assert.Equal(CreatePool.Encode(pool with { IsCustom = !isCustom })[4..], CreatePool.Encode(pool)[4..]);
    }

    [Fact]
    public void Metadata_OfAPool_MatchesWithWhatItHoldsAfterTheFee()
    {
        // 100 less 2.5 %.
        var metadata = SampleRound.Element(PoolMetadataJson.Of(Whole()));
        Assert.Equal("97.5", metadata.GetProperty("round").GetProperty("quadraticFundingConfig").GetProperty("matchingFundsAvailable").GetRawText());
        Assert.Equal(["round", "application"], metadata.EnumerateObject().Select(m => m.Name));
    }

    [Fact]
    public void Read_MetadataThatNamesOtherFunds_IsWarnedOf()
    {
        var text = SampleRound.Text(GrantPoolJson.Of(Whole())).Replace("\"matchingFundsAvailable\":97.5", "\"matchingFundsAvailable\":100", StringComparison.Ordinal);
        Assert.Equal(["Warning /metadata/round/quadraticFundingConfig/matchingFundsAvailable matching-funds"], SampleRound.Findings(reader => Assert.NotNull(GrantPoolJson.Read(SampleRound.Element(text), reader))));
    }

    [Theory]
    [InlineData("strategy", "\"QVComplex\"", "Error /strategy value")]
    [InlineData("percentFee", "\"1000000000000000001\"", "Error /percentFee value")]
    [InlineData("initialize", "{ \"encoded\": \"0x12\" }", "Error /initialize/encoded abi")]
    [InlineData("initialize", "{}", "Error /initialize missing")]
    [InlineData("createPool", "{ \"encoded\": \"0x12345678\" }", "Error /createPool/encoded abi")]
    [InlineData("createPool", "{ \"parameters\": [] }", "Error /createPool/parameters value")]
    [InlineData("protocol", "\"allo-v1\"", "Error /protocol value")]
    public void Read_WhatIsWrong_IsNamedWithItsPlace(string member, string value, string finding) =>
        Assert.Equal(finding, SampleRound.Findings(reader => Assert.Null(GrantPoolJson.Read(SampleRound.Element(GrantPoolJson.Of(Whole()).With(member, Doc.Value(value))), reader)))[0]);

    // One digit of the bytes beside the values, or of the values beside the bytes.
    [Fact]
    public void Read_BytesThatAreNotTheValues_AreFound()
    {
        var text = SampleRound.Text(GrantPoolJson.Of(Whole()));
        Assert.Contains("Error /createPool/encoded value", SampleRound.Findings(reader => GrantPoolJson.Read(SampleRound.Element(text.Replace("\"100000000000000000000\"", "\"100000000000000000001\"", StringComparison.Ordinal)), reader)));
        Assert.Contains("Error /initialize/encoded value", SampleRound.Findings(reader => GrantPoolJson.Read(SampleRound.Element(text.Replace("\"1806537600\"", "\"1806537601\"", StringComparison.Ordinal)), reader)));
    }

    [Fact]
    public void CreatePool_AsOurContractsPlayIt_HoldsWhatTheFileSays()
    {
        var pool = Whole();
        var creator = SampleRound.Wallet(0x0a);
        var profile = new ProfileSetup(0, "", creator, []);
        var setup = new AlloSetup
        {
            Allo = new(AlloWorld.AlloAddress) { Owner = creator, Registry = AlloWorld.RegistryAddress, Treasury = AlloWorld.TreasuryAddress, PercentFee = pool.PercentFee },
            Profiles = [profile],
            Pool = new(pool.Strategy, StrategyBytes.Parameters(pool.Strategy, pool.InitData)!.Value, creator, profile.Id, pool.Token.Address, pool.Amount, [], null),
        };
        var made = setup.Create(0);
        Assert.Null(made.Error);
        Assert.Equal(pool.Held, made.World.StrategyOf(1)!.PoolAmount);
    }
}
