using TokenStudio.Model.Documents;
using TokenStudio.Sessions;

namespace TokenStudio.Tests;

public sealed class UndoTests : IDisposable
{
    readonly Studio studio = new();

    public void Dispose() => studio.Dispose();

    [Fact]
    public async Task Undo_All_ThenRedoAll_RestoresTheDocuments()
    {
        var session = await studio.Begin();
        await EditAll(session);
        var last = session.State.Document;
        for (var n = 0; n < 5; n++) Assert.IsType<Applied>(await session.Undo("ada"));
        Assert.Equal(SampleScenario.Small, session.State.Document);
        Assert.False(session.CanUndo("ada"));
        for (var n = 0; n < 5; n++) Assert.IsType<Applied>(await session.Redo("ada"));
        Assert.Equal(last, session.State.Document);
        Assert.Equal("nothing-to-redo", Assert.IsType<Refused>(await session.Redo("ada")).Finding.Code);
    }

    [Fact]
    public async Task Undo_AfterReopen_StillKnowsBothStacks()
    {
        var session = await studio.Begin();
        await EditAll(session);
        var last = session.State.Document;
        await session.Undo("ada");
        await session.Undo("ada");
        session = await studio.Reopen(session);
        Assert.True(session.CanRedo("ada"));
        for (var n = 0; n < 3; n++) Assert.IsType<Applied>(await session.Undo("ada"));
        Assert.Equal(SampleScenario.Small, session.State.Document);
        session = await studio.Reopen(session);
        for (var n = 0; n < 5; n++) Assert.IsType<Applied>(await session.Redo("ada"));
        Assert.Equal(last, session.State.Document);
    }

    [Fact]
    public async Task Undo_PlaceChangedByAnother_IsRefusedAndLeft()
    {
        var session = await studio.Begin();
        await session.Apply("ada", [SampleScenario.Name("Ada's")]);
        await session.Apply("ben", [SampleScenario.Name("Ben's")]);
        var refused = Assert.IsType<Refused>(await session.Undo("ada"));
        Assert.Equal(("changed-since", "/name"), (refused.Finding.Code, refused.Finding.Path));
        Assert.Equal("Ben's", session.State.Document.Text("name"));
    }

    [Fact]
    public async Task Undo_RefusedOnce_ReachesFurtherBackNext()
    {
        var session = await studio.Begin();
        await session.Apply("ada", [SampleScenario.Description("Ada's")]);
        await session.Apply("ada", [SampleScenario.Name("Ada's")]);
        await session.Apply("ben", [SampleScenario.Name("Ben's")]);
        Assert.IsType<Refused>(await session.Undo("ada"));
        Assert.IsType<Applied>(await session.Undo("ada"));
        Assert.Equal(("Ben's", ""), (session.State.Document.Text("name"), session.State.Document.Text("description")));
    }

    [Fact]
    public async Task Undo_RowAnotherFilledIn_IsRefused()
    {
        var session = await studio.Begin();
        await session.Apply("ada", [SampleScenario.Insert("new")]);
        await session.Apply("ben", [SampleScenario.Amount("new", 11)]);
        Assert.IsType<Refused>(await session.Undo("ada"));
        Assert.IsType<Refused>(await session.Undo("ada"));
    }

    [Fact]
    public async Task Undo_RowBesideAnothersRow_TakesOnlyOnesOwn()
    {
        var session = await studio.Begin();
        await session.Apply("ada", [SampleScenario.Insert("ada")]);
        await session.Apply("ben", [SampleScenario.Insert("ben")]);
        Assert.IsType<Applied>(await session.Undo("ada"));
        Assert.Equal(["team", "ben"], ((ListNode)session.State.Document["allocations"]!).Items.Select(i => ((ObjectNode)i).Id));
    }

    [Fact]
    public async Task Undo_MoveAnotherMovedOn_IsRefused()
    {
        var session = await studio.Begin();
        await session.Apply("ben", [SampleScenario.Insert("a"), SampleScenario.Insert("b")]);
        await session.Apply("ada", [Edit.Move("/allocations/team")]);
        await session.Apply("ben", [Edit.Move("/allocations/team", "b")]);
        Assert.IsType<Refused>(await session.Undo("ada"));
    }

    [Fact]
    public async Task Apply_AfterUndo_ClearsOnlyTheAuthorsRedo()
    {
        var session = await studio.Begin();
        await session.Apply("ada", [SampleScenario.Name("Ada's")]);
        await session.Undo("ada");
        await session.Apply("ben", [SampleScenario.Description("Ben's")]);
        Assert.True(session.CanRedo("ada"));
        await session.Apply("ada", [SampleScenario.Description("Ada's")]);
        Assert.False(session.CanRedo("ada"));
    }

    static async Task EditAll(ScenarioSession session)
    {
        await session.Apply("ada", [SampleScenario.Name("New")]);
        await session.Apply("ada", [SampleScenario.Insert("a"), SampleScenario.Insert("b")]);
        await session.Apply("ada", [Edit.Move("/allocations/team")]);
        await session.Apply("ada", [Edit.Remove("/description")]);
        await session.Apply("ada", [Edit.Remove("/allocations/a"), SampleScenario.Amount("b", 12)]);
    }
}
