using System.Globalization;
using TokenStudio.Storage.DataSets;

namespace TokenStudio.Storage.Keeping;

/// <summary>Puts a backup where a studio keeps its data. Nothing is ever written over: what was there is moved aside.</summary>
public static class StudioRestore
{
    const string Lock = "studio.lock";
    const string Aside = "before-restore-";

    /// <param name="force">Whether data that is there may be moved aside.</param>
    /// <returns>What was restored, and where the data before went, or null.</returns>
    /// <exception cref="KeepingException">The backup is damaged, or the folder has data.</exception>
    /// <exception cref="StudioFolderInUseException">A studio runs on the folder.</exception>
    public static (BackupContents Contents, string? MovedTo) Run(string source, string folder, bool force, TimeProvider clock)
    {
        var contents = StudioBackup.Verify(source);
        Directory.CreateDirectory(folder);
        using var taken = FolderLock.Take(folder);
        var there = Directory.EnumerateFileSystemEntries(folder).Where(IsData).ToList();
        if (there.Count > 0 && !force) throw new KeepingException($"{folder} is not empty. With --force its data is moved aside first.");

        // Whole and on the disk before anything that is there is touched.
        var part = Path.Combine(folder, $"{Aside}{Environment.ProcessId}.part");
        if (Directory.Exists(part)) Directory.Delete(part, recursive: true);
        DurableFiles.CreatePrivate(part);
        DurableFiles.Copy(Path.Combine(source, StudioBackup.Database), Path.Combine(part, StudioBackup.Database));
        StudioBackup.CopyKeys(source, part);
        DurableFiles.CopyDataSets(source, part, DataSetFiles.All(source).ToHashSet());
        DurableFiles.SyncFolder(part);

        var aside = there.Count > 0 ? MoveAside(there, folder, clock) : null;
        foreach (var entry in Directory.EnumerateFileSystemEntries(part).ToList()) Move(entry, folder);
        Directory.Delete(part);
        DurableFiles.SyncFolder(folder);
        return (contents, aside);
    }

    static string MoveAside(IEnumerable<string> there, string folder, TimeProvider clock)
    {
        var stamp = clock.GetUtcNow().ToString("yyyyMMdd'T'HHmmssfff'Z'", CultureInfo.InvariantCulture);
        var aside = Path.Combine(folder, Aside + stamp);
        DurableFiles.CreatePrivate(aside);
        foreach (var entry in there) Move(entry, aside);
        DurableFiles.SyncFolder(aside);
        return aside;
    }

    // Within the folder, which may be the root of a volume and so cannot be renamed itself.
    static void Move(string entry, string to) => Directory.Move(entry, Path.Combine(to, Path.GetFileName(entry)));

    static bool IsData(string entry) => Path.GetFileName(entry) is var name && name != Lock && !name.StartsWith(Aside, StringComparison.Ordinal);
}
