using TokenStudio.Model.Documents;

namespace TokenStudio.Model.Tests.Documents;

public sealed class EditApplierTests
{
    static readonly ObjectNode Document = Doc.Of("""
        { "name": "N", "a/b": { "c~d": 1 }, "list": [ { "id": "x", "v": 1 }, { "id": "y", "v": 2 }, { "id": "z", "v": 3 } ], "plain": [ { "v": 1 }, { "v": 2 } ] }
        """);

    [Fact]
    public void Set_Member_ReplacesOrAddsIt()
    {
        Assert.Equal(Node.Of("M"), Applied(Edit.Set("/name", Node.Of("M")))["name"]);
        Assert.Equal(Node.Of("M"), Applied(Edit.Set("/other", Node.Of("M")))["other"]);
        Assert.Equal(Doc.Value("""[ { "id": "x", "v": 1 }, { "id": "y", "v": 9 }, { "id": "z", "v": 3 } ]"""), Applied(Edit.Set("/list/y/v", Doc.Value("9")))["list"]);
        Assert.Equal(Doc.Of("""{ "name": "whole" }"""), Applied(Edit.Set("", Doc.Of("""{ "name": "whole" }"""))));
    }

    [Fact]
    public void Set_EscapedSteps_MeansSlashAndTilde()
    {
        Assert.Equal(Doc.Of("""{ "c~d": 2 }"""), Applied(Edit.Set("/a~1b/c~0d", Doc.Value("2")))["a/b"]);
        Assert.Equal("/a~1b/c~0d", DocumentPath.Join(DocumentPath.Join("", "a/b"), "c~d"));
        Assert.Equal(["a/b", "~1"], DocumentPath.Split("/a~1b/~01")!);
    }

    [Theory]
    [InlineData(null, "x y z n")]
    [InlineData("x", "n x y z")]
    [InlineData("z", "x y n z")]
    public void Insert_Item_StandsBeforeTheNamedOneOrLast(string? before, string order) =>
        Assert.Equal(order, Ids(Applied(Edit.Insert("/list", Item("n"), before))));

    [Theory]
    [InlineData("x", null, "y z x")]
    [InlineData("z", "x", "z x y")]
    [InlineData("x", "z", "y x z")]
    [InlineData("x", "y", "x y z")]
    public void Move_Item_StandsBeforeTheNamedOneOrLast(string id, string? before, string order) =>
        Assert.Equal(order, Ids(Applied(Edit.Move($"/list/{id}", before))));

    [Fact]
    public void Remove_ItemOrMember_TakesItAway()
    {
        Assert.Equal("x z", Ids(Applied(Edit.Remove("/list/y"))));
        Assert.Null(Applied(Edit.Remove("/name"))["name"]);
    }

    public static TheoryData<Edit> Impossible =>
    [
        Edit.Set("name", Node.Of("no slash")), Edit.Set("/nowhere/deep", Node.Of("x")), Edit.Set("/list/w", Item("w")), Edit.Set("", Node.Of("no object")),
        Edit.Set("/list/0", Item("x")), Edit.Set("/plain/0/v", Node.Of(3m)), Edit.Set("/list/x", Item("y")), Edit.Set("/list/x/id", Node.Of("y")), Edit.Set("/name/deeper", Node.Of("x")),
        Edit.Insert("/list", Item("x")), Edit.Insert("/list", Item("n"), "nobody"), Edit.Insert("/list", Doc.Of("""{ "v": 1 }""")), Edit.Insert("/name", Item("n")), Edit.Insert("/nowhere", Item("n")),
        Edit.Remove("/list/w"), Edit.Remove("/nowhere"), Edit.Remove(""), Edit.Remove("/plain/0"), Edit.Remove("/list/x/id"),
        Edit.Move("/list/w"), Edit.Move("/list/x", "nobody"), Edit.Move("/name", "list"),
    ];

    [Theory, MemberData(nameof(Impossible), DisableDiscoveryEnumeration = true)]
    public void Apply_ImpossibleEdit_IsRefusedWithItsPathAndNothingChanges(Edit edit)
    {
        // The first edit alone would be fine: all or nothing.
        var outcome = EditApplier.Apply(Document, [Edit.Set("/name", Node.Of("M")), edit]);
        Assert.Null(outcome.Document);
        Assert.Empty(outcome.Inverse);
        Assert.Equal(edit.Path, outcome.Refusal!.Path);
        Assert.NotEmpty(outcome.Refusal.Message.ToString());
        Assert.Equal(Node.Of("N"), Document["name"]);
    }

    [Fact]
    public void Inverse_OfARenamedId_FindsTheItemUnderItsNewId()
    {
        foreach (var edit in new[] { Edit.Set("/list/y/id", Node.Of("new")), Edit.Set("/list/y", Item("new")) })
        {
            var outcome = EditApplier.Apply(Document, [edit, Edit.Set("/list/new/v", Node.Of(7m))]);
            Assert.Equal("x new z", Ids(outcome.Document!));
            Assert.Equal(Document, EditApplier.Apply(outcome.Document!, outcome.Inverse).Document);
        }
    }

    [Fact]
    public void Inverse_InAListWithAnItemWithoutId_PutsTheOrderBack()
    {
        var broken = Doc.Of("""{ "list": [ { "id": "x" }, { "v": 1 }, { "id": "y" }, { "id": "z" } ] }""");
        foreach (var edit in new[] { Edit.Remove("/list/x"), Edit.Move("/list/x"), Edit.Move("/list/z", "x"), Edit.Insert("/list", Item("n"), "y") })
        {
            var outcome = EditApplier.Apply(broken, [edit]);
            Assert.NotEqual(broken, outcome.Document);
            Assert.Equal(broken, EditApplier.Apply(outcome.Document!, outcome.Inverse).Document);
        }
    }

    [Fact]
    public void FromNode_WhatToNodeWrote_IsTheSameEdit()
    {
        Edit[] edits = [Edit.Set("/a", Node.Null), Edit.Insert("/list", Item("n")), Edit.Insert("/list", Item("n"), "x"), Edit.Remove("/a"), Edit.Move("/list/x"), Edit.Move("/list/x", "y")];
        Assert.Equal(edits, Edit.FromList(Edit.ToList(edits), out _)!);
    }

    [Theory]
    [InlineData("5")]
    [InlineData("{}")]
    [InlineData("""{ "op": "set", "path": "/a" }""")]
    [InlineData("""{ "op": "insert", "path": "/a" }""")]
    [InlineData("""{ "op": "replace", "path": "/a", "value": 1 }""")]
    [InlineData("""{ "op": "move", "path": 5 }""")]
    [InlineData("""{ "op": "move", "path": "/list/x", "before": 5 }""")]
    public void FromNode_NoEdit_IsRefusedWithASentence(string json)
    {
        Assert.Null(Edit.FromNode(Doc.Value(json), out var problem));
        Assert.EndsWith(".", problem, StringComparison.Ordinal);
        Assert.Null(Edit.FromList(Doc.Value($"[{json}]"), out _));
    }

    static ObjectNode Applied(Edit edit)
    {
        var outcome = EditApplier.Apply(Document, [edit]);
        Assert.Null(outcome.Refusal);
        Assert.Equal(Document, EditApplier.Apply(outcome.Document!, outcome.Inverse).Document);
        return outcome.Document!;
    }

    static ObjectNode Item(string id) => ObjectNode.Of(("id", Node.Of(id)));

    static string Ids(ObjectNode document) => string.Join(' ', ((ListNode)document["list"]!).Items.Select(i => ((ObjectNode)i).Id));
}
