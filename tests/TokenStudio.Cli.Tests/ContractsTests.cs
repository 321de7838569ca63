namespace TokenStudio.Tests;

/// <summary>contracts FILE: what vesting contracts would be called with, as JSON and CSV.</summary>
public sealed class ContractsTests : Tool
{
    [Fact]
    public void Contracts_Meridian_GiveEveryAllocationEveryContract()
    {
        var run = Run("contracts", Preset("meridian"));
        Assert.Equal((0, ""), (run.Exit, run.Messages));
        Assert.Equal(10, run.Json.GetArrayLength());
        Assert.All(run.Json.EnumerateArray(), allocation => Assert.Equal(
            ["openzeppelin", "sablier-linear", "sablier-dynamic", "sablier-tranched", "hedgey"],
            allocation.GetProperty("contracts").EnumerateArray().Select(c => c.GetProperty("contract").GetString())));

        // The team is paid monthly from month 12 to 48: one tranche a payment, exact to the base unit.
        var team = run.Json.EnumerateArray().Single(a => a.GetProperty("id").GetString() == "team");
        Assert.Equal("145000000000000000000000000", team.GetProperty("amount").GetString());
        var tranched = team.GetProperty("contracts")[3];
        Assert.True(tranched.GetProperty("exact").GetBoolean());
        var tranches = tranched.GetProperty("arguments").EnumerateArray().Single(a => a.GetProperty("name").GetString() == "tranches").GetProperty("value");
        Assert.Equal(37, tranches.GetArrayLength());
        Assert.Equal(("36250000000000000000000000", "1835481600"), (tranches[0].GetProperty("amount").GetString(), tranches[0].GetProperty("timestamp").GetString()));
    }

    [Fact]
    public void Contracts_AsCsv_IsOneArgumentARowWithWarnings()
    {
        var run = Run("contracts", Preset("meridian"), "--format", "csv");
        var lines = run.Output.Split("\r\n");
        Assert.Equal("allocation,contract,argument,type,value,meaning", lines[0]);
        Assert.Contains("team,openzeppelin,startTimestamp,uint64,1803859200,Seconds since 1970.", lines);
        Assert.Contains("team,sablier-tranched,tranches[0].amount,\"(uint128 amount, uint40 timestamp)[]\",36250000000000000000000000,Each is free from its timestamp on.", lines);
        Assert.Contains(lines, line => line.StartsWith("team,openzeppelin,warning,,The design pays in 37 payments", StringComparison.Ordinal) || line.StartsWith("team,openzeppelin,warning,,\"The design pays in 37 payments", StringComparison.Ordinal));
    }

    [Fact]
    public void Contracts_OfADesignWithErrors_AreNotMade() =>
        Assert.Equal(1, Run("contracts", Preset("meridian", "\"P48M\"", "\"P4M\"")).Exit);
}
