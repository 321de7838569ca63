using TokenStudio.Storage.Keeping;

namespace TokenStudio.Storage.DataSets;

/// <summary>Files of data sets in a data folder, each once under its hash: data-sets/ab/abcdef….csv. Written under another name, then renamed whole.</summary>
static class DataSetFiles
{
    public const string FolderName = "data-sets";
    const string Ending = ".csv";
    const string Part = "part-";

    public static string PathOf(string folder, string sha256) => Path.Combine(folder, FolderName, sha256[..2], sha256 + Ending);

    /// <summary>A new name on the same disk, for a file under way.</summary>
    public static string NewPart(string folder)
    {
        var all = Path.Combine(folder, FolderName);
        if (!Directory.Exists(all)) DurableFiles.CreatePrivate(all);
        return Path.Combine(all, Part + RandomText.Id());
    }

    /// <summary>Gives a file that is on the disk its name; the same content that is there already stays.</summary>
    public static void Place(string part, string folder, string sha256)
    {
        var path = PathOf(folder, sha256);
        var parent = Path.GetDirectoryName(path)!;
        if (!Directory.Exists(parent))
        {
            DurableFiles.CreatePrivate(parent);
            DurableFiles.SyncFolder(Path.GetDirectoryName(parent)!);
        }

        File.Move(part, path, overwrite: true);
        DurableFiles.SyncFolder(parent);
    }

    /// <summary>The hashes of all whole files of a data folder.</summary>
    public static IEnumerable<string> All(string folder)
    {
        var all = Path.Combine(folder, FolderName);
        return Directory.Exists(all) ? Directory.EnumerateFiles(all, "*" + Ending, SearchOption.AllDirectories).Select(f => Path.GetFileNameWithoutExtension(f)!) : [];
    }

    /// <summary>Files that were under way when a process ended.</summary>
    public static IEnumerable<string> Parts(string folder)
    {
        var all = Path.Combine(folder, FolderName);
        return Directory.Exists(all) ? Directory.EnumerateFiles(all, Part + "*") : [];
    }
}
