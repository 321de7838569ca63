using TokenStudio.Model.Documents;
using TokenStudio.Model.Grants.Programmes;
using TokenStudio.Model.Scenarios;

namespace TokenStudio.Model.Tests.Grants.Programmes;

public sealed class GrantProgrammeTests
{
    static readonly ObjectNode Season = Doc.Of("""
        {
          "id": "g", "name": "Season 3", "kind": "allo-v1", "chain": 10, "token": { "symbol": "USDC", "decimals": 6, "address": "0x0b2C639c533813f4Aa9D7837CAf62653d097Ff85" },
          "matchAmount": "250000", "roundFee": 0.025,
          "applicationsStart": "2027-04-05T12:00:00Z", "applicationsEnd": "2027-04-26T12:00:00Z", "roundStart": "2027-05-03T12:00:00Z", "roundEnd": "2027-05-17T12:00:00Z",
          "matching": { "cap": 0.15, "minimumDonation": 1, "sybilDefence": "passport" },
          "projects": [ { "id": "p", "name": "Openlight wallet", "recipient": "0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266" } ],
          "operators": [ { "id": "o", "address": "0x70997970C51812dc3A010C7d01b50e0d17dc79C8", "role": "admin" } ],
          "metadata": { "description": "For everyone", "requirements": [ "Open source" ], "questions": [ { "id": "q", "title": "What do you build?", "type": "paragraph", "required": true } ] }
        }
        """);

    [Fact]
    public void Read_Whole_HoldsEveryMember()
    {
        var programme = Assert.Single(Document(Season).Valid().Scenario.Grants);
        var round = Assert.IsType<AlloV1Protocol>(programme.Protocol);
        Assert.Equal((1806926400, 1808740800, 1809345600, 1810555200), (round.Times.ApplicationsStart, round.Times.ApplicationsEnd, round.Times.RoundStart, round.Times.RoundEnd));
        Assert.Equal(2_500, round.RoundFeePercentage);
        Assert.Equal(0, round.ProtocolFeePercentage);
        Assert.Equal(250_000_000_000, GrantMoney.MatchOf(programme, 18));
        Assert.Equal(0.15m, programme.Matching.Cap!.Value.Value);
        Assert.Equal("passport", programme.Matching.SybilDefence);
        Assert.True(programme.Projects[0].IsApproved);
        Assert.True(programme.Operators[0].IsAdmin);
        Assert.Equal("Open source", Assert.Single(programme.Texts.Requirements));
        Assert.True(programme.Texts.Questions[0].IsRequired);
        Assert.False(programme.MovesSupply);
    }

    [Theory]
    [InlineData("applicationsEnd", "\"2027-04-05T12:00:00Z\"", "window-order", "2027-04-19T12:00:00Z")]
    [InlineData("roundEnd", "\"2027-05-03T12:00:00Z\"", "window-order", "2027-05-17T12:00:00Z")]
    [InlineData("roundEnd", "\"2027-04-20T12:00:00Z\"", "window-order", "2027-04-26T12:00:00Z")]
    [InlineData("roundStart", "\"2027-04-01T12:00:00Z\"", "window-order", "2027-04-05T12:00:00Z")]
    public void Check_WindowsOutOfOrder_NameTheOneAndTheNearest(string member, string value, string code, string nearest)
    {
        var finding = Findings(Season.With(member, Doc.Value(value)))[0];
        Assert.Equal((code, $"/grants/g/{member}"), (finding.Code, finding.Path));
        Assert.Equal(nearest, finding.Fixes[0].Edits[0].ToNode().Text("value"));
    }

    // Applications may go on while the round takes gifts, and both may end together.
    [Fact]
    public void Check_LegalOverlap_IsTaken() =>
        Assert.Empty(Findings(Season.With("applicationsEnd", Doc.Value("\"2027-05-17T12:00:00Z\"")).With("roundStart", Doc.Value("\"2027-04-05T12:00:00Z\""))));

    [Theory]
    [InlineData("matchAmount", "\"0.0000001\"", "too-fine", "/grants/g/matchAmount")]
    [InlineData("roundFee", "0.000001", "fee-step", "/grants/g/roundFee")]
    [InlineData("rounds", "2", "missing", "/grants/g/every")]
    [InlineData("from", "\"a\"", "other-token", "/grants/g/from")]
    [InlineData("from", "\"b\"", "unknown-allocation", "/grants/g/from")]
    [InlineData("payouts", "{ \"vesting\": { \"kind\": \"emission\" } }", "vesting-of-payouts", "/grants/g/payouts/vesting")]
    [InlineData("payouts", "{ \"vesting\": { \"kind\": \"halfLife\", \"cliff\": \"P0M\", \"halfLife\": \"P6M\", \"start\": \"2028-01-01\" } }", "vesting-of-payouts", "/grants/g/payouts/vesting/start")]
    [InlineData("token", "{ \"symbol\": \"USDC\", \"decimals\": 6, \"address\": \"0x0b2c639c533813f4Aa9D7837CAf62653d097Ff85\" }", "checksum", "/grants/g/token/address")]
    [InlineData("projects", "[ { \"id\": \"p\", \"name\": \"P\", \"recipient\": \"0x12\" } ]", "format", "/grants/g/projects/p/recipient")]
    public void Check_WhatDoesNotGo_IsNamedWithItsPath(string member, string value, string code, string path)
    {
        var finding = Assert.Single(Findings(Season.With(member, Doc.Value(value))));
        Assert.Equal((code, path), (finding.Code, finding.Path));
    }

    [Fact]
    public void Check_EveryFix_LeadsToAValidScenario()
    {
        foreach (var (member, value) in new[] { ("matchAmount", "\"1.0000001\""), ("roundFee", "0.000001"), ("rounds", "2"), ("from", "\"a\""), ("from", "\"b\""), ("payouts", "{ \"vesting\": { \"kind\": \"emission\" } }"), ("roundEnd", "\"2027-04-20T12:00:00Z\"") })
        {
            var document = Document(Season.With(member, Doc.Value(value)));
            foreach (var fix in ScenarioReview.Of(document).Findings.First(f => f.Severity == Severity.Error).Fixes)
            {
                var mended = document;
                for (var again = 0; again < 3 && ScenarioReview.Of(mended).Findings.FirstOrDefault(f => f.Severity == Severity.Error) is { } left; again++)
                {
                    mended = ScenarioEdits.Apply(mended, (again == 0 ? fix : left.Fixes[0]).Edits).Document!;
                }

                Assert.DoesNotContain(ScenarioReview.Of(mended).Findings, f => f.Severity == Severity.Error);
            }
        }
    }

    // An edit addresses a project, a window, a part by its path, and its inverse gives the file back.
    [Theory]
    [InlineData("/grants/g/matching/cap", "0.1")]
    [InlineData("/grants/g/projects/p/status", "\"rejected\"")]
    [InlineData("/grants/g/roundEnd", "\"2027-05-20T12:00:00Z\"")]
    [InlineData("/grants/g/donors", "{ \"count\": 1120, \"medianGift\": 8.2 }")]
    [InlineData("/grants/g/payouts", "{ \"after\": \"P7D\" }")]
    public void Apply_EditOfAPart_IsUndoneByItsInverse(string path, string value)
    {
        var before = Document(Season);
        var edited = ScenarioEdits.Apply(before, [Edit.Set(path, Doc.Value(value))]);
        Assert.Null(edited.Refusal);
        Assert.NotEqual(before, edited.Document);
        Assert.Equal(before, ScenarioEdits.Apply(edited.Document!, edited.Inverse).Document);
    }

    static ObjectNode Document(ObjectNode programme) => Doc.Plain.WithAllocations(Doc.Bucket("a", "100")).With("grants", new ListNode([programme]));

    static Finding[] Findings(ObjectNode programme) => [.. ScenarioReview.Of(Document(programme)).Findings];
}
