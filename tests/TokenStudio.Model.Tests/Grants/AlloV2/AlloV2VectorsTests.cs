using System.Globalization;
using System.Numerics;
using System.Text.Json;
using TokenStudio.Model.Grants.AlloV2;
using TokenStudio.Model.Grants.Playing;
using TokenStudio.Onchain;
using TokenStudio.Tests;

namespace TokenStudio.Model.Tests.Grants.AlloV2;

/// <summary>Every vector of the shared data that concerns Allo v2, to the unit.</summary>
public sealed class AlloV2VectorsTests
{
    static readonly BigInteger Whole = BigInteger.Pow(10, 18);

    [Fact]
    public void FundPool_EveryVector_TakesTheFeeOutOfTheAmount()
    {
        var vectors = File("fees").GetProperty("v2_fundPool").EnumerateArray().ToArray();
        Assert.NotEmpty(vectors);
        foreach (var v in vectors)
        {
            var story = PoolStory.Begin(new("EasyRPGFStrategy", "{}", "") { Amount = Text(v, "amount"), PercentFee = Text(v, "percentFee") });
            Assert.Equal(Number(v, "amountAfterFee"), story.World.StrategyOf(1)!.PoolAmount);
            Assert.Equal(Number(v, "feeAmount"), story.World.Wallets[PoolStory.Of("try"), PoolStory.Of("tok")]);
        }
    }

    [Theory]
    [InlineData("1001", 25, 976)]
    [InlineData("100", 2, 98)]
    public void FundPool_TwoAndAHalfPercent_RoundsTheFeeDown(string amount, int fee, int net)
    {
        var story = PoolStory.Begin(new("EasyRPGFStrategy", "{}", "") { Amount = amount, PercentFee = "25000000000000000" });
        Assert.Equal((fee, net), ((int)story.World.Wallets[PoolStory.Of("try"), PoolStory.Of("tok")], (int)story.World.StrategyOf(1)!.PoolAmount));
    }

    [Fact]
    public void CreatePool_EveryBaseFeeVector_AsksForTheExactValue()
    {
        foreach (var v in File("fees").GetProperty("v2_baseFee").EnumerateArray())
        {
            var read = PoolStory.Read(new("EasyRPGFStrategy", "{}", "") { Amount = Text(v, "amount"), BaseFee = Text(v, "baseFee"), Token = Text(v, "token") == "NATIVE" ? "$nat" : "$tok" });
            var created = (read.Setup with { Pool = read.Setup.Pool! with { Value = Number(v, "msgValue") } }).Create(900);
            Assert.Equal(v.TryGetProperty("revert", out var error) ? error.GetString() : null, created.Error);
            if (created.Error is null) Assert.Equal(Number(v, "baseFee"), created.World.Wallets[PoolStory.Of("try"), AlloWorld.Native]);
        }
    }

    [Fact]
    public void QuadraticVotes_EveryVector_AreExact()
    {
        foreach (var v in File("qv").GetProperty("cases").EnumerateArray())
        {
            var names = new Dictionary<string, string>(StringComparer.Ordinal) { ["a"] = "don", ["b"] = "eve", ["r1"] = "ali", ["r2"] = "bob" };
            var story = PoolStory.Begin(new("QVSimpleStrategy", "{\"maxVoiceCreditsPerAllocator\":100,\"reviewThreshold\":1," + PoolScript.Times + "}", "") { Amount = Text(v, "poolAmount") });
            story.Play("""
                1500 ali registerRecipient ["$ali"]
                1500 bob registerRecipient ["$bob"]
                1500 mgr reviewRecipients [["$ali","$bob"],[2,2]]
                1500 mgr addAllocator ["$don"]
                1500 mgr addAllocator ["$eve"]
                """);
            foreach (var step in v.GetProperty("steps").EnumerateArray())
            {
                var before = Votes();
                story.Play($"3500 {names[Text(step, "allocator")]} allocate [\"${names[Text(step, "recipient")]}\",{step.GetProperty("voiceCredits").GetRawText()}]");
                Assert.Equal(Number(step, "votesAdded"), Votes() - before);
            }

            Assert.Equal(Number(v, "totalRecipientVotes"), Votes());
            foreach (var payout in v.GetProperty("payouts").EnumerateObject())
            {
                story.Play($"4001 mgr distribute {{\"recipientIds\":[\"${names[payout.Name]}\"]}}").Play($"= has {names[payout.Name]} tok {payout.Value.GetString()}");
            }

            BigInteger Votes() => story.World.StrategyOf(1)!.Recipients.Values.Aggregate(BigInteger.Zero, (sum, r) => sum + r.Votes);
        }
    }

    [Fact]
    public void FlowUnits_EveryVector_AreExact()
    {
        foreach (var v in File("sqf-superfluid").GetProperty("cases").EnumerateArray())
        {
            var units = new BigInteger(v.GetProperty("startUnits").GetInt32());
            foreach (var step in v.GetProperty("steps").EnumerateArray())
            {
                units = FlowUnits.After(units, Number(step, "previousFlowRate"), Number(step, "newFlowRate"));
                Assert.Equal(Number(step, "totalUnits"), units);
            }

            Assert.Equal(v.GetProperty("copiedExpectedUnits").GetInt32(), (int)units);
        }

        // One of two flows of a token a month closed: 22 becomes 7; the last closed: 1 is the least.
        BigInteger month = 380_517_503_805;
        Assert.Equal(7, FlowUnits.After(22, month, 0));
        Assert.Equal(1, FlowUnits.After(FlowUnits.After(1, 0, month), month, 0));
    }

    [Fact]
    public void MerkleDistribution_Vector_IsPaidByBothProofs()
    {
        var tree = File("merkle").GetProperty("v2_directTransfer_vault");
        var leaves = tree.GetProperty("leaves").EnumerateArray().ToArray();
        var story = PoolStory.Begin(new("DonationVotingMerkleDistributionVaultStrategy", "{" + PoolScript.Times + "}", "") { Amount = "3000000000000000000" });
        foreach (var leaf in leaves)
        {
            var value = leaf.GetProperty("value");
            Do(1500, value[1].GetString()!, "registerRecipient", $$"""{"recipientAddress":"{{value[2].GetString()}}"}""");
        }

        story.Play($"4001 mgr updateDistribution [\"{tree.GetProperty("root").GetString()}\",\"Qm\"]");
        foreach (var leaf in leaves)
        {
            var value = leaf.GetProperty("value");
            story.Play($"4002 mgr distribute {{\"data\":[[{value[0].GetString()},\"{value[1].GetString()}\",\"{value[3].GetString()}\",{leaf.GetProperty("proof").GetRawText().ReplaceLineEndings("")}]]}}");
            Assert.Equal(BigInteger.Parse(value[3].GetString()!, CultureInfo.InvariantCulture), story.World.Wallets[AddressOf(value[2].GetString()!), PoolStory.Of("tok")]);
        }

        void Do(long at, string by, string call, string arguments)
        {
            var result = AlloPlay.Try(story.World, new(new(AddressOf(by), at, 0), call, JsonDocument.Parse(arguments).RootElement, 1));
            Assert.Null(result.Error);
            story = story.With(result.World);
        }
    }

    [Fact]
    public void Milestones_EveryVector_RoundDownAndMustAddUpToTheWhole()
    {
        foreach (var v in File("misc").GetProperty("milestones").EnumerateArray())
        {
            var list = v.GetProperty("percentages").EnumerateArray().Select(p => new Milestone(BigInteger.Parse(p.GetString()!, CultureInfo.InvariantCulture), AlloMetadata.None, AlloStatus.None)).ToArray();
            Assert.Equal(!v.TryGetProperty("revert", out _), Milestone.AreWhole(list));
            if (!v.TryGetProperty("amounts", out var amounts)) continue;
            Assert.Equal(amounts.EnumerateArray().Select(a => a.GetString()), list.Select(m => m.Of(Number(v, "grantAmount")).ToString(CultureInfo.InvariantCulture)));
        }
    }

    [Fact]
    public void Ids_OfTheVectors_AreTheContracts()
    {
        var ids = File("misc").GetProperty("ids");
        Assert.Equal(ids.GetProperty("profileId_nonce1_owner").GetProperty("profileId").GetString(), AlloRegistry.IdOf(1, AddressOf("0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266")));
        Assert.Equal(ids.GetProperty("poolAdminRole_pool1").GetString(), AlloContract.AdminRole(1));
        Assert.Equal(ids.GetProperty("poolManagerRole_pool1").GetString(), AlloContract.ManagerRole(1));
        Assert.Equal(ids.GetProperty("strategyId_QVSimpleStrategyv1").GetString(), StrategyKind.IdOf("QVSimpleStrategyv1"));
        Assert.Equal(ids.GetProperty("registry_ALLO_OWNER").GetString(), AlloRegistry.AlloOwner);
    }

    [Fact]
    public void ProportionalPayout_EveryVector_IsTheShareRoundedDown()
    {
        foreach (var v in File("misc").GetProperty("proportionalPayout").EnumerateArray())
        {
            var votes = v.GetProperty("votes").EnumerateObject().ToArray();
            var names = new[] { "ali", "bob", "pay" };
            var owned = string.Join(",", Enumerable.Range(1, 9).Select(i => $"\"{i}\":\"$don\""));
            var story = PoolStory.Begin(new("ProportionalPayoutStrategy", "{\"nft\":\"$nft\",\"maxRecipientsAllowed\":9,\"allocationStartTime\":3000,\"allocationEndTime\":4000}", "") { Amount = Text(v, "pool"), More = "\"nfts\":{\"$nft\":{" + owned + "}}," });
            var nft = 1;
            for (var i = 0; i < votes.Length; i++)
            {
                story.Play($"1500 mgr registerRecipient [\"${names[i]}\",\"${names[i]}\",\"Accepted\"]");
                for (var n = votes[i].Value.GetInt32(); n > 0; n--) story.Play($"3500 don allocate [\"${names[i]}\",{nft++}]");
            }

            for (var i = 0; i < votes.Length; i++)
            {
                story.Play($"4001 eve distribute {{\"recipientIds\":[\"${names[i]}\"]}}").Play($"= has {names[i]} tok {v.GetProperty("amounts").GetProperty(votes[i].Name).GetString()}");
            }
        }
    }

    [Fact]
    public void StatusRows_EveryVector_AreFourBitsARecipient()
    {
        foreach (var v in File("status-bitmap").GetProperty("v2").EnumerateArray())
        {
            if (v.TryGetProperty("statuses", out var statuses)) Assert.Equal(Number(v, "row"), StatusRows.Pack(4, [.. statuses.EnumerateArray().Select(s => s.GetInt32())])[0]);
            else Assert.Equal((v.GetProperty("rowIndex").GetInt32(), v.GetProperty("shift").GetInt32()), new StatusRows(4).PlaceOf(v.GetProperty("statusIndex").GetInt32() - 1) is var (row, shift) ? ((int)row, shift) : default);
        }
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(3, 1)]
    [InlineData(4, 2)]
    [InlineData(99, 9)]
    public void Root_OfSmallNumbers_IsRoundedDown(int of, int root) => Assert.Equal(root, Uint256.Root(of));

    [Fact]
    public void Root_OfLargeNumbers_IsTheFloor()
    {
        foreach (var n in new[] { Whole * Whole, (Whole * Whole) - 1, BigInteger.Pow(2, 256) - 1, (BigInteger)4_000_000_000_000_000_000 })
        {
            var root = Uint256.Root(n);
            Assert.True(root * root <= n && (root + 1) * (root + 1) > n);
        }
    }

    static JsonElement File(string name) => JsonDocument.Parse(System.IO.File.ReadAllText(Repository.Reference($"allo/{name}.json"))).RootElement;

    static string Text(JsonElement of, string name) => of.GetProperty(name) is { ValueKind: JsonValueKind.String } text ? text.GetString()! : of.GetProperty(name).GetRawText();

    static BigInteger Number(JsonElement of, string name) => BigInteger.Parse(Text(of, name), CultureInfo.InvariantCulture);

    static Address AddressOf(string text) => Address.TryParse(text, out var address) ? address : throw new ArgumentException(text);
}
