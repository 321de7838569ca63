using TokenStudio.Model.Documents;
using TokenStudio.Model.Grants.Programmes;
using TokenStudio.Model.Scenarios;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Tests.Grants.Programmes;

/// <summary>A pool whose strategy is a contract of one's own: 100 with a fee of 2.5 %, so that it holds 97.5; paid on 14 June.</summary>
public sealed class CustomStrategyTests
{
    const string Contract = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed";
    const string Set = $$"""{ "kind": "custom", "contract": "{{Contract}}" }""";

    static ObjectNode Pool(string strategy, string more = "") => PoolSample.Pool("custom", more).With("strategy", Doc.Of(strategy));

    static string[] Of(ObjectNode pool) => [.. PoolSample.Findings(pool).Where(f => f.Path.StartsWith("/grants", StringComparison.Ordinal)).Select(f => $"{f.Severity} {f.Path["/grants/g".Length..]} {f.Code}")];

    static (string At, string Paid, string? BackAt) Money(ObjectNode pool)
    {
        var (programme, protocol) = PoolSample.Read(pool);
        var flow = Assert.Single(protocol.FlowsOf(programme));
        return (string.Join(' ', flow.Payments.Select(p => p.At.Instant.ToString("uuuu-MM-dd", null))), flow.Paid.ToText(18), flow.BackAt?.Instant.ToString("uuuu-MM-dd", null));
    }

    [Theory]
    [InlineData("""{ "kind": "custom" }""", "Warning /strategy/contract not-set")]
    [InlineData("""{ "kind": "qv-simple", "custom": true }""", "Warning /strategy/contract not-set")]
    [InlineData($$"""{ "kind": "custom", "contract": "{{Contract}}", "initData": "0x123" }""", "Error /strategy/initData format")]
    [InlineData($$"""{ "kind": "custom", "contract": "{{Contract}}", "initData": "0x12g4" }""", "Error /strategy/initData format")]
    [InlineData($$"""{ "kind": "custom", "contract": "{{Contract}}", "initData": "1234" }""", "Error /strategy/initData format")]
    [InlineData($$"""{ "kind": "custom", "contract": "{{Contract}}", "initData": 12 }""", "Error /strategy/initData wrong-kind")]
    [InlineData($$"""{ "kind": "custom", "contract": "{{Contract}}", "leftovers": "burn" }""", "Error /strategy/leftovers range")]
    [InlineData($$"""{ "kind": "custom", "contract": "{{Contract}}", "custom": true }""", "Error /strategy/custom unknown")]
    [InlineData($$"""{ "kind": "qv-simple", "contract": "{{Contract}}", "initData": "0x" }""", "Error /strategy/initData unknown")]
    public void Check_WhatIsWrong_IsNamedWithItsPath(string strategy, string finding) => Assert.Equal([finding], Of(Pool(strategy)));

    [Theory]
    [InlineData(Set)]
    [InlineData($$"""{ "kind": "custom", "contract": "{{Contract}}", "initData": "0x", "leftovers": "stays" }""")]
    [InlineData($$"""{ "kind": "qv-simple", "contract": "{{Contract}}", "custom": true }""")]
    [InlineData("""{ "kind": "qv-simple" }""")]
    public void Check_WhatGoes_HasNoFinding(string strategy) => Assert.Empty(Of(Pool(strategy)));

    [Fact]
    public void Check_BytesWithoutTheirMark_AreOfferedWithIt()
    {
        var finding = PoolSample.Findings(Pool($$"""{ "kind": "custom", "contract": "{{Contract}}", "initData": "12aB" }""")).Single(f => f.Severity == Severity.Error);
        Assert.Equal("0x12aB", ((TextNode)((SetEdit)finding.Fixes.Single().Edits.Single()).Value).Text);
    }

    // The design's windows are its own: out of order they are hardly meant, and no contract is known to refuse them.
    [Fact]
    public void Check_WindowsOutOfOrder_AreWarnedOf() => Assert.Contains("Warning /allocationEnd window-order", Of(Pool(Set).With("allocationEnd", Node.Of("2027-04-25T00:00:00Z"))));

    [Theory]
    [InlineData("\"profileNonce\": 3", "Warning /profileNonce profile")]
    [InlineData("\"profileId\": \"0x12\"", "Error /profileId format")]
    [InlineData("\"profileId\": \"0x0000000000000000000000000000000000000000000000000000000000000001\", \"profileOwner\": \"0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed\"", "Error /profileId profile")]
    public void Check_ProfileThatDoesNotGo_IsNamed(string members, string finding) => Assert.Equal([finding], Of(Pool(Set, ", " + members)));

    [Fact]
    public void Check_TwoProfiles_OffersTheOneOwnerAndNonceMake()
    {
        var pool = Pool(Set, $$""", "profileId": "0x{{new string('0', 64)}}", "profileOwner": "{{Contract}}", "profileNonce": 2""");
        var fix = PoolSample.Findings(pool).Single(f => f.Code == "profile").Fixes.Single();
        var settled = ScenarioEdits.Apply(PoolSample.Document(pool), [.. fix.Edits]).Document!;
        Assert.DoesNotContain(ScenarioReview.Of(settled).Findings, f => f.Code == "profile");
    }

    // 14 days after 31 May. What asks for nothing shares in what is expected: 97.5 x 0.8 = 78.
    [Theory]
    [InlineData("", "2027-06-14", "97.5", "2027-06-14")]
    [InlineData(""", "payouts": { "expected": 0.8, "after": "P30D" }""", "2027-06-30", "78", "2027-06-30")]
    [InlineData(""", "projects": [ { "id": "a", "name": "A", "asks": "40" }, { "id": "b", "name": "B", "asks": "90" } ]""", "2027-06-14", "97.5", "2027-06-14")]
    [InlineData(""", "projects": [ { "id": "a", "name": "A", "asks": "40" }, { "id": "b", "name": "B", "asks": "9", "status": "rejected" } ]""", "2027-06-14", "40", "2027-06-14")]
    public void FlowsOf_OnesOwnContract_PayWhatIsAskedOrExpected(string more, string at, string paid, string backAt) => Assert.Equal((at, paid, backAt), Money(Pool(Set, more)));

    [Fact]
    public void FlowsOf_LeftoversThatStay_NeverComeBack() =>
        Assert.Equal(("2027-06-14", "78", null), Money(Pool($$"""{ "kind": "custom", "contract": "{{Contract}}", "leftovers": "stays" }""", """, "payouts": { "expected": 0.8 }""")));

    [Fact]
    public void Asked_OfOnesOwnContract_IsTheListItsManagersPayBy()
    {
        var (programme, _) = PoolSample.Read(Pool(Set, """, "projects": [ { "id": "a", "name": "A", "asks": "40" } ]"""));
        Assert.Equal(TokenAmount.TryParse("40", 18, out var forty, out _) ? forty.BaseUnits : 0, (Int128)Assert.Single(ProgrammePool.Asked(programme, 18).Items).Amount);
    }
}
