using TokenStudio.Model.Documents;
using TokenStudio.Model.Scenarios;

namespace TokenStudio.Model.Tests.Grants.Programmes;

/// <summary>Thresholds and shares of a pool that two managers, A and B, run.</summary>
public sealed class PoolThresholdsTests
{
    const string Two = """, "operators": [ { "id": "a", "address": "0x70997970C51812dc3A010C7d01b50e0d17dc79C8", "role": "admin" }, { "id": "b", "address": "0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266" } ] """;
    const string Three = """, "projects": [ { "id": "a", "name": "A" }, { "id": "b", "name": "B" }, { "id": "c", "name": "C" } ] """;

    static ObjectNode Pool(string kind, string member, string value, string more = "") =>
        PoolSample.Pool(kind, more).With("strategy", Doc.Of($$"""{ "kind": "{{kind}}", "{{member}}": {{value}} }"""));

    // What the contract takes and locks the money by, or pays by what was not meant; the fix is what a press makes of it.
    [Theory]
    [InlineData("qv-simple", "reviewThreshold", 0, "", "threshold-zero", 1, "acts as 1")]
    [InlineData("qv-simple", "reviewThreshold", 3, Two, "out-of-reach", 2, "locked until 30 days after allocation")]
    [InlineData("qv-governance-erc20-votes", "reviewThreshold", 3, Two, "out-of-reach", 2, "locked until 30 days after allocation")]
    [InlineData("rfp-committee", "voteThreshold", 0, "", "out-of-reach", 1, "never 0: nobody wins, and the money is locked until a manager sets the pool inactive")]
    [InlineData("rfp-committee", "voteThreshold", 3, Two, "out-of-reach", 2, "locked until one of them sets the pool inactive")]
    [InlineData("hedgey-rfp-committee", "voteThreshold", 0, "", "out-of-reach", 1, "locked")]
    [InlineData("ltip-simple", "votingThreshold", 3, Two, "out-of-reach", 2, "until one of them withdraws it")]
    [InlineData("ltip-hedgey", "votingThreshold", 3, Two, "out-of-reach", 2, "until one of them withdraws it")]
    [InlineData("micro-grants", "approvalThreshold", 0, "", "threshold-zero", 1, "first vote against a project pays it")]
    [InlineData("micro-grants", "approvalThreshold", 6, """, "donors": { "count": 5 } """, "out-of-reach", 5, "5 simulated voters")]
    [InlineData("micro-grants-gov", "approvalThreshold", 6, """, "donors": { "count": 5 } """, "out-of-reach", 5, "until a manager withdraws it")]
    [InlineData("micro-grants-hats", "approvalThreshold", 6, """, "donors": { "count": 5 } """, "out-of-reach", 5, "until a manager withdraws it")]
    [InlineData("qv-simple", "maxVoiceCreditsPerAllocator", 0, "", "out-of-reach", 100, "nobody can vote")]
    [InlineData("hackathon-qv", "maxVoiceCreditsPerAllocator", 0, "", "out-of-reach", 100, "nobody can vote")]
    [InlineData("proportional-payout", "maxRecipientsAllowed", 0, Three, "out-of-reach", 3, "locked for ever")]
    [InlineData("proportional-payout", "maxRecipientsAllowed", 2, Three, "out-of-reach", 3, "only 2")]
    public void Check_WhatNobodyReaches_IsWarnedOfWithWhatBecomesOfTheMoney(string kind, string member, int value, string more, string code, int nearest, string said)
    {
        var document = PoolSample.Document(Pool(kind, member, $"{value}", more));
        var finding = Assert.Single(ScenarioReview.Of(document).Findings, f => f.Path == $"/grants/g/strategy/{member}");
        Assert.Equal((Severity.Warning, code), (finding.Severity, finding.Code));
        Assert.Contains(said, finding.Message.ToString(), StringComparison.Ordinal);
        var settled = ScenarioEdits.Apply(document, [.. finding.Fixes.Single().Edits]).Document!;
        Assert.DoesNotContain(ScenarioReview.Of(settled).Findings, f => f.Path == finding.Path);
        Assert.Contains($"\"{member}\":{nearest}", System.Text.Encoding.UTF8.GetString(NodeWriter.Write(settled)).Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("qv-simple", "reviewThreshold", 2, Two)]
    [InlineData("qv-simple", "reviewThreshold", 9, "")]                        // nobody is named yet
    [InlineData("hackathon-qv", "reviewThreshold", 0, "")]                     // the contract sets its own
    [InlineData("hackathon-qv", "reviewThreshold", 9, Two)]
    [InlineData("rfp-committee", "voteThreshold", 2, Two)]
    [InlineData("ltip-hedgey-governor", "votingThreshold", 9, Two)]            // votes are weighed
    [InlineData("micro-grants", "approvalThreshold", 5, """, "donors": { "count": 5 } """)]
    [InlineData("proportional-payout", "maxRecipientsAllowed", 3, Three)]
    public void Check_WhatIsInReach_HasNoFinding(string kind, string member, int value, string more) =>
        Assert.DoesNotContain(PoolSample.Findings(Pool(kind, member, $"{value}", more)), f => f.Path == $"/grants/g/strategy/{member}");

    // Shares in steps of 1e-18 that must be whole: what lacks, or is too much, the last takes.
    [Theory]
    [InlineData("0.5", "0.4", "shares", "/milestones", "0.5")]
    [InlineData("0.5", "0.6", "shares", "/milestones", "0.5")]
    [InlineData("0.333333333333333333", "0.666666666666666666", "shares", "/milestones", "0.666666666666666667")]
    [InlineData("0.5", "0.5000000000000000001", "fee-step", "/milestones/n/share", "0.5")]
    [InlineData("1", "0", "milestone-empty", "/milestones/n/share", null)]
    public void Check_MilestonesThatAreNotWhole_AreNamedWithTheNearestThatAre(string first, string last, string code, string path, string? mended)
    {
        var document = PoolSample.Document(PoolSample.Pool("rfp-simple").With("milestones", Doc.Value($$"""[ { "id": "m", "title": "M", "share": {{first}}, "after": "P1M" }, { "id": "n", "title": "N", "share": {{last}}, "after": "P2M" } ]""")));
        var finding = ScenarioReview.Of(document).Findings.First(f => f.Severity == Severity.Error);
        Assert.Equal((code, "/grants/g" + path), (finding.Code, finding.Path));
        Assert.Equal(mended is null ? 0 : 1, finding.Fixes.Count);
        if (mended is null) return;
        var edit = Assert.IsType<SetEdit>(finding.Fixes[0].Edits.Single());
        Assert.Equal(("/grants/g/milestones/n/share", mended), (edit.Path, ((NumberNode)edit.Value).Literal));
        Assert.DoesNotContain(ScenarioReview.Of(ScenarioEdits.Apply(document, [edit]).Document!).Findings, f => f.Severity == Severity.Error);
    }

    // Direct grants take a milestone of nothing; only requests for proposals refuse it.
    [Fact]
    public void Check_EmptyMilestoneOfADirectGrant_IsTaken() => Assert.DoesNotContain(
        PoolSample.Findings(PoolSample.Pool("direct-grants-simple").With("milestones", Doc.Value("""[ { "id": "m", "title": "M", "share": 1, "after": "P1M" }, { "id": "n", "title": "N", "share": 0, "after": "P2M" } ]"""))), f => f.Severity == Severity.Error);
}
