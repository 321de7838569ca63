using System.Text.Json;
using TokenStudio.Model.Scenarios;

namespace TokenStudio.Tests;

public sealed class ImportTests : Tool
{
    const string Aptos = """
        { "protocol": "aptos", "start": "2022-09-12T00:00:00Z", "totalScheduled": 300, "partial": "rest is missing", "allocations": [
          { "name": "core contributors", "category": "insiders", "schedule": [ { "type": "step", "start": "2023-10-12T16:17:39Z", "amount": 33.333333333333336, "steps": 6, "stepDurationSeconds": 2629743.0 } ] },
          { "name": "community", "category": null, "schedule": [ { "type": "cliff", "start": "2022-09-12T00:00:00Z", "amount": 100 } ] } ] }
        """;

    [Fact]
    public void Import_Unlocks_PrintsAScenarioAndTheReportBesideIt()
    {
        var run = Run("import", "--from", "unlocks", Write(Aptos));
        Assert.Equal(0, run.Exit);
        Assert.NotNull(ScenarioReview.Of(run.Bytes).Valid);
        var amounts = run.Json.GetProperty("allocations").EnumerateArray().Select(a => a.GetProperty("amount").GetString());
        Assert.Equal(["199.9999999999998", "100"], amounts); // 6 x 33.3333333333333
        Assert.Contains("warning: /partial: The source is not complete: rest is missing [partial]", run.Messages, StringComparison.Ordinal);
        Assert.Contains("warning: /allocations/1/category:", run.Messages, StringComparison.Ordinal);
        Assert.Contains("[assumption]", run.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public void Import_IntoAFile_CanBeProjected()
    {
        var path = PathOf("aptos.tokenstudio.json");
        Assert.Equal((0, ""), Run("import", Write(Aptos), "--from", "unlocks", "-o", path) is var run ? (run.Exit, run.Output) : default);
        var supply = Run("supply", path, "--at", "2022-09-12", "--json");
        Assert.Equal("100", supply.Json[0].GetProperty("unlocked").GetString());
        Assert.Equal(JsonValueKind.Null, supply.Json[0].GetProperty("height").ValueKind);
    }

    [Fact]
    public void Import_APartThatCannotBeRead_PrintsTheRestAndExits1()
    {
        var run = Run("import", "--from", "unlocks", Write(Aptos.Replace("\"cliff\"", "\"clif\"", StringComparison.Ordinal)));
        Assert.Equal(1, run.Exit);
        Assert.Contains("error: /allocations/1/schedule/0/type:", run.Messages, StringComparison.Ordinal);
        Assert.Equal("199.9999999999998", run.Json.GetProperty("allocations")[0].GetProperty("amount").GetString());
    }

    [Theory]
    [InlineData("{}", 1)]
    [InlineData("[]", 2)]
    [InlineData("{ \"a\": ", 2)]
    public void Import_NoSchedule_ExitsWithoutAResult(string text, int exit)
    {
        var run = Run("import", "--from", "unlocks", Write(text));
        Assert.Equal((exit, ""), (run.Exit, run.Output));
        Assert.NotEqual("", run.Messages);
    }

    [Fact]
    public void Import_WrongUsage_Exits2()
    {
        Assert.Equal(2, Run("import", Write(Aptos)).Exit);
        Assert.Equal(2, Run("import", "--from", "spreadsheet", Write(Aptos)).Exit);
        Assert.Equal(2, Run("import", "--from", "unlocks", PathOf("nothing.json")).Exit);
    }
}
