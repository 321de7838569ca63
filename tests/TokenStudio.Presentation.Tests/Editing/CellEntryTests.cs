using TokenStudio.Model.Documents;
using TokenStudio.Model.Scenarios;
using TokenStudio.Model.Units;
using TokenStudio.Presentation.Editing;

namespace TokenStudio.Tests.Editing;

public sealed class CellEntryTests
{
    [Theory]
    [InlineData("share", "15,5%", "/allocations/team/share = 0.155")]
    [InlineData("name", " Core team ", "/allocations/team/name = \"Core team\"")]
    [InlineData("holder", "advisors", "/allocations/team/holder = \"advisors\"")]
    [InlineData("insider", "false", "/allocations/team/insider = false")]
    [InlineData("vesting/unlockAtLaunch", "5", "/allocations/team/vesting/unlockAtLaunch = 0.05")]
    [InlineData("vesting/cliff", "1y", "/allocations/team/vesting/cliff = \"P12M\"")]
    [InlineData("vesting/duration", "36", "/allocations/team/vesting/duration = \"P36M\"")]
    [InlineData("vesting/every", "P3M", "/allocations/team/vesting/every = \"P3M\"")]
    [InlineData("vesting/every", "continuous", "/allocations/team/vesting/every = \"continuous\"")]
    [InlineData("vesting/every", "immediate", "/allocations/team/vesting = {\"kind\":\"immediate\"}")]
    [InlineData("vesting/atCliff", "nothing", "/allocations/team/vesting/atCliff = \"nothing\"")]
    [InlineData("vesting/atCliff", "fixed", "/allocations/team/vesting/atCliff = \"fixed\"; /allocations/team/vesting/cliffUnlock = 0.1")]
    public void Read_GoodText_IsItsEdits(string member, string text, string edits)
    {
        var entry = Read($"/allocations/team/{member}", text);

        Assert.Null(entry.Refusal);
        Assert.Equal(edits, Text(entry));
        Assert.Null(ScenarioEdits.Apply(Meridian.Document, entry.Edits).Refusal);
    }

    [Theory]
    [InlineData("share", "lots", "A share is a number of percent, such as 14.5.", "Use 0")]
    [InlineData("share", "-1", "A share is from 0 % to 100 %.", "Use 0")]
    [InlineData("share", "140", "A share is from 0 % to 100 %.", "Use 100")]
    [InlineData("vesting/unlockAtLaunch", "half", "A share is a number of percent, such as 12.5.", "Use 0")]
    [InlineData("vesting/unlockAtLaunch", "140", "A share is from 0 % to 100 %.", "Use 100")]
    [InlineData("vesting/cliff", "soon", "A time is a number of months, or such as 1y, 90d or P6M.", "Use 12 months")]
    [InlineData("vesting/duration", "-4", "A time is a number of months, or such as 1y, 90d or P6M.", "Use 12 months")]
    public void Read_BadText_IsRefusedWithAFixThatHolds(string member, string text, string message, string fix)
    {
        var entry = Read($"/allocations/team/{member}", text);

        Assert.Equal((message, 0), (entry.Refusal?.Message.ToString(), entry.Edits.Count));
        var press = Assert.Single(entry.Refusal!.Fixes);
        Assert.Equal(fix, press.Label);
        Assert.Null(ScenarioEdits.Apply(Meridian.Document, press.Edits).Refusal);
    }

    [Theory]
    [InlineData("/allocations/gone/share", "1", "This row is no longer here.")]
    [InlineData("/token/name", "X", "This row is no longer here.")]
    [InlineData("/allocations/team/vesting/nothing", "P1M", "This field is no longer here.")]
    [InlineData("/allocations/team/vesting/every", "weekly", "This cadence cannot be chosen here.")]
    public void Read_NoSuchCell_IsRefused(string path, string text, string message) => Assert.Equal(message, Read(path, text).Refusal?.Message);

    [Fact]
    public void Read_ShareOfABucketGivenAsAmount_SwitchesIt()
    {
        var scenario = Meridian.Review(Edit.Remove("/allocations/team/share"), Edit.Set("/allocations/team/amount", Node.Of("145000000"))).Scenario!;

        var entry = CellEntry.Read(scenario, Meridian.Document, "/allocations/team/share", "14");

        Assert.Equal([Edit.Remove("/allocations/team/amount"), Edit.Set("/allocations/team/share", Node.Of(0.14m))], entry.Edits);
    }

    // Of a thousand million MRD: a tenth is a tenth, and one base unit is a share of 27 digits.
    [Theory]
    [InlineData("100,000,000", "0.1")]
    [InlineData("145m", "0.145")]
    [InlineData("1bn", "1")]
    [InlineData("0", "0")]
    [InlineData("12%", "0.12")]
    [InlineData("333333333.333333333333333333", "0.333333333333333333333333333")]
    public void Read_TokensOfABucketGivenAsAShare_IsTheShareThatIsExactlySoMany(string text, string share) =>
        Assert.Equal($"/allocations/team/share = {share}", Text(Read("/allocations/team/amount", text)));

    [Fact]
    public void Read_TokensWhoseShareNeverEnds_AreKeptExactlyByTheFloor()
    {
        // 1/21 of the cap, in eight decimals: 0.047619... has no end, and enough digits of it come to exactly a million.
        var scenario = Meridian.Review(Edit.Set("/token/maxSupply", Node.Of("21000000")), Edit.Set("/token/decimals", Node.Of(8m))).Scenario!;

        var entry = CellEntry.Read(scenario, Meridian.Document, "/allocations/team/amount", "1000000");

        var share = new Fraction(((NumberNode)((SetEdit)Assert.Single(entry.Edits)).Value).TryDecimal(out var value) ? value : 0m);
        Assert.Equal("1000000", share.Of(scenario.Token.MaxSupply!.Value, Rounding.Down).ToText(8));
    }

    [Fact]
    public void Read_TokensThatAreNoShare_OfferTheNearestOrTheAmount()
    {
        // 10^33 base units and more: 28 digits do not tell each of them apart.
        var scenario = Meridian.Review(Edit.Set("/token/maxSupply", Node.Of("999999999999999"))).Scenario!;

        var entry = CellEntry.Read(scenario, Meridian.Document, "/allocations/team/amount", "0.000000000000000001");

        Assert.Equal(("No share of 999,999,999,999,999 is exactly 0.000000000000000001.", 0), (entry.Refusal?.Message.ToString(), entry.Edits.Count));
        Assert.Equal(["Use 0.000000000000099999", "Keep 0.000000000000000001 as an amount"], entry.Refusal!.Fixes.Select(f => f.Label.ToString()));
        Assert.Equal([Edit.Remove("/allocations/team/share"), Edit.Set("/allocations/team/amount", Node.Of("0.000000000000000001"))], entry.Refusal.Fixes[1].Edits);
    }

    [Fact]
    public void Read_TokensOfTheLastShareThatTakesTheDust_AreTheTokensTyped()
    {
        // 0.3 of 7 is 2 by the floor, but beside 0.7 it is the last of a whole and takes what 4 leave: 3. So it is 0.29.
        var scenario = Meridian.Projection.Scenario;
        var (a, b) = (scenario.Allocations[0] with { Id = "a", Share = new Fraction(0.7m) }, scenario.Allocations[1] with { Id = "b", Share = new Fraction(0.3m) });
        scenario = scenario with { Token = scenario.Token with { MaxSupply = new TokenAmount(7), Decimals = 0 }, Allocations = [a, b] };
        Assert.Equal(["4", "3"], AllocationEditor.Sizes(scenario).Select(size => size.ToText(0)));

        Assert.Equal("/allocations/b/share = 0.29", Text(CellEntry.Read(scenario, Meridian.Document, "/allocations/b/amount", "2")));
    }

    [Fact]
    public void Read_TokensOfABucketGivenAsAnAmount_SetTheAmount()
    {
        var scenario = Meridian.Review(Edit.Remove("/allocations/team/share"), Edit.Set("/allocations/team/amount", Node.Of("145000000"))).Scenario!;

        Assert.Equal("/allocations/team/amount = \"1500000.5\"", Text(CellEntry.Read(scenario, Meridian.Document, "/allocations/team/amount", "1,500,000.5")));
        Assert.Equal(("An amount is a number of tokens, such as 1000000, 1.5m or 2bn.", "Use 0"), (Read("/allocations/team/amount", "lots").Refusal?.Message.ToString(), Read("/allocations/team/amount", "lots").Refusal?.Fixes[0].Label.ToString()));
    }

    [Fact]
    public void Read_NumberIntoAnotherKind_MakesItLinear()
    {
        var scenario = Meridian.Review(Edit.Set("/allocations/airdrop/vesting", ObjectNode.Of(("kind", Node.Of("immediate"))))).Scenario!;

        var entry = CellEntry.Read(scenario, Meridian.Document, "/allocations/airdrop/vesting/duration", "18");

        var vesting = (ObjectNode)((SetEdit)Assert.Single(entry.Edits)).Value;
        Assert.Equal(("linear", "P18M", "P0M"), (vesting.Text("kind"), vesting.Text("duration"), vesting.Text("cliff")));
        Assert.NotNull(Meridian.Review(entry.Edits).Valid);
    }

    [Fact]
    public void Read_CliffThatNoLongerPaysAShare_TakesTheShareAway()
    {
        var scenario = Meridian.Review(Read("/allocations/team/vesting/atCliff", "fixed").Edits).Scenario!;

        Assert.Equal("/allocations/team/vesting/atCliff = \"accrued\"; /allocations/team/vesting/cliffUnlock = 0", Text(CellEntry.Read(scenario, Meridian.Document, "/allocations/team/vesting/atCliff", "accrued")));
    }

    static CellEntry Read(string path, string text) => CellEntry.Read(Meridian.Projection.Scenario, Meridian.Document, path, text);

    static string Text(CellEntry entry) => string.Join("; ", entry.Edits.Cast<SetEdit>().Select(e =>
        $"{e.Path} = {NodeWriter.WriteCompact(e.Value)}"));
}
