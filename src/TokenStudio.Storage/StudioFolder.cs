namespace TokenStudio.Storage;

/// <summary>Where the studio keeps its data.</summary>
public static class StudioFolder
{
    public const string Variable = "TOKENSTUDIO__DATA";

    /// <summary>What was configured, else the environment's folder, else a writable /data (the container's volume), else the user's own.</summary>
    public static string Resolve(string? configured)
    {
        if (!string.IsNullOrWhiteSpace(configured)) return Path.GetFullPath(configured);
        if (Environment.GetEnvironmentVariable(Variable) is { } named && !string.IsNullOrWhiteSpace(named)) return Path.GetFullPath(named);
        if (IsWritable("/data")) return "/data";
        var own = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return Path.Combine(own, "TokenStudio");
    }

    /// <summary>Whether a folder is there and takes files.</summary>
    // Permission bits do not tell the truth on read-only mounts; only a write does.
    public static bool IsWritable(string folder)
    {
        if (!Directory.Exists(folder)) return false;
        try
        {
            using var probe = File.Create(Path.Combine(folder, $".probe-{Environment.ProcessId}"), 1, FileOptions.DeleteOnClose);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
