using NodaTime;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Kinds;
using TokenStudio.Model.Timing;
using TokenStudio.Model.Units;
using TokenStudio.Model.Vesting;

namespace TokenStudio.Model.Tests.Vesting;

public sealed class SegmentsVestingTests
{
    static readonly Anchor EndOfJanuary = Anchor.At(Instant.FromUtc(2028, 1, 31, 0, 0));

    static readonly TokenAmount Whole = new(1_000_000);

    [Theory]
    [InlineData(0, 0)]
    [InlineData(500, 62_500)] // a quarter x (1/2)^2
    [InlineData(1_000, 250_000)]
    [InlineData(1_250, 625_000)] // 250,000 + 750,000 (1/4)^(1/2)
    [InlineData(1_999, 999_624)] // 250,000 + floor(750,000 x 0.9994998749)
    [InlineData(2_000, 1_000_000)]
    [InlineData(9_999, 1_000_000)]
    public void VestedOf_TwoCurves_FollowOneAnother(long seconds, int owed)
    {
        var schedule = Read("""{ "share": 0.25, "exponent": 2, "duration": "PT1000S" }, { "share": 0.75, "exponent": 0.5, "duration": "PT1000S" }""").VestedOf(Whole, EndOfJanuary);
        Assert.Equal(owed, (int)schedule.By(EndOfJanuary.Second + seconds).BaseUnits);
    }

    [Fact]
    public void VestedOf_MonthsFromThe31st_AreAddedBeforeTheyAreResolved()
    {
        // 1 + 1 months from 31 January is 31 March, not 29 March: the second segment has 31 days.
        var schedule = Read("""{ "share": 0.5, "exponent": 1, "duration": "P1M" }, { "share": 0.5, "exponent": 1, "duration": "P1M" }""").VestedOf(Whole, EndOfJanuary);
        Assert.Equal(500_000, (int)schedule.By(Second(2, 29)).BaseUnits);
        Assert.Equal(500_000 + (500_000 * 30 / 31), (int)schedule.By(Second(3, 30)).BaseUnits);
        Assert.Equal(1_000_000, (int)schedule.By(Second(3, 31)).BaseUnits);
    }

    [Fact]
    public void VestedOf_Straight_IsExactRational()
    {
        var schedule = Read("""{ "share": 1, "exponent": 1, "duration": "PT3S" }""").VestedOf(new(TokenAmount.Largest.BaseUnits - 1), EndOfJanuary);
        Assert.Equal((TokenAmount.Largest.BaseUnits - 1) / 3, schedule.By(EndOfJanuary.Second + 1).BaseUnits);
    }

    [Fact]
    public void Problems_TwoHalvesAndAQuarter_OfferAnEvenSplitThatFits()
    {
        var vesting = Read("""{ "share": 0.5, "exponent": 1, "duration": "P1M" }, { "share": 0.6, "exponent": 3.14, "duration": "PT5S" }, { "share": 0.1, "exponent": 1, "duration": "P1M" }""");
        var problem = Assert.Single(vesting.Problems(Whole, EndOfJanuary, 0));
        Assert.Equal("The segments add up to 120 %, not to 100 %.", problem.Message);
        var fix = Assert.Single(problem.Fixes);
        Assert.Equal("Split evenly", fix.Label);
        Assert.Equal([0.333333m, 0.333333m, 0.333334m], Read(fix.Value).Segments.Select(s => s.Share.Value));
        Assert.Equal(3.14m, Read(fix.Value).Segments[1].Exponent);
    }

    [Theory]
    [InlineData("0", "Use 0.001")]
    [InlineData("-2", "Use 0.001")]
    [InlineData("101", "Use 100")]
    [InlineData("1e400", "Use 100")]
    public void Check_ExponentOutOfRange_OffersTheNearest(string exponent, string fix)
    {
        var findings = new List<Finding>();
        var node = Doc.Of($$"""{ "kind": "segments", "segments": [ { "share": 1, "exponent": {{exponent}}, "duration": "P1M" } ] }""");
        VestingKinds.All.Shape.Check(node, "", new ReadContext(0), findings);
        Assert.Equal(("/segments/0/exponent", "range", fix), Assert.Single(findings) is var f ? (f.Path, f.Code, f.Fixes[0].Label.ToString()) : default);
    }

    static long Second(int month, int day) => Instant.FromUtc(2028, month, day, 0, 0).ToUnixTimeSeconds();

    static SegmentsVesting Read(string segments) => Read(Doc.Value($"[{segments}]"));

    static SegmentsVesting Read(Node segments) =>
        (SegmentsVesting)VestingKinds.All.Read(ObjectNode.Of(("kind", Node.Of("segments")), ("segments", segments)), new ReadContext(0));
}
