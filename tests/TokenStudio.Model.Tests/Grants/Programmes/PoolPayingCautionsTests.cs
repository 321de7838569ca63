using System.Numerics;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Scenarios;

namespace TokenStudio.Model.Tests.Grants.Programmes;

/// <summary>What is hardly meant of how a pool pays. The pool of the sample is funded with 100 tokens and holds 97.5 after its fee.</summary>
public sealed class PoolPayingCautionsTests
{
    const string Bob = """{ "id": "bob", "name": "Bob", "asks": "10" }""";

    [Theory]
    [InlineData("direct-grants-lite", "", "projects", "grant-empty")]
    [InlineData("direct-grants-lite", """{ "id": "a", "name": "A", "asks": "10", "status": "rejected" }""", "projects", "grant-empty")]
    [InlineData("direct-grants-lite", """{ "id": "a", "name": "A" }""", "projects", "grant-empty")]
    [InlineData("direct-grants-lite", Bob, "matchAmount", "idle-pool")]
    [InlineData("rfp-simple", """{ "id": "a", "name": "A", "asks": "5" }, """ + Bob, "projects", "one-winner")]
    [InlineData("direct-grants-simple", """{ "id": "a", "name": "A", "asks": "97.6" }""", "projects", "asks-over-pool")]
    [InlineData("direct-grants-simple", """{ "id": "a", "name": "A", "asks": "87.6" }, """ + Bob, "projects", "asks-over-pool")]
    [InlineData("wrapped-voting-nft-mint", "", "strategy/kind", "pays-nothing")]
    public void Check_WhatIsHardlyMeant_IsWarnedOf(string kind, string projects, string member, string code)
    {
        var finding = Assert.Single(Findings(kind, projects), f => f.Code == code);
        Assert.Equal((Severity.Warning, $"/grants/g/{member}"), (finding.Severity, finding.Path));
    }

    [Theory]
    [InlineData("direct-grants-lite", Bob, "grant-empty")]
    [InlineData("direct-grants-lite", """{ "id": "a", "name": "A", "asks": "200" }""", "asks-over-pool")]      // out of wallets
    [InlineData("direct-grants-simple", "", "grant-empty")]
    [InlineData("direct-grants-simple", Bob, "idle-pool")]
    [InlineData("direct-grants-simple", """{ "id": "a", "name": "A", "asks": "97.5" }""", "asks-over-pool")]
    [InlineData("direct-grants-simple", """{ "id": "a", "name": "A", "asks": "97.6", "status": "rejected" }, """ + Bob, "asks-over-pool")]
    [InlineData("direct-grants-simple", """{ "id": "a", "name": "A", "asks": "5" }, """ + Bob, "one-winner")]
    [InlineData("rfp-simple", Bob, "one-winner")]
    [InlineData("rfp-simple", """{ "id": "a", "name": "A" }, """ + Bob, "one-winner")]
    [InlineData("rfp-simple", """{ "id": "a", "name": "A", "asks": "5", "status": "rejected" }, """ + Bob, "one-winner")]
    [InlineData("qv-simple", """{ "id": "a", "name": "A", "asks": "200" }""", "asks-over-pool")]               // votes decide
    [InlineData("proportional-payout", """{ "id": "a", "name": "A", "asks": "200" }""", "asks-over-pool")]
    [InlineData("sqf-super-fluid", """{ "id": "a", "name": "A", "asks": "200" }""", "asks-over-pool")]
    [InlineData("lockup-linear", Bob, "cannot-vest")]
    public void Check_WhatIsMeant_IsNotWarnedOf(string kind, string projects, string code) => Assert.DoesNotContain(Findings(kind, projects), f => f.Code == code);

    [Fact]
    public void Fix_OfAnIdlePool_FundsItWithNothing()
    {
        var finding = Assert.Single(Findings("direct-grants-lite", Bob), f => f.Code == "idle-pool");
        var settled = ScenarioEdits.Apply(PoolSample.Document(Pool("direct-grants-lite", Bob)), [.. finding.Fixes.Single().Edits]).Document!;
        Assert.DoesNotContain(ScenarioReview.Of(settled).Findings, f => f.Code == "idle-pool");
    }

    // The cliff comes after the end: Sablier and Hedgey refuse it, unless the design vests payouts itself.
    [Theory]
    [InlineData("", true)]
    [InlineData(""", "payouts": { "vesting": { "kind": "linear", "duration": "P12M" } }""", false)]
    public void Check_ACliffAfterTheEnd_CannotVest(string more, bool isFound)
    {
        var pool = PoolSample.Pool("lockup-linear", $$""", "projects": [ {{Bob}} ], "lockup": { "cliff": "P400D", "duration": "P365D" } {{more}}""");
        Assert.Equal(isFound, PoolSample.Findings(pool).Any(f => f.Code == "cannot-vest"));
    }

    // 101 base units: 30 % and 30 % rounded down to 30 each, the last takes 41.
    [Fact]
    public void SegmentsOf_ADeposit_AddUpToIt()
    {
        var (_, pool) = PoolSample.Read(PoolSample.Pool("lockup-dynamic", """
            , "lockup": { "segments": [ { "share": 0.3, "exponent": 2, "length": "P1D" }, { "share": 0.3, "length": "P2D" }, { "share": 0.4, "exponent": 0.5, "length": "P3D" } ] }
            """));
        Assert.Equal([(30, 2m, 86_400), (30, 1m, 172_800), (41, 0.5m, 259_200)], pool.Lockup.SegmentsOf(101).Select(s => ((int)s.Amount, (decimal)s.Exponent / 1_000_000_000_000_000_000m, (int)s.Delta)));
        var (_, plain) = PoolSample.Read(PoolSample.Pool("lockup-dynamic", """, "lockup": { "duration": "P10D" }"""));
        Assert.Equal([(101, BigInteger.Pow(10, 18), 864_000)], plain.Lockup.SegmentsOf(101).Select(s => ((int)s.Amount, s.Exponent, (int)s.Delta)));
    }

    // allo.md 2.1: the profile of nonce 1 and the first account of a development chain.
    [Theory]
    [InlineData(""", "profileOwner": "0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266", "profileNonce": 1""", "0x6ee8f854653bad9312fdf52164ccaafde9e17330082508c3e87bd1243bacb17a", true)]
    [InlineData(""", "profileId": "0x6EE8f854653bad9312fdf52164ccaafde9e17330082508c3e87bd1243bacb17a" """, "0x6ee8f854653bad9312fdf52164ccaafde9e17330082508c3e87bd1243bacb17a", true)]
    [InlineData("", "0x0000000000000000000000000000000000000000000000000000000000000000", false)]
    [InlineData(""", "profileNonce": 1""", "0x0000000000000000000000000000000000000000000000000000000000000000", false)]
    public void Profile_OfAPool_IsWhatTheRegistryCallsIt(string more, string id, bool isSet)
    {
        var (_, pool) = PoolSample.Read(PoolSample.Pool("qv-simple", more));
        Assert.Equal((id, isSet), (pool.Profile.Id, pool.Profile.IsSet));
    }

    static Finding[] Findings(string kind, string projects) => PoolSample.Findings(Pool(kind, projects));

    static ObjectNode Pool(string kind, string projects) => PoolSample.Pool(kind, $$""", "projects": [ {{projects}} ]""");
}
