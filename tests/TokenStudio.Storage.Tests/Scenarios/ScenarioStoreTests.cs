using Microsoft.EntityFrameworkCore;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Scenarios;
using TokenStudio.Model.Units;
using TokenStudio.Storage;
using TokenStudio.Storage.Scenarios;

namespace TokenStudio.Tests;

public sealed class ScenarioStoreTests : IDisposable
{
    readonly TemporaryFolder folder = new();
    readonly ManualClock clock = new();
    readonly StudioDatabase database;
    readonly ScenarioStore store;

    public ScenarioStoreTests()
    {
        database = StudioDatabase.Open(folder.Path);
        store = new(database, database.Writer, clock);
    }

    public void Dispose()
    {
        database.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task Load_AfterEdits_ReplaysTheDocument()
    {
        var scenario = await store.Create("ada's", SampleScenario.Small);
        var document = await Append(scenario, 1, SampleScenario.Insert("a"), Edit.Move("/allocations/team"));
        document = await Append(scenario with { Document = document }, 2, Edit.Remove("/description"), SampleScenario.Name("New"));
        var loaded = (await store.Load(scenario.Id))!;
        Assert.Equal(document, loaded.Document);
        Assert.Equal((3L, "New", "ada's"), (loaded.Revision, loaded.Name, loaded.Workspace));
        Assert.True(scenario.Id.Length >= 22);
    }

    [Theory]
    [InlineData(99, 1)]
    [InlineData(100, 101)]
    [InlineData(205, 201)]
    public async Task Append_Edits_SnapshotsEveryHundred(int edits, long snapshot)
    {
        var scenario = await store.Create("ada's", SampleScenario.Small);
        var document = scenario.Document;
        for (var n = 1; n <= edits; n++) document = await Append(scenario with { Document = document }, n, SampleScenario.Name($"{n}"));
        Assert.Equal(snapshot, await database.Read(db => db.Scenarios.Single(s => s.Id == scenario.Id).SnapshotRevision));
        Assert.Equal(document, (await store.Load(scenario.Id))!.Document);
    }

    [Fact]
    public async Task Append_WrongRevision_Throws()
    {
        var scenario = await store.Create("ada's", SampleScenario.Small);
        await Assert.ThrowsAsync<InvalidOperationException>(() => Append(scenario, 2, SampleScenario.Name("New")));
        Assert.Equal(0, await database.Read(db => db.Edits.Count()));
    }

    [Fact]
    public async Task List_Workspace_HasOwnLastEditedFirstWithDocuments()
    {
        var first = await store.Create("ada's", SampleScenario.Small);
        clock.Advance(TimeSpan.FromSeconds(1));
        var second = await store.Create("ada's", SampleScenario.Small);
        await store.Create("eve's", SampleScenario.Small);
        clock.Advance(TimeSpan.FromSeconds(1));
        var document = await Append(first, 1, SampleScenario.Name("New"));
        var list = await store.List("ada's");
        Assert.Equal([first.Id, second.Id], list.Select(s => s.Id));
        Assert.Equal(document, list[0].Document);
        Assert.Equal(clock.GetUtcNow(), list[0].EditedAt);
    }

    [Fact]
    public async Task Delete_ThenRestore_IsOutOfTheListBetween()
    {
        var scenario = await store.Create("ada's", SampleScenario.Small);
        Assert.True(await store.Delete(scenario.Id));
        Assert.False(await store.Delete(scenario.Id));
        Assert.Empty(await store.List("ada's"));
        Assert.Equal(clock.GetUtcNow(), (await store.Load(scenario.Id))!.DeletedAt);
        await Assert.ThrowsAsync<InvalidOperationException>(() => Append(scenario, 1, SampleScenario.Name("New")));
        Assert.True(await store.Restore(scenario.Id));
        Assert.False(await store.Restore(scenario.Id));
        Assert.Equal(scenario.Document, (await store.List("ada's"))[0].Document);
    }

    [Fact]
    public async Task History_LongScenario_KeepsTheLast200OfEachAuthor()
    {
        var scenario = await store.Create("ada's", SampleScenario.Small);
        var document = scenario.Document;
        document = await Append(scenario with { Document = document }, 1, "ben", SampleScenario.Name("Ben's"));
        for (var n = 2; n <= 206; n++) document = await Append(scenario with { Document = document }, n, SampleScenario.Name($"{n}"));
        var history = await store.History(scenario.Id);
        Assert.Equal([2L, .. Enumerable.Range(8, 200).Select(r => (long)r)], history.Select(h => h.Revision));
        Assert.Equal([SampleScenario.Name("206")], history[^1].Edits);
        Assert.Equal([SampleScenario.Name("205")], history[^1].Inverse);
    }

    [Fact]
    public async Task Load_WholeDocumentEdits_HaveNoFileLimits()
    {
        // An edit that wraps a document is three levels deeper than the document may be.
        Node deep = Node.Of("bottom");
        for (var n = 0; n < 62; n++) deep = new ListNode([deep]);
        var document = SampleScenario.Small.With("deep", deep);
        var scenario = await store.Create("ada's", SampleScenario.Small);
        await store.Append(scenario.Id, 1, new NewEdit("ada", [Edit.Set("", document)], [Edit.Set("", SampleScenario.Small)], document));
        Assert.Equal(document, (await store.Load(scenario.Id))!.Document);
    }

    Task<ObjectNode> Append(StoredScenario scenario, long expected, params Edit[] edits) => Append(scenario, expected, "ada", edits);

    async Task<ObjectNode> Append(StoredScenario scenario, long expected, string author, params Edit[] edits)
    {
        var outcome = ScenarioEdits.Apply(scenario.Document, edits.ToValueList());
        var saved = await store.Append(scenario.Id, expected, new NewEdit(author, edits.ToValueList(), outcome.Inverse, outcome.Document!));
        Assert.Equal(expected + 1, saved.Revision);
        return outcome.Document!;
    }
}
