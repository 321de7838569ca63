using System.Globalization;
using System.Numerics;
using System.Text.Json;
using TokenStudio.Model.Grants.AlloV1;
using TokenStudio.Model.Grants.Files;
using TokenStudio.Model.Grants.Matching;
using TokenStudio.Model.Grants.Playing;
using TokenStudio.Onchain;
using static TokenStudio.Model.Tests.Grants.Vectors;

namespace TokenStudio.Model.Tests.Grants;

/// <summary>What the other vector tests leave: trees, ids, rows, caps, intermediate tables; and that no member of a file is left without a test.</summary>
public sealed class AlloVectorsTests
{
    // What each file holds, by the test that reads it; members of Allo v2 are read where v2 is tested.
    static readonly (string File, string[] Members)[] Read =
    [
        ("linearqf.json", ["cases"]),
        ("e2e-round.json", ["passportScores", "applications", "votes", "cases"]),
        ("qf-calculator.json", ["cases", "cocmMarkovIntermediates", "checkMatchingCap", "getQfMatching", "applyVotingEligibility", "gini", "cocmProduction"]),
        ("clr-pairwise-legacy.json", ["legacy", "gitcoinWeb"]),
        ("fees.json", ["v1_setReadyForPayout", "v1_directPayout"]),
        ("merkle.json", ["v1_merklePayout", "v2_directTransfer_vault"]),
        ("status-bitmap.json", ["v1", "v1_directInReview"]),
        ("misc.json", ["passportCoefficient", "voteCap", "matchingCapPercent", "ids"]),
    ];

    static readonly string[] OfAlloV2 = ["v2_fundPool", "v2_baseFee", "v2_1_note", "v2_1_leafExample", "v2", "milestones", "proportionalPayout", "indexerStrategyIds"];

    [Fact]
    public void Files_EveryMember_HasATest()
    {
        // One by one: a file that is not there skips the test, which a list of assertions would take for a failure.
        foreach (var (file, members) in Read) Assert.Equal(members.Order(), File(file).EnumerateObject().Select(m => m.Name).Where(m => m != "note" && !OfAlloV2.Contains(m)).Order());
    }

    [Fact]
    public void Distribution_EveryRound_HasTheRootAndFirstProofOfBothProtocols()
    {
        foreach (var c in File("e2e-round.json").GetProperty("cases").EnumerateArray())
        {
            foreach (var (name, form) in new[] { ("v1Distribution", LeafForm.AlloV1), ("v2Distribution", LeafForm.AlloV2) })
            {
                var reader = new GrantsReader();
                var tree = MerkleFile.Read(c.GetProperty(name), form, reader)!.Tree();
                Assert.Equal(Text(c.GetProperty(name), "root"), Hex.Of(tree.Root));
                Assert.Equal(c.GetProperty(name).GetProperty("proof0").EnumerateArray().Select(p => p.GetString()), tree.ProofOf(0).Select(p => Hex.Of(p)));
                Assert.Equal(
                    c.GetProperty("results").EnumerateObject().Select(r => Text(r.Value, "matched")),
                    c.GetProperty(name).GetProperty("leaves").EnumerateArray().Select(l => l[form == LeafForm.AlloV1 ? 2 : 3].GetString()));
            }
        }
    }

    [Fact]
    public void Contributions_EveryRound_AddUpAsTheIndexerAggregates()
    {
        var file = File("e2e-round.json");
        foreach (var c in file.GetProperty("cases").EnumerateArray())
        {
            var flat = file.EnumerateObject().Concat(c.EnumerateObject()).Where(m => m.Name is "applications" or "votes" or "passportScores" or "quadraticFundingConfig" or "matchAmount" or "ignoreSaturation" or "coefficientOverrides");
            var reader = new GrantsReader();
            var (votes, matches) = RoundFile.Read(JsonDocument.Parse("{" + string.Join(",", flat.Select(m => $"\"{m.Name}\":{m.Value.GetRawText()}")) + "}").RootElement, reader)!.Run();
            var aggregated = c.GetProperty("aggregated");
            Assert.Equal(Integer(aggregated, "totalReceived"), matches.Recipients.Aggregate(BigInteger.Zero, (sum, r) => sum + r.Sums.Received));
            Assert.Equal(Integer(c, "totalMatched"), matches.Matched);
            foreach (var application in aggregated.GetProperty("list").EnumerateObject())
            {
                Assert.Equal(
                    application.Value.GetProperty("contributions").EnumerateObject().Select(g => (g.Name, BigInteger.Parse(g.Value.GetString()!, CultureInfo.InvariantCulture))).Order(),
                    Ballots.Contributions(votes).Where(g => g.Recipient == application.Name).GroupBy(g => g.Contributor).Select(g => (g.Key, g.Aggregate(BigInteger.Zero, (sum, x) => sum + x.Amount))).Order());
            }
        }
    }

    [Fact]
    public void ProjectIds_EveryApplication_AreTheHashOfChainRegistryAndNumber()
    {
        // The file's note: chain 1, registry 0x..1234, projects numbered in order.
        var registry = new Address([.. new byte[18], 0x12, 0x34]);
        foreach (var (application, number) in File("e2e-round.json").GetProperty("applications").EnumerateArray().Select((a, i) => (a, i)))
        {
            var packed = AbiEncoder.EncodePacked([AbiType.Uint256, AbiType.Address, AbiType.Uint256], [BigInteger.One, registry, new BigInteger(number)]);
            Assert.Equal(Text(application, "projectId"), Hex.Of(Keccak256.Hash(packed)));
        }
    }

    [Fact]
    public void Roles_OfTheContracts_AreTheirHashes()
    {
        var ids = File("misc.json").GetProperty("ids");
        Assert.Equal((Text(ids, "v1_ROUND_OPERATOR_ROLE"), Text(ids, "v1_PROGRAM_OPERATOR_ROLE")), (Roles.RoundOperator, Roles.ProgramOperator));
    }

    [Fact]
    public void StatusRows_EveryVector_ArePackedAndFound()
    {
        var file = File("status-bitmap.json");
        foreach (var c in file.GetProperty("v1").EnumerateArray())
        {
            if (c.TryGetProperty("statuses", out var statuses))
            {
                Assert.Equal(Integer(c, "row"), StatusRows.Pack(2, [.. statuses.EnumerateArray().Select(s => s.GetInt32())])[0]);
                continue;
            }

            Assert.Equal((c.GetProperty("rowIndex").GetInt32(), c.GetProperty("shift").GetInt32()), new StatusRows(2).PlaceOf(c.GetProperty("applicationIndex").GetInt32()));
        }

        foreach (var c in file.GetProperty("v1_directInReview").EnumerateArray())
        {
            var bits = c.GetProperty("bits").GetInt32();
            int[] inReview = [.. c.GetProperty("inReviewIndexes").EnumerateArray().Select(i => i.GetInt32())];
            Assert.Equal(Integer(c, "row"), StatusRows.Pack(bits, [.. Enumerable.Range(0, inReview.Max() + 1).Select(i => inReview.Contains(i) ? 1 : 0)])[0]);
            Assert.Equal((1, 0), new StatusRows(bits).PlaceOf(c.GetProperty("perRow").GetInt32()));
        }
    }

    [Fact]
    public void Direct_Payment_TakesItsFeesOnTop()
    {
        foreach (var v in File("fees.json").GetProperty("v1_directPayout").EnumerateArray())
        {
            var story = new RoundStory(PayoutKind.Direct, t => t with { RoundFeePercentage = v.GetProperty("roundFeePercentage").GetInt64() }, settings: s => s with { ProtocolFeePercentage = v.GetProperty("protocolFeePercentage").GetInt32() });
            story.Do(120, RoundStory.Ada, "applyToRound", $$"""["{{RoundStory.ProjectId}}", "Qm"]""").Do(131, RoundStory.Operator, "setApplicationStatuses", """[[ { "index": 0, "statusRow": "1" } ]]""");
            story.Do(132, RoundStory.Operator, "payout", $$"""{ "_payment": { "vault": "{{RoundStory.Vault}}", "token": "{{RoundStory.Token}}", "amount": "{{Text(v, "amount")}}", "grantAddress": "{{RoundStory.Bob}}", "projectId": "{{RoundStory.ProjectId}}", "applicationIndex": "0", "allowanceModule": "{{Address.Zero}}" } }""");
            Assert.Equal(
                (-Integer(v, "vaultDebited"), Integer(v, "granteeReceives"), Integer(v, "protocolFee"), Integer(v, "roundFee")),
                (story.Balance(RoundStory.Vault), story.Balance(RoundStory.Bob), story.Balance(RoundStory.Treasury), story.Balance(RoundStory.FeeWallet)));
        }
    }

    [Fact]
    public void VoteCap_Vector_ScalesByCapOverAmount()
    {
        var c = File("misc.json").GetProperty("voteCap");
        var vote = new Vote("1", "0", "0xa", "0xb", "0xT", Integer(c, "amount"), 1, Integer(c, "amountRoundToken"));
        var weighed = Ballots.Weigh([vote], [new("0", "Project", "APPROVED", "0xb")], new() { TokenCaps = new Dictionary<string, BigInteger> { ["0xt"] = Integer(c, "voteAmountCap") } });
        Assert.Equal(Integer(c, "expected"), weighed.Single().Counted);
    }

    [Fact]
    public void CapOf_EveryPercent_IsCutToTwoDecimalsFirst() =>
        Assert.All(File("misc.json").GetProperty("matchingCapPercent").GetProperty("rows").EnumerateArray(), row =>
            Assert.Equal(Integer(row, "matchingCapAmount"), LinearQfOptions.CapOf(Integer(row, "matchAmount"), double.Parse(Text(row, "capPercent"), CultureInfo.InvariantCulture))));
}
