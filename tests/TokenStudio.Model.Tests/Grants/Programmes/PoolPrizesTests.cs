using System.Text.Json;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Grants.AlloV2;
using TokenStudio.Model.Grants.AlloV2.Strategies;
using TokenStudio.Model.Grants.Exports;
using TokenStudio.Model.Grants.Programmes;
using TokenStudio.Model.Scenarios;
using TokenStudio.Model.Tests.Grants.Exports;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Tests.Grants.Programmes;

/// <summary>The prizes of a hackathon: found wrong exactly where the contract refuses them.</summary>
public sealed class PoolPrizesTests
{
    const string Member = "/grants/g/strategy/payoutPercentages";

    static ObjectNode Pool(string? prizes, string more = "") => PoolSample.Pool("hackathon-qv", more).With("strategy",
        Doc.Of(prizes is null ? """{ "kind": "hackathon-qv" }""" : $$"""{ "kind": "hackathon-qv", "payoutPercentages": {{prizes}} }"""));

    static Finding[] Errors(ObjectNode document) => [.. ScenarioReview.Of(document).Findings.Where(f => f.Severity == Severity.Error)];

    static string? Written(ObjectNode document) => (((document["grants"] as ListNode)!.Items[0] as ObjectNode)!["strategy"] as ObjectNode)!["payoutPercentages"] is { } list ? System.Text.Encoding.UTF8.GetString(NodeWriter.Write(ObjectNode.Of(("p", list)))).Split('[')[1].Split(']')[0].Replace(" ", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal) : null;

    // The contract's answer to the same list, in a play: null where it takes it.
    static string? Refusal(string prizes)
    {
        var manager = SampleRound.Wallet(0x0a);
        var profile = new ProfileSetup(0, "", manager, []);
        var (programme, pool) = PoolSample.Read(Pool(null));
        var setup = new AlloSetup
        {
            Allo = new(AlloWorld.AlloAddress) { Owner = manager, Registry = AlloWorld.RegistryAddress, Treasury = AlloWorld.TreasuryAddress },
            Profiles = [profile],
            Pool = new(HackathonQV.Listed, JsonDocument.Parse(pool.Strategy.Json(pool.TermsOf(programme, 18)).GetRawText().Replace("\"schema\":\"\"", "\"schema\":\"text\"", StringComparison.Ordinal)
                .Replace(Address.Zero.ToString(), SampleRound.Wallet(0xea).ToString(), StringComparison.Ordinal)).RootElement, manager, profile.Id, SampleRound.Wallet(0x70), 0, [], null),
        };
        var made = setup.Create(0);
        Assert.Null(made.Error);
        var units = JsonDocument.Parse(prizes).RootElement.EnumerateArray().Select(p => ((UInt128)(p.GetDecimal() * 1_000_000_000_000_000_000m)).ToString(System.Globalization.CultureInfo.InvariantCulture)).ToArray();
        return AlloPlay.Try(made.World, new AlloAction(new(manager, 1, 0), "setPayoutPercentages", JsonSerializer.SerializeToElement(new { payoutPercentages = units }), 1)).Error;
    }

    [Theory]
    [InlineData("[0.5,0.3,0.2]", null, null)]
    [InlineData("[0.6,0.4]", null, null)]
    [InlineData("[1,0]", null, null)]                                               // one winner after all
    [InlineData("[0.4,0.1,0.3,0.2]", null, null)]                                   // between first and last any order goes
    [InlineData("[0.500000000000000001,0.499999999999999999]", null, null)]
    [InlineData("[]", "prizes", "0.5,0.3,0.2")]
    [InlineData("[1]", "prizes-order", "1,0")]
    [InlineData("[0.5,0.5]", "prizes-order", "0.51,0.49")]
    [InlineData("[0.2,0.3,0.5]", "prizes-order", "0.5,0.3,0.2")]
    [InlineData("[0.3,0.4,0.3]", "prizes-order", "0.4,0.3,0.3")]
    [InlineData("[0.5,0.3,0.1]", "shares", "0.5,0.3,0.2")]
    [InlineData("[0.5,0.3,0.199999999999999999]", "shares", "0.5,0.3,0.2")]         // off by dust
    [InlineData("[0.5,0.3,0.200000000000000001]", "shares", "0.5,0.3,0.2")]
    [InlineData("[0.5,0.5,0.1]", "shares", "0.5,0.5,0")]
    [InlineData("[0.3,0.2]", "shares", "0.8,0.2")]                                  // by the last it would be 30 and 70
    [InlineData("[0.9,0.8,0.2]", "shares", null)]                                   // neither end can make it whole
    public void Check_Prizes_AreRefusedWhereTheContractRefusesThem(string prizes, string? code, string? mended)
    {
        var document = PoolSample.Document(Pool(prizes));
        var errors = Errors(document);
        Assert.Equal(code is null, Refusal(prizes) is null);
        Assert.Equal(code is null ? [] : [(code, Member)], errors.Select(e => (e.Code, e.Path)));
        if (code is null) return;
        Assert.Equal(mended is null ? 0 : 1, errors[0].Fixes.Count);
        if (mended is null) return;
        var settled = ScenarioEdits.Apply(document, [.. errors[0].Fixes[0].Edits]).Document!;
        Assert.Equal(mended, Written(settled));
        Assert.Empty(Errors(settled));
        Assert.Null(Refusal($"[{mended}]"));
    }

    [Theory]
    [InlineData("[0.5000000000000000001,0.4999999999999999999]", "fee-step", "/0")]
    [InlineData("[0.5,\"x\"]", "wrong-kind", "/1")]
    [InlineData("[1.5,0]", "range", "/0")]
    [InlineData("0.5", "wrong-kind", "")]
    public void Check_WhatIsNoShare_IsNamedByItsPlace(string prizes, string code, string place)
    {
        var finding = Errors(PoolSample.Document(Pool(prizes)))[0];
        Assert.Equal((code, Member + place), (finding.Code, finding.Path));
    }

    [Fact]
    public void Check_TwoThingsWrong_AreBothSaid() =>
        Assert.Equal(["prizes-order", "shares"], Errors(PoolSample.Document(Pool("[0.1,0.2]"))).Select(e => e.Code));

    // What is left out is what the contract takes: 50, 30 and 20 %.
    [Fact]
    public void Read_NoPrizes_AreThoseTheContractTakes()
    {
        Assert.Empty(Errors(PoolSample.Document(Pool(null))));
        Assert.Null(Refusal("[0.5,0.3,0.2]"));
        var (programme, _) = PoolSample.Read(Pool(null));
        Assert.Equal(["500000000000000000", "300000000000000000", "200000000000000000"], ProgrammePool.Of(programme, "PLN", 18)!.Prizes.Select(p => p.ToString(System.Globalization.CultureInfo.InvariantCulture)));
    }

    // 97.5 held. Two projects win two prizes; three prizes of three projects, or where nobody is named; what is expected is shared.
    [Theory]
    [InlineData("[0.5,0.3,0.2]", "", "97.5")]
    [InlineData("[0.5,0.3,0.2]", """, "projects": [ { "id": "a", "name": "A" }, { "id": "b", "name": "B" }, { "id": "c", "name": "C", "status": "rejected" } ]""", "78")]
    [InlineData("[0.5,0.3,0.2]", """, "payouts": { "expected": 0.5 }""", "48.75")]
    [InlineData("[0.333333333333333334,0.333333333333333333,0.333333333333333333]", "", "97.499999999999999999")]   // 32.500000000000000065 and twice 32.4999999999999999675, each rounded down
    public void FlowsOf_Hackathon_PaysAPrizeForEachProject(string prizes, string more, string paid)
    {
        var (programme, protocol) = PoolSample.Read(Pool(prizes, more));
        Assert.Equal(paid, Assert.Single(protocol.FlowsOf(programme)).Paid.ToText(18));
    }

    // keccak256("setPayoutPercentages(uint256[])"), then: where the list begins, how many there are, and each of them.
    [Fact]
    public void PayoutPercentages_Call_IsSelectorAndList()
    {
        var call = Hex.Of(PayoutPercentages.Call.Encode([new object[] { new System.Numerics.BigInteger(600_000_000_000_000_000), new System.Numerics.BigInteger(400_000_000_000_000_000) }]));
        Assert.Equal(Hex.Of(Keccak256.Hash("setPayoutPercentages(uint256[])").AsSpan(0, 4)), call[..10]);
        Assert.Equal(["20", "2", "853a0d2313c0000", "58d15e176280000"], Enumerable.Range(0, 4).Select(i => call.Substring(10 + (64 * i), 64).TrimStart('0')));
    }

    [Fact]
    public void Read_PoolWithPrizes_KeepsThemToTheByte()
    {
        var (programme, _) = PoolSample.Read(Pool("[0.7,0.2,0.1]"));
        var pool = ProgrammePool.Of(programme, "PLN", 18)! with { Metadata = SampleRound.Whole.Metadata with { Matching = null } };
        var written = GrantPoolJson.Of(pool);
        var read = SampleRound.Read(reader => GrantPoolJson.Read(SampleRound.Element(written), reader));
        Assert.Equal(SampleRound.Text(written), SampleRound.Text(GrantPoolJson.Of(read)));
        Assert.Equal(pool.Prizes, read.Prizes);
    }

    [Theory]
    [InlineData("""{ "encoded": "0x12345678" }""", "Error /setPayoutPercentages/encoded abi")]
    [InlineData("""{ "parameters": [ { "name": "_payoutPercentages", "type": "uint256[]", "value": [] } ] }""", "Error /setPayoutPercentages prizes")]
    [InlineData("""{ "parameters": [ { "name": "_payoutPercentages", "type": "uint256[]", "value": [ "1000000000000000000" ] } ] }""", "Error /setPayoutPercentages prizes-order")]
    [InlineData("""{ "parameters": [ { "name": "_payoutPercentages", "type": "uint256[]", "value": [ "600000000000000000", "300000000000000000" ] } ] }""", "Error /setPayoutPercentages shares")]
    [InlineData("""{ "parameters": [ { "name": "payoutPercentages", "type": "uint256[]", "value": [ "600000000000000000", "400000000000000000" ] } ] }""", "Error /setPayoutPercentages/parameters/0/name value")]
    public void Read_PrizesTheContractRefuses_AreFound(string call, string finding)
    {
        var (programme, _) = PoolSample.Read(Pool(null));
        var file = GrantPoolJson.Of(ProgrammePool.Of(programme, "PLN", 18)! with { Metadata = SampleRound.Whole.Metadata with { Matching = null } }).With("setPayoutPercentages", Doc.Of(call));
        Assert.Equal(finding, SampleRound.Findings(reader => Assert.Null(GrantPoolJson.Read(SampleRound.Element(file), reader)))[0]);
    }
}
