using System.Diagnostics;
using Xunit;

namespace TokenStudio.Tests;

/// <summary>A disk of 8 MiB in memory that can be filled up: only root can have one, else the test is skipped.</summary>
sealed class SmallDisk : IDisposable
{
    readonly TemporaryFolder folder = new();
    bool mounted;

    public string Path => folder.Path;

    string Ballast => System.IO.Path.Combine(Path, "ballast");

    public static SmallDisk Mount()
    {
        var disk = new SmallDisk();
        disk.mounted = OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess && Run("mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", disk.Path);
        if (disk.mounted) return disk;
        disk.Dispose();
        Assert.Skip("A small disk can be mounted by root alone, and not in every container.");
        return disk;
    }

    /// <summary>Leaves no room at all.</summary>
    public void Fill()
    {
        using var file = File.Create(Ballast, 1);
        var bytes = new byte[4096];
        try
        {
            while (true) file.Write(bytes);
        }
        catch (IOException)
        {
            // Full.
        }
    }

    public void Free() => File.Delete(Ballast);

    public void Dispose()
    {
        if (mounted) Run("umount", "-l", Path);
        folder.Dispose();
    }

    static bool Run(params string[] words)
    {
        var start = new ProcessStartInfo(words[0]) { RedirectStandardError = true };
        foreach (var word in words[1..]) start.ArgumentList.Add(word);
        using var process = Process.Start(start)!;
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
