using System.Text;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Scenarios;

namespace TokenStudio.Model.Tests.Scenarios;

public sealed class ScenarioReaderTests
{
    [Fact]
    public void Read_ElevenMistakes_FindsExactlyThoseElevenWithTheirPaths()
    {
        var reading = ScenarioReader.Read(Doc.Of("""
            {
              "schema": 1, "nmae": "x",
              "token": { "name": "T", "symbol": "T", "decimals": 40, "maxSupply": 1000 },
              "timeline": { "launch": "2023-04-31", "horizon": "P24M", "step": "P2M" },
              "allocations": [
                { "id": "team", "name": "Team", "holder": "teem", "share": 1.5, "vesting": { "kind": "linaer" } },
                { "id": "team", "name": "Team", "holder": "team", "share": 0.5, "vesting": { "kind": "immediate" } }
              ],
              "emissions": {}
            }
            """));
        Assert.Null(reading.Scenario);
        Assert.NotNull(reading.Document);
        (string, string)[] expected =
        [
            ("/name", "missing"), ("/nmae", "unknown"), ("/token/decimals", "range"), ("/token/maxSupply", "wrong-kind"), ("/timeline/launch", "format"),
            ("/timeline/step", "range"), ("/allocations/team/holder", "range"), ("/allocations/team/share", "range"), ("/allocations/team/vesting/kind", "unknown-kind"),
            ("/allocations/team", "duplicate-id"), ("/emissions", "wrong-kind"),
        ];
        Assert.Equal(expected.Order(), reading.Findings.Select(f => (f.Path, f.Code)).Order());
        Assert.All(reading.Findings, f => Assert.Equal(Severity.Error, f.Severity));
    }

    [Fact]
    public void Read_Misspelt_OffersTheNearestWordAsAnEdit()
    {
        var document = Doc.Plain.WithAllocations(Doc.Bucket("team", "1", """{ "kind": "imediate" }""")).Without("name").With("nam", Node.Of("N"));
        var findings = ScenarioReader.Read(document).Findings;
        var fixes = findings.SelectMany(f => f.Fixes).ToArray();
        Assert.Contains(fixes, f => f.Label == "Use name");
        Assert.Contains(fixes, f => f.Label == "Use immediate");
        var repaired = EditApplier.Apply(document, fixes.SelectMany(f => f.Edits));
        Assert.Empty(ScenarioReader.Read(repaired.Document!).Findings);
    }

    [Fact]
    public void Read_MembersInAnyOrder_GiveTheEqualScenario()
    {
        var document = Doc.Plain.WithAllocations(Doc.Bucket("a", "600"), Doc.Bucket("b", "400")).WithEmissions(Doc.Monthly("e", "1"));
        var turned = (ObjectNode)Turned(document);
        Assert.NotEqual(document.Members[0], turned.Members[0]);
        Assert.Equal(document, turned);
        var (one, other) = (ScenarioReader.Read(document).Scenario, ScenarioReader.Read(turned).Scenario);
        Assert.NotNull(one);
        Assert.Equal(one, other);
    }

    [Fact]
    public void Read_WhatWasWritten_IsTheEqualDocument()
    {
        var document = Doc.Plain.With("description", Node.Of("Ünïcödé \"quotes\" \\ \u2028 <b> 🪙 \n"));
        Assert.Equal(document, NodeReader.Read(NodeWriter.Write(document), out _));
        Assert.Equal(document, NodeReader.Read(Encoding.UTF8.GetBytes(NodeWriter.WriteCompact(document)), out _));
    }

    [Fact]
    public void Read_OptionalMembersAbsent_TakeTheirDefaults()
    {
        var scenario = ScenarioReader.Read(Doc.Plain.WithAllocations(Doc.Bucket("t", "1", holder: "team"), Doc.Bucket("o", "1")).WithEmissions(Doc.Monthly("e", "1"))).Scenario!;
        Assert.Equal("", scenario.Description);
        Assert.Empty(scenario.Circulation.ExcludeHolders);
        Assert.Null(scenario.Price);
        Assert.True(scenario.Allocations[0].Insider);
        Assert.False(scenario.Allocations[1].Insider);
        Assert.True(scenario.Emissions[0].Mints);
    }

    [Fact]
    public void Read_Fixes_AreAlwaysApplicableAndWritable()
    {
        // 199 letters and a pair of surrogates: cutting at 200 would leave half a pair, which is no text.
        var document = Doc.Plain.With("name", Node.Of(new string('a', 199) + "🪙"));
        var fix = Assert.Single(Assert.Single(ScenarioReader.Read(document).Findings).Fixes);
        var shorter = EditApplier.Apply(document, fix.Edits).Document!;
        Assert.Equal(shorter, NodeReader.Read(NodeWriter.Write(shorter), out _));
        Assert.NotNull(ScenarioReader.Read(shorter).Scenario);
    }

    static Node Turned(Node node) => node switch
    {
        ObjectNode o => ObjectNode.Of([.. o.Members.Reverse().Select(m => (m.Name, Turned(m.Value)))]),
        ListNode list => new ListNode([.. list.Items.Select(Turned)]),
        _ => node,
    };
}
