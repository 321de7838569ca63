using System.Text;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Scenarios;
using TokenStudio.Sessions;
using TokenStudio.Storage;
using TokenStudio.Storage.Keeping;

namespace TokenStudio.Tests;

/// <summary>Data sets beside scenarios: uploaded, copied with a fork, kept by whatever names them and gone with it, in a backup.</summary>
public sealed class DataSetTests : IDisposable
{
    readonly Studio studio = new();

    StudioDoor Door => studio.Door;

    string Files => Path.Combine(studio.Database.Folder, "data-sets");

    public void Dispose() => studio.Dispose();

    [Fact]
    public async Task Upload_Votes_AreNamedInOneStepAndReadBack()
    {
        var session = await studio.Begin();
        var up = Assert.IsType<Uploaded>(await Votes.Upload(Door, Studio.Ada, session.Id));
        Assert.Equal((2L, "votes-1", "Season 2", 2L), (up.State.Revision, up.Set.Id, up.Set.Name, up.Set.Rows));
        Assert.Equal([up.Set], session.State.Review.Scenario!.DataSets);
        await using var file = await Door.OpenData(Studio.Ada, session.Id, up.Set.Sha256);
        using var text = new StreamReader(file!, Encoding.UTF8);
        Assert.Equal($"id,voter,applicationId,grantAddress,token,amount,amountRoundToken,amountUSD,score\n,{Votes.Ada},0,,,1,1,1,\n,{Votes.Bob},0,,,4,4,4,\n", await text.ReadToEndAsync(TestContext.Current.CancellationToken));
        Assert.IsType<Applied>(await session.Undo(Studio.Ada.Workspace));
        Assert.Empty(session.State.Review.Scenario!.DataSets);
        Assert.IsType<Applied>(await session.Redo(Studio.Ada.Workspace));
        Assert.True(await Door.HasData(Studio.Ada, session.Id, up.Set.Sha256));
    }

    [Fact]
    public async Task Upload_WhatIsWrongStaleOrTooMuch_KeepsNothing()
    {
        var session = await studio.Begin();
        Assert.Equal("/2/voter", Assert.IsType<UploadWrong>(await Votes.Upload(Door, Studio.Ada, session.Id, "voter,application,amount,usd\nme,0,1,1\n")).Read.Findings[0].Path);
        Assert.IsType<UploadStale>(await Votes.Upload(Door, Studio.Ada, session.Id, asked: a => a with { ExpectedRevision = 7 }));
        Assert.Equal("/grants/season", Assert.IsType<UploadRefused>(await Votes.Upload(Door, Studio.Ada, session.Id, asked: a => a with { Programme = "season" })).Finding.Path);
        Assert.Equal((0, 100), Assert.IsType<UploadOverfull>(await Votes.Upload(Door, Studio.Ada, session.Id, asked: a => a with { MostBytes = 100 })) is var full ? ((int)full.Held, (int)full.Most) : default);
        using var cancelled = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Door.Upload(Studio.Ada, session.Id, new("", 1_000_000), new Cut(cancelled), cancelled.Token));
        Assert.Equal((1L, 0), (session.State.Revision, FileCount()));
        Assert.Equal(0, studio.Data.BytesOf(Studio.Ada.Workspace));
    }

    [Fact]
    public async Task Upload_TheSameVotesAgain_IsTheSameFile()
    {
        var (one, two) = (await studio.Begin(), await studio.Begin());
        var first = (Uploaded)(await Votes.Upload(Door, Studio.Ada, one.Id))!;
        var second = (Uploaded)(await Votes.Upload(Door, Studio.Ada, two.Id))!;
        var again = (Uploaded)(await Votes.Upload(Door, Studio.Ada, one.Id, asked: a => a with { Name = "Other" }))!;
        Assert.Equal([first.Set.Sha256, first.Set.Sha256], [second.Set.Sha256, again.Set.Sha256]);
        Assert.Equal((2L, 1, first.Set.Bytes), (one.State.Revision, FileCount(), studio.Data.BytesOf(Studio.Ada.Workspace)));
    }

    [Fact]
    public async Task Upload_WhileOthersEdit_IsLaidUponWhatTheyLeft()
    {
        var session = await studio.Begin();
        var edits = Enumerable.Range(0, 20).Select(n => session.Apply("ben", [SampleScenario.Name($"Name {n}")]));
        var uploads = Enumerable.Range(1, 4).Select(n => Votes.Upload(Door, Studio.Ada, session.Id, Votes.Table(n)));
        await Task.WhenAll(edits);
        foreach (var outcome in await Task.WhenAll(uploads)) Assert.IsType<Uploaded>(outcome);
        Assert.Equal(["votes-1", "votes-2", "votes-3", "votes-4"], session.State.Review.Scenario!.DataSets.Select(s => s.Id));
    }

    [Fact]
    public async Task Hash_AloneInAnothersScenario_OpensNothing()
    {
        var session = await studio.Begin();
        var up = (Uploaded)(await Votes.Upload(Door, Studio.Ada, session.Id))!;
        var eves = await Door.Create(Studio.Eve, session.State.Document);
        Assert.False(await Door.HasData(Studio.Eve, eves.Id, up.Set.Sha256));
        Assert.Null(await Door.OpenData(Studio.Eve, eves.Id, up.Set.Sha256));
        // Whoever has the same votes has the same file.
        Assert.Equal("votes-1", Assert.IsType<Uploaded>(await Votes.Upload(Door, Studio.Eve, eves.Id)).Set.Id);
        Assert.True(await Door.HasData(Studio.Eve, eves.Id, up.Set.Sha256));
        Assert.Equal(1, FileCount());
    }

    [Fact]
    public async Task Fork_OfALink_HasTheFileUnlessPartsAreHidden()
    {
        var session = await studio.Begin();
        var hash = ((Uploaded)(await Votes.Upload(Door, Studio.Ada, session.Id))!).Set.Sha256;
        var open = (await Door.CreateLink(Studio.Ada, session.Id, new() { Name = "" }))!;
        var hiding = (await Door.CreateLink(Studio.Ada, session.Id, new() { Name = "", Hides = HiddenParts.Holders }))!;
        var shut = (await Door.CreateLink(Studio.Ada, session.Id, new() { Name = "", AllowsExport = false, AllowsFork = false }))!;
        var without = (await Door.Fork(hiding.Token, Studio.Eve))!;
        Assert.Empty(without.State.Review.Scenario!.DataSets);
        Assert.Null(studio.Data.Find(Studio.Eve.Workspace, hash));
        Assert.Null(await Door.Fork(shut.Token, Studio.Eve));
        var copy = (await Door.Fork(open.Token, Studio.Eve))!;
        Assert.True(await Door.HasData(Studio.Eve, copy.Id, hash));

        // The copy outlives what it was made of.
        await Door.Delete(Studio.Ada, session.Id);
        Assert.True(await Door.Purge(Studio.Ada, session.Id));
        Assert.Null(studio.Data.Find(Studio.Ada.Workspace, hash));
        await using var file = await Door.OpenData(Studio.Eve, copy.Id, hash);
        Assert.NotNull(file);
    }

    [Fact]
    public async Task Purge_OfWhatNamesIt_LeavesNoFile()
    {
        var (one, two) = (await studio.Begin(), await studio.Begin());
        await Votes.Upload(Door, Studio.Ada, one.Id);
        await Votes.Upload(Door, Studio.Ada, two.Id);
        await Purge(one);
        Assert.Equal(1, FileCount());
        Assert.NotNull(studio.Data.Find(Studio.Ada.Workspace, Votes.NamedBy(two)));
        await Purge(two);
        Assert.Equal(0, FileCount());
    }

    [Fact]
    public async Task Collect_AfterThirtyDays_TakesWhatNothingNamesAnyMore()
    {
        var session = await studio.Begin();
        var hash = ((Uploaded)(await Votes.Upload(Door, Studio.Ada, session.Id))!).Set.Sha256;
        await session.Apply("ada", DataSetEdits.Remove(session.State.Document, "votes-1"));
        for (var n = 0; n < 100; n++) await session.Apply("ada", [SampleScenario.Name($"{n}")]);   // past the snapshot that named it
        studio.Clock.Advance(TimeSpan.FromDays(30) - TimeSpan.FromMilliseconds(1));
        await Door.PurgeExpired();
        Assert.Equal(1, FileCount());   // the change that left it out can still be taken back
        studio.Clock.Advance(TimeSpan.FromMilliseconds(2));
        await Door.PurgeExpired();
        Assert.Equal(0, FileCount());
        Assert.Null(studio.Data.Find(Studio.Ada.Workspace, hash));
    }

    [Fact]
    public async Task Collect_WhatAScenarioNames_StaysHoweverOld()
    {
        var session = await studio.Begin();
        await Votes.Upload(Door, Studio.Ada, session.Id);
        studio.Clock.Advance(TimeSpan.FromDays(400));
        await Door.PurgeExpired();
        Assert.True(await Door.HasData(Studio.Ada, session.Id, Votes.NamedBy(session)));
    }

    [Fact]
    public async Task Collect_WhatAVersionNames_Stays()
    {
        var session = await studio.Begin();
        var hash = ((Uploaded)(await Votes.Upload(Door, Studio.Ada, session.Id))!).Set.Sha256;
        await session.NameVersion("ada", "With votes");
        await session.Apply("ada", DataSetEdits.Remove(session.State.Document, "votes-1"));
        for (var n = 0; n < 100; n++) await session.Apply("ada", [SampleScenario.Name($"{n}")]);
        studio.Clock.Advance(TimeSpan.FromDays(90));
        await Door.PurgeExpired();
        Assert.NotNull(studio.Data.Find(Studio.Ada.Workspace, hash));
        Assert.IsType<Applied>(await Door.RestoreVersion(Studio.Ada, session.Id, 2, null));
        Assert.True(await Door.HasData(Studio.Ada, session.Id, hash));
    }

    [Fact]
    public async Task Bin_ForThirtyDays_KeepsTheFileAndThenLetsItGo()
    {
        var session = await studio.Begin();
        var hash = ((Uploaded)(await Votes.Upload(Door, Studio.Ada, session.Id))!).Set.Sha256;
        await Door.Delete(Studio.Ada, session.Id);
        studio.Clock.Advance(TimeSpan.FromDays(29));
        await Door.PurgeExpired();
        Assert.True(await Door.Restore(Studio.Ada, session.Id));
        Assert.True(await Door.HasData(Studio.Ada, session.Id, hash));
        await Door.Delete(Studio.Ada, session.Id);
        studio.Clock.Advance(TimeSpan.FromDays(30));
        Assert.Equal(1, await Door.PurgeExpired());
        Assert.Equal(0, FileCount());
    }

    [Fact]
    public async Task Reopen_AfterARestart_HasThemStill()
    {
        var session = await studio.Begin();
        var hash = ((Uploaded)(await Votes.Upload(Door, Studio.Ada, session.Id))!).Set.Sha256;
        var again = await studio.Reopen(session);
        Assert.True(await Door.HasData(Studio.Ada, again.Id, hash));
    }

    [Fact]
    public async Task Backup_AndRestore_HaveEveryFile()
    {
        using var scratch = new TemporaryFolder();
        var (backup, restored) = (Path.Combine(scratch.Path, "backup"), Path.Combine(scratch.Path, "restored"));
        var session = await studio.Begin();
        var hash = ((Uploaded)(await Votes.Upload(Door, Studio.Ada, session.Id))!).Set.Sha256;
        Assert.Equal(1, StudioBackup.Make(studio.Database.Folder, backup, studio.Clock).Files);
        StudioRestore.Run(backup, restored, force: false, studio.Clock);
        using (var database = StudioDatabase.Open(restored))
        {
            using var door = Sessions.Killed.Editing.Door(database, database.Writer);
            await using var file = await door.OpenData(Studio.Ada, session.Id, hash);
            Assert.Equal(hash, Convert.ToHexStringLower(await System.Security.Cryptography.SHA256.HashDataAsync(file!, TestContext.Current.CancellationToken)));
            Assert.Empty(StudioCheckup.Of(database.File).LostFiles(restored));
        }

        // A file that was touched is no backup of anything, and one that is gone is missed.
        var kept = Directory.EnumerateFiles(Path.Combine(backup, "data-sets"), "*.csv", SearchOption.AllDirectories).Single();
        await System.IO.File.AppendAllTextAsync(kept, "x", TestContext.Current.CancellationToken);
        Assert.Contains("checksum differs", Assert.Throws<KeepingException>(() => StudioBackup.Verify(backup)).Message, StringComparison.Ordinal);
        System.IO.File.Delete(kept);
        Assert.Contains("has 0 files of data sets and was made with 1", Assert.Throws<KeepingException>(() => StudioBackup.Verify(backup)).Message, StringComparison.Ordinal);
    }

    async Task Purge(ScenarioSession session)
    {
        await Door.Delete(Studio.Ada, session.Id);
        Assert.True(await Door.Purge(Studio.Ada, session.Id));
    }

    int FileCount() => Directory.Exists(Files) ? Directory.EnumerateFiles(Files, "*", SearchOption.AllDirectories).Count() : 0;

    /// <summary>A body whose sender gives up in the middle.</summary>
    sealed class Cut(CancellationTokenSource source) : MemoryStream(Encoding.UTF8.GetBytes("voter,application,amount,usd\n"))
    {
        int pieces;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (pieces++ > 0) source.Cancel();
            cancellationToken.ThrowIfCancellationRequested();
            return base.ReadAsync(buffer, cancellationToken);
        }
    }
}
