using System.Runtime.InteropServices;
using System.Security.Cryptography;
using TokenStudio.Storage.DataSets;

namespace TokenStudio.Storage.Keeping;

/// <summary>Files and folders that are on the disk, not on their way there, when a call comes back.</summary>
static class DurableFiles
{
    public static void Copy(string from, string to)
    {
        File.Copy(from, to);
        Sync(to);
    }

    /// <summary>A folder that only its owner can look into: it holds the keys of cookies.</summary>
    public static void CreatePrivate(string folder)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
        else Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    /// <summary>All whole files of data sets, as they lie in one data folder or backup, into another.</summary>
    /// <param name="only">The hashes that are wanted.</param>
    /// <returns>How many there were.</returns>
    public static int CopyDataSets(string from, string to, IReadOnlySet<string> only)
    {
        var wanted = DataSetFiles.All(from).Where(only.Contains).ToList();
        foreach (var hash in wanted)
        {
            var copy = DataSetFiles.PathOf(to, hash);
            CreatePrivate(Path.GetDirectoryName(copy)!);
            Copy(DataSetFiles.PathOf(from, hash), copy);
            SyncFolder(Path.GetDirectoryName(copy)!);
        }

        if (wanted.Count > 0) SyncFolder(Path.Combine(to, DataSetFiles.FolderName));
        return wanted.Count;
    }

    public static void Write(string path, string text)
    {
        File.WriteAllText(path, text);
        Sync(path);
    }

    public static void Sync(string file)
    {
        using var handle = File.OpenHandle(file, FileMode.Open, FileAccess.ReadWrite);
        RandomAccess.FlushToDisk(handle);
    }

    /// <summary>The names in a folder: a rename is kept only once the folder itself is on the disk. Windows has no such call and needs none.</summary>
    public static void SyncFolder(string folder)
    {
        if (OperatingSystem.IsWindows()) return;
        var descriptor = Open(folder, 0);
        if (descriptor < 0) throw new IOException($"The folder {folder} cannot be opened to be synchronised.");
        var result = Synchronise(descriptor);
        _ = Close(descriptor);
        if (result != 0) throw new IOException($"The folder {folder} cannot be synchronised.");
    }

    public static string HashOf(string file)
    {
        using var stream = File.OpenRead(file);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    [DllImport("libc", EntryPoint = "open", SetLastError = true, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    static extern int Open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
    static extern int Synchronise(int descriptor);

    [DllImport("libc", EntryPoint = "close", SetLastError = true)]
    static extern int Close(int descriptor);
}
