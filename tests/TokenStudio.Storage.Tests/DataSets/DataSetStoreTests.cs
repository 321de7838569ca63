using System.Security.Cryptography;
using System.Text;
using TokenStudio.Storage;
using TokenStudio.Storage.DataSets;

namespace TokenStudio.Tests;

/// <summary>Files of data sets: whole under their hash or not there at all, once whoever has them.</summary>
public sealed class DataSetStoreTests : IDisposable
{
    const long Room = 1_000_000;

    readonly TemporaryFolder folder = new();
    readonly ManualClock clock = new();
    readonly StudioDatabase database;
    readonly DataSetStore store;

    public DataSetStoreTests()
    {
        database = StudioDatabase.Open(folder.Path);
        store = new(database, database.Writer, clock);
    }

    string Folder => Path.Combine(folder.Path, "data-sets");

    public void Dispose()
    {
        database.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task Keep_AFile_LiesUnderItsHashInAPrivateFolder()
    {
        var set = await Keep("ada's", "one");
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData("one"u8)), set.Sha256);
        var path = Path.Combine(Folder, set.Sha256[..2], $"{set.Sha256}.csv");
        Assert.Equal("one", await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken));
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(Folder));
        Assert.Equal([path], All());
    }

    [Fact]
    public async Task Keep_BySeveral_IsOneFileUntilTheLastLetsItGo()
    {
        var set = await Keep("ada's", "one");
        Assert.Equal(set, await Keep("eve's", "one"));
        Assert.Single(All());
        Assert.Equal(1, await store.CollectUnnamed("ada's", [set.Sha256]));
        Assert.Null(store.Open("ada's", set.Sha256));
        using (var file = store.Open("eve's", set.Sha256)) Assert.NotNull(file);
        await store.CollectUnnamed("eve's", [set.Sha256]);
        Assert.Empty(All());
    }

    [Fact]
    public async Task Keep_BeyondTheRoom_KeepsNothing()
    {
        await Keep("ada's", "12345");
        using (var draft = Draft("678901"))
        {
            Assert.Null(await store.Keep("ada's", draft, 1, 10));
        }

        Assert.Single(All());
        Assert.Equal(5, store.BytesOf("ada's"));
        // What is there already takes no room, and others have their own.
        using var same = Draft("12345");
        Assert.NotNull(await store.Keep("ada's", same, 1, 5));
        using var others = Draft("678901");
        Assert.NotNull(await store.Keep("eve's", others, 1, 10));
    }

    [Fact]
    public void Draft_GivenUp_LeavesNothing()
    {
        using (Draft("half")) Assert.StartsWith("part-", Path.GetFileName(Assert.Single(All())), StringComparison.Ordinal);
        Assert.Empty(All());
    }

    [Fact]
    public async Task Tidy_AfterACrash_LeavesWhatIsOwned()
    {
        var set = await Keep("ada's", "one");
        await File.WriteAllTextAsync(Path.Combine(Folder, "part-x"), "half", TestContext.Current.CancellationToken);
        Directory.CreateDirectory(Path.Combine(Folder, "ff"));
        await File.WriteAllTextAsync(Path.Combine(Folder, "ff", $"{new string('f', 64)}.csv"), "nobody's", TestContext.Current.CancellationToken);
        await store.Tidy();
        Assert.Equal([$"{set.Sha256}.csv"], All().Select(Path.GetFileName));
    }

    [Fact]
    public async Task Open_AFileThatIsLost_IsNull()
    {
        var set = await Keep("ada's", "one");
        File.Delete(All().Single());
        Assert.Null(store.Open("ada's", set.Sha256));
        await Keep("ada's", "one");   // the same again heals it
        using var file = store.Open("ada's", set.Sha256);
        Assert.NotNull(file);
    }

    /// <summary>Whoever looks while many write and let go finds whole files only.</summary>
    [Fact]
    public async Task Keep_ManyAtOnce_NoFileIsEverHalfThere()
    {
        var (halves, looks) = await WhileLooking(async n =>
        {
            var set = await Keep($"w{n % 3}", new string((char)('a' + (n % 7)), 300_000 + (n % 7)));
            if (n % 4 == 0) await store.CollectUnnamed($"w{n % 3}", [set.Sha256]);
        });
        Assert.Equal(0, halves);
        Assert.True(looks > 0);
    }

    /// <summary>The test above must be able to fail: a file written under its own name is seen half.</summary>
    [Fact]
    public async Task Write_UnderTheOwnName_IsSeenHalf()
    {
        var (halves, _) = await WhileLooking(async n =>
        {
            var text = new string('a', 300_000 + n);
            var path = Path.Combine(Directory.CreateDirectory(Path.Combine(Folder, "aa")).FullName, $"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}.csv");
            await File.WriteAllTextAsync(path, text[..100_000]);
            await Task.Delay(5);
            await File.AppendAllTextAsync(path, text[100_000..]);
        });
        Assert.True(halves > 0);
    }

    [Fact]
    public async Task Disk_Full_SaysSoAndLeavesNothing()
    {
        using var disk = SmallDisk.Mount();
        using var small = StudioDatabase.Open(Path.Combine(disk.Path, "data"));
        var there = new DataSetStore(small, small.Writer, clock);
        using (var draft = there.Begin())
        {
            disk.Fill();
            var full = Assert.Throws<StudioStorageException>(() => draft.Content.Write(new byte[100_000]));
            Assert.Equal(StorageTrouble.Full, full.Trouble);
        }

        Assert.Empty(Directory.EnumerateFiles(Path.Combine(small.Folder, "data-sets")));
        disk.Free();
        using var again = there.Begin();
        again.Content.Write("one"u8);
        Assert.NotNull(await there.Keep("ada's", again, 1, Room));
    }

    async Task<(int Halves, int Looks)> WhileLooking(Func<int, Task> work)
    {
        using var done = new CancellationTokenSource();
        var looking = Task.Run(() =>
        {
            var (halves, looks) = (0, 0);
            while (!done.IsCancellationRequested)
            {
                foreach (var path in All().Where(p => p.EndsWith(".csv", StringComparison.Ordinal)))
                {
                    try
                    {
                        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
                        looks++;
                        if (Convert.ToHexStringLower(SHA256.HashData(file)) != Path.GetFileNameWithoutExtension(path)) halves++;
                    }
                    catch (IOException)
                    {
                        // Let go meanwhile.
                    }
                }
            }

            return (halves, looks);
        });
        await Parallel.ForEachAsync(Enumerable.Range(0, 60), new ParallelOptions { MaxDegreeOfParallelism = 6 }, async (n, _) => await work(n));
        await done.CancelAsync();
        return await looking;
    }

    async Task<StoredDataSet> Keep(string workspace, string text)
    {
        using var draft = Draft(text);
        return (await store.Keep(workspace, draft, 1, Room * 100))!.Value.Set;
    }

    DataSetDraft Draft(string text)
    {
        var draft = store.Begin();
        draft.Content.Write(Encoding.UTF8.GetBytes(text));
        return draft;
    }

    string[] All() => Directory.Exists(Folder) ? [.. Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories)] : [];
}
