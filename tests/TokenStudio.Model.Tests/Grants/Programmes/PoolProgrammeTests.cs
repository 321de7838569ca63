using System.Numerics;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Grants.AlloV2;
using TokenStudio.Model.Grants.Programmes;
using TokenStudio.Model.Scenarios;
using TokenStudio.Model.Units;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Tests.Grants.Programmes;

public sealed class PoolProgrammeTests
{
    public static TheoryData<string> Kinds => PoolSample.Kinds;

    [Fact]
    public void All_PoolStrategies_AreThoseThereAre()
    {
        Assert.Equal(29, PoolStrategies.All.All.Count);
        Assert.Equal([.. StrategyKinds.All.Select(k => k.Name), "custom"], PoolStrategies.All.All.Select(k => PoolStrategies.KindOf(k.Id)!.Name));
        Assert.Null(StrategyKinds.Find("custom"));   // beside those there are, not among them
    }

    [Theory]
    [InlineData("QVSimple", "qv-simple")]
    [InlineData("QVGovernanceERC20Votes", "qv-governance-erc20-votes")]
    [InlineData("SQFSuperFluid", "sqf-super-fluid")]
    [InlineData("EasyRPGF", "easy-rpgf")]
    [InlineData("DonationVotingMerkleDistributionDirectTransfer", "donation-voting-merkle-distribution-direct-transfer")]
    public void WordOf_Contract_IsItsNameInWords(string contract, string word) => Assert.Equal(word, PoolStrategies.WordOf(StrategyKinds.Find(contract)!));

    // A kind that was only just chosen has no error but what its strategy cannot do at all.
    [Theory]
    [MemberData(nameof(Kinds))]
    public void Read_KindAlone_HasWhatItsContractTakes(string kind)
    {
        var pool = PoolSample.Pool(kind);
        if (kind == "direct-allocation") pool = pool.With("matchAmount", Node.Of("0"));
        Assert.DoesNotContain(PoolSample.Findings(pool), f => f.Severity == Severity.Error);
        var (programme, protocol) = PoolSample.Read(pool);
        var terms = protocol.TermsOf(programme, 18);
        var bytes = protocol.Strategy.Encoded(terms);
        if (!protocol.Strategy.Kind.HasModel) Assert.Empty(bytes);
        else Assert.Equal(protocol.Strategy.Json(terms).GetRawText(), StrategyBytes.Parameters(protocol.Strategy.Kind, Hex.Of(bytes))!.Value.GetRawText());
    }

    [Fact]
    public void Read_DonationRound_HoldsEveryMember()
    {
        var (programme, pool) = PoolSample.Read(PoolSample.Pool("donation-voting-merkle-distribution-direct-transfer", """
            , "fundedAt": "2027-04-10T00:00:00Z", "projects": [ { "id": "p", "name": "P", "asks": "12.5" } ]
            """).With("strategy", Doc.Of("""{ "kind": "donation-voting-merkle-distribution-direct-transfer", "useRegistryAnchor": true, "allowedTokens": [ "0x0b2C639c533813f4Aa9D7837CAf62653d097Ff85" ] }""")));
        Assert.Equal(true, pool.Strategy["useRegistryAnchor"]);
        Assert.Equal(false, pool.Strategy["metadataRequired"]);
        Assert.Equal("0x0b2C639c533813f4Aa9D7837CAf62653d097Ff85", Assert.Single((ValueList<Address>)pool.Strategy["allowedTokens"]!).ToString());
        Assert.Equal("12.5", programme.Projects[0].Asks.ToText(18));
        Assert.Equal("97.5", pool.HeldOf(programme.MatchAmount).ToText(18));   // 100 less 2.5 %
        Assert.Equal(25_000_000_000_000_000, pool.PercentFee);

        // registrationStart, registrationEnd, allocationStart, allocationEnd in Unix seconds.
        var json = pool.Strategy.Json(pool.TermsOf(programme, 18));
        Assert.Equal(["1806537600", "1808179200", "1809129600", "1811721600"], new[] { "registrationStartTime", "registrationEndTime", "allocationStartTime", "allocationEndTime" }.Select(n => json.GetProperty(n).ToString()));
    }

    [Fact]
    public void Json_MembersLeftOut_FollowThePool()
    {
        // 97.5 tokens in 12 parts, rounded up; a highest bid of all the pool holds, in base units of 18 decimals.
        var (programme, pool) = PoolSample.Read(PoolSample.Pool("ltip-hedgey"));
        var inner = pool.Strategy.Json(pool.TermsOf(programme, 18));
        Assert.Equal("8125000000000000000", inner.GetProperty("rate").GetString());
        Assert.Equal("2592000", inner.GetProperty("period").ToString());
        Assert.Equal("1811721600", inner.GetProperty("cliff").ToString());
        Assert.Equal("1806537600", inner.GetProperty("initializeParams").GetProperty("reviewStartTime").ToString());
        var (rfp, bids) = PoolSample.Read(PoolSample.Pool("rfp-simple"));
        Assert.Equal("97500000000000000000", bids.Strategy.Json(bids.TermsOf(rfp, 18)).GetProperty("maxBid").GetString());
    }

    [Fact]
    public void Json_AmountsOfAnotherToken_AreInItsBaseUnits()
    {
        var (programme, pool) = PoolSample.Read(PoolSample.Pool("rfp-simple", """, "token": { "symbol": "USDC", "decimals": 6 } """).Without("from").With("strategy", Doc.Of("""{ "kind": "rfp-simple", "maxBid": "40.5" }""")));
        Assert.Equal("40500000", pool.Strategy.Json(pool.TermsOf(programme, 18)).GetProperty("maxBid").ToString());
    }

    [Theory]
    [InlineData("qv-simple", "registrationEnd", "2027-03-31T00:00:00Z", Severity.Error)]
    [InlineData("qv-simple", "allocationEnd", "2027-04-30T00:00:00Z", Severity.Error)]
    [InlineData("donation-voting-merkle-distribution-vault", "allocationStart", "2027-03-31T00:00:00Z", Severity.Error)]
    [InlineData("easy-retro-funding", "allocationEnd", "2027-04-19T00:00:00Z", Severity.Error)]
    [InlineData("direct-grants-lite", "registrationEnd", "2027-03-31T00:00:00Z", Severity.Error)]
    [InlineData("direct-grants-lite", "allocationEnd", "2027-04-30T00:00:00Z", Severity.Warning)]
    [InlineData("direct-grants-simple", "registrationEnd", "2027-03-31T00:00:00Z", Severity.Warning)]
    [InlineData("micro-grants", "allocationEnd", "2027-04-30T00:00:00Z", Severity.Error)]
    [InlineData("ltip-simple", "registrationEnd", "2027-03-31T00:00:00Z", Severity.Warning)]
    [InlineData("rfp-simple", "allocationEnd", "2027-04-30T00:00:00Z", Severity.Warning)]
    public void Check_TimesOutOfOrder_AreErrorsWhereTheContractRefusesThem(string kind, string member, string value, Severity severity)
    {
        var findings = PoolSample.Findings(PoolSample.Pool(kind).With(member, Node.Of(value))).Where(f => f.Code == "window-order").ToArray();
        Assert.Contains((severity, $"/grants/g/{member}"), findings.Select(f => (f.Severity, f.Path)));
        if (severity == Severity.Warning) Assert.DoesNotContain(findings, f => f.Severity == Severity.Error);
    }

    [Theory]
    [InlineData("distributionEndTime", "2027-05-30T00:00:00Z")]
    [InlineData("reviewStartTime", "2027-06-01T00:00:00Z")]
    public void Check_LtipTimesOutOfOrder_AreNamed(string member, string value)
    {
        var findings = PoolSample.Findings(PoolSample.Pool("ltip-simple").With("strategy", ObjectNode.Of(("kind", Node.Of("ltip-simple")), (member, Node.Of(value)))));
        Assert.Contains(findings, f => f is { Severity: Severity.Error, Code: "window-order" });
    }

    [Theory]
    [InlineData("rfp-simple", "milestones", """[ { "id": "m", "title": "M", "share": 0.4, "after": "P1M" } ]""", "shares", "/grants/g/milestones")]
    [InlineData("lockup-dynamic", "lockup", """{ "segments": [ { "share": 0.4, "length": "P30D" } ] }""", "shares", "/grants/g/lockup/segments")]
    [InlineData("qv-simple", "poolFee", "0.0000000000000000001", "fee-step", "/grants/g/poolFee")]
    [InlineData("direct-allocation", "matchAmount", "\"5\"", "cannot-be-funded", "/grants/g/matchAmount")]
    [InlineData("direct-allocation", "strategy", """{ "kind": "direct-alocation" }""", "unknown-kind", "/grants/g/strategy/kind")]
    [InlineData("qv-simple", "strategy", """{ "kind": "qv-simple", "maxVoiceCreditsPerAllocator": -1 }""", "format", "/grants/g/strategy/maxVoiceCreditsPerAllocator")]
    [InlineData("ltip-simple", "strategy", """{ "kind": "ltip-simple", "votingThreshold": 0 }""", "range", "/grants/g/strategy/votingThreshold")]
    [InlineData("qv-simple", "strategy", """{ "kind": "qv-simple", "allowedTokens": [] }""", "unknown", "/grants/g/strategy/allowedTokens")]
    [InlineData("qv-nft-tiered", "strategy", """{ "kind": "qv-nft-tiered", "nfts": [ "0x0b2C639c533813f4Aa9D7837CAf62653d097Ff85" ] }""", "lists", "/grants/g/strategy/maxVoiceCreditsPerNft")]
    public void Check_WhatDoesNotGo_IsNamedWithItsPath(string kind, string member, string value, string code, string path)
    {
        var finding = PoolSample.Findings(PoolSample.Pool(kind).With(member, Doc.Value(value))).First(f => f.Severity == Severity.Error);
        Assert.Equal((code, path), (finding.Code, finding.Path));
    }

    [Fact]
    public void Check_NativeToken_IsRefusedWhereTheStrategyCannotTakeIt()
    {
        const string native = """{ "symbol": "ETH", "decimals": 18, "address": "0xEeeeeEeeeEeEeeEeEeEeeEEEeeeeEeeeeeeeEEeE" }""";
        var refused = PoolSample.Findings(PoolSample.Pool("sqf-super-fluid").Without("from").With("token", Doc.Of(native)));
        Assert.Contains(refused, f => (f.Severity, f.Code, f.Path) == (Severity.Error, "native-refused", "/grants/g/token/address"));
        Assert.DoesNotContain(PoolSample.Findings(PoolSample.Pool("qv-simple").Without("from").With("token", Doc.Of(native))), f => f.Severity == Severity.Error);
    }

    [Theory]
    [InlineData("rfp-committee", "voteThreshold")]
    [InlineData("qv-simple", "reviewThreshold")]
    [InlineData("ltip-simple", "votingThreshold")]
    public void Check_ThresholdAboveTheManagers_IsWarnedOf(string kind, string member)
    {
        const string two = """, "operators": [ { "id": "a", "address": "0x70997970C51812dc3A010C7d01b50e0d17dc79C8", "role": "admin" }, { "id": "b", "address": "0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266" } ] """;
        var pool = PoolSample.Pool(kind, two);
        ObjectNode With(int threshold) => pool.With("strategy", ObjectNode.Of(("kind", Node.Of(kind)), (member, Node.Of(threshold))));
        Assert.DoesNotContain(PoolSample.Findings(With(2)), f => f.Code == "out-of-reach");
        Assert.Contains(PoolSample.Findings(With(3)), f => (f.Severity, f.Path) == (Severity.Warning, $"/grants/g/strategy/{member}"));
    }

    // An edit addresses a member of the strategy by its path, and its inverse gives the file back.
    [Theory]
    [InlineData("/grants/g/strategy/metadataRequired", "true")]
    [InlineData("/grants/g/strategy", """{ "kind": "rfp-simple", "maxBid": "40" }""")]
    [InlineData("/grants/g/milestones", """[ { "id": "m", "title": "M", "share": 1, "after": "P1M" } ]""")]
    public void Apply_EditOfThePool_IsUndoneByItsInverse(string path, string value)
    {
        var before = PoolSample.Document(PoolSample.Pool("donation-voting"));
        var edited = ScenarioEdits.Apply(before, [Edit.Set(path, Doc.Value(value))]);
        Assert.Null(edited.Refusal);
        Assert.Equal(before, ScenarioEdits.Apply(edited.Document!, edited.Inverse).Document);
    }

    [Fact]
    public void Read_WholeNumberPastADouble_KeepsEveryDigit()
    {
        var (_, pool) = PoolSample.Read(PoolSample.Pool("micro-grants-hats").With("strategy", Doc.Of("""{ "kind": "micro-grants-hats", "hatId": "26959946667150639794667015087019630673637144422540572481103610249216" }""")));
        Assert.Equal(BigInteger.Pow(2, 224), pool.Strategy["hatId"]);
    }
}
