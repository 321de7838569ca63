using System.Globalization;
using TokenStudio.Model.Documents;
using TokenStudio.Sessions;
using TokenStudio.Storage;
using TokenStudio.Storage.Versions;

namespace TokenStudio.Tests;

/// <summary>The past of a scenario: every change, any document of it, the way back, and what is kept unasked.</summary>
public sealed class HistoryTests : IDisposable
{
    static readonly Caller Ada = Studio.Ada;

    readonly Studio studio = new();

    public void Dispose() => studio.Dispose();

    [Fact]
    public async Task History_EditUndoRedoRestore_ListsEachWithItsDocumentsNewestFirst()
    {
        var session = await studio.Begin();
        await session.Apply("ada", [SampleScenario.Amount("team", 200)]);
        await session.Undo("ada");
        await session.Redo("ada");
        await session.Restore("ben", 1);

        var page = await session.History(null, 50);

        Assert.True(page.ReachesStart);
        Assert.Equal(
        [
            (5L, "ben", null, null, 1L), (4, "ada", null, 3, null), (3, "ada", 2, null, null), (2, "ada", null, null, null),
        ], page.Entries.Select(e => (e.Revision, e.Change.Edit.Author, e.Change.Edit.Undoes, e.Change.Edit.Redoes, e.Change.Restores)));
        Assert.Equal(["100", "200", "100", "200"], page.Entries.Select(e => AmountOf(e.After)));
        Assert.Equal(["200", "100", "200", "100"], page.Entries.Select(e => AmountOf(e.Before)));
    }

    [Fact]
    public async Task History_ByPages_MeetsWithoutGapsThroughARestart()
    {
        var session = await studio.Begin();
        for (var n = 1; n <= 7; n++) await session.Apply("ada", [SampleScenario.Amount("team", n)]);
        session = await studio.Reopen(session);

        var first = await session.History(null, 3);
        var second = await session.History(first.Entries[^1].Revision, 3);
        var third = await session.History(second.Entries[^1].Revision, 3);

        Assert.Equal([8L, 7, 6, 5, 4, 3, 2], first.Entries.Concat(second.Entries).Concat(third.Entries).Select(e => e.Revision));
        Assert.Equal((false, false, true), (first.ReachesStart, second.ReachesStart, third.ReachesStart));
        Assert.Equal("4", AmountOf(second.Entries[0].After));
        Assert.Empty((await session.History(1, 3)).Entries);
    }

    [Fact]
    public async Task Restore_AVersion_IsAnEditThatPutsTheSameBytesBackAndOneUndoTakesBack()
    {
        var session = await studio.Begin();
        var first = StoredBytes(session.State.Document);
        await session.NameVersion("ada", "First");
        await session.Apply("ada", [SampleScenario.Amount("team", 200), SampleScenario.Insert("new")]);
        await session.Apply("ada", [SampleScenario.Name("Later")]);
        var later = StoredBytes(session.State.Document);

        Assert.IsType<Applied>(await session.Restore("ada", 1));

        Assert.Equal((4L, first), (session.State.Revision, StoredBytes(session.State.Document)));
        var kept = Assert.Single(session.State.Versions.Others);
        Assert.Equal((3L, VersionKinds.Automatic), (kept.Revision, kept.Kind));
        Assert.Equal(later, StoredBytes((await session.DocumentOf(kept))!));

        Assert.IsType<Applied>(await session.Undo("ada"));
        Assert.Equal((5L, later), (session.State.Revision, StoredBytes(session.State.Document)));
        Assert.Single(session.State.Versions.Others);
        session = await studio.Reopen(session);
        Assert.Equal(later, StoredBytes(session.State.Document));
    }

    [Fact]
    public async Task Restore_WhatStandsAlready_ChangesNothing()
    {
        var session = await studio.Begin();
        await session.Apply("ada", [SampleScenario.Amount("team", 200)]);
        await session.Undo("ada");
        Assert.Equal(3, Assert.IsType<Applied>(await session.Restore("ada", 1)).State.Revision);
        Assert.Empty(session.State.Versions.Others);
    }

    [Fact]
    public async Task Restore_NoSuchRevisionOrAStaleOne_IsRefused()
    {
        var session = await studio.Begin();
        await session.Apply("ada", [SampleScenario.Amount("team", 200)]);
        foreach (var revision in new[] { -1L, 0, 3 }) Assert.Equal("no-such-revision", Assert.IsType<Refused>(await session.Restore("ada", revision)).Finding.Code);
        Assert.IsType<Stale>(await session.Restore("ada", 1, expectedRevision: 1));
        Assert.Equal(2, session.State.Revision);
    }

    [Fact]
    public async Task Restore_ADocumentWithErrors_StandsAgainAndUndoGivesTheGoodOneBack()
    {
        var broken = EditApplier.Apply(SampleScenario.Small, [Edit.Set("/allocations/team/amount", Node.Of("many"))]).Document!;
        var session = await studio.Door.Create(Ada, broken);
        await session.Apply("ada", [SampleScenario.Amount("team", 5)]);
        Assert.True(session.State.ProjectionIsCurrent);

        Assert.IsType<Applied>(await session.Restore("ada", 1));
        Assert.Equal("many", AmountOf(session.State.Document));
        await session.Undo("ada");
        Assert.Equal("5", AmountOf(session.State.Document));
        await session.Redo("ada");
        Assert.Equal("many", AmountOf(session.State.Document));
    }

    [Fact]
    public async Task Automatic_AfterHalfAnHourOfWork_KeepsWhatStoodBeforeTheNextEdit()
    {
        var session = await studio.Begin();
        var start = studio.Clock.GetUtcNow();
        await Work(session, 1, minutes: 0);
        await Work(session, 2, minutes: 29);
        Assert.Empty(session.State.Versions.Others);
        await Work(session, 3, minutes: 1);

        var kept = Assert.Single(session.State.Versions.Others);
        Assert.Equal((3L, "", start.AddMinutes(29)), (kept.Revision, kept.Name, kept.At));
        Assert.Equal("2", AmountOf((await session.DocumentOf(kept))!));

        // The next half hour begins with the edit after it, and goes on through a restart.
        await Work(session, 4, minutes: 29);
        Assert.Single(session.State.Versions.Others);
        session = await studio.Reopen(session);
        await Work(session, 5, minutes: 1);
        Assert.Equal([5L, 3], session.State.Versions.Others.Select(v => v.Revision));
    }

    [Fact]
    public async Task Automatic_AfterANamedVersion_WaitsForWorkSinceThatOne()
    {
        var session = await studio.Begin();
        await Work(session, 1, minutes: 0);
        studio.Clock.Advance(TimeSpan.FromMinutes(29));
        await session.NameVersion("ada", "Kept");
        await Work(session, 2, minutes: 5);
        await Work(session, 3, minutes: 29);
        Assert.Empty(session.State.Versions.Others);
        await Work(session, 4, minutes: 1);
        Assert.Equal([4L], session.State.Versions.Others.Select(v => v.Revision));
    }

    [Fact]
    public async Task Automatic_BeforeTheWholeDocumentIsReplaced_KeepsWhatStood()
    {
        var session = await studio.Begin();
        await session.Apply("ada", [Edit.Set("", EditApplier.Apply(SampleScenario.Small, [SampleScenario.Name("Imported")]).Document!)]);
        Assert.Equal([1L], session.State.Versions.Others.Select(v => v.Revision));
        await session.Apply("ada", [SampleScenario.Name("One place only")]);
        Assert.Single(session.State.Versions.Others);
    }

    [Fact]
    public async Task Automatic_PastTheMost_DropsTheOldestButNothingNamedSharedOrLinked()
    {
        var session = await studio.Begin();
        for (var n = 1; n <= 3; n++) await Work(session, n, minutes: 30);
        var (oldest, second) = (session.State.Versions.Others[^1], session.State.Versions.Others[^2]);
        Assert.Equal(oldest.Id, (await studio.Door.CreateLink(Ada, session.Id, new(), revision: oldest.Revision))!.Link.Terms.VersionId);
        Assert.Equal(VersionKinds.Shared, session.State.Versions.Find(oldest.Id)!.Kind);
        await session.NameVersion("ada", "Named");
        for (var n = 4; n <= VersionStore.MostAutomatic + 6; n++) await Work(session, n, minutes: 30);

        var automatic = session.State.Versions.Others;
        Assert.Equal(VersionStore.MostAutomatic + 1, automatic.Count);
        Assert.Equal(oldest.Id, automatic[^1].Id);
        Assert.Null(session.State.Versions.Find(second.Id));
        Assert.Equal("Named", Assert.Single(session.State.Versions.All).Name);
        Assert.Null(await session.DocumentOf(second));
        Assert.NotNull(await session.DocumentAt(second.Revision));
    }

    [Fact]
    public async Task CreateLink_ToAnEarlierRevision_ShowsThatForEver()
    {
        var session = await studio.Begin();
        await session.Apply("ada", [SampleScenario.Amount("team", 200)]);
        var link = (await studio.Door.CreateLink(Ada, session.Id, new(), revision: 1))!;
        await session.Apply("ada", [SampleScenario.Amount("team", 300)]);
        Assert.Equal(link.Link.Terms.VersionId, Assert.Single(session.State.Versions.Others).Id);
        Assert.Equal("100", AmountOf((await session.DocumentOf(session.State.Versions.Others[0]))!));
        Assert.Null(await studio.Door.CreateLink(Ada, session.Id, new(), revision: 9));
        Assert.Single((await studio.Door.ListLinks(Ada, session.Id))!);
    }

    [Fact]
    public async Task NameVersion_OfAnAutomaticOne_MakesItANamedOne()
    {
        var session = await studio.Begin();
        await Work(session, 1, minutes: 30);
        await Work(session, 2, minutes: 30);
        await session.Restore("ada", 2);
        await session.Undo("ada");
        await session.Restore("ada", 3);
        await session.NameVersion("ada", "Good");
        Assert.Contains(session.State.Versions.All, v => v.Name == "Good");
        Assert.DoesNotContain(session.State.Versions.Others, v => v.Name.Length > 0);
    }

    [Fact]
    public async Task DocumentAt_TenThousandEdits_IsEveryDocumentThereWas()
    {
        const int Edits = 10_000;
        var session = await studio.Begin();
        // Straight into the tables, in one transaction: what is tested is the way back, not the edits.
        await studio.Database.Writer.Write(db =>
        {
            var (document, row) = (session.State.Document, db.Scenarios.Single(s => s.Id == session.Id));
            for (var n = 1; n <= Edits; n++)
            {
                var outcome = EditApplier.Apply(document, [SampleScenario.Amount("team", n)]);
                document = outcome.Document!;
                db.Edits.Add(new() { ScenarioId = session.Id, Revision = n + 1, Author = "ada", Edits = StoredJson.Write([SampleScenario.Amount("team", n)]), Inverse = StoredJson.Write(outcome.Inverse), At = n });
            }

            (row.Revision, row.SnapshotRevision, row.Snapshot) = (Edits + 1, Edits + 1, StoredJson.Write(document));
            return true;
        });
        session = await studio.Reopen(session);
        await session.NameVersion("ada", "End");
        foreach (var revision in new long[] { 2, 101, 5_000, 9_999, 10_000, 10_001 }) Assert.Equal((revision - 1).ToString(CultureInfo.InvariantCulture), AmountOf((await session.DocumentAt(revision))!));

        // The farthest way: every one of them taken back. A page of the oldest changes besides.
        Assert.Equal("100", AmountOf((await session.DocumentAt(1))!));
        var oldest = await session.History(101, 100);
        Assert.Equal((99, true), (oldest.Entries.Count, oldest.ReachesStart));
    }

    [Fact]
    public async Task CompareDesigns_OwnAndAnothers_AreGivenOnlyWhereAllAreTheCallers()
    {
        var session = await studio.Begin();
        await session.Apply("ada", [SampleScenario.Amount("team", 200)]);
        var other = await studio.Begin();
        var theirs = await studio.Door.Create(Studio.Eve, SampleScenario.Small);

        var designs = (await studio.Door.CompareDesigns(Ada, [new(session.Id), new(session.Id, 1), new(other.Id)]))!;

        Assert.Equal([(2L, "200"), (1, "100"), (1, "100")], designs.Select(d => (d.Revision, AmountOf(d.Document))));
        Assert.All(designs, d => Assert.NotNull(d.Projection));
        Assert.Null(await studio.Door.CompareDesigns(Ada, [new(session.Id), new(theirs.Id)]));
        Assert.Null(await studio.Door.CompareDesigns(Ada, [new(session.Id), new(session.Id, 3)]));
        Assert.Null(await studio.Door.CompareDesigns(Ada, [new(session.Id), new("no-such-scenario")]));
    }

    [Fact]
    public async Task VersionOperations_OfAnothersScenario_AreAsIfItWereNot()
    {
        var session = await studio.Begin();
        await session.NameVersion("ada", "First");
        var version = session.State.Versions.All[0];
        foreach (var id in new[] { session.Id, "no-such-scenario" })
        {
            Assert.Null(await studio.Door.ListVersions(Studio.Eve, id));
            Assert.Null(await studio.Door.NameVersion(Studio.Eve, id, "Mine"));
            Assert.Null(await studio.Door.ReadVersion(Studio.Eve, id, version.Id));
            Assert.Null(await studio.Door.ReadHistory(Studio.Eve, id, null, 10));
            Assert.Null(await studio.Door.RestoreVersion(Studio.Eve, id, 1, null));
        }

        Assert.Equal("Small", (await studio.Door.ReadVersion(Ada, session.Id, version.Id))!.Value.Document.Text("name"));
        Assert.Null(await studio.Door.ReadVersion(Ada, session.Id, "no-such-version"));
    }

    async Task Work(ScenarioSession session, decimal amount, int minutes)
    {
        studio.Clock.Advance(TimeSpan.FromMinutes(minutes));
        Assert.IsType<Applied>(await session.Apply("ada", [SampleScenario.Amount("team", amount)]));
    }

    static string? AmountOf(ObjectNode document) => ((ObjectNode)((ListNode)document["allocations"]!).Items[0]).Text("amount");

    static string StoredBytes(ObjectNode document) => NodeWriter.WriteCompact(document);
}
