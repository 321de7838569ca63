using TokenStudio.Model.Checks;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Presets;
using TokenStudio.Model.Scenarios;
using TokenStudio.Model.Simulation;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Tests.Scenarios;

public sealed class RedactionTests
{
    const HiddenParts Both = HiddenParts.Holders | HiddenParts.Prices;

    // Members of the document that a part must be taken out of, or that tell nothing: a new one has to be decided on.
    static readonly string[] Decided =
        ["schema", "name", "description", "token", "timeline", "circulation", "allocations", "emissions", "burns", "market", "limits", "goals", "grants", "dataSets", "simulation", "sources"];

    static readonly ObjectNode Telling = Doc.Of("""
        {
          "schema": 1, "name": "Telling", "description": "Northwind holds a third at $0.12.",
          "token": { "name": "Telling", "symbol": "TLL", "decimals": 18, "maxSupply": "1000" },
          "timeline": { "launch": "2027-03-01", "horizon": "P24M", "step": "P1M" },
          "circulation": { "excludeHolders": ["staking", "treasury"], "excludeAllocations": ["fund"] },
          "allocations": [
            { "id": "northwind", "name": "Northwind Capital", "holder": "seed", "insider": true, "amount": "300", "vesting": { "kind": "immediate" } },
            { "id": "fund", "name": "Fund", "holder": "ecosystem", "amount": "100", "vesting": { "kind": "emission" } },
            { "id": "dao", "name": "The DAO", "holder": "treasury", "amount": "50", "vesting": { "kind": "immediate" } }
          ],
          "emissions": [
            { "id": "validators", "name": "Validators of Northwind", "holder": "staking", "kind": "constant", "amount": "1", "every": "P1M", "start": "P0M", "duration": null },
            { "id": "grants", "name": "Grants", "holder": "ecosystem", "kind": "constant", "amount": "2", "every": "P1M", "start": "P0M", "duration": null },
            { "id": "out", "name": "Out of the fund", "holder": "ecosystem", "from": "fund", "kind": "constant", "amount": "3", "every": "P1M", "start": "P0M", "duration": null }
          ],
          "burns": [ { "id": "theirs", "name": "Northwind's burn", "from": "northwind", "kind": "fixed", "amount": "5", "every": "P1M", "start": "P1M", "duration": null } ],
          "grants": [ { "id": "season", "name": "Northwind's season", "from": "dao", "kind": "allo-v1", "matchAmount": "10", "protocolTreasury": "0x00000000000000000000000000000000000000aa",
            "applicationsStart": "2027-04-05", "applicationsEnd": "2027-04-26", "roundStart": "2027-05-03", "roundEnd": "2027-05-17", "metadata": { "description": "Paid by Northwind" },
            "projects": [ { "id": "p", "name": "Northwind docs" } ], "operators": [ { "id": "o", "address": "0x00000000000000000000000000000000000000aa" } ] },
            { "id": "season-2", "name": "Northwind's second", "from": "dao", "kind": "allo-v2", "matchAmount": "20", "poolFee": 0.025,
            "registrationStart": "2027-04-05", "registrationEnd": "2027-04-26", "allocationStart": "2027-05-03", "allocationEnd": "2027-05-17",
            "strategy": { "kind": "hedgey-rfp-committee", "voteThreshold": 1, "adminAddress": "0x00000000000000000000000000000000000000aa" },
            "milestones": [ { "id": "m", "title": "Northwind's audit", "share": 1, "after": "P1M" } ],
            "projects": [ { "id": "north", "name": "Northwind docs", "recipient": "0x00000000000000000000000000000000000000aa", "asks": "7.5" }, { "id": "x", "name": "Northwind too", "asks": "3", "status": "rejected" } ] } ],
          "market": { "price": { "kind": "constant", "initialPrice": 0.12 } },
          "limits": { "insidersShare": 0.33, "floatAtLaunch": 0.05 },
          "goals": [ { "id": "goal-1", "objective": "Northwind stays a minority", "figure": "insiders", "bound": "atMost", "limit": 0.3, "at": "P12M" } ],
          "sources": [ { "title": "Northwind's term sheet", "url": "" } ]
        }
        """);

    [Fact]
    public void Shape_EveryMember_IsDecidedOn() => Assert.Equal(Decided.Order(), ScenarioShape.Whole.Members.Select(m => m.Name).Order());

    [Fact]
    public void Of_Nothing_IsTheSame()
    {
        var review = ScenarioReview.Of(Telling);
        Assert.NotNull(review.Valid);
        Assert.Same(review, Redaction.Of(review, HiddenParts.None));
    }

    [Fact]
    public void Of_Holders_TellsNobody()
    {
        var review = Redaction.Of(ScenarioReview.Of(Telling), HiddenParts.Holders);
        var text = NodeWriter.WriteCompact(review.Document!);
        foreach (var told in new[] { "orthwind", "seed", "staking", "ecosystem", "insider", "DAO", "dao", "fund", "Fund", "alidators", "Grants", "theirs", "season", "00aa" }) Assert.DoesNotContain(told, text, StringComparison.Ordinal);
        Assert.Contains("\"initialPrice\":0.12", text, StringComparison.Ordinal);
        Assert.Contains("\"floatAtLaunch\":0.05", text, StringComparison.Ordinal);
        Assert.Equal(["Bucket 1", "Bucket 2", "Bucket 3"], review.Scenario!.Allocations.Select(a => a.Name));
    }

    [Fact]
    public void Of_Prices_TellsNoPrice()
    {
        var review = Redaction.Of(ScenarioReview.Of(Telling), HiddenParts.Prices);
        var text = NodeWriter.WriteCompact(review.Document!);
        Assert.DoesNotContain("0.12", text, StringComparison.Ordinal);
        Assert.DoesNotContain("market", text, StringComparison.Ordinal);
        Assert.Null(review.Scenario!.Price);
        Assert.Contains("Northwind Capital", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_Both_MovesNoFigureOfSupply()
    {
        foreach (var document in PresetLibrary.All.Select(p => p.Document).Append(Telling))
        {
            var review = ScenarioReview.Of(document);
            if (review.Valid is not { } valid) continue;
            var (whole, left) = (Projector.Project(valid), Projector.Project(Redaction.Of(review, Both).Valid!));
            Assert.Equal(whole.Circulating, left.Circulating);
            Assert.Equal(whole.Unlocked, left.Unlocked);
            Assert.Equal(whole.Minted, left.Minted);
            Assert.Equal(whole.Burned, left.Burned);
        }
    }

    [Fact]
    public void Checks_OfHiddenHolders_AreNotRun()
    {
        var review = ScenarioReview.Of(Telling);
        var all = TokenStudio.Model.Checks.Checks.Run(Projector.Project(review.Valid!)).Select(r => r.Check.Code).ToArray();
        var left = TokenStudio.Model.Checks.Checks.Run(Projector.Project(Redaction.Of(review, HiddenParts.Holders).Valid!)).Select(r => r.Check.Code).ToArray();
        string[] told = ["insiders-share", "insiders-circulating", "insider-cliffs-together", "team-before-investors", "team-vesting", "largest-holder", "liquidity-at-launch", "treasury-share", "goal-goal-1"];
        Assert.Equal(told.Order(), all.Except(left).Order());
    }

    [Fact]
    public void Of_DocumentWithErrors_TellsItsNameAlone()
    {
        var broken = Telling.With("markett", Node.Of("0.12"));
        var text = NodeWriter.WriteCompact(Redaction.Of(ScenarioReview.Of(broken), HiddenParts.Prices).Document!);
        Assert.Equal("""{"schema":1,"name":"Telling"}""", text);
    }
}
