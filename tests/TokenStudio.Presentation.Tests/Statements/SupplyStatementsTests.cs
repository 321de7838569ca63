using TokenStudio.Model.Documents;
using TokenStudio.Model.Presets;
using TokenStudio.Model.Scenarios;
using TokenStudio.Presentation.Statements;

namespace TokenStudio.Tests.Statements;

public sealed class SupplyStatementsTests
{
    [Fact]
    public void Of_SameInstantTwice_AnswersEachInOrder()
    {
        var asked = new[] { "2028-03-01", "2027-03-01", "2028-03-01T00:00:00Z" }.Select(text => AskedPoint.At(text, out _)!).ToArray();

        var statements = SupplyStatements.Of(Meridian.Projection.Valid, asked);

        Assert.Equal(["360454999.999999999999999999", "118300000", "360454999.999999999999999999"], statements.Items.Select(s => ((ObjectNode)s).Text("circulating")));
    }

    [Fact]
    public void Of_BitcoinHeight_WritesTheContractsObject()
    {
        var bitcoin = ScenarioReview.Of(PresetLibrary.Find("bitcoin")!.Document).Valid!;

        var statements = SupplyStatements.Of(bitcoin, [AskedPoint.AtHeight(bitcoin.Scenario.Timeline, "840000", out _)!]);

        Assert.Equal(
            "[{\"at\":\"2024-12-24T02:15:05Z\",\"height\":840000,\"maxSupply\":\"21000000\",\"minted\":\"19687500\",\"burned\":\"0\",\"totalSupply\":\"19687500\","
            + "\"locked\":\"0\",\"unlocked\":\"19687500\",\"circulating\":\"19687500\",\"allocations\":{},\"emissions\":{\"mining\":\"19687500\"}}]",
            NodeWriter.WriteCompact(statements));
    }

    [Theory]
    [InlineData("2028-02-30")]
    [InlineData("tomorrow")]
    [InlineData("")]
    public void At_NoInstant_SaysHowToWriteOne(string text)
    {
        Assert.Null(AskedPoint.At(text, out var problem));
        Assert.Equal($"\"{text}\" is no instant; write 2028-03-01 or 2028-03-01T00:00:00Z.", problem);
    }

    [Fact]
    public void AtHeight_WithoutBlocks_SaysSo()
    {
        Assert.Null(AskedPoint.AtHeight(Meridian.Projection.Scenario.Timeline, "1", out var problem));
        Assert.Equal("This scenario counts no blocks: its timeline has no blockTime.", problem);
    }
}
