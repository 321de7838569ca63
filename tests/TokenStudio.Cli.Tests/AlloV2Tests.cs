namespace TokenStudio.Tests;

/// <summary>allo FILE: pools of Allo v2.</summary>
public sealed class AlloV2Tests : Tool
{
    const string Creator = "0x00000000000000000000000000000000000000c1";
    const string Manager = "0x00000000000000000000000000000000000000a1";
    const string Ali = "0x0000000000000000000000000000000000000011";
    const string Token = "0x0000000000000000000000000000000000000070";

    [Fact]
    public void Allo_APoolByVotes_SaysWhoHasWhat()
    {
        var run = Run("allo", Write(Pool(
            "\"maxVoiceCreditsPerAllocator\": 10, \"reviewThreshold\": 1, \"registrationStartTime\": 1000, \"registrationEndTime\": \"1970-01-01T00:33:20Z\", \"allocationStartTime\": 3000, \"allocationEndTime\": 4000",
            $$"""{ "at": 999, "by": "{{Ali}}", "call": "registerRecipient", "args": { "recipientAddress": "{{Ali}}" } }""",
            $$"""{ "at": 2000, "by": "{{Ali}}", "call": "Allo.registerRecipient", "args": { "_poolId": 1, "_data": { "recipientAddress": "{{Ali}}" } } }""",
            $$"""{ "at": 2000, "by": "{{Ali}}", "call": "reviewRecipients", "args": { "_recipientIds": ["{{Ali}}"], "_recipientStatuses": [2] } }""",
            $$"""{ "at": 2000, "by": "{{Manager}}", "call": "reviewRecipients", "args": { "_recipientIds": ["{{Ali}}"], "_recipientStatuses": [2] } }""",
            $$"""{ "at": 2000, "by": "{{Creator}}", "call": "addAllocator", "args": ["{{Ali}}"] }""",
            $$"""{ "at": 3000, "by": "{{Ali}}", "call": "allocate", "args": { "data": ["{{Ali}}", 4] } }""",
            $$"""{ "at": 4001, "by": "{{Manager}}", "call": "distribute", "args": { "recipientIds": ["{{Ali}}", "{{Creator}}"] } }""",
            $$"""{ "at": 4001, "by": "{{Manager}}", "call": "distribute", "args": { "recipientIds": ["{{Ali}}"] } }""")));
        Assert.Equal((0, ""), (run.Exit, run.Messages));
        Assert.Equal(
            ["REGISTRATION_NOT_ACTIVE", "", "UNAUTHORIZED", "", "", "", "RECIPIENT_ERROR", ""],
            run.Json.GetProperty("results").EnumerateArray().Select(r => r.TryGetProperty("error", out var words) ? words.GetString() : ""));
        Assert.Equal("0x00000000000000000000000000000000000000C1", run.Json.GetProperty("results")[6].GetProperty("about").GetString());
        Assert.Equal("975", run.Json.GetProperty("poolAmount").GetString());   // 1,000 less 2.5 %
        var recipient = run.Json.GetProperty("recipients").GetProperty(Ali);
        Assert.Equal(("Accepted", "2000000000"), (recipient.GetProperty("status").GetString(), recipient.GetProperty("totalVotesReceived").GetString()));
        Assert.Equal("975", run.Json.GetProperty("balances").GetProperty(Ali).GetProperty(Token).GetString());
        Assert.Contains(run.Json.GetProperty("lints").EnumerateArray(), l =>
            l.GetProperty("source").GetString() == "QVBaseStrategy._distribute, contracts/strategies/qv-base/QVBaseStrategy.sol line 518 at allo-v2 d17e0ab" &&
            l.GetProperty("link").GetString() == "https://github.com/allo-protocol/allo-v2/blob/d17e0ab7d972f0287d29c49b40ec6e8bde5c5277/contracts/strategies/qv-base/QVBaseStrategy.sol#L518");
    }

    [Fact]
    public void Allo_APoolThatCannotBe_SaysWhyForEachAction()
    {
        var run = Run("allo", Write(Pool(
            "\"maxVoiceCreditsPerAllocator\": 10, \"reviewThreshold\": 1, \"registrationStartTime\": 1000, \"registrationEndTime\": 999, \"allocationStartTime\": 3000, \"allocationEndTime\": 4000",
            $$"""{ "at": 999, "by": "{{Ali}}", "call": "registerRecipient", "args": { "recipientAddress": "{{Ali}}" } }""")));
        Assert.Equal(0, run.Exit);
        Assert.Equal("INVALID", run.Json.GetProperty("error").GetString());
        Assert.Equal("INVALID", run.Json.GetProperty("results")[0].GetProperty("error").GetString());
    }

    [Theory]
    [InlineData("\"maxVoiceCreditsPerAllocator\": \"-1\", \"reviewThreshold\": 1, \"metadataRequired\": 3", new[] { "/parameters/maxVoiceCreditsPerAllocator", "/parameters/metadataRequired", "/parameters/registrationStartTime", "/parameters/allocationEndTime" })]
    [InlineData("\"params\": { \"registrationStartTime\": \"soon\" }", new[] { "/parameters/params/registrationStartTime", "/parameters/reviewThreshold" })]
    public void Allo_WrongParameters_AreNamedWithTheirPlace(string parameters, string[] places)
    {
        var run = Run("allo", Write(Pool(parameters)));
        Assert.Equal(1, run.Exit);
        Assert.All(places, place => Assert.Contains(place, run.Messages, StringComparison.Ordinal));
    }

    [Fact]
    public void Allo_UnknownStrategyOrFunction_IsNamed()
    {
        var run = Run("allo", Write($$"""{ "protocol": "allo-v2", "strategy": "QVSimpel", "actions": [ { "at": 1, "by": "{{Ali}}", "call": "alocate" } ] }"""));
        Assert.Equal(1, run.Exit);
        Assert.Contains("QVSimpleStrategy", run.Messages, StringComparison.Ordinal);
        Assert.Contains("/actions/0/call", run.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public void Allo_ACreatorNobodyNamed_IsTakenAndSaid()
    {
        var run = Run("allo", Write($$"""
            { "protocol": "allo-v2", "strategy": "EasyRPGF", "pool": { "token": "{{Token}}", "amount": "10" },
              "actions": [ { "at": 1, "by": "{{Ali}}", "call": "allocate" }, { "at": 1, "by": "{{Manager}}", "call": "distribute", "args": { "recipientIds": ["{{Ali}}"], "data": ["10"] } } ] }
            """));
        Assert.Equal(0, run.Exit);
        Assert.Contains("/pool/by", run.Messages, StringComparison.Ordinal);
        Assert.Equal("10", run.Json.GetProperty("balances").GetProperty(Ali).GetProperty(Token).GetString());
    }

    [Fact]
    public void Allo_WithoutAPool_IsMadeByActions()
    {
        var run = Run("allo", Write($$"""
            { "protocol": "allo-v2", "fees": { "owner": "{{Creator}}" }, "actions": [
              { "at": 1, "by": "0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266", "call": "createProfile", "args": { "nonce": 1, "name": "One", "metadata": [1, "Qm"], "owner": "0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266", "members": ["{{Manager}}"] } },
              { "at": 2, "by": "{{Manager}}", "call": "createPool", "args": { "profileId": "0x6ee8f854653bad9312fdf52164ccaafde9e17330082508c3e87bd1243bacb17a", "strategy": "MicroGrants",
                "initStrategyData": { "allocationStartTime": 10, "allocationEndTime": 20, "approvalThreshold": 1, "maxRequestedAmount": 5 }, "token": "{{Token}}", "amount": "10", "metadata": [1, "Qm"], "managers": [] } },
              { "at": 3, "by": "{{Manager}}", "call": "setAllocator", "args": ["{{Ali}}", true] } ] }
            """));
        Assert.Equal((0, ""), (run.Exit, run.Messages));
        Assert.All(run.Json.GetProperty("results").EnumerateArray(), r => Assert.True(r.GetProperty("ok").GetBoolean()));
        var pool = run.Json.GetProperty("pools").GetProperty("1");
        Assert.Equal("0xd866368887d58dbdd097c420fb7ec3bf9a28071e2c715e21155ba472632c67b1", pool.GetProperty("adminRole").GetString());
        Assert.Equal("MicroGrantsStrategy", pool.GetProperty("strategy").GetString());
    }

    static string Pool(string parameters, params string[] actions) => $$"""
        {
          "protocol": "allo-v2", "strategy": "QVSimpleStrategy",
          "fees": { "percentFee": "25000000000000000" },
          "parameters": { {{parameters}} },
          "pool": { "token": "{{Token}}", "amount": "1000", "by": "{{Creator}}", "managers": ["{{Manager}}"] },
          "actions": [{{string.Join(",", actions)}}]
        }
        """;
}
