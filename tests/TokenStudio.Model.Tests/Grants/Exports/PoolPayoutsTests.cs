using System.Numerics;
using System.Text.Json;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Grants.AlloV2;
using TokenStudio.Model.Grants.Exports;
using TokenStudio.Model.Grants.Programmes;
using TokenStudio.Model.Tests.Grants.Programmes;
using TokenStudio.Onchain;
using TokenStudio.Tests;

namespace TokenStudio.Model.Tests.Grants.Exports;

/// <summary>The files a pool is paid by.</summary>
public sealed class PoolPayoutsTests
{
    static readonly PoolPayouts Three = new([new(0, "A, \"first\"", Wallet(1), Wallet(11), 1_000), new(1, "B", Wallet(2), Wallet(2), 2), new(2, "", Wallet(3), Wallet(13), BigInteger.Pow(2, 255))]);

    [Fact]
    public void Distributions_ThePublishedTree_HasItsRootAndProofs()
    {
        var v2 = Vectors.File("merkle.json").GetProperty("v2_directTransfer_vault");
        var leaves = v2.GetProperty("leaves").EnumerateArray().ToArray();
        var payouts = new PoolPayouts([.. leaves.Select((l, i) => new PoolPayout(i, "", Parse(l.GetProperty("value")[1]), Parse(l.GetProperty("value")[2]), BigInteger.Parse(l.GetProperty("value")[3].GetString()!, System.Globalization.CultureInfo.InvariantCulture)))]);
        var made = SampleRound.Element(DistributionsJson.Of(payouts)!);
        Assert.Equal(Vectors.Text(v2, "root"), made.GetProperty("root").GetString());
        Assert.Equal(leaves.Select(l => l.GetProperty("proof").GetRawText().Replace("\n", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal)),
            made.GetProperty("distributions").EnumerateArray().Select(d => JsonSerializer.Serialize(d.GetProperty("merkleProof"))));
    }

    [Fact]
    public void Files_OfAnyPayouts_ReadBackToTheSame()
    {
        Assert.Equal(Three, SampleRound.Read(r => DistributionsJson.Read(SampleRound.Element(DistributionsJson.Of(Three)!), r)));
        Assert.Equal(Three, SampleRound.Read(r => PoolPayoutsCsv.Read(PoolPayoutsCsv.Write(Three), r)));
        var reader = new Model.Grants.Files.GrantsReader();
        Assert.Equal((Three, Wallet(9)), AllocationsJson.Read(SampleRound.Element(AllocationsJson.Of(Three, Wallet(9))!), reader));
        Assert.Empty(reader.Findings);
    }

    // The contracts of ours take the bytes: who is proved in the tree is paid, and nobody twice.
    [Fact]
    public void Distributions_Bytes_ArePaidByTheContract()
    {
        var made = SampleRound.Element(DistributionsJson.Of(Three)!);
        var bytes = Hex.Parse(made.GetProperty("encoded").GetString()!)!;
        Assert.True(AbiDecoder.TryDecode(StrategyKinds.Find("DonationVotingMerkleDistributionVault")!.DistributeData, bytes, out var values, out _));
        var rows = ((IReadOnlyList<object>)values[0]).Cast<IReadOnlyList<object>>().ToArray();
        Assert.Equal([(BigInteger)0, 1, 2], rows.Select(r => (BigInteger)r[0]));
        Assert.Equal([1_000, 2, BigInteger.Pow(2, 255)], rows.Select(r => (BigInteger)r[2]));
        Assert.True(AbiDecoder.TryDecode(StrategyKinds.Find("DirectGrantsLite")!.AllocateData, Hex.Parse(SampleRound.Element(AllocationsJson.Of(Three, Wallet(9))!).GetProperty("encoded").GetString()!)!, out _, out _));
    }

    [Theory]
    [InlineData("\"amount\":\"2\"", "\"amount\":\"3\"", "Error /root root")]
    [InlineData("\"index\":1", "\"index\":2", "Error /distributions/1/index value")]
    [InlineData("0x0000000000000000000000000000000000000002", "0x0000000000000000000000000000000000000001", "Error /distributions/1/recipientId twice")]
    [InlineData("\"encoded\":\"0x00", "\"encoded\":\"0x01", "Error /encoded abi")]
    public void Read_AChangedDistribution_IsFound(string was, string now, string finding) =>
        Assert.Equal(finding, SampleRound.Findings(r => DistributionsJson.Read(SampleRound.Element(SampleRound.Text(DistributionsJson.Of(Three)!).Replace(was, now, StringComparison.Ordinal)), r))[0]);

    [Fact]
    public void Milestones_OfADesign_ReadBackAndHashAsTheContractDoes()
    {
        var (_, pool) = PoolSample.Read(PoolSample.Pool("rfp-simple", """, "milestones": [ { "id": "b", "title": "Late", "share": 0.75, "after": "P3M" }, { "id": "a", "title": "Soon", "share": 0.25, "after": "P1M" } ]"""));
        var milestones = ProgrammePool.Milestones(pool);
        Assert.Equal([("Soon", BigInteger.Parse("250000000000000000", System.Globalization.CultureInfo.InvariantCulture)), ("Late", BigInteger.Parse("750000000000000000", System.Globalization.CultureInfo.InvariantCulture))], milestones.Select(m => (m.Title, m.Share)));
        var made = MilestonesJson.Of(milestones)!;
        Assert.Equal(milestones, SampleRound.Read(r => MilestonesJson.Read(SampleRound.Element(made), r)));
        Assert.Equal(Milestone.HashOf(milestones.Select(m => new Milestone(m.Share, AlloMetadata.None, AlloStatus.None))), made.Text("hash"));
        Assert.Equal("Error /milestones shares", SampleRound.Findings(r => MilestonesJson.Read(SampleRound.Element(SampleRound.Text(made).Replace("\"750000000000000000\"", "\"750000000000000001\"", StringComparison.Ordinal)), r))[0]);
    }

    [Fact]
    public void Asked_OfManagersChoice_IsWhatThePoolPays()
    {
        const string projects = """, "projects": [ { "id": "a", "name": "A", "asks": "30", "recipient": "0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266" }, { "id": "b", "name": "B", "asks": "80" }, { "id": "c", "name": "C", "asks": "5" } ]""";
        var (programme, _) = PoolSample.Read(PoolSample.Pool("direct-grants-simple", projects));
        Assert.Equal([("A", "30"), ("B", "67.5")], ProgrammePool.Asked(programme, 18).Items.Select(p => (p.Name, WholeTokens.Of(p.Amount, 18))));
        Assert.Empty(ProgrammePool.Asked(PoolSample.Read(PoolSample.Pool("qv-simple", projects)).Programme, 18).Items);
    }

    static Address Wallet(int n) => SampleRound.Wallet(n);

    static Address Parse(JsonElement text) => Address.TryParse(text.GetString(), out var address) ? address : throw new FormatException(text.GetString());
}
