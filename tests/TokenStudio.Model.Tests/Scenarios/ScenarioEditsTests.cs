using CsCheck;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Scenarios;

namespace TokenStudio.Model.Tests.Scenarios;

public sealed class ScenarioEditsTests(ITestOutputHelper output)
{
    static readonly ObjectNode Document = Doc.Plain
        .WithAllocations(Doc.Bucket("a", "400"), Doc.Bucket("b", "300", """{ "kind": "linear", "unlockAtLaunch": 0, "cliff": "P0M", "atCliff": "accrued", "duration": "P24M", "durationFrom": "launch", "every": "P1M" }"""), Doc.Bucket("c", "200"))
        .WithEmissions(Doc.Monthly("e", "1"), Doc.Monthly("f", "2"));

    public static TheoryData<Edit, string> Refused => new()
    {
        { Edit.Set("/token/decimals", Doc.Value("\"18\"")), "/token/decimals" },
        { Edit.Set("/token/decimals", Doc.Value("37")), "/token/decimals" },
        { Edit.Set("/allocations/a/amount", Doc.Value("5")), "/allocations/a/amount" },
        { Edit.Set("/allocations/a/amount", Doc.Value("\"-5\"")), "/allocations/a/amount" },
        { Edit.Set("/allocations/b/vesting/cliff", Doc.Value("\"12 months\"")), "/allocations/b/vesting/cliff" },
        { Edit.Set("/allocations/b/vesting/kind", Doc.Value("\"immediate\"")), "/allocations/b/vesting/unlockAtLaunch" },
        { Edit.Set("/allocations/a/colour", Doc.Value("1")), "/allocations/a/colour" },
        { Edit.Set("/nowhere/at/all", Doc.Value("1")), "/nowhere/at/all" },
        { Edit.Set("/allocations/z/amount", Doc.Value("\"1\"")), "/allocations/z/amount" },
        { Edit.Remove("/token/symbol"), "/token/symbol" },
        { Edit.Remove("/allocations/z"), "/allocations/z" },
        { Edit.Insert("/allocations", Doc.Value(Doc.Bucket("a", "1"))), "/allocations" },
        { Edit.Insert("/allocations", Doc.Value("""{ "id": "d" }""")), "/allocations/d/name" },
        { Edit.Insert("/allocations", Doc.Value(Doc.Bucket("D", "1"))), "/allocations/3/id" },
        { Edit.Set("/allocations/a/id", Node.Of("b")), "/allocations/a/id" },
        { Edit.Set("/schema", Doc.Value("2")), "/schema" },
        { Edit.Set("/allocations/b/vesting", Doc.Of("""{ "kind": "linear", "kind": "linear" }""")), "/allocations/b/vesting/kind" },
        { Edit.Set("/token/maxSupply", Doc.Value("\"1.0000000000000000001\"")), "/token/maxSupply" },
    };

    [Theory, MemberData(nameof(Refused), DisableDiscoveryEnumeration = true)]
    public void Apply_ValueThatCannotStandThere_IsRefusedWithItsPath(Edit edit, string path)
    {
        var outcome = ScenarioEdits.Apply(Document, [Edit.Set("/name", Node.Of("Changed")), edit]);
        Assert.Null(outcome.Document);
        Assert.Equal(path, outcome.Refusal!.Path);
    }

    public static TheoryData<Edit[], string> RuleViolations => new()
    {
        { [Edit.Set("/allocations/a/amount", Node.Of("900"))], "over-cap" },
        { [Edit.Set("/allocations/a/share", Node.Of(0.4m))], "size" },
        { [Edit.Remove("/allocations/a/amount")], "size" },
        { [Edit.Set("/allocations/b/vesting/every", Node.Of("P7M"))], "cadence" },
        { [Edit.Set("/emissions/e/from", Node.Of("nobody"))], "unknown-allocation" },
        { [Edit.Remove("/allocations/a/amount"), Edit.Set("/allocations/a/share", Node.Of(0.4m)), Edit.Set("/token/maxSupply", Node.Null)], "share-without-cap" },
    };

    [Theory, MemberData(nameof(RuleViolations), DisableDiscoveryEnumeration = true)]
    public void Apply_ValuesThatDoNotGoTogether_AreStoredWithTheirFinding(Edit[] edits, string code)
    {
        var outcome = ScenarioEdits.Apply(Document, [.. edits]);
        Assert.Null(outcome.Refusal);
        var review = ScenarioReview.Of(outcome.Document!);
        Assert.Null(review.Valid);
        Assert.Contains(review.Findings, f => f.Code == code);
        Assert.Equal(Document, EditApplier.Apply(outcome.Document!, outcome.Inverse).Document);
    }

    [Fact]
    public void Apply_AmountToShareInOneList_IsOneChange()
    {
        var outcome = ScenarioEdits.Apply(Document, [Edit.Remove("/allocations/a/amount"), Edit.Set("/allocations/a/share", Node.Of(0.4m))]);
        Assert.Equal(Doc.Tokens("400"), outcome.Document!.Valid().Sizes[0]);
    }

    [Fact]
    public void Apply_ListWithoutIds_IsOnlySetWhole()
    {
        var sources = Doc.Value("""[ { "title": "One", "url": "" }, { "title": "Two", "url": "" } ]""");
        var outcome = ScenarioEdits.Apply(Document, [Edit.Set("/sources", sources)]);
        Assert.Equal(sources, outcome.Document!["sources"]);
        Assert.NotNull(ScenarioEdits.Apply(outcome.Document, [Edit.Set("/sources/0/title", Node.Of("x"))]).Refusal);
        Assert.NotNull(ScenarioEdits.Apply(outcome.Document, [Edit.Remove("/sources/0")]).Refusal);
        Assert.Equal(Edit.Remove("/sources"), Assert.Single(outcome.Inverse));
    }

    [Fact]
    public void Apply_OneItemPastTheLimit_IsRefusedSoThatTheFileCanBeReadAgain()
    {
        var full = Document.With("sources", new ListNode([.. Enumerable.Repeat(Doc.Value("""{ "title": "", "url": "" }"""), NodeReader.MostItems)]));
        Assert.Null(ScenarioEdits.Apply(full, [Edit.Set("/name", Node.Of("still fits"))]).Refusal);
        var over = new ListNode([.. ((ListNode)full["sources"]!).Items, Doc.Value("""{ "title": "", "url": "" }""")]);
        Assert.Equal("limit", ScenarioEdits.Apply(full, [Edit.Set("/sources", over)]).Refusal!.Code);
    }

    [Fact]
    public void Inverse_OfRandomValidEdits_RestoresTheEqualTree() =>
        Property.Check(Gen.Select(Gen.Int[0, 9], Gen.Int[0, 2], Gen.Int[-1, 2], Gen.Int[1, 400]).List[1, 8], steps =>
        {
            var document = Document;
            var edits = new List<Edit>();
            foreach (var (kind, which, before, number) in steps)
            {
                var edit = Random(document, kind, which, before, number);
                if (ScenarioEdits.Apply(document, [edit]).Document is not { } changed) continue;
                document = changed;
                edits.Add(edit);
            }

            var whole = ScenarioEdits.Apply(Document, [.. edits]);
            Assert.Equal(document, whole.Document);
            var back = ScenarioEdits.Apply(document, whole.Inverse).Document;
            Assert.Equal(Document, back);

            // Equality of objects ignores the order of members, of lists it does not.
            Assert.Equal(Ids(Document), Ids(back!));
        }, output, 400);

    static Edit Random(ObjectNode document, int kind, int which, int before, int number)
    {
        var ids = Ids(document).Split(' ');
        var id = ids[which % ids.Length];
        var target = before < 0 ? null : ids[before % ids.Length];
        return kind switch
        {
            0 => Edit.Insert("/allocations", Doc.Value(Doc.Bucket($"n{number}", "1")), target),
            1 => Edit.Remove($"/allocations/{id}"),
            2 => Edit.Move($"/allocations/{id}", target),
            3 => Edit.Set($"/allocations/{id}/id", Node.Of($"r{number}")),
            4 => Edit.Set($"/allocations/{id}/amount", Node.Of((decimal)number) is var n ? Node.Of(n.Literal) : Node.Null),
            5 => Edit.Set($"/allocations/{id}/insider", Node.Of(number % 2 == 0)),
            6 => Edit.Set($"/allocations/{id}/vesting", Doc.Value("""{ "kind": "emission" }""")),
            7 => Edit.Set("/circulation", Doc.Value("""{ "excludeHolders": ["treasury"] }""")),
            8 => Edit.Remove("/circulation"),
            _ => Edit.Set($"/allocations/{id}", Doc.Value(Doc.Bucket($"s{number}", "7"))),
        };
    }

    static string Ids(ObjectNode document) => string.Join(' ', ((ListNode)document["allocations"]!).Items.Select(i => ((ObjectNode)i).Id));
}
