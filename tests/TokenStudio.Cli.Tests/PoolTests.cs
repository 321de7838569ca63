using System.Text.Json;

namespace TokenStudio.Tests;

/// <summary>pool FILE: a pool of a scenario, tried with a made-up crowd.</summary>
public sealed class PoolTests : Tool
{
    // 1,000 less 2.5 %; Alpha asks for 600, Beta for 300, and four donors of 10 dollars are drawn to Alpha alone.
    const string Pool = """
        {
          "id": "pool", "name": "Pool", "matchAmount": "1000", "kind": "allo-v2", "poolFee": 0.025, "token": { "symbol": "USDC", "decimals": 6 },
          "registrationStart": "2027-04-01", "registrationEnd": "2027-04-20", "allocationStart": "2027-05-01", "allocationEnd": "2027-05-31",
          "strategy": { "kind": "direct-grants-simple" },
          "projects": [ { "id": "alpha", "name": "Alpha", "asks": "600" }, { "id": "beta", "name": "Beta", "asks": "300", "pull": 0 } ],
          "donors": { "count": 4, "medianGift": 10, "spread": 0, "projectsEach": 1, "communities": 1 }
        }
        """;

    [Fact]
    public void Pool_OfAScenario_SaysWhoIsPaidAndWhereTheMoneyGoes()
    {
        var run = Run("pool", Scenario(Pool));
        Assert.Equal((0, ""), (run.Exit, run.Messages));
        Assert.Equal(("DirectGrantsSimpleStrategy", "as-deployed", 6, "asked"), (Text(run.Json, "strategy"), Text(run.Json, "mode"), run.Json.GetProperty("decimals").GetInt32(), Text(run.Json, "measure")));
        Assert.Equal(["600000000", "300000000"], run.Json.GetProperty("recipients").EnumerateArray().Select(r => Text(r, "paid_units")));
        var money = run.Json.GetProperty("money");
        Assert.Equal(("1000000000", "25000000", "900000000", "75000000", "0"), (Text(money, "funded"), Text(money, "fee"), Text(money, "paid"), Text(money, "returned"), Text(money, "left")));
    }

    [Fact]
    public void Pool_UnderAnotherStrategyAsCsv_IsALineARecipient()
    {
        var run = Run("pool", Scenario(Pool), "--grant", "pool", "--strategy", "qv-simple", "--format", "csv");
        Assert.Equal((0, ""), (run.Exit, run.Messages));
        Assert.Equal(
            "id,project,status,supporters,figure,given_units,allocated_units,paid_units,rate_units,first_payout,last_payout\r\n"
            + "alpha,Alpha,Accepted,4,40000000000,0,975000000,975000000,0,2027-06-14,2027-06-14\r\nbeta,Beta,Accepted,0,0,0,0,0,0,,\r\n",
            run.Output);
    }

    [Fact]
    public void Pool_AgainstAnother_GivesTheDifferenceWithItsSign()
    {
        var run = Run("pool", Scenario(Pool), "--against", "qv-simple", "--format", "csv");
        Assert.Equal("id,project,first_units,second_units,difference_units\r\nalpha,Alpha,600000000,975000000,375000000\r\nbeta,Beta,300000000,0,-300000000\r\n", run.Output);
        var json = Run("pool", Scenario(Pool), "--against", "qv-simple").Json;
        Assert.Equal(("QVSimpleStrategy", "-300000000"), (Text(json.GetProperty("second"), "strategy"), Text(json.GetProperty("differences"), "beta")));
    }

    [Fact]
    public void Pool_AFileOfIt_IsWhatItsManagersSend()
    {
        var paid = Pool.Replace("\"asks\": \"600\"", "\"asks\": \"600\", \"recipient\": \"0x0000000000000000000000000000000000000001\"", StringComparison.Ordinal).Replace("\"asks\": \"300\"", "\"asks\": \"300\", \"recipient\": \"0x0000000000000000000000000000000000000002\"", StringComparison.Ordinal);
        var run = Run("pool", Scenario(paid), "--format", "allocate");
        Assert.Equal((0, ""), (run.Exit, run.Messages));
        Assert.Equal(["600000000", "300000000"], run.Json.GetProperty("payouts").EnumerateArray().Select(r => Text(r, "amount")));
        Assert.Equal("975000000", Text(run.Json, "poolAmount"));
        Assert.Contains("Alpha has no address to be paid at.", Run("pool", Scenario(Pool), "--format", "allocate").Messages, StringComparison.Ordinal);
        Assert.Contains("Files are of the pool's own strategy, as deployed.", Run("pool", Scenario(paid), "--format", "allocate", "--strategy", "qv-simple").Messages, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--grant", "season-9", "This scenario has no pool \"season-9\"; there are pool.")]
    [InlineData("--strategy", "qv-complex", "\"qv-complex\" is no strategy for \"strategy\": those are ")]
    public void Pool_WhatThereIsNot_IsNamedWithWhatThereIs(string option, string word, string sentence)
    {
        var run = Run("pool", Scenario(Pool), option, word);
        Assert.Equal((1, ""), (run.Exit, run.Output));
        Assert.Contains(sentence, run.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public void Pool_OfAScenarioWithoutOne_SaysSo()
    {
        var run = Run("pool", Preset("meridian"));
        Assert.Equal(1, run.Exit);
        Assert.Contains("This scenario has no pool of Allo v2.", run.Messages, StringComparison.Ordinal);
    }

    string Scenario(string pool) => Write($$"""
        {
          "schema": 1, "name": "Plain", "token": { "name": "Plain", "symbol": "PLN", "decimals": 18, "maxSupply": "1000" },
          "timeline": { "launch": "2027-03-01", "horizon": "P24M", "step": "P1M" }, "allocations": [], "emissions": [], "grants": [ {{pool}} ]
        }
        """);

    static string Text(JsonElement of, string name) => of.GetProperty(name).GetString()!;
}
