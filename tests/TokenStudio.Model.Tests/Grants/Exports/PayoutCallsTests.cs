using System.Numerics;
using System.Text.Json;
using TokenStudio.Model.Grants.AlloV2;
using TokenStudio.Model.Grants.AlloV2.Strategies;
using TokenStudio.Model.Grants.Exports;
using TokenStudio.Model.Tests.Grants.AlloV2;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Tests.Grants.Exports;

/// <summary>What managers send once results are known, for every strategy there is.</summary>
public sealed class PayoutCallsTests
{
    static readonly PoolPayouts Two = new([new(0, "A, \"first\"", SampleRound.Wallet(1), SampleRound.Wallet(11), 600), new(1, "B", SampleRound.Wallet(2), SampleRound.Wallet(2), 400)]);
    static readonly Address Token = SampleRound.Wallet(0x70);

    // Function and types by strategy; those with files of other names stand in parentheses. A new strategy fails here until its row says how it pays.
    const string Table = """
        DonationVotingMerkleDistributionDirectTransferStrategy: (distributions)
        DonationVotingMerkleDistributionVaultStrategy: (distributions)
        QVSimpleStrategy: distribute[ids]
        QVGovernanceERC20Votes: distribute[ids]
        QVNftTieredStrategy: distribute[ids]
        HackathonQVStrategy: distribute[ids]
        QVImpactStreamStrategy: setPayouts[(address,uint256)[]], distribute[ids]
        DirectGrantsSimpleStrategy: allocate[address,uint8,uint256] each, distribute[ids]
        DirectGrantsLiteStrategy: (allocations)
        DirectAllocationStrategy: allocate[address,uint256,address,uint256] each
        EasyRPGFStrategy: distribute[ids,uint256[]]
        EasyRetroFundingStrategy: distribute[(uint256,address,uint256)[]]
        RFPSimpleStrategy: allocate[address,uint256] each
        RFPCommitteeStrategy: allocate[address] each
        HedgeyRFPCommitteeStrategy: allocate[address] each
        MicroGrantsStrategy: allocate[address,uint8] each
        MicroGrantsGovStrategy: allocate[address,uint8] each
        MicroGrantsHatsStrategy: allocate[address,uint8] each
        ProportionalPayoutStrategy: distribute[ids]
        WrappedVotingNftMintStrategy: none: Anybody calls distribute with nothing in it; as deployed it sends the winner 0.
        DonationVotingStrategy: setPayout[address[],uint256[]], distribute[ids]
        DonationVotingCustomRegistryStrategy: setPayout[address[],uint256[]], distribute[ids]
        LTIPSimpleStrategy: allocate[address] each, distribute[ids]
        LTIPHedgeyStrategy: allocate[address] each, distribute[ids]
        LTIPHedgeyGovernorStrategy: distribute[ids]
        LockupLinearStrategy: allocate[address,uint8,uint256] each, distribute[ids]
        LockupDynamicStrategy: allocate[address,uint8,uint256] each, distribute[ids]
        SQFSuperFluidStrategy: none: It streams: managers set one rate for all with distribute, and units share it.
        """;

    [Fact]
    public void Of_EveryStrategy_HasAListOrTheReasonThereIsNone() => Assert.Equal(Table.Split('\n'), StrategyKinds.All.Select(kind => $"{kind.Name}: {Said(kind)}"));

    static string Said(StrategyKind kind)
    {
        if (kind.Make() is DonationVotingMerkleBase) return "(distributions)";
        if (kind == DirectGrantsLite.Listed) return "(allocations)";
        var calls = PayoutCalls.Of(kind);
        if (calls.Count == 0) return $"none: {PayoutCalls.WhyNone(kind)}";
        Assert.Null(PayoutCalls.WhyNone(kind));
        return string.Join(", ", calls.Select(c => $"{c.Name}[{string.Join(",", (string[])[.. c.NamesRecipients ? ["ids"] : (string[])[], .. c.Types.Select(t => t.Name)])}]{(c.IsForEach ? " each" : "")}"));
    }

    // The strategies of ours decode what is encoded here, in the same types.
    [Fact]
    public void Types_OfCallsThroughAllo_AreThoseTheStrategyDecodes()
    {
        foreach (var call in StrategyKinds.All.SelectMany(PayoutCalls.Of).Where(c => c.Contract == PayoutCall.Allo && c.Members.Count > 0))
        {
            Assert.Equal((call.Id == PayoutCalls.Allocate ? call.Strategy.AllocateData : call.Strategy.DistributeData).Select(t => t.Name), call.Types.Select(t => t.Name));
        }
    }

    [Fact]
    public void Functions_OfAStrategyItself_AreAmongItsOwn()
    {
        foreach (var call in StrategyKinds.All.SelectMany(PayoutCalls.Of).Where(c => c.Contract != PayoutCall.Allo)) Assert.Contains(call.Strategy.Functions, f => f.Name == call.Name && f.IsForManagers);
    }

    [Fact]
    public void Json_OfAPaymentList_IsTheRecipientsAndTheirAmountsInOrder()
    {
        var made = SampleRound.Element(PayoutCallsJson.Of(Call("EasyRPGF", PayoutCalls.Distribute), Two, Token, 1_000)!);
        Assert.Equal(("EasyRPGFStrategy", "Allo", "distribute(uint256,address[],bytes)", "1000"), (Text(made, "strategy"), Text(made, "contract"), Text(made, "function"), Text(made, "poolAmount")));
        var call = Assert.Single(made.GetProperty("calls").EnumerateArray());
        Assert.Equal($$"""["{{SampleRound.Wallet(1)}}","{{SampleRound.Wallet(2)}}"]""", JsonSerializer.Serialize(call.GetProperty("recipientIds")));
        Assert.Equal("""[{"name":"amounts","type":"uint256[]","value":["600","400"]}]""", JsonSerializer.Serialize(call.GetProperty("parameters")));

        // The list begins a word on, has two items: 600 is 0x258, 400 is 0x190.
        Assert.Equal("0x" + Word("20") + Word("2") + Word("258") + Word("190"), Text(call, "encoded"));
    }

    [Fact]
    public void Json_OfARetroList_HasIndexRecipientAndAmountAndNoProof()
    {
        var call = SampleRound.Element(PayoutCallsJson.Of(Call("EasyRetroFunding", PayoutCalls.Distribute), Two, Token, null)!).GetProperty("calls")[0];
        Assert.False(call.TryGetProperty("recipientIds", out _));
        Assert.Equal("0x" + Word("20") + Word("2") + Word("0") + Word("1") + Word("258") + Word("1") + Word("2") + Word("190"), Text(call, "encoded"));
    }

    [Theory]
    [InlineData("QVImpactStream", "setPayouts((address,uint256)[])")]
    [InlineData("DonationVoting", "setPayout(address[],uint256[])")]
    public void Json_OfPayoutsToSet_IsTheWholeCallOfTheStrategy(string strategy, string function)
    {
        var made = SampleRound.Element(PayoutCallsJson.Of(Call(strategy, PayoutCalls.SetPayouts), Two, Token, 1_000)!);
        Assert.Equal(function, Text(made, "function"));
        var call = made.GetProperty("calls")[0];
        Assert.Equal(Hex.Of(Keccak256.Hash(function))[..10] + Text(call, "encoded")[2..], Text(call, "calldata"));
    }

    [Fact]
    public void Json_OfAcceptances_IsACallARecipient()
    {
        var calls = SampleRound.Element(PayoutCallsJson.Of(Call("DirectGrantsSimple", PayoutCalls.Allocate), Two, Token, 1_000)!).GetProperty("calls").EnumerateArray().ToArray();
        Assert.Equal(["0x" + Word("1") + Word("2") + Word("258"), "0x" + Word("2") + Word("2") + Word("190")], calls.Select(c => Text(c, "encoded")));
    }

    [Fact]
    public void Files_OfEveryCall_ReadBackToTheSame()
    {
        foreach (var call in StrategyKinds.All.SelectMany(PayoutCalls.Of))
        {
            var payouts = call.IsOneOnly ? new PoolPayouts([Two.Items[0]]) : Two;
            var made = PayoutCallsJson.Of(call, payouts, Token, 1_000)!;
            foreach (var id in new[] { call.Id, null })
            {
                var reader = new Model.Grants.Files.GrantsReader();
                var read = PayoutCallsJson.Read(SampleRound.Element(made), id, null, reader);
                Assert.Equal([], reader.Findings.Select(f => $"{call.Strategy.Name} {f.Path} {f.Message}"));
                Assert.Equal(SampleRound.Text(made), SampleRound.Text(PayoutCallsJson.Of(read!.Value.Call, read.Value.Payouts, read.Value.Token, read.Value.Held)!));
            }
        }
    }

    [Theory]
    [InlineData("\"recipientIds\":[\"0x0000000000000000000000000000000000000001\"", "\"recipientIds\":[\"0x0000000000000000000000000000000000000002\"", "Error /calls/0/recipientIds call")]
    [InlineData("\"value\":[\"600\"", "\"value\":[\"601\"", "Error /calls/0/parameters call")]
    [InlineData("\"amount\":\"400\"", "\"amount\":\"399\"", "Error /calls/0/parameters call")]
    [InlineData("\"amount\":\"400\"", "\"amount\":\"401\"", "Error /payouts over")]
    [InlineData("0000000190\"", "0000000191\"", "Error /calls/0/encoded value")]
    [InlineData("\"encoded\":\"0x00", "\"encoded\":\"0x01", "Error /calls/0/encoded abi")]
    [InlineData("\"poolAmount\":\"1000\"", "\"poolAmount\":\"999\"", "Error /payouts over")]
    [InlineData("EasyRPGFStrategy", "SQFSuperFluidStrategy", "Error /strategy call")]
    [InlineData("EasyRPGFStrategy", "QVComplexStrategy", "Error /strategy value")]
    [InlineData("\"recipientId\":\"0x0000000000000000000000000000000000000002\"", "\"recipientId\":\"0x0000000000000000000000000000000000000000\"", "Error /payouts/1 zero-address")]
    [InlineData("distribute(uint256,address[],bytes)", "distribute(uint256)", "Error /function call")]
    public void Read_AChangedList_IsFound(string was, string now, string finding)
    {
        var text = SampleRound.Text(PayoutCallsJson.Of(Call("EasyRPGF", PayoutCalls.Distribute), Two, Token, 1_000)!);
        Assert.Contains(was, text, StringComparison.Ordinal);
        Assert.Equal(finding, SampleRound.Findings(r => PayoutCallsJson.Read(SampleRound.Element(text.Replace(was, now, StringComparison.Ordinal)), PayoutCalls.Distribute, null, r))[0]);
    }

    [Theory]
    [InlineData("RFPSimple", "allocate", "600 400", "one")]
    [InlineData("QVImpactStream", "set-payouts", "600 0", "zero")]
    [InlineData("LockupLinear", "allocate", "340282366920938463463374607431768211455 340282366920938463463374607431768211456", "bits over")]
    [InlineData("DirectAllocation", "allocate", "600 9000", "")]
    public void Problems_OfWhatTheContractRefuses_AreNamed(string strategy, string id, string amounts, string codes) =>
        Assert.Equal(codes, string.Join(' ', Call(strategy, id).Problems(new([.. amounts.Split(' ').Select((a, n) => new PoolPayout(n, "", SampleRound.Wallet(n + 1), default, BigInteger.Parse(a, System.Globalization.CultureInfo.InvariantCulture)))]), 1_000).Select(p => p.Code)));

    // What is exported is what the contracts pay by.
    [Theory]
    [InlineData("EasyRPGFStrategy", "{}", "", "= has pay tok 600\n= has bob tok 400\n= pool 0")]
    [InlineData("EasyRetroFundingStrategy", "{\"registrationStartTime\":1000,\"registrationEndTime\":2000,\"poolStartTime\":3000,\"poolEndTime\":4000}",
        "1500 pay registerRecipient [\"$zero\",\"$pay\",[1,\"Qm\"]]\n1500 bob registerRecipient [\"$zero\",\"$bob\",[1,\"Qm\"]]\n4001 mgr updateDistribution [[1,\"Qm\"]]", "= has pay tok 600\n= has bob tok 400\n= pool 0")]
    [InlineData("DirectGrantsSimpleStrategy", "{\"registrationStartTime\":1000,\"registrationEndTime\":2000}", "1500 pay registerRecipient [\"$pay\",\"$zero\",600]\n1500 bob registerRecipient [\"$bob\",\"$zero\",400]",
        "= is pay Accepted\n= fig pay grantAmount 600\n= fig bob grantAmount 400")]
    [InlineData("RFPSimpleStrategy", "{\"maxBid\":\"900\"}", "1 pay registerRecipient [\"$zero\",\"$pay\",600,[1,\"Qm\"]]", "= is pay Accepted")]
    [InlineData("QVImpactStreamStrategy", "{\"allocationStartTime\":3000,\"allocationEndTime\":4000,\"maxVoiceCreditsPerAllocator\":10}",
        "1000 mgr registerRecipient [\"$zero\",\"$pay\",0,[1,\"Qm\"]]\n1000 mgr registerRecipient [\"$zero\",\"$bob\",0,[1,\"Qm\"]]", "= has pay tok 600\n= has bob tok 400")]
    [InlineData("DonationVotingStrategy", "{" + PoolScript.Times + "}",
        "1500 pay registerRecipient [\"$pay\",\"$zero\",[1,\"Qm\"]]\n1500 bob registerRecipient [\"$bob\",\"$zero\",[1,\"Qm\"]]\n1600 mgr reviewRecipients [[\"$pay\",\"$bob\"],[2,2]]", "= has pay tok 600\n= has bob tok 400")]
    public void Calls_Sent_ArePaidByTheContract(string strategy, string parameters, string before, string after)
    {
        var kind = StrategyKinds.Find(strategy)!;
        var isOne = PayoutCalls.Of(kind)[0].IsOneOnly;
        var payouts = new PoolPayouts([new(0, "Pay", PoolStory.Of("pay"), PoolStory.Of("pay"), 600), .. isOne ? [] : (PoolPayout[])[new(1, "Bob", PoolStory.Of("bob"), PoolStory.Of("bob"), 400)]]);
        var lines = new List<string> { before };
        foreach (var call in PayoutCalls.Of(kind).Where(c => strategy != "DirectGrantsSimpleStrategy" || c.Id == PayoutCalls.Allocate))
        {
            foreach (var sent in SampleRound.Element(PayoutCallsJson.Of(call, payouts, Token, 1_000)!).GetProperty("calls").EnumerateArray())
            {
                var arguments = call.Contract == PayoutCall.Allo
                    ? $$"""{"recipientIds":{{(call.NamesRecipients ? JsonSerializer.Serialize(sent.GetProperty("recipientIds")) : "[]")}},"data":"{{Text(sent, "encoded")}}"}"""
                    : JsonSerializer.Serialize(sent.GetProperty("parameters").EnumerateArray().Select(p => p.GetProperty("value")));
                lines.Add($"4002 mgr {call.Name} {arguments}");
            }
        }

        PoolStory.Begin(new(strategy, parameters, "")).Play(string.Join('\n', [.. lines, after]));
    }

    static PayoutCall Call(string strategy, string id) => PayoutCalls.Of(StrategyKinds.Find(strategy)!).Single(c => c.Id == id);

    static string Text(JsonElement of, string name) => of.GetProperty(name).GetString()!;

    static string Word(string digits) => digits.PadLeft(64, '0');
}
