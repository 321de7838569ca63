using System.Diagnostics;

namespace TokenStudio.Tests;

/// <summary>The output of dotnet publish, made once from the build that is there, and the way to run it as the image's user.</summary>
public sealed class PublishedStudio : IAsyncLifetime
{
    const string SetPriv = "/usr/bin/setpriv";
    readonly TemporaryFolder folder = new();

    /// <summary>APP_UID of the images.</summary>
    public string User => "1654";

    static bool HasRights => OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess && File.Exists(SetPriv);

    public void NeedsRights() => Assert.SkipUnless(HasRights, $"Running as another user needs root and {SetPriv}.");

    public async ValueTask InitializeAsync()
    {
        if (!HasRights) return;
        var build = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        // Compressing for ever smaller files is what takes longest, and is not what is tested here.
        var (exit, output, _) = await StudioServer.ToTheEnd(Started("dotnet",
            ["publish", Path.Combine(Repository.Root, "src", "TokenStudio.Web"), "-c", build, "--no-build", "-o", App, "-p:CompressionEnabled=false", "-v", "q", "-nodeReuse:false"]));
        Assert.True(exit == 0, output);
        Run("chmod", "-R", "a+rX,a-w", folder.Path);
    }

    public ValueTask DisposeAsync()
    {
        Run("chmod", "-R", "u+w", folder.Path);
        folder.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>A folder that only the image's user can write.</summary>
    internal TemporaryFolder DataOfItsUser()
    {
        NeedsRights();
        var data = new TemporaryFolder();
        Run("chown", User, data.Path);
        return data;
    }

    /// <summary>The published program with these words, as the image starts it: nothing of this environment but the path, no home, the folder of the program as its own.</summary>
    internal ProcessStartInfo Command(string data, params string[] words)
    {
        var start = Started(SetPriv, ["--reuid", User, "--regid", User, "--clear-groups", "--no-new-privs", "--bounding-set", "-all", Environment.ProcessPath!.EndsWith("dotnet", StringComparison.Ordinal) ? Environment.ProcessPath : "dotnet", "TokenStudio.Web.dll", .. words]);
        start.WorkingDirectory = App;
        foreach (var name in start.Environment.Keys.Where(n => n is not ("PATH" or "DOTNET_ROOT")).ToList()) start.Environment.Remove(name);
        start.Environment["TOKENSTUDIO__DATA"] = data;
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        start.Environment["DOTNET_gcServer"] = "0";
        return start;
    }

    internal static IEnumerable<string> Owners(params string[] files) => files.Select(file => Run("stat", "-c", "%u", file).Trim());

    string App => Path.Combine(folder.Path, "app");

    static ProcessStartInfo Started(string program, string[] words) => new(program, words) { RedirectStandardOutput = true, RedirectStandardError = true };

    static string Run(string program, params string[] words)
    {
        using var process = Process.Start(Started(program, words))!;
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return said;
    }
}
