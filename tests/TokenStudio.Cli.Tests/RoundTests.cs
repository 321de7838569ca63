using System.Text.Json;

namespace TokenStudio.Tests;

/// <summary>round FILE --format ...: each file of a round at the command line, and back.</summary>
public sealed class RoundTests : Tool
{
    const string Design = """
        {
          "chainId": 1, "token": { "symbol": "USDC", "decimals": 6 },
          "fees": { "protocolFeePercentage": 1000, "protocolTreasury": "0x000000000000000000000000000000000000007E" },
          "metadata": { "name": "Tools for builders", "quadraticFundingConfig": { "matchingFundsAvailable": 1000, "matchingCap": true, "matchingCapAmount": 40, "sybilDefense": "passport" } },
          "application": { "questions": [ { "id": 0, "title": "Who are you?", "type": "text" } ] },
          "parameters": { "parameters": [
            { "name": "initAddress", "type": "(address,address)", "value": [ { "name": "votingStrategyFactory", "type": "address", "value": "0x0000000000000000000000000000000000000051" }, { "name": "payoutStrategyFactory", "type": "address", "value": "0x0000000000000000000000000000000000000052" } ] },
            { "name": "initRoundTime", "type": "(uint256,uint256,uint256,uint256)", "value": [ { "name": "applicationsStartTime", "type": "uint256", "value": "1900000000" }, { "name": "applicationsEndTime", "type": "uint256", "value": "1900600000" }, { "name": "roundStartTime", "type": "uint256", "value": "1900300000" }, { "name": "roundEndTime", "type": "uint256", "value": "1901200000" } ] },
            { "name": "matchAmount", "type": "uint256", "value": "1000000000" },
            { "name": "token", "type": "address", "value": "0x0000000000000000000000000000000000C0FFEE" },
            { "name": "roundFeePercentage", "type": "uint32", "value": "500" },
            { "name": "roundFeeAddress", "type": "address", "value": "0x00000000000000000000000000000000000000fe" },
            { "name": "initMetaPtr", "type": "((uint256,string),(uint256,string))", "value": [ { "name": "roundMetaPtr", "type": "(uint256,string)", "value": [ { "name": "protocol", "type": "uint256", "value": "1" }, { "name": "pointer", "type": "string", "value": "bafyround" } ] }, { "name": "applicationMetaPtr", "type": "(uint256,string)", "value": [ { "name": "protocol", "type": "uint256", "value": "1" }, { "name": "pointer", "type": "string", "value": "bafyform" } ] } ] },
            { "name": "initRoles", "type": "(address[],address[])", "value": [ { "name": "adminRoles", "type": "address[]", "value": [ "0x00000000000000000000000000000000000000ad" ] }, { "name": "roundOperators", "type": "address[]", "value": [ "0x000000000000000000000000000000000000000a" ] } ] }
          ] }
        }
        """;

    [Fact]
    public void Round_Design_ComesBackByteByByte()
    {
        var first = Run("round", Write(Design.Replace("0x0000000000000000000000000000000000C0FFEE", "0x0000000000000000000000000000000000c0ffee", StringComparison.Ordinal)), "--format", "design");
        Assert.Equal((0, ""), (first.Exit, first.Messages));
        var again = Run("round", Write(first.Bytes), "--format", "design");
        Assert.Equal((0, ""), (again.Exit, again.Messages));
        Assert.Equal(first.Output, again.Output);

        // Its parameters are given by the bytes alone, too.
        var bytes = first.Json.GetProperty("parameters").GetProperty("encoded").GetString();
        var inside = $$"""{ "round": { "token": { "symbol": "USDC", "decimals": 6 }, "fees": {{first.Json.GetProperty("fees").GetRawText()}}, "metadata": {{first.Json.GetProperty("metadata").GetRawText()}}, "application": {{first.Json.GetProperty("application").GetRawText()}}, "parameters": { "encoded": "{{bytes}}" } } }""";
        Assert.Equal(first.Output, Run("round", Write(inside), "--format", "design").Output);
        foreach (var (format, member) in new[] { ("metadata", "metadata"), ("application-form", "application"), ("parameters", "parameters") })
        {
            Assert.Equal(JsonSerializer.Serialize(first.Json.GetProperty(member)), JsonSerializer.Serialize(Run("round", Write(inside), "--format", format).Json));
        }
    }

    [Fact]
    public void Round_Payouts_MakeTheTreeOfTheReferenceFromEveryFile()
    {
        const string Root = "0x5bd4cf9aef74c6e592ab5a66da70186910f70affb45760cdaee8b022e0b6d72a";
        var file = Write(Reference());
        var tree = Run("round", file, "--format", "merkle");
        Assert.Equal((0, ""), (tree.Exit, tree.Messages));
        Assert.Equal(Root, tree.Json.GetProperty("root").GetString());
        var distribution = Run("round", file, "--format", "distribution");
        Assert.Equal("199999999", distribution.Json.GetProperty("matchingDistribution")[1].GetProperty("matchAmountInToken").GetString());
        var table = Run("round", file, "--format", "payouts-csv");
        Assert.StartsWith("index,projectName,applicationId,projectId,anchorAddress,projectPayoutAddress,contributionsCount,matchPoolPercentage,matchAmountInToken,originalMatchAmountInToken\r\n0,alpha,0,0x167a", table.Output, StringComparison.Ordinal);
        foreach (var written in new[] { tree, distribution, table }) Assert.Equal(tree.Output, Run("merkle", Write(written.Bytes), "--leaf", "allo-v1").Output);
    }

    [Fact]
    public void Round_RevisedCoefficients_AreTakenFromTheTable()
    {
        var file = Write(Reference());
        var table = Run("round", file, "--format", "coefficients-csv");
        Assert.Equal((0, ""), (table.Exit, table.Messages));
        var same = Run("round", file, "--coefficients", Write(table.Bytes), "--format", "coefficients-csv");
        Assert.Equal(table.Output, same.Output);

        // vote-8 gave beta 16 and counted nothing: its voter's score is too low.
        Assert.Contains("16000000,16,16000000,0\r\n", table.Output, StringComparison.Ordinal);
        var revised = Write(table.Output.Replace("16000000,16,16000000,0\r\n", "16000000,16,16000000,1\r\n", StringComparison.Ordinal));
        var votes = Run("round", file, "--coefficients", revised).Json.GetProperty("votes").EnumerateArray().First(v => v.GetProperty("id").GetString() == "vote-8");
        Assert.Equal((1, "overridden"), (votes.GetProperty("coefficient").GetDouble(), votes.GetProperty("reason").GetString()));
        var beta = Run("round", file, "--coefficients", revised, "--format", "distribution").Json.GetProperty("matchingDistribution")[1];
        Assert.Equal("199999999", beta.GetProperty("originalMatchAmountInToken").GetString());
        Assert.NotEqual("199999999", beta.GetProperty("matchAmountInToken").GetString());
    }

    [Fact]
    public void Round_StatusRows_AreThoseOfItsApplications()
    {
        // Three approved and one rejected: 1 + 4 + 16 + 2 x 64.
        var run = Run("round", Write(Reference()), "--format", "status-rows");
        Assert.Equal("""[{"index":"0","statusRow":"149"}]""", JsonSerializer.Serialize(run.Json));
    }

    [Theory]
    [InlineData("metadata", """{ "applications": [], "votes": [], "matchAmount": "1" }""", "/round: ")]
    [InlineData("merkle", """{ "applications": [], "votes": [], "matchAmount": "1" }""", "/votes: ")]
    [InlineData("distribution", """{ "applications": [ { "id": "0", "name": "a", "status": "APPROVED", "payout": "x" } ], "votes": [ { "id": "v", "applicationId": "0", "voter": "y", "grantAddress": "x", "token": "t", "amount": "1", "amountUSD": 1, "amountRoundToken": "1" } ], "matchAmount": "1" }""", "/applications/0/projectId: ")]
    [InlineData("status-rows", """{ "applications": [ { "id": "7", "name": "a", "status": "LOST", "payout": "x" } ], "votes": [], "matchAmount": "1" }""", "/applications/0/status: ")]
    [InlineData("design", """{ "round": { "token": { "symbol": "A", "decimals": 300 }, "metadata": { "name": "Long enough" }, "parameters": { } } }""", "/round/token/decimals: ")]
    [InlineData("parameters", """{ "round": [] }""", "/round: ")]
    public void Round_WhatAFormLacks_IsNamed(string format, string file, string path)
    {
        var run = Run("round", Write(file), "--format", format);
        Assert.Equal((1, ""), (run.Exit, run.Output));
        Assert.Contains(path, run.Messages, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"amountRoundToken\": \"1\"", "\"amountRoundToken\": \"340282366920938463463374607431768211456\"")]
    [InlineData("\"matchAmount\": \"1\"", "\"matchAmount\": \"1\", \"quadraticFundingConfig\": { \"matchingCapAmount\": 1e308 }")]
    [InlineData("\"matchAmount\": \"1\"", "\"matchAmount\": \"1\", \"coefficientOverrides\": { \"v\": 1e308 }")]
    public void Round_NumbersBeyondAllTokens_AreRefused(string from, string to)
    {
        const string File = """{ "applications": [ { "id": "0", "name": "a", "status": "APPROVED", "payout": "x" } ], "votes": [ { "id": "v", "applicationId": "0", "voter": "y", "grantAddress": "x", "token": "t", "amount": "1", "amountUSD": 1, "amountRoundToken": "1" } ], "matchAmount": "1" }""";
        Assert.Equal(0, Run("round", Write(File)).Exit);
        var run = Run("round", Write(File.Replace(from, to, StringComparison.Ordinal)));
        Assert.Equal((1, ""), (run.Exit, run.Output));
        Assert.Contains("2^128", run.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public void Round_CoefficientsThatAreNoTable_AreWrong()
    {
        Assert.Equal(2, Run("round", Write(Reference()), "--coefficients", PathOf("absent.csv")).Exit);
        var run = Run("round", Write(Reference()), "--coefficients", Write("id,coefficient\nvote-1,many\n"));
        Assert.Equal((1, ""), (run.Exit, run.Output));
        Assert.Contains("/2/coefficient", run.Messages, StringComparison.Ordinal);
    }

    static string Reference()
    {
        var file = JsonDocument.Parse(File.ReadAllText(Repository.Reference("allo/e2e-round.json"))).RootElement;
        var flat = file.EnumerateObject().Concat(file.GetProperty("cases")[0].EnumerateObject())
            .Where(m => m.Name is "applications" or "votes" or "passportScores" or "quadraticFundingConfig" or "matchAmount" or "ignoreSaturation" or "coefficientOverrides");
        return "{" + string.Join(",", flat.Select(m => $"\"{m.Name}\":{m.Value.GetRawText()}")) + "}";
    }
}
