using System.Text.Json;

namespace TokenStudio.Tests;

/// <summary>round FILE --format ... of a pool of Allo v2: each of its files at the command line, and back.</summary>
public sealed class PoolFilesTests : Tool
{
    const string Design = """
        {
          "protocol": "allo-v2", "chainId": 10, "token": { "symbol": "OP", "decimals": 18 }, "strategy": "RFPSimple", "percentFee": "25000000000000000",
          "metadata": { "round": { "name": "A call for bids" } },
          "initialize": { "parameters": [ { "name": "maxBid", "type": "uint256", "value": "5000" }, { "name": "useRegistryAnchor", "type": "bool", "value": true }, { "name": "metadataRequired", "type": "bool", "value": false } ] },
          "createPool": { "parameters": [
            { "name": "profileId", "type": "bytes32", "value": "0x6ee8f854653bad9312fdf52164ccaafde9e17330082508c3e87bd1243bacb17a" }, { "name": "strategy", "type": "address", "value": "0x0000000000000000000000000000000000000057" },
            { "name": "initStrategyData", "type": "bytes", "value": "0x" }, { "name": "token", "type": "address", "value": "0x4200000000000000000000000000000000000042" }, { "name": "amount", "type": "uint256", "value": "1000" },
            { "name": "metadata", "type": "(uint256,string)", "value": [ { "name": "protocol", "type": "uint256", "value": "1" }, { "name": "pointer", "type": "string", "value": "bafypool" } ] },
            { "name": "managers", "type": "address[]", "value": [ "0x000000000000000000000000000000000000000a" ] } ] }
        }
        """;

    const string Payouts = """
        { "payouts": [
          { "name": "A", "recipientId": "0xad5FDFa74961f0b6F1745eF0A1Fa0e115caa9641", "recipientAddress": "0x7b6d3eB9bb22D0B13a2FAd6D6bDBDc34Ad2c5849", "amount": "1000000000000000000" },
          { "name": "B", "recipientId": "0x4E0aB029b2128e740fA408a26aC5f314e769469f", "recipientAddress": "0x0c73C6E53042522CDd21Bd8F1C63e14e66869E99", "amount": "2000000000000000000" } ] }
        """;

    [Fact]
    public void Round_Pool_ComesBackByteByByte()
    {
        var first = Run("round", Write(Design), "--format", "pool");
        Assert.Equal((0, ""), (first.Exit, first.Messages));
        var again = Run("round", Write($$"""{ "pool": {{first.Output}} }"""), "--format", "pool");
        Assert.Equal((0, ""), (again.Exit, again.Messages));
        Assert.Equal(first.Output, again.Output);

        // maxBid 5000, useRegistryAnchor, metadataRequired: three words.
        Assert.Equal("0x" + "1388".PadLeft(64, '0') + "1".PadLeft(64, '0') + "0".PadLeft(64, '0'), first.Json.GetProperty("initialize").GetProperty("encoded").GetString());
        foreach (var (format, member) in new[] { ("initialize", "initialize"), ("create-pool", "createPool"), ("pool-metadata", "metadata") })
        {
            Assert.Equal(JsonSerializer.Serialize(first.Json.GetProperty(member)), JsonSerializer.Serialize(Run("round", Write(first.Bytes), "--format", format).Json));
        }
    }

    [Fact]
    public void Round_PayoutsOfAPool_MakeThePublishedTreeFromEveryFile()
    {
        const string Root = "0xbd6f4408f5de99e3401b90770fc87cc4e23b76c093f812d61df2bce4b881d88c";
        var proved = Run("round", Write(Payouts), "--format", "distributions");
        Assert.Equal((0, ""), (proved.Exit, proved.Messages));
        Assert.Equal(Root, proved.Json.GetProperty("root").GetString());
        var table = Run("round", Write(proved.Bytes), "--format", "pool-payouts-csv");
        Assert.StartsWith("index,name,recipientId,recipientAddress,amount\r\n0,A,0xad5FDFa74961f0b6F1745eF0A1Fa0e115caa9641,", table.Output, StringComparison.Ordinal);
        foreach (var written in new[] { Payouts, proved.Output, table.Output }) Assert.Equal(Root, Run("merkle", Write(written), "--leaf", "allo-v2").Json.GetProperty("root").GetString());
        var allocated = Run("round", Write($$"""{ "pool": {{Design}}, {{Payouts.Trim()[1..]}}"""), "--format", "allocations");
        Assert.Equal((0, ""), (allocated.Exit, allocated.Messages));
        Assert.Equal("0x4200000000000000000000000000000000000042", allocated.Json.GetProperty("allocations")[1].GetProperty("token").GetString());
        Assert.Equal(table.Output, Run("round", Write(allocated.Bytes), "--format", "pool-payouts-csv").Output);
    }

    // From a plain list and its strategy; from the pool it is for; from what was made of either.
    [Fact]
    public void Round_ListsOfAStrategy_AreMadeCheckedAndTakenForAnother()
    {
        var list = $$"""{ "strategy": "DonationVoting", {{Payouts.Trim()[1..]}}""";
        var set = Run("round", Write(list), "--format", "set-payouts");
        Assert.Equal((0, "", "setPayout(address[],uint256[])"), (set.Exit, set.Messages, set.Json.GetProperty("function").GetString()));
        Assert.Equal(set.Output, Run("round", Write(set.Bytes), "--format", "set-payouts").Output);
        var paid = Run("round", Write(set.Bytes), "--format", "distribute");
        Assert.Equal((0, "", "0x"), (paid.Exit, paid.Messages, paid.Json.GetProperty("calls")[0].GetProperty("encoded").GetString()));
        Assert.Equal(Run("round", Write(Payouts), "--format", "pool-payouts-csv").Output, Run("round", Write(paid.Bytes), "--format", "pool-payouts-csv").Output);
        var changed = Run("round", Write(set.Output.Replace("\"amount\": \"2000000000000000000\"", "\"amount\": \"2000000000000000001\"", StringComparison.Ordinal)), "--format", "pool-payouts-csv");
        Assert.Equal((1, ""), (changed.Exit, changed.Output));
        Assert.Contains("/calls/0/parameters: ", changed.Messages, StringComparison.Ordinal);

        // The pool below holds 1,000 less 2.5 %: 975 base units.
        var bid = Run("round", Write($$"""{ "pool": {{Design}}, "payouts": [ { "recipientId": "0x0000000000000000000000000000000000000001", "amount": "975" } ] }"""), "--format", "allocate");
        Assert.Equal((0, "", "975"), (bid.Exit, bid.Messages, bid.Json.GetProperty("poolAmount").GetString()));
        var over = Run("round", Write($$"""{ "pool": {{Design}}, "payouts": [ { "recipientId": "0x0000000000000000000000000000000000000001", "amount": "976" } ] }"""), "--format", "allocate");
        Assert.Contains("/payouts: These payouts add up to 976 base units and the pool holds 975", over.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public void Round_Milestones_ComeBackWithTheirHash()
    {
        var made = Run("round", Write("""{ "milestones": [ { "title": "First", "amountPercentage": "400000000000000000" }, { "title": "Second", "amountPercentage": "600000000000000000" } ] }"""), "--format", "milestones");
        Assert.Equal((0, ""), (made.Exit, made.Messages));
        Assert.Equal(made.Output, Run("round", Write(made.Bytes), "--format", "milestones").Output);
    }

    [Theory]
    [InlineData("pool", "{}", "/pool: ")]
    [InlineData("pool", """{ "pool": { "token": { "symbol": "A", "decimals": 18 }, "strategy": "Nothing", "metadata": { "round": { "name": "Long enough" } }, "createPool": {} } }""", "/pool/strategy: ")]
    [InlineData("distributions", """{ "payouts": [ { "recipientId": "0x12", "amount": "1" } ] }""", "/payouts/0/recipientId: ")]
    [InlineData("distributions", """{ "payouts": [] }""", "/payouts: ")]
    [InlineData("distribute", """{ "payouts": [ { "recipientId": "0x0000000000000000000000000000000000000001", "amount": "1" } ] }""", "/strategy: \"strategy\" is missing")]
    [InlineData("allocate", """{ "strategy": "EasyRPGF", "payouts": [ { "recipientId": "0x0000000000000000000000000000000000000001", "amount": "1" } ] }""", "/strategy: EasyRPGFStrategy takes no list called \"allocate\": it has distribute.")]
    [InlineData("allocate", """{ "strategy": "DirectAllocation", "payouts": [ { "recipientId": "0x0000000000000000000000000000000000000001", "amount": "1" } ] }""", "/token: ")]
    [InlineData("milestones", """{ "milestones": [ { "amountPercentage": "1" } ] }""", "/milestones: ")]
    [InlineData("milestones", """{ "milestones": [] }""", "/milestones: ")]
    [InlineData("allocations", """{ "allocations": [ { "recipientId": "0x0000000000000000000000000000000000000001", "amount": "1" } ] }""", "/allocations/0/token: ")]
    public void Round_WhatAPoolLacks_IsNamed(string format, string file, string path)
    {
        var run = Run("round", Write(file), "--format", format);
        Assert.Equal((1, ""), (run.Exit, run.Output));
        Assert.Contains(path, run.Messages, StringComparison.Ordinal);
    }
}
