using System.Text.Json;

namespace TokenStudio.Tests;

public sealed class SupplyTests : Tool
{
    [Fact]
    public void Supply_Meridian_IsExactBeforeAtAndAfterLaunch()
    {
        var run = Run("supply", Preset("meridian"), "--at", "2027-02-28T23:59:59Z", "--at", "2027-03-01", "2028-03-01", "--json");

        Assert.Equal((0, ""), (run.Exit, run.Messages));
        var (before, launch, year) = (run.Json[0], run.Json[1], run.Json[2]);
        Assert.Equal(["0", "0", "0", "0", "0", "0"], Figures(before));
        Assert.Equal("1000000000", before.GetProperty("maxSupply").GetString());
        Assert.Equal(JsonValueKind.Null, before.GetProperty("height").ValueKind);
        Assert.Equal("0", before.GetProperty("allocations").GetProperty("team").GetProperty("locked").GetString());

        // Launch: 4 % of 140M + 60 % of 60M + 8 % of 140M + 70 % of 60M + 40 % of 50M + 5 % of 70M.
        Assert.Equal(["985000000", "0", "985000000", "866700000", "118300000", "118300000"], Figures(launch));

        // A year on, community 30.625M + ecosystem 32.48M + airdrop 60M + treasury 32.666..M + liquidity 60M + public 50M
        // + strategic 30.1M + seed 18.333..M + team 36.25M + advisors 10M, two of them floored.
        Assert.Equal(["985000000", "0", "985000000", "624545000.000000000000000001", "360454999.999999999999999999", "360454999.999999999999999999"], Figures(year));
        Assert.Equal("32666666.666666666666666666", year.GetProperty("allocations").GetProperty("treasury").GetProperty("vested").GetString());
        Assert.Equal("108750000", year.GetProperty("allocations").GetProperty("team").GetProperty("locked").GetString());
    }

    [Theory]
    [InlineData("210000", "10500000", "2013-01-01T02:15:05Z")] // 210,000 x 50
    [InlineData("420000", "15750000", "2016-12-29T10:15:05Z")] // + 210,000 x 25
    [InlineData("840000", "19687500", "2024-12-24T02:15:05Z")] // + 210,000 x (12.5 + 6.25)
    [InlineData("6930000", "20999999.9769", "2140-10-08T18:15:05Z")] // all 33 eras, each reward shifted right
    public void Supply_BitcoinAtHeight_IsExact(string height, string minted, string at)
    {
        var statement = Run("supply", Preset("bitcoin"), "--height", height, "--json").Json[0];

        Assert.Equal(minted, statement.GetProperty("minted").GetString());
        Assert.Equal(minted, statement.GetProperty("emissions").GetProperty("mining").GetString());
        Assert.Equal(height, statement.GetProperty("height").GetRawText());
        Assert.Equal(at, statement.GetProperty("at").GetString());
    }

    [Fact]
    public void Supply_InstantOfABlockClockedFile_CountsWholeBlocks()
    {
        // One second before block 1 would come and exactly at it.
        var run = Run("supply", Preset("bitcoin"), "--at", "2009-01-03T18:25:04Z", "2009-01-03T18:25:05Z", "--json");

        Assert.Equal(["0", "1"], run.Json.EnumerateArray().Select(s => s.GetProperty("height").GetRawText()));
        Assert.Equal(["0", "50"], run.Json.EnumerateArray().Select(s => s.GetProperty("minted").GetString()));
    }

    [Fact]
    public void Supply_MixedOptions_KeepsTheOrderAsked()
    {
        var run = Run("supply", Preset("bitcoin"), "--height", "420000", "--at", "2030-01-01", "--json", "--height", "1", "420000", "--at=2010-01-01");

        Assert.Equal(["2016-12-29T10:15:05Z", "2030-01-01T00:00:00Z", "2009-01-03T18:25:05Z", "2016-12-29T10:15:05Z", "2010-01-01T00:00:00Z"],
            run.Json.EnumerateArray().Select(s => s.GetProperty("at").GetString()));
    }

    [Fact]
    public void Supply_MembersOfAStatement_StandAsTheContractSays() =>
        Assert.Equal(["at", "height", "maxSupply", "minted", "burned", "totalSupply", "locked", "unlocked", "circulating", "allocations", "emissions"],
            Run("supply", Preset("meridian"), "--at", "2027-03-01", "--json").Json[0].EnumerateObject().Select(m => m.Name));

    [Fact]
    public void Supply_WithoutJson_PrintsLinesForPeople()
    {
        var run = Run("supply", Preset("bitcoin"), "--height", "210000");

        Assert.StartsWith("2013-01-01T02:15:05Z, block 210000\n  minted       10500000 BTC\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Supply_WhatCannotBeAsked_IsWrongUsage()
    {
        var meridian = Preset("meridian");
        var bitcoin = Preset("bitcoin");
        string[][] all =
        [
            [meridian], [meridian, "--height", "1"], [meridian, "--at", "yesterday"], [meridian, "--at", "2028-02-30"], [meridian, "--at", "2028-03-01T00:00:00+02:00"],
            [meridian, "--at", "2028-03-01", ""], [bitcoin, "--height", "-1"], [bitcoin, "--height", "1.5"], [bitcoin, "--height", "99999999999999999999"], [bitcoin, "--at"],
        ];
        foreach (var args in all)
        {
            var run = Run(["supply", .. args, "--json"]);

            Assert.True(run is { Exit: 2, Output: "" } && run.Messages.Length > 0, string.Join(' ', args[1..]));
        }
    }

    [Fact]
    public void Supply_FileWithErrors_PutsFindingsWhereTheyAreAsked()
    {
        var path = Preset("meridian", "\"share\": 0.245", "\"share\": 0.345");

        var lines = Run("supply", path, "--at", "2028-03-01");
        Assert.Equal((1, ""), (lines.Exit, lines.Output));
        Assert.Contains("[over-cap]", lines.Messages, StringComparison.Ordinal);

        var json = Run("supply", path, "--at", "2028-03-01", "--json");
        Assert.Equal((1, "", "over-cap"), (json.Exit, json.Messages, json.Json[0].GetProperty("code").GetString()));
    }

    [Fact]
    public void Supply_LastInstantsThereAre_StillAnswers()
    {
        var run = Run("supply", Preset("bitcoin"), "--at", "9999-12-31T23:59:59Z", "--height", "9223372036854775807", "--json");

        Assert.Equal(["20999999.9769", "20999999.9769"], run.Json.EnumerateArray().Select(s => s.GetProperty("minted").GetString()));
    }

    static IEnumerable<string?> Figures(JsonElement statement) =>
        new[] { "minted", "burned", "totalSupply", "locked", "unlocked", "circulating" }.Select(name => statement.GetProperty(name).GetString());
}
