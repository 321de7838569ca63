using System.Diagnostics;

namespace TokenStudio.Tests;

/// <summary>A process that is there to be killed.</summary>
sealed class KilledProcess : IDisposable
{
    readonly Process process;

    public KilledProcess(params string[] words)
        : this([], words)
    {
    }

    /// <param name="around">A program to run it under, such as strace with its options.</param>
    public KilledProcess(string[] around, string[] words)
    {
        var dotnet = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        string[] all = [.. around, dotnet, Path.Combine(AppContext.BaseDirectory, "TokenStudio.Sessions.Killed.dll"), .. words];
        var start = new ProcessStartInfo(all[0]) { RedirectStandardOutput = true };
        foreach (var word in all[1..]) start.ArgumentList.Add(word);
        process = Process.Start(start)!;
    }

    /// <summary>What it has said so far, whole lines only.</summary>
    public List<string> Said { get; } = [];

    public int ExitCode => process.ExitCode;

    /// <summary>Reads until a line of a kind, or to the end.</summary>
    public async Task Until(Func<string, bool> line)
    {
        while (await process.StandardOutput.ReadLineAsync() is { } said)
        {
            Said.Add(said);
            if (line(said)) return;
        }
    }

    /// <summary>SIGKILL; then what it had still said, but for a last line that was cut off.</summary>
    public async Task Kill(bool tree = false)
    {
        process.Kill(tree);
        var rest = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Said.AddRange(rest.Split('\n')[..^1]);
    }

    public void Dispose()
    {
        if (!process.HasExited) process.Kill(entireProcessTree: true);
        process.Dispose();
    }
}
