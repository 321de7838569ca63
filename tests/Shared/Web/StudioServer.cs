using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace TokenStudio.Tests;

/// <summary>The built studio as a process of its own on a loopback port, so that it can be asked, stopped and killed like the real one.</summary>
sealed partial class StudioServer : IDisposable
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);   // a cold start on a busy machine
    static readonly string[] Roomy =
    [
        "APIPERMINUTE", "APIBURST", "WORKSPACEPERMINUTE", "WORKSPACEBURST", "ANONYMOUSPERMINUTE", "ANONYMOUSBURST", "EXPORTSPERMINUTE", "SHAREMISSESPERMINUTE", "WORKSPACESPERHOUR",
        "SCENARIOSPERMINUTE", "SIMULATIONSOFALL", "CIRCUITS", "CIRCUITSOFADDRESS",
    ];

    readonly Process process;
    readonly StringBuilder said = new();
    readonly TaskCompletionSource<Uri> listening = new(TaskCreationOptions.RunContinuationsAsynchronously);

    StudioServer(ProcessStartInfo start, string? hook, bool pseudo)
    {
        process = new Process { StartInfo = start, EnableRaisingEvents = true };
        if (hook is not null) process.StartInfo.Environment["DOTNET_STARTUP_HOOKS"] = hook;
        if (pseudo) process.StartInfo.Environment["LANGUAGES__PSEUDO"] = "true";
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        process.Exited += (_, _) => listening.TrySetException(new InvalidOperationException($"The studio ended before it listened:\n{Said}"));
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>Memory it holds, in bytes.</summary>
    public long Memory
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64;
        }
    }

    /// <summary>All it printed so far.</summary>
    public string Said
    {
        get { lock (said) return said.ToString(); }
    }

    /// <param name="data">The data folder.</param>
    /// <param name="url">Port 0 takes a free one; a restart names the port it had.</param>
    /// <param name="hook">An assembly whose StartupHook runs in it first.</param>
    /// <param name="pseudo">It also speaks the pseudo-language.</param>
    /// <param name="settings">Environment variables beside the usual.</param>
    public static Task<StudioServer> Start(string data, string url = "http://127.0.0.1:0", string? hook = null, bool pseudo = false, params (string Name, string Value)[] settings)
    {
        var start = StartInfo(data, url);
        foreach (var (name, value) in settings) start.Environment[name] = value;
        return Start(start, hook, pseudo);
    }

    /// <summary>A studio from elsewhere than the build: its own command, folder and environment.</summary>
    public static async Task<StudioServer> Start(ProcessStartInfo start, string? hook = null, bool pseudo = false)
    {
        var server = new StudioServer(start, hook, pseudo);
        try
        {
            server.Address = await server.listening.Task.WaitAsync(Patience);
            return server;
        }
        catch
        {
            server.Dispose();
            throw;
        }
    }

    /// <summary>Starts where it cannot run, and gives what it says and how it ends.</summary>
    public static Task<(int ExitCode, string Output, string Errors)> Refused(string data, params (string Name, string Value)[] settings)
    {
        var start = StartInfo(data, "http://127.0.0.1:0");
        foreach (var (name, value) in settings) start.Environment[name] = value;
        return ToTheEnd(start);
    }

    /// <summary>The same as another user's process, which only root can start.</summary>
    public static Task<(int ExitCode, string Output, string Errors)> RefusedTo(int user, string data)
    {
        var start = StartInfo(data, "http://127.0.0.1:0");
        string[] words = ["--reuid", $"{user}", "--clear-groups", "dotnet", .. start.ArgumentList];
        start.FileName = "setpriv";
        start.ArgumentList.Clear();
        foreach (var word in words) start.ArgumentList.Add(word);
        return ToTheEnd(start);
    }

    /// <summary>A verb of the built executable, with the data folder as its server would have it.</summary>
    public static Task<(int ExitCode, string Output, string Errors)> Verb(string data, string[] words, params (string Name, string Value)[] settings)
    {
        var start = StartInfo(data, null);
        foreach (var word in words) start.ArgumentList.Add(word);
        foreach (var (name, value) in settings) start.Environment[name] = value;
        return ToTheEnd(start);
    }

    /// <summary>What a command says and how it ends.</summary>
    public static async Task<(int ExitCode, string Output, string Errors)> ToTheEnd(ProcessStartInfo start)
    {
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        using var limit = new CancellationTokenSource(Patience);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        finally
        {
            if (!process.HasExited) process.Kill();
        }

        return (process.ExitCode, await output, await errors);
    }

    /// <summary>SIGTERM, as docker stop sends it, and nothing more.</summary>
    public void AskToEnd()
    {
        using var kill = Process.Start("/bin/sh", ["-c", $"kill -TERM {process.Id}"]);
        kill.WaitForExit();
    }

    /// <summary>Its exit code, once it has ended by itself.</summary>
    public async Task<int> Ended(TimeSpan within)
    {
        await process.WaitForExitAsync().WaitAsync(within);
        return process.ExitCode;
    }

    /// <summary>SIGKILL: nothing is flushed, nothing is closed.</summary>
    public void Kill()
    {
        if (process.HasExited) return;
        process.Kill();
        process.WaitForExit();
    }

    public void Dispose()
    {
        Kill();
        process.Dispose();
    }

    void Hear(string? line)
    {
        if (line is null) return;
        lock (said) said.AppendLine(line);
        if (Listening().Match(line) is { Success: true } match) listening.TrySetResult(new Uri(match.Groups[1].Value));
    }

    // The output of the web project itself, not the copy beside the tests: only there do all static files lie.
    static ProcessStartInfo StartInfo(string data, string? url)
    {
        var build = new DirectoryInfo(AppContext.BaseDirectory);
        var folder = Path.Combine(Repository.Root, "src", "TokenStudio.Web", "bin", build.Parent!.Name, build.Name);
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var word in url is null ? [Path.Combine(folder, "TokenStudio.Web.dll")] : new[] { Path.Combine(folder, "TokenStudio.Web.dll"), "--urls", url }) start.ArgumentList.Add(word);
        start.Environment["TOKENSTUDIO__DATA"] = data;
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        // All tests come from one address and in a hurry; the limits themselves have tests of their own.
        foreach (var limit in Roomy) start.Environment[$"TOKENSTUDIO__LIMITS__{limit}"] = "1000000";
        start.Environment.Remove("ASPNETCORE_URLS");
        return start;
    }

    [GeneratedRegex(@"Now listening on: (http://\S+)")]
    private static partial Regex Listening();
}
