namespace TokenStudio.Tests;

/// <summary>allo FILE: a round of Allo v1 played through time.</summary>
public sealed class AlloTests : Tool
{
    const string Operator = "0x000000000000000000000000000000000000000a";
    const string Donor = "0x0000000000000000000000000000000000000001";
    const string Grantee = "0x0000000000000000000000000000000000000099";
    const string Token = "0x0000000000000000000000000000000000000070";
    const string Treasury = "0x000000000000000000000000000000000000007E";
    const string Project = "0x167aa3d9a036cdd4bc2ec15438fb589424a395c12f97f9d126410dbafbf95bf0";

    [Fact]
    public void Allo_ARoundToItsPayout_SaysWhoHasWhat()
    {
        // One leaf: the root is the leaf itself, and its proof is empty.
        var root = Run("merkle", Write($$"""{ "leaves": [["0", "{{Grantee}}", "1000", "{{Project}}"]] }"""), "--leaf", "allo-v1").Json.GetProperty("root").GetString();
        var run = Run("allo", Write(Play(
            $$"""{ "at": 100, "by": "{{Donor}}", "call": "applyToRound", "args": { "projectID": "{{Project}}", "newApplicationMetaPtr": "Qm" } }""",
            $$"""{ "at": 130, "by": "{{Donor}}", "call": "setApplicationStatuses", "args": [[ { "index": 0, "statusRow": "1" } ]] }""",
            $$"""{ "at": 130, "by": "{{Operator}}", "call": "setApplicationStatuses", "args": [[ { "index": 0, "statusRow": "1" } ]] }""",
            $$"""{ "at": "1970-01-01T00:03:20Z", "by": "{{Donor}}", "call": "vote", "args": [[ ["{{Token}}", "40", "{{Grantee}}", "{{Project}}", 0] ]] }""",
            $$"""{ "at": 301, "by": "{{Operator}}", "call": "updateDistribution", "args": ["{{root}}"] }""",
            $$"""{ "at": 302, "by": "{{Operator}}", "call": "Round.setReadyForPayout" }""",
            $$"""{ "at": 303, "by": "{{Operator}}", "call": "payout", "args": [[ [0, "{{Grantee}}", 1000, [], "{{Project}}"] ]] }""")));
        Assert.Equal((0, ""), (run.Exit, run.Messages));
        Assert.Equal(
            ["", $"AccessControl: account {Donor} is missing role 0xec61da14b5abbac5c5fda6f1d57642a264ebd5d0674f35852829746dfb8174a5", "", "", "", "", ""],
            run.Json.GetProperty("results").EnumerateArray().Select(r => r.TryGetProperty("error", out var words) ? words.GetString() : ""));
        Assert.Equal("0", run.Json.GetProperty("poolAmount").GetString());
        Assert.Equal("APPROVED", run.Json.GetProperty("recipients").GetProperty("0").GetProperty("status").GetString());
        string? Held(string owner) => run.Json.GetProperty("balances").GetProperty(owner).GetProperty(Token).GetString();
        Assert.Equal(("1040", "10", "-40"), (Held(Grantee), Held(Treasury), Held(Donor)));
    }

    [Fact]
    public void Allo_ARoundThatCannotBe_SaysWhyForEachAction()
    {
        var run = Run("allo", Write(Play($$"""{ "at": 100, "by": "{{Donor}}", "call": "vote", "args": [[]] }""").Replace("\"roundStartTime\": 150", "\"roundStartTime\": 300", StringComparison.Ordinal)));
        Assert.Equal(0, run.Exit);
        Assert.Equal("Round: Round end is before round start", run.Json.GetProperty("error").GetString());
        Assert.Equal("Round: Round end is before round start", run.Json.GetProperty("results")[0].GetProperty("error").GetString());
    }

    [Fact]
    public void Allo_UnknownFunction_IsNamedWithThoseThereAre()
    {
        var run = Run("allo", Write(Play($$"""{ "at": 100, "by": "{{Donor}}", "call": "allocate" }""")));
        Assert.Equal(1, run.Exit);
        Assert.Contains("/actions/0/call", run.Messages, StringComparison.Ordinal);
        Assert.Contains("applyToRound", run.Messages, StringComparison.Ordinal);
    }

    static string Play(params string[] actions) => $$"""
        {
          "protocol": "allo-v1", "strategy": "MerklePayoutStrategy",
          "fees": { "owner": "{{Operator}}", "protocolFeePercentage": 1000, "protocolTreasury": "{{Treasury}}" },
          "parameters": { "applicationsStartTime": 100, "applicationsEndTime": 200, "roundStartTime": 150, "roundEndTime": 300, "matchAmount": "1000", "roundOperators": ["{{Operator}}"] },
          "pool": { "token": "{{Token}}", "amount": "1010" },
          "actions": [{{string.Join(",", actions)}}]
        }
        """;
}
