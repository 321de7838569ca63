using System.Diagnostics;
using System.Text.Json;
using TokenStudio.Model.Scenarios;
using TokenStudio.Model.Simulation;
using TokenStudio.Presentation.Tables;
using TokenStudio.Reports.Csv;

namespace TokenStudio.Tests;

public sealed class SimulateTests : Tool
{
    const string Gbm = "\"kind\": \"gbm\", \"annualDrift\": 0.1, \"annualVolatility\": 0.8";

    string Random() => Preset("meridian", "\"price\": {\n      \"kind\": \"constant\"", $"\"price\": {{\n      {Gbm}");

    [Fact]
    public void Simulate_Json_IsAsTheContractSays()
    {
        var run = Run("simulate", Random(), "--paths", "500", "--seed", "7", "--format", "json");

        Assert.Equal((0, ""), (run.Exit, run.Messages));
        Assert.Equal(["paths", "seed", "dates", "series"], Names(run.Json));
        Assert.Equal((500, 7), (run.Json.GetProperty("paths").GetInt32(), run.Json.GetProperty("seed").GetInt64()));
        var dates = run.Json.GetProperty("dates").EnumerateArray().Select(d => d.GetString()).ToArray();
        Assert.Equal((121, "2027-03-01", "2037-03-01"), (dates.Length, dates[0], dates[^1]));
        Assert.Equal(["price", "market_cap"], Names(run.Json.GetProperty("series")));
        foreach (var series in run.Json.GetProperty("series").EnumerateObject())
        {
            Assert.Equal(["mean", "p5", "p25", "p50", "p75", "p95"], Names(series.Value));
            Assert.All(series.Value.EnumerateObject(), line => Assert.Equal(121, line.Value.GetArrayLength()));
        }

        // At launch nothing has moved: 0.12, and 0.12 x 118.3M.
        Assert.All(["mean", "p5", "p95"], line => Assert.Equal((0.12, 14_196_000), (Value(run, "price", line, 0), Value(run, "market_cap", line, 0))));
        Assert.True(Value(run, "price", "p5", 120) < Value(run, "price", "p50", 120) && Value(run, "price", "p50", 120) < Value(run, "price", "p95", 120));
    }

    [Fact]
    public void Simulate_NothingSaid_Runs10_000PathsOfSeed42()
    {
        var file = Random();
        var plain = Run("simulate", file);

        Assert.Equal((10_000, 42), (plain.Json.GetProperty("paths").GetInt32(), plain.Json.GetProperty("seed").GetInt64()));
        Assert.Equal(plain.Bytes, Run("simulate", file, "--paths", "10000", "--seed", "42", "--threads", "1").Bytes);
        Assert.NotEqual(plain.Bytes, Run("simulate", file, "--seed", "43").Bytes);
    }

    [Fact]
    public void Simulate_ScenarioThatSays_RunsItsPathsFromItsSeed()
    {
        var own = Preset("meridian", "\"market\": {\n    \"price\": {\n      \"kind\": \"constant\"", $"\"simulation\": {{ \"paths\": 500, \"seed\": 7 }},\n  \"market\": {{\n    \"price\": {{\n      {Gbm}");
        var plain = Run("simulate", own);
        Assert.Equal((500, 7), (plain.Json.GetProperty("paths").GetInt32(), plain.Json.GetProperty("seed").GetInt64()));
        Assert.Equal(plain.Bytes, Run("simulate", Random(), "--paths", "500", "--seed", "7").Bytes);
        Assert.Equal(600, Run("simulate", own, "--paths", "600").Json.GetProperty("paths").GetInt32());
    }

    [Fact]
    public void Simulate_Csv_HasARowAStep()
    {
        var lines = Run("simulate", Random(), "--paths", "100", "--format", "csv").Output.Split("\r\n");

        Assert.Equal("date,step,price:mean,price:p5,price:p25,price:p50,price:p75,price:p95,market_cap:mean,market_cap:p5,market_cap:p25,market_cap:p50,market_cap:p75,market_cap:p95", lines[0]);
        Assert.Equal("2027-03-01,0,0.12,0.12,0.12,0.12,0.12,0.12,14196000,14196000,14196000,14196000,14196000,14196000", lines[1]);
        Assert.Equal(1 + 121 + 1, lines.Length);
    }

    // The studio's download is this table too: SimulationApiTests.
    [Fact]
    public void Simulate_Csv_IsTheFanTable()
    {
        var file = Random();
        var (_, fan) = MonteCarlo.Run(ScenarioReview.Of(File.ReadAllBytes(file)).Valid!, new(5_000, 7));
        Assert.Equal(CsvTable.Write(FanTable.Of(fan!)), Run("simulate", file, "--paths", "5000", "--seed", "7", "--format", "csv").Bytes);
    }

    // The mean is what project shows for a random price, and 4 standard errors of 10,000 lognormals apart at most: sqrt(e^0.64 - 1) / 100 = 0.95 %.
    [Fact]
    public void Project_RandomPrice_ShowsTheMean()
    {
        var file = Random();
        var projected = double.Parse(Run("project", file).Output.Split("\r\n")[13].Split(',')[^3], System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(0.12 * Math.Exp(0.1 * 366 / 365.25), projected, 1e-12);
        Assert.Equal(projected, Value(Run("simulate", file), "price", "mean", 12), 4 * 0.0095 * projected);
    }

    [Theory]
    [InlineData("--paths", "0"), InlineData("--paths", "1000001"), InlineData("--paths", "many"), InlineData("--seed", "-1"), InlineData("--seed", "9007199254740992"), InlineData("--threads", "0"), InlineData("--format", "xlsx")]
    public void Simulate_SettingsThatCannotBe_AreWrongUsage(string option, string value)
    {
        var run = Run("simulate", Random(), option, value);
        Assert.True(run is { Exit: 2, Output: "" } && run.Messages.Length > 0);
    }

    [Fact]
    public void Simulate_FileWithoutPriceOrWithErrors_HasErrors()
    {
        var none = Run("simulate", Preset("bitcoin"));
        Assert.Equal((1, ""), (none.Exit, none.Output));
        Assert.Contains("no-price", none.Messages, StringComparison.Ordinal);
        Assert.Equal(1, Run("simulate", Preset("meridian", "\"share\": 0.245", "\"share\": 0.345")).Exit);
        Assert.Equal(2, Run("simulate", PathOf("nothing")).Exit);
    }

    // P2: other instruction sets, compilers and numbers of threads, each in a process of its own.
    [Theory]
    [InlineData("DOTNET_TieredCompilation", "0", "1"), InlineData("DOTNET_EnableAVX512F", "0", "1"), InlineData("DOTNET_EnableAVX2", "0", "3"), InlineData("DOTNET_EnableHWIntrinsic", "0", "2")]
    public void Simulate_OtherMachine_GivesTheSameBytes(string variable, string value, string threads)
    {
        foreach (var price in new[] { Gbm, Gbm.Replace("gbm", "jumpDiffusion", StringComparison.Ordinal) + ", \"jumpsPerYear\": 2, \"jumpMean\": -0.2, \"jumpVolatility\": 0.3" })
        {
            var file = Preset("meridian", "\"price\": {\n      \"kind\": \"constant\"", $"\"price\": {{\n      {price}");
            var info = new ProcessStartInfo("dotnet", [typeof(TokenStudio.Cli.CommandLine).Assembly.Location, "simulate", file, "--threads", threads]) { RedirectStandardOutput = true };
            info.Environment[variable] = value;
            using var child = Process.Start(info)!;
            var text = child.StandardOutput.ReadToEnd();
            child.WaitForExit();

            Assert.Equal(0, child.ExitCode);
            Assert.Equal(Run("simulate", file).Output, text);
        }
    }

    static IEnumerable<string> Names(JsonElement node) => node.EnumerateObject().Select(m => m.Name);

    static double Value(ToolRun run, string series, string line, int row) => run.Json.GetProperty("series").GetProperty(series).GetProperty(line)[row].GetDouble();
}
