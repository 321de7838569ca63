using TokenStudio.Model.Grants.AlloV1;
using TokenStudio.Model.Grants.Exports;

namespace TokenStudio.Model.Tests.Grants.Exports;

public sealed class StatusRowsJsonTests
{
    [Theory]
    [InlineData("0123", """[{"index":"0","statusRow":"228"}]""")]
    [InlineData("11203", """[{"index":"0","statusRow":"805"}]""")]
    [InlineData("", "[]")]
    public void Of_Statuses_AreTheRowsOfTheContract(string statuses, string rows) => Assert.Equal(rows, SampleRound.Text(StatusRowsJson.Of(Statuses(statuses))));

    [Fact]
    public void Read_Rows_AreTheStatusesAgain()
    {
        // 300 applications: rows 0, 1 and 2.
        var statuses = Enumerable.Range(0, 300).Select(i => (ApplicationStatus)(i * 7 % 4)).ToArray();
        var file = StatusRowsJson.Of(statuses);
        Assert.Equal(3, file.Items.Count);
        Assert.Equal(statuses, SampleRound.Read(reader => StatusRowsJson.Read(SampleRound.Element(file), 300, reader)));
    }

    [Fact]
    public void Read_WrongPlaces_AreNamed() =>
        Assert.Equal(["Error /1/index twice", "Error /2/statusRow value", "Error /3/statusRow missing"], SampleRound.Findings(reader => StatusRowsJson.Read(
            SampleRound.Element($$"""[ { "index": 0, "statusRow": "1" }, { "index": 0, "statusRow": "1" }, { "index": 1, "statusRow": "{{System.Numerics.BigInteger.Pow(2, 256)}}" }, { "index": 2 } ]"""), 4, reader)));

    static ApplicationStatus[] Statuses(string digits) => [.. digits.Select(d => (ApplicationStatus)(d - '0'))];
}
