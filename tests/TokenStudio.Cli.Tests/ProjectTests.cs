using System.Text.Json;

namespace TokenStudio.Tests;

public sealed class ProjectTests : Tool
{
    const string Ids = "community,ecosystem,airdrop,treasury,liquidity,public,strategic,seed,team,advisors";

    static string Header { get; } = "date,step,minted,burned,total_supply,locked,unlocked,circulating,annual_inflation,circulating_growth,"
        + string.Join(',', Ids.Split(',').Select(id => $"unlocked:{id}")) + ",price,market_cap,fdv";

    [Fact]
    public void Project_Meridian_WritesTheContractsCsv()
    {
        var run = Run("project", Preset("meridian"));

        Assert.Equal((0, ""), (run.Exit, run.Messages));
        var lines = run.Output.Split("\r\n");
        Assert.DoesNotContain('\n', string.Concat(lines));
        Assert.Equal(Header, lines[0]);

        // The header, 121 rows from launch to month 120, and the end of the last line.
        Assert.Equal(1 + 121 + 1, lines.Length);
        Assert.Equal("2027-03-01,0,985000000,0,985000000,866700000,118300000,118300000,,,0,5600000,36000000,11200000,42000000,20000000,3500000,0,0,0,0.12,14196000,120000000", lines[1]);

        // Inflation 985M / 985M - 1; growth 360454999.9.../118300000 - 1 = 2.0469568892645...; market cap 0.12 x circulating.
        Assert.StartsWith("2028-03-01,12,985000000,0,985000000,624545000.000000000000000001,360454999.999999999999999999,360454999.999999999999999999,0,2.046956889265,"
            + "30625000,32480000,60000000,32666666.666666666666666666,60000000,50000000,30100000,18333333.333333333333333333,36250000,10000000,0.12,43254599.99999999999999999", lines[13], StringComparison.Ordinal);
        Assert.StartsWith("2037-03-01,120,985000000,0,985000000,0,985000000,985000000,0,", lines[121], StringComparison.Ordinal);
    }

    [Fact]
    public void Project_FirstTwelveMonths_HaveNoYearlyRates()
    {
        var cells = Run("project", Preset("meridian")).Output.Split("\r\n")[1..122].Select(line => line.Split(',')).ToArray();

        Assert.All(cells[..12], row => Assert.Equal(("", ""), (row[8], row[9])));
        Assert.All(cells[12..], row => Assert.True(row[8] == "0" && row[9].Length > 0));
    }

    [Fact]
    public void Project_Json_IsTheSameTableAsObjects()
    {
        var rows = Run("project", Preset("meridian"), "--format", "json").Json;

        Assert.Equal(121, rows.GetArrayLength());
        Assert.Equal(Header.Split(','), rows[0].EnumerateObject().Select(m => m.Name));
        Assert.Equal("360454999.999999999999999999", rows[12].GetProperty("circulating").GetString());
        Assert.Equal("30625000", rows[12].GetProperty("unlocked:community").GetString());
        Assert.Equal((12, "2028-03-01"), (rows[12].GetProperty("step").GetInt32(), rows[12].GetProperty("date").GetString()));
        Assert.Equal(JsonValueKind.Null, rows[11].GetProperty("annual_inflation").ValueKind);
        Assert.Equal(2.046956889265m, rows[12].GetProperty("circulating_growth").GetDecimal());
    }

    [Theory]
    [InlineData("P1D", 3653 + 1, 366)] // ten years with three leap days; the first year has one of them (29 Feb 2028)
    [InlineData("P7D", 521 + 1, 53)] // 3,653 / 7 = 521.86; 52 weeks are 364 days, short of the 366
    public void Project_DaysAndWeeks_StepThroughTheWholeHorizon(string step, int rows, int firstYear)
    {
        var lines = Run("project", Preset("meridian", "\"step\": \"P1M\"", $"\"step\": \"{step}\"")).Output.Split("\r\n")[1..^1];

        Assert.Equal(rows, lines.Length);
        Assert.Equal($"{rows - 1}", lines[^1].Split(',')[1]);
        Assert.Equal(firstYear, Array.FindIndex(lines, line => line.Split(',')[8].Length > 0));
    }

    [Fact]
    public void Project_DayAndMonthGrid_AgreeWhereTheyMeet()
    {
        var months = Run("project", Preset("meridian")).Output.Split("\r\n")[1..^1].Select(Figures).ToArray();
        var days = Run("project", Preset("meridian", "\"step\": \"P1M\"", "\"step\": \"P1D\"")).Output.Split("\r\n")[1..^1].Select(Figures).ToHashSet();

        Assert.Equal(121, months.Length);
        Assert.All(months, row => Assert.Contains(row, days));

        // Everything but the step: 0 date, 1 step.
        static string Figures(string line) => string.Join(',', line.Split(',').Where((_, i) => i != 1));
    }

    [Fact]
    public void Project_LaunchNotAtMidnight_WritesTheWholeInstant()
    {
        var first = Run("project", Preset("bitcoin")).Output.Split("\r\n")[1];

        Assert.StartsWith("2009-01-03T18:15:05Z,0,0,0,", first, StringComparison.Ordinal);
    }

    [Fact]
    public void Project_Emissions_HaveTheirColumns() =>
        Assert.EndsWith(",annual_inflation,circulating_growth,emitted:mining", Run("project", Preset("bitcoin")).Output.Split("\r\n")[0], StringComparison.Ordinal);

    [Fact]
    public void Project_ToAFile_WritesTheSameBytes()
    {
        var (file, path) = (Preset("uniswap"), PathOf("out.csv"));

        var run = Run("project", file, "--output", path);

        Assert.Equal((0, 0), (run.Exit, run.Bytes.Length));
        Assert.Equal(Run("project", file).Bytes, File.ReadAllBytes(path));
        Assert.NotEqual(0xEF, File.ReadAllBytes(path)[0]);
    }

    [Fact]
    public void Project_UnknownFormat_IsWrongUsageSaidOnce()
    {
        Run("project", Preset("meridian"));
        var run = Run("project", Preset("meridian"), "--format", "yaml");

        Assert.Equal((2, ""), (run.Exit, run.Output));
        Assert.Single(run.Messages.Split("yaml")[1..]);
    }

    [Fact]
    public void Project_FileWithErrors_IsOneWithoutATable()
    {
        var run = Run("project", Preset("meridian", "\"share\": 0.245", "\"share\": 0.345"));

        Assert.Equal((1, ""), (run.Exit, run.Output));
        Assert.Contains("[over-cap]", run.Messages, StringComparison.Ordinal);
    }
}
