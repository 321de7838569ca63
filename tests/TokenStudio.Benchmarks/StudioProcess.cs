using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace TokenStudio.Benchmarks;

/// <summary>A studio of its own on loopback, of this build's configuration, with the memory settings of the image.</summary>
sealed class StudioProcess : IAsyncDisposable
{
    readonly Process process;
    readonly ConcurrentQueue<string> errors = [];

    StudioProcess(Process process, string address)
    {
        (this.process, Address) = (process, address);
        process.ErrorDataReceived += (_, line) => errors.Enqueue(line.Data ?? "");
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public string Address { get; }

    /// <summary>From the start of the process to the first answer that it is ready.</summary>
    public TimeSpan TimeToReady { get; private set; }

    /// <summary>Starts it on a data folder and waits until it is ready.</summary>
    public static async Task<StudioProcess> Start(string folder, params (string Name, string Value)[] settings)
    {
        var address = $"http://127.0.0.1:{FreePort()}";
        var info = new ProcessStartInfo("dotnet", [Output("TokenStudio.Web"), "--urls", address]) { RedirectStandardOutput = true, RedirectStandardError = true };
        info.Environment["TOKENSTUDIO__DATA"] = folder;
        info.Environment["DOTNET_gcServer"] = "0";
        foreach (var (name, value) in settings) info.Environment[name] = value;
        var since = Stopwatch.StartNew();
        var process = Process.Start(info)!;
        var studio = new StudioProcess(process, address);
        await studio.Ready();
        studio.TimeToReady = since.Elapsed;
        return studio;
    }

    /// <summary>Memory in use, MB: what the system counts as resident, now or at most so far.</summary>
    public double Megabytes(bool atMost = false)
    {
        var line = File.ReadLines($"/proc/{process.Id}/status").First(l => l.StartsWith(atMost ? "VmHWM:" : "VmRSS:", StringComparison.Ordinal));
        return double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1].Split('\t')[^1], CultureInfo.InvariantCulture) / 1024;
    }

    /// <summary>Processor time it has taken.</summary>
    public TimeSpan Work
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    // The project's own output: it has the manifest of its static files beside it.
    static string Output(string project)
    {
        var output = new DirectoryInfo(AppContext.BaseDirectory);
        var root = output.Parent!.Parent!.Parent!.Parent!.Parent!.FullName;
        return Path.Combine(root, "src", project, "bin", output.Parent!.Name, output.Name, project + ".dll");
    }

    async Task Ready()
    {
        using var http = new HttpClient();
        var limit = Stopwatch.StartNew();
        while (limit.Elapsed < TimeSpan.FromSeconds(60) && !process.HasExited)
        {
            try
            {
                using var answer = await http.GetAsync(new Uri(Address + "/health/ready"));
                if (answer.IsSuccessStatusCode) return;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await Task.Delay(10);
        }

        throw new TimeoutException($"The studio did not start. {string.Join(' ', errors)}");
    }

    static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited) process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }
}
