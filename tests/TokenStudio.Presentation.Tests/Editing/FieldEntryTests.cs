using TokenStudio.Model.Documents;
using TokenStudio.Model.Scenarios;
using TokenStudio.Presentation.Editing;

namespace TokenStudio.Tests.Editing;

public sealed class FieldEntryTests
{
    static readonly ObjectNode Document = ScenarioEdits.Apply(Meridian.Document, [Edit.Insert("/emissions", ObjectNode.Of(
        ("id", Node.Of("rewards")), ("name", Node.Of("Rewards")), ("holder", Node.Of("staking")), ("kind", Node.Of("constant")),
        ("amount", Node.Of("1000000")), ("every", Node.Of("P1M")), ("start", Node.Of("P0M")), ("duration", Node.Of("P60M")))),
        Edit.Set("/allocations/team/vesting", new ObjectNode([new("kind", Node.Of("pieces")), new("pieces", new ListNode([
            ObjectNode.Of(("type", Node.Of("lump")), ("at", Node.Of("P6M")), ("amount", Node.Of("45000000"))),
            ObjectNode.Of(("type", Node.Of("linear")), ("from", Node.Of("P6M")), ("to", Node.Of("P48M")), ("amount", Node.Of("100000000")))]))]))]).Document!;

    [Theory]
    [InlineData("/emissions/rewards/amount", "1.5m", "/emissions/rewards/amount = \"1500000\"")]
    [InlineData("/emissions/rewards/every", "90d", "/emissions/rewards/every = \"P90D\"")]
    [InlineData("/emissions/rewards/duration", "5y", "/emissions/rewards/duration = \"P60M\"")]
    [InlineData("/emissions/rewards/duration", "", "/emissions/rewards/duration = null")]
    [InlineData("/emissions/rewards/start", "2027-06-01", "/emissions/rewards/start = \"2027-06-01\"")]
    [InlineData("/emissions/rewards/start", "3", "/emissions/rewards/start = \"P3M\"")]
    [InlineData("/emissions/rewards/from", "team", "/emissions/rewards/from = \"team\"")]
    [InlineData("/token/maxSupply", "2bn", "/token/maxSupply = \"2000000000\"")]
    [InlineData("/token/maxSupply", "", "/token/maxSupply = null")]
    [InlineData("/token/decimals", "6", "/token/decimals = 6")]
    [InlineData("/timeline/step", "P7D", "/timeline/step = \"P7D\"")]
    [InlineData("/timeline/blockTime", "10min", "/timeline/blockTime = \"PT600S\"")]
    public void Read_WhatIsTyped_IsOneValueOfTheFile(string path, string text, string edit)
    {
        var entry = FieldEntry.Read(Document, path, text);

        Assert.Null(entry.Refusal);
        Assert.Equal(edit, Text(entry));
    }

    [Theory]
    [InlineData("/emissions/rewards/amount", "lots", "An amount is a number of tokens, such as 1000000, 1.5m or 2bn.")]
    [InlineData("/emissions/rewards/every", "soon", "A time is a number of months, or such as 1y, 90d or P6M.")]
    [InlineData("/emissions/rewards/start", "2027-02-30", "A date such as 2027-03-01, or a time from launch such as 12, 1y or 90d.")]
    [InlineData("/token/decimals", "99", "Decimals is from 0 to 36.")]
    [InlineData("/token/decimals", "six", "A whole number, such as 210,000.")]
    [InlineData("/emissions/gone/amount", "1", "This field is no longer here.")]
    [InlineData("/emissions", "1", "This field cannot be edited.")]
    [InlineData("nonsense", "1", "This field is no longer here.")]
    public void Read_NoValue_IsRefusedInASentence(string path, string text, string sentence) =>
        Assert.Equal(sentence, FieldEntry.Read(Document, path, text).Refusal!.Message);

    [Fact]
    public void Read_OutOfRange_OffersTheNearest()
    {
        var fix = Assert.Single(FieldEntry.Read(Document, "/token/decimals", "99").Refusal!.Fixes);

        Assert.Equal(("Use 36", "/token/decimals = 36"), (fix.Label.ToString(), Text(new(fix.Edits, null))));
    }

    [Fact]
    public void Read_OptionalLeftEmpty_IsTakenAway()
    {
        var with = ScenarioEdits.Apply(Document, [Edit.Set("/timeline/blockTime", Node.Of("PT600S"))]).Document!;

        Assert.Equal("/timeline/blockTime", Assert.IsType<RemoveEdit>(Assert.Single(FieldEntry.Read(with, "/timeline/blockTime", " ").Edits)).Path);
        Assert.Empty(FieldEntry.Read(Document, "/timeline/blockTime", "").Edits);
    }

    [Fact]
    public void Read_CellOfAListWithoutIds_SetsTheListWhole()
    {
        var entry = FieldEntry.Read(Document, "/allocations/team/vesting/pieces/1/amount", "90m");

        Assert.Equal("/allocations/team/vesting/pieces = [{\"type\":\"lump\",\"at\":\"P6M\",\"amount\":\"45000000\"},{\"type\":\"linear\",\"from\":\"P6M\",\"to\":\"P48M\",\"amount\":\"90000000\"}]", Text(entry));
    }

    [Fact]
    public void Read_AnotherKind_IsSetWholeAndKeepsWhatFits()
    {
        var entry = FieldEntry.Read(Document, "/emissions/rewards/kind", "halving");

        var node = Assert.IsType<ObjectNode>(Assert.IsType<SetEdit>(Assert.Single(entry.Edits)).Value);
        Assert.Equal(("rewards", "Rewards", "staking", "halving"), (node.Id, node.Text("name"), node.Text("holder"), node.Text("kind")));
        Assert.Null(node["amount"]);
        Assert.Equal(Node.Of("P0M"), node["start"]);
        Assert.Null(ScenarioEdits.Apply(Document, entry.Edits).Refusal);
    }

    [Fact]
    public void Read_EveryKind_CanBeChosen()
    {
        foreach (var kind in Model.Emissions.EmissionKinds.All.All) Assert.Null(ScenarioEdits.Apply(Document, FieldEntry.Read(Document, "/emissions/rewards/kind", kind.Id).Edits).Refusal);
        foreach (var kind in Model.Vesting.VestingKinds.All.All) Assert.Null(ScenarioEdits.Apply(Document, FieldEntry.Read(Document, "/allocations/seed/vesting/kind", kind.Id).Edits).Refusal);
    }

    static string Text(CellEntry entry) => string.Join("; ", entry.Edits.Select(e => e is SetEdit set ? $"{set.Path} = {Json(set.Value)}" : e.ToString()));

    static string Json(Node node) => NodeWriter.WriteCompact(ObjectNode.Of(("v", node)))[5..^1];
}
