using System.Text.Json;

namespace TokenStudio.Tests;

/// <summary>match, round and merkle: the numbers of the reference data, and what is said of files that are wrong.</summary>
public sealed class GrantsTests : Tool
{
    [Fact]
    public void Match_LinearQf_PrintsFiveFiguresForEveryRecipient()
    {
        var c = Reference("linearqf.json").GetProperty("cases").EnumerateArray().First(x => x.GetProperty("id").GetString() == "cap-50pct");
        var run = Run("match", Write(c.GetRawText()), "--mechanism", "linear-qf");
        Assert.Equal((0, ""), (run.Exit, run.Messages));
        Assert.Equal(["project_1", "project_2", "project_3"], run.Json.EnumerateObject().Select(r => r.Name));
        Assert.Equal(
            """{"totalReceived":"15000000","contributionsCount":"4","matchedWithoutCap":"13600000","capOverflow":"-36400000","matched":"19318181"}""",
            JsonSerializer.Serialize(run.Json.GetProperty("project_1")));
    }

    [Fact]
    public void Match_Cocm_IsNotNormalised()
    {
        var c = Reference("qf-calculator.json").GetProperty("cocmProduction")[0];
        var run = Run("match", Write($$"""{ "donations": {{c.GetProperty("donations").GetRawText()}}, "clusters": null }"""), "--mechanism", "cocm");
        Assert.Equal(0, run.Exit);
        Assert.All(c.GetProperty("expected").EnumerateObject(), p => Assert.Equal(1, run.Json.GetProperty(p.Name).GetDouble() / p.Value.GetDouble(), 9));
    }

    [Fact]
    public void Round_EveryCase_PrintsTheMatchesOfTheIndexer()
    {
        var file = Reference("e2e-round.json");
        foreach (var c in file.GetProperty("cases").EnumerateArray())
        {
            var flat = file.EnumerateObject().Concat(c.EnumerateObject())
                .Where(m => m.Name is "applications" or "votes" or "passportScores" or "quadraticFundingConfig" or "matchAmount" or "ignoreSaturation" or "coefficientOverrides");
            var run = Run("round", Write("{" + string.Join(",", flat.Select(m => $"\"{m.Name}\":{m.Value.GetRawText()}")) + "}"));
            Assert.Equal((0, ""), (run.Exit, run.Messages));
            Assert.All(c.GetProperty("results").EnumerateObject(), r => Assert.Equal(r.Value.GetProperty("matched").GetString(), run.Json.GetProperty("results").GetProperty(r.Name).GetProperty("matched").GetString()));
            Assert.Equal(file.GetProperty("votes").GetArrayLength(), run.Json.GetProperty("votes").GetArrayLength());
        }
    }

    [Fact]
    public void Round_PotentialVotes_PrintsTheDifferenceByName()
    {
        // alpha: roots 5 + 5, 100 - 50 = 50; with 11 more of the first voter's 6 + 5, 121 - 61 = 60.
        static string Vote(string members, int voter, int amount) => $$"""{ {{members}} "applicationId": "0", "voter": "0x{{voter:D40}}", "grantAddress": "0xA1", "token": "0x0", "amount": "{{amount}}", "amountUSD": 1, "amountRoundToken": "{{amount}}" }""";
        string File(string more) => Write($$"""{ "applications": [ { "id": "0", "name": "alpha", "status": "APPROVED", "payout": "0xa1" } ], "votes": [ {{Vote("\"id\": \"a\",", 1, 25)}}, {{Vote("\"id\": \"b\",", 2, 25)}} ], "matchAmount": "1000"{{more}} }""");
        var run = Run("round", File($$""", "potentialVotes": [ {{Vote("", 1, 11)}} ]"""));
        Assert.Equal((0, ""), (run.Exit, run.Messages));
        Assert.Equal("""{"alpha":"10"}""", JsonSerializer.Serialize(run.Json.GetProperty("estimates")));
        Assert.Equal("50", run.Json.GetProperty("results").GetProperty("alpha").GetProperty("matched").GetString());
        Assert.False(Run("round", File("")).Json.TryGetProperty("estimates", out _));
    }

    [Fact]
    public void Match_ATableOfVotes_IsTheSameAsTheFile()
    {
        var c = Reference("linearqf.json").GetProperty("cases").EnumerateArray().First(x => x.GetProperty("id").GetString() == "cap-50pct");
        var rows = c.GetProperty("contributions").EnumerateArray().Select(g => $"{g.GetProperty("contributor").GetString()},{g.GetProperty("recipient").GetString()},{g.GetProperty("amount").GetString()}\r\n");
        var csv = Write("contributor,recipient,amount\r\n" + string.Concat(rows), ".csv");
        var json = Write(c.GetProperty("contributions").GetRawText());
        var file = Run("match", Write(c.GetRawText()), "--mechanism", "linear-qf");
        Assert.All(new[] { csv, json }, table => Assert.Equal(file.Output, Run("match", table, "--mechanism", "linear-qf", "--pool", "100000000", "--cap", "50000000").Output));

        Assert.Equal(0, Run("match", csv, "--mechanism", "pairwise").Exit);
        Assert.Equal(2, Run("match", csv, "--mechanism", "linear-qf").Exit);
    }

    [Fact]
    public void Match_ATableWithAWrongRow_IsReadWhenItsGoodRowsAreAskedFor()
    {
        var table = Write("voter,application,amount\na,p,9\nb,p,16\nc,p,x\n", ".csv");
        var refused = Run("match", table, "--mechanism", "linear-qf", "--pool", "1000");
        Assert.Equal((1, ""), (refused.Exit, refused.Output));
        Assert.Contains("/4/amount", refused.Messages, StringComparison.Ordinal);
        var kept = Run("match", table, "--mechanism", "linear-qf", "--pool", "1000", "--keep-good");
        Assert.Equal((0, "24"), (kept.Exit, kept.Json.GetProperty("p").GetProperty("matched").GetString()));
        Assert.StartsWith("warning: /4/amount", kept.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public void Round_VotesOfATable_AreThoseOfTheFile()
    {
        var file = Reference("e2e-round.json");
        var c = file.GetProperty("cases")[0];
        string Flat(params string[] without) => "{" + string.Join(",", file.EnumerateObject().Concat(c.EnumerateObject())
            .Where(m => m.Name is "applications" or "votes" or "passportScores" or "quadraticFundingConfig" or "matchAmount" or "ignoreSaturation" && !without.Contains(m.Name))
            .Select(m => $"\"{m.Name}\":{m.Value.GetRawText()}")) + "}";
        var columns = new[] { "id", "applicationId", "token", "voter", "grantAddress", "amount", "amountUSD", "amountRoundToken" };
        var rows = file.GetProperty("votes").EnumerateArray().Select(v => string.Join(",", columns.Select(name => v.GetProperty(name).ToString())) + "\n");
        var table = Write(string.Join(",", columns) + "\n" + string.Concat(rows), ".csv");
        var run = Run("round", Write(Flat("votes")), "--votes", table);
        Assert.Equal((0, ""), (run.Exit, run.Messages));
        Assert.Equal(Run("round", Write(Flat())).Output, run.Output);
    }

    [Theory]
    [InlineData("v1_merklePayout", "allo-v1")]
    [InlineData("v2_directTransfer_vault", "allo-v2")]
    public void Merkle_PublishedTree_PrintsRootLeavesAndProofs(string name, string leaf)
    {
        var tree = Reference("merkle.json").GetProperty(name);
        var values = string.Join(",", tree.GetProperty("leaves").EnumerateArray().Select(l => l.GetProperty("value").GetRawText()));
        var run = Run("merkle", Write($$"""{ "leaves": [{{values}}] }"""), "--leaf", leaf);
        Assert.Equal((0, ""), (run.Exit, run.Messages));
        Assert.Equal(JsonSerializer.Serialize(tree.GetProperty("leaves")), JsonSerializer.Serialize(run.Json.GetProperty("leaves")));
        Assert.Equal(tree.GetProperty("root").GetString(), run.Json.GetProperty("root").GetString());
    }

    [Theory]
    [InlineData("""{ "matchAmount": "1", "contributions": [ { "contributor": "a", "recipient": "p", "amount": "-1" } ] }""", "/contributions/0/amount")]
    [InlineData("""{ "matchAmount": "1", "contributions": [ { "contributor": "a", "amount": "1" } ] }""", "/contributions/0/recipient")]
    [InlineData("""{ "contributions": [] }""", "/matchAmount")]
    [InlineData("""{ "matchAmount": 1.5, "contributions": [] }""", "/matchAmount")]
    public void Match_WrongPlace_IsNamed(string file, string path)
    {
        var run = Run("match", Write(file), "--mechanism", "linear-qf");
        Assert.Equal((1, ""), (run.Exit, run.Output));
        Assert.Contains(path, run.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public void Merkle_OneCapitalWrong_SaysChecksum()
    {
        var run = Run("merkle", Write("""{ "leaves": [ ["0x5aaeb6053F3E94C9b9A09f33669435E7Ef1BeAed", "1"] ] }"""), "--leaf", "airdrop");
        Assert.Equal(1, run.Exit);
        Assert.Contains("checksum", run.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public void Round_NoJson_IsWrongUsageWithItsPlace()
    {
        var run = Run("round", Write("{ \"votes\": ["));
        Assert.Equal(2, run.Exit);
        Assert.Contains("line 1", run.Messages, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ \"votes\": \"\\ud800\" }")]
    [InlineData("{ \"\\udfff\": 1 }")]
    [InlineData("[]")]
    [InlineData("")]
    public void EveryVerb_OverWhatIsNoJson_IsWrongUsage(string text)
    {
        var file = Write(text);
        foreach (var verb in new string[][] { ["round", file], ["round", file, "--format", "design"], ["match", file, "--mechanism", "cocm"], ["merkle", file, "--leaf", "allo-v2"], ["allo", file] })
        {
            var run = Run(verb);
            Assert.Equal((text.Length == 0 && verb[0] == "merkle" ? 1 : 2, ""), (run.Exit, run.Output));
            Assert.NotEqual("", run.Messages);
        }
    }

    [Fact]
    public void Round_WithAByteOrderMark_IsRead() =>
        Assert.Equal(0, Run("round", Write("\uFEFF{ \"applications\": [], \"votes\": [], \"matchAmount\": \"1\" }")).Exit);

    static JsonElement Reference(string name) => JsonDocument.Parse(File.ReadAllText(Repository.Reference($"allo/{name}"))).RootElement;
}
