using System.Numerics;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Scenarios;
using TokenStudio.Model.Simulation;
using TokenStudio.Model.Timing;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Tests.Emissions;

/// <summary>Monero with its present parameters: 12 decimals, cap 2^64 - 1, 2-minute blocks. Source: get_block_reward, cryptonote_basic_impl.cpp.</summary>
public sealed class TailEmissionTests
{
    const long Tail = 600_000_000_000; // 0.6 XMR

    [Fact]
    public void Emitted_FirstBlocks_AreMoneros()
    {
        // (2^64 - 1) >> 19 = 35,184,372,088,831, then (2^64 - 1 - that) >> 19 = 35,184,304,979,968.
        Assert.Equal([0, 35_184_372_088_831, 35_184_372_088_831 + 35_184_304_979_968], Emitted(Document(), 0, 1, 2).Select(e => (long)e));
    }

    [Fact]
    public void Emitted_EveryHeight_EqualsTheRuleWalkedBlockByBlock()
    {
        long[] heights = [1, 255, 256, 257, 1_000_000, 2_131_957, 2_131_958, 2_131_959, 2_500_000, 2_629_743];
        var expected = new List<BigInteger>();
        ulong minted = 0;
        BigInteger paid = 0;
        long tailFrom = -1;
        for (long height = 1; height <= heights[^1]; height++)
        {
            var reward = (ulong.MaxValue - minted) >> 19;
            if (reward <= Tail && tailFrom < 0) tailFrom = height - 1;
            reward = Math.Max(reward, Tail);
            minted += reward;
            paid += reward;
            if (heights.Contains(height)) expected.Add(paid);
        }

        Assert.Equal(expected, Emitted(Document(), heights).Select(e => e));

        // ln(2^45 / 6e11) x 2^19 = 2,134,6xx blocks of falling reward, some eight years.
        Assert.InRange(tailFrom, 2_100_000, 2_200_000);
    }

    [Fact]
    public void Emitted_Premine_CountsAsMinted()
    {
        // A premine of 2^20 atomic units lowers the first reward by 2^20 >> 19 = 2.
        var document = Document().WithAllocations(Doc.Bucket("a", "0.000001048576"));
        Assert.Equal(35_184_372_088_831 - 2, (long)Emitted(document, 1)[0]);
    }

    [Fact]
    public void Emitted_BesideAnotherEmission_CountsWhatThatHasMintedBeforeTheBlock()
    {
        // 2^20 atomic units fall due with block 2 (240 s): they are not before it, so only block 3 pays less.
        var other = """{ "id": "o", "name": "O", "holder": "other", "kind": "constant", "amount": "0.000001048576", "every": "PT240S", "start": "P0M", "duration": "PT240S" }""";
        var document = Document().WithEmissions(Curve(), other);
        var (with, without) = (Emitted(document, 1, 2, 3), Emitted(Document(), 1, 2, 3));
        Assert.Equal(without[..2], with[..2]);
        Assert.Equal(without[2] - 2, with[2]);
    }

    [Fact]
    public void Emitted_ReadInAnyOrder_IsTheSame()
    {
        var ascending = Emitted(Document(), 5, 700, 90_000, 2_600_000);
        var valid = Document().Valid();
        var descending = new long[] { 2_600_000, 90_000, 700, 5 }.Select(h => Emitted(valid, h)[0]).Reverse();
        Assert.Equal(ascending, descending);
    }

    [Fact]
    public void Emitted_PastMaxSupply_IsClipped()
    {
        // The first two blocks pay 70 XMR; a max supply of 50 lets the second pay 14.815627911169.
        var review = ScenarioReview.Of(Document().WithToken("maxSupply", "\"50\""));
        Assert.Equal("clipped-at-cap", Assert.Single(review.Findings).Code);
        Assert.Equal([35_184_372_088_831, 50_000_000_000_000, 50_000_000_000_000], Emitted(review.Valid!, 1, 2, 3).Select(e => (long)e));
    }

    [Fact]
    public void Check_TwoTails_AreRefusedUnlessOneUnlocks()
    {
        var two = Document().WithEmissions(Curve(), Curve().Replace("\"e\"", "\"f\"", StringComparison.Ordinal));
        Assert.Equal(("one-tail", "/emissions/f/kind"), (Assert.Single(ScenarioReview.Of(two).Findings).Code, ScenarioReview.Of(two).Findings[0].Path));
    }

    [Fact]
    public void Check_NoBlockTimeOrTooManyBlocks_OffersTwoMinutes()
    {
        var none = Document().With("timeline", ((ObjectNode)Document()["timeline"]!).Without("blockTime"));
        var many = Document().WithTimeline("blockTime", "\"PT1S\"").WithTimeline("horizon", "\"P240M\"");
        foreach (var (document, code) in new[] { (none, "block-time"), (many, "too-many-blocks") })
        {
            var finding = Assert.Single(ScenarioReview.Of(document).Findings);
            Assert.Equal(code, finding.Code);
            ScenarioEdits.Apply(document, finding.Fixes[0].Edits).Document!.Valid();
        }
    }

    static string Curve() => """{ "id": "e", "name": "E", "holder": "other", "kind": "tail", "cap": "18446744.073709551615", "speed": 19, "tailReward": "0.6" }""";

    static ObjectNode Document() => Doc.Plain.WithToken("decimals", "12").WithToken("maxSupply", "null").WithTimeline("blockTime", "\"PT120S\"").WithTimeline("horizon", "\"P120M\"").WithEmissions(Curve());

    static BigInteger[] Emitted(ObjectNode document, params long[] heights) => Emitted(document.Valid(), heights);

    static BigInteger[] Emitted(ValidScenario valid, params long[] heights) =>
        [.. Projector.Project(valid, TimeGrid.At([.. heights.Select(h => valid.Scenario.Timeline.SecondAt(h)!.Value)])).EmittedBy[0].Select(e => (BigInteger)e.BaseUnits)];
}
