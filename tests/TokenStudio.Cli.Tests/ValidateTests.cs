using System.Text.Json;

namespace TokenStudio.Tests;

public sealed class ValidateTests : Tool
{
    [Fact]
    public void Validate_GoodFile_SaysNoErrors()
    {
        var run = Run("validate", Write(Sound));

        Assert.Equal((0, "No errors.\n", ""), (run.Exit, run.Output, run.Messages));
        Assert.Equal("[]", Run("validate", Write(Sound), "--json").Output.Trim());
    }

    [Fact]
    public void Validate_DesignThatFailsChecks_WarnsWorstFirstAndIsGood()
    {
        var run = Run("validate", Preset("meridian"));

        Assert.Equal((0, ""), (run.Exit, run.Messages));
        Assert.Equal(
        [
            "warning: /allocations/team/vesting/cliff: Month 12 cliff releases 28.2% of circulating supply; the limit is at most 10%. [largest-unlock]",
            "warning: /allocations: 1.5% of max supply is in no bucket; the limit is at most 0.1%. [unassigned-supply]",
            "warning: /allocations/team/vesting: First 12 months unlock 2.05× the TGE float; the limit is at most 2.0×. [first-year-unlock]",
            "warning: /allocations/team/vesting: Insiders reach 37.7% of circulating supply in month 35; the limit is at most 30%. [insiders-circulating]",
            "warning: /allocations/team/vesting/cliff: 3 insider cliffs fall on month 12; the limit is at most 2. [insider-cliffs-together]",
            "No errors.",
        ], run.Output.TrimEnd().Split('\n'));
        var json = Run("validate", Preset("meridian"), "--json").Json.EnumerateArray().ToArray();
        Assert.Equal(["severity", "code", "path", "message"], json[0].EnumerateObject().Select(m => m.Name));
        Assert.Equal(["largest-unlock", "unassigned-supply", "first-year-unlock", "insiders-circulating", "insider-cliffs-together"], json.Select(f => f.GetProperty("code").GetString()));
    }

    [Fact]
    public void Validate_LimitsOfTheScenario_DecideWhatIsPrinted()
    {
        string Limits(string members) => Preset("meridian", "\"market\":", $"\"limits\": {{ {members} }}, \"market\":");
        var run = Run("validate", Limits("\"largestUnlock\": 0.3, \"unassigned\": 0.015, \"firstYearUnlock\": 2.1, \"insidersCirculating\": 0.4, \"insiderCliffsTogether\": 3"));
        Assert.Equal((0, "No errors.\n", ""), (run.Exit, run.Output, run.Messages));

        var misspelt = Run("validate", Limits("\"floatAtLunch\": 0.05"));
        Assert.Equal((1, "error: /limits/floatAtLunch: \"floatAtLunch\" is not known here. \"floatAtLaunch\" may be meant. [unknown]"), (misspelt.Exit, misspelt.Messages.Trim()));
        Assert.StartsWith("error: /limits/floatAtLaunch: ", Run("validate", Limits("\"floatAtLaunch\": 5")).Messages, StringComparison.Ordinal);
    }

    // A design within every limit, told in a page.
    const string Sound = """
        {
          "schema": 1, "name": "Sound",
          "token": { "name": "Sound", "symbol": "SND", "decimals": 18, "maxSupply": "1000" },
          "timeline": { "launch": "2027-03-01", "horizon": "P60M", "step": "P1M" },
          "allocations": [
            { "id": "community", "name": "Community", "holder": "community", "amount": "400",
              "vesting": { "kind": "linear", "unlockAtLaunch": 0.5, "cliff": "P0M", "atCliff": "accrued", "duration": "P48M", "durationFrom": "launch", "every": "P1M" } },
            { "id": "treasury", "name": "Treasury", "holder": "treasury", "amount": "250",
              "vesting": { "kind": "linear", "unlockAtLaunch": 0.1, "cliff": "P0M", "atCliff": "accrued", "duration": "P60M", "durationFrom": "launch", "every": "P1M" } },
            { "id": "liquidity", "name": "Liquidity", "holder": "liquidity", "amount": "100", "vesting": { "kind": "immediate" } },
            { "id": "team", "name": "Team", "holder": "team", "amount": "250",
              "vesting": { "kind": "linear", "unlockAtLaunch": 0, "cliff": "P12M", "atCliff": "nothing", "duration": "P48M", "durationFrom": "launch", "every": "P1M" } }
          ],
          "emissions": []
        }
        """;

    [Fact]
    public void Validate_FileWithErrors_PutsFindingsOnStderr()
    {
        var run = Run("validate", Preset("meridian", "\"P9M\"", "\"P9X\""));

        Assert.Equal((1, ""), (run.Exit, run.Output));
        Assert.StartsWith("error: /allocations/public/vesting/duration: ", run.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public void Validate_FileWithErrorsAsJson_PutsFindingsOnStdout()
    {
        var run = Run("validate", Preset("meridian", "\"share\": 0.245", "\"share\": 0.345"), "--json");

        var finding = Assert.Single(run.Json.EnumerateArray().ToArray());
        Assert.Equal((1, ""), (run.Exit, run.Messages));
        Assert.Equal(["severity", "code", "path", "message"], finding.EnumerateObject().Select(m => m.Name));
        Assert.Equal(["error", "over-cap", "/allocations"], new[] { "severity", "code", "path" }.Select(m => finding.GetProperty(m).GetString()));

        // 985,000,000 of the preset + 10 % of a billion − the billion.
        Assert.Equal("The allocations add up to 85000000 MRD more than the max supply.", finding.GetProperty("message").GetString());
    }

    [Fact]
    public void Validate_ClippedEmission_WarnsAndIsGood()
    {
        var emission = """{ "id": "more", "name": "More", "holder": "staking", "kind": "constant", "amount": "10000000", "every": "P1M", "start": "P0M", "duration": null }""";
        var path = Preset("meridian", "\"emissions\": []", $"\"emissions\": [{emission}]");

        // The check that says the same is left out; the others follow.
        var findings = Run("validate", path, "--json").Json.EnumerateArray().ToArray();
        var finding = Assert.Single(findings, f => f.GetProperty("path").GetString()!.StartsWith("/emissions", StringComparison.Ordinal));
        Assert.Equal("clipped-at-cap", findings[0].GetProperty("code").GetString());
        Assert.Equal("warning", finding.GetProperty("severity").GetString());

        // 15M are free and 10M come a month: the second month is clipped.
        Assert.Contains("2027-05-01", finding.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Equal(0, Run("validate", path).Exit);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    [InlineData("{ \"schema\": 1,")]
    [InlineData("{ \"schema\": 1 } trailing")]
    [InlineData("PK\u0003\u0004")]
    public void Validate_NoJsonObject_IsWrongUsage(string text)
    {
        var run = Run("validate", Write(text));

        Assert.Equal((2, ""), (run.Exit, run.Output));
        Assert.NotEqual("", run.Messages);
    }

    [Fact]
    public void Validate_Unreadable_IsWrongUsage()
    {
        foreach (var path in new[] { PathOf("absent.json"), Path.GetTempPath(), "a\0b" })
        {
            var run = Run("validate", path);

            Assert.Equal((2, ""), (run.Exit, run.Output));
            Assert.Equal($"{path} cannot be read.", run.Messages.Trim());
        }
    }

    [Fact]
    public void Validate_RefusedWhole_IsAFileWithErrors()
    {
        Assert.Equal("duplicate", Code(Preset("meridian", "\"symbol\": \"MRD\"", "\"symbol\": \"MRD\", \"symbol\": \"X\"")));
        Assert.Equal("schema", Code(Preset("meridian", "\"schema\": 1", "\"schema\": 99")));
        Assert.Equal("limit", Code(Write($"{{ \"a\": {string.Concat(Enumerable.Repeat("[", 70))}{string.Concat(Enumerable.Repeat("]", 70))} }}")));
        Assert.Equal("limit", Code(Write($"{{ \"a\": [{string.Join(',', Enumerable.Repeat("1", 100_001))}] }}")));
        Assert.Equal("limit", Code(Write($"{{ \"name\": \"{new string('x', 10 * 1024 * 1024)}\" }}")));
    }

    [Fact]
    public void Validate_WrongUsage_IsTwo()
    {
        Assert.Equal(2, Run().Exit);
        Assert.Equal(2, Run("valdate", "x").Exit);
        Assert.Equal(2, Run("validate").Exit);
        Assert.Equal(2, Run("validate", Preset("meridian"), "--jsn").Exit);
        Assert.Equal(2, Run("validate", Preset("meridian"), "-o").Exit);
    }

    [Fact]
    public void Validate_UnwritableOutput_IsWrongUsage()
    {
        foreach (var target in new[] { PathOf("no/such/folder/out"), Path.GetTempPath(), "" })
        {
            var run = Run("validate", Preset("meridian"), "--json", "-o", target);

            Assert.Equal((2, ""), (run.Exit, run.Output));
            Assert.NotEqual("", run.Messages);
        }
    }

    static string? Code(string path)
    {
        var run = Run("validate", path, "--json");
        Assert.Equal((1, JsonValueKind.Array), (run.Exit, run.Json.ValueKind));
        return run.Json[0].GetProperty("code").GetString();
    }
}
