using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using MathNet.Numerics.Distributions;
using TokenStudio.Model.Scenarios;
using TokenStudio.Model.Simulation;

namespace TokenStudio.Benchmarks;

/// <summary>
/// Ten years of weeks, 10,000 paths of geometric Brownian motion with exact bands: ours against numpy, against the same algorithm in C++ and
/// against the .NET one writes first. All take turns in each round, so a busy machine slows all alike and the ratios hold.
/// </summary>
static class MonteCarloBenchmark
{
    const int Paths = 10_000;
    const int Rows = 520;
    const int Rounds = 15;

    // Long enough that the last tier of the compiler is reached.
    const int Warm = 60;

    public static void Run(TextWriter output)
    {
        using var native = MonteCarloPeer.Native(output);
        using var numpy = MonteCarloPeer.Numpy(output);
        var job = string.Create(CultureInfo.InvariantCulture, $"{Paths} {Rows}");
        List<(string Name, Func<double> Take)> jobs = [("ours, 1 thread", () => Ours(1)), ("ours, 2 threads", () => Ours(2))];
        if (native is not null) jobs.AddRange([("C++ -O3 -march=native, 1 thread", () => native.Ask($"{job} 1 42").Milliseconds), ("C++ -O3 -march=native, 2 threads", () => native.Ask($"{job} 2 42").Milliseconds)]);
        if (numpy is not null) jobs.Add(($"numpy {numpy.Ask($"{job} 42").Words[0]}, 1 thread", () => numpy.Ask($"{job} 42").Milliseconds));
        jobs.Add(("Random + MathNet Normal + Array.Sort, 1 thread", Naive));
        if (native is not null) Check(native.Ask($"{job} 1 42").Words);

        for (var i = 0; i < Warm; i++) Ours(1 + (i % 2));
        var rounds = Enumerable.Range(0, Rounds).Select(_ => jobs.Select(j => j.Take()).ToArray()).ToArray();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Paths:#,0} paths x {Rows} weeks + mean and 5 exact percentiles each; {Rounds} interleaved rounds, median [least .. most]"));
        for (var j = 0; j < jobs.Count; j++)
        {
            var (time, one, two) = (Line(rounds, r => r[j], "0.0"), Line(rounds, r => r[j] / r[0], "0.00"), Line(rounds, r => r[j] / r[1], "0.00"));
            output.WriteLine($"{jobs[j].Name,-48} {time,-26} ms   {one,-22} x ours 1T   {two,-22} x ours 2T");
        }

        Goal("numpy", "P1: numpy 1T / ours 1T", (peer, ours) => peer / ours, ">= 8");
        Goal("C++", "P1: ours 1T / C++ 1T", (peer, ours) => ours / peer, "<= 1.3");
        Bits(output);

        void Goal(string peer, string what, Func<double, double, double> ratio, string goal)
        {
            if (jobs.FindIndex(j => j.Name.StartsWith(peer, StringComparison.Ordinal)) is >= 0 and var j) output.WriteLine($"{what,-30} {Line(rounds, r => ratio(r[j], r[0]), "0.00")}, goal {goal}");
        }
    }

    /// <summary>Hash of everything a run found, for <see cref="Bits"/>.</summary>
    public static void PrintHash(TextWriter output, int threads)
    {
        var fan = Fan(threads);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var values in fan.Price.Percentiles.Append(fan.Price.Mean).Concat(fan.SamplePaths)) hash.AppendData(System.Runtime.InteropServices.MemoryMarshal.AsBytes(values.AsSpan()));
        output.WriteLine(Convert.ToHexStringLower(hash.GetHashAndReset())[..16]);
    }

    // P2: this program again under other instruction sets, compilers and thread counts.
    static void Bits(TextWriter output)
    {
        string[] settings = ["", "DOTNET_EnableAVX512F=0", "DOTNET_EnableAVX2=0", "DOTNET_EnableHWIntrinsic=0", "DOTNET_TieredCompilation=0"];
        var hashes = (from setting in settings from threads in new[] { 1, 2, 3 } select Child(setting, threads)).ToArray();
        output.WriteLine(hashes.Distinct().Count() == 1
            ? $"same bits {hashes[0]} for 1, 2, 3 threads (P2) under: default{string.Join(", ", settings)}"
            : $"DIFFERENT BITS: {string.Join(' ', hashes)}");
    }

    static string Child(string setting, int threads)
    {
        var info = new ProcessStartInfo("dotnet", [typeof(MonteCarloBenchmark).Assembly.Location, "montecarlo-hash", threads.ToString(CultureInfo.InvariantCulture)]) { RedirectStandardOutput = true };
        if (setting.Split('=') is [var name, var value]) info.Environment[name] = value;
        using var child = Process.Start(info)!;
        return child.StandardOutput.ReadToEnd().Trim();
    }

    static string Line(double[][] rounds, Func<double[], double> of, string format)
    {
        var sorted = rounds.Select(of).Order().ToArray();
        string Text(double value) => value.ToString(format, CultureInfo.InvariantCulture);
        return $"{Text(sorted[sorted.Length / 2])} [{Text(sorted[0])} .. {Text(sorted[^1])}]";
    }

    static double Ours(int threads)
    {
        var start = Stopwatch.GetTimestamp();
        Fan(threads);
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    static Fan Fan(int threads) => MonteCarlo.Run(Weekly, new(Paths, 42, threads)).Fan!;

    // The peer must have done the same job.
    static void Check(string[] words)
    {
        var price = Fan(1).Price;
        var mine = price.Percentiles[2].Sum() + price.Mean[^1];
        foreach (var (theirs, ours) in words.Select(w => double.Parse(w, CultureInfo.InvariantCulture)).Zip([mine, price.Percentiles[2][^1]]))
        {
            if (Math.Abs((theirs / ours) - 1) > 1e-9) throw new InvalidOperationException($"The peer found {theirs}, not {ours}.");
        }
    }

    static double Naive()
    {
        var start = Stopwatch.GetTimestamp();
        var matrix = new double[Rows][];
        for (var row = 0; row < Rows; row++) matrix[row] = new double[Paths];
        var normal = new Normal(0, 1, new Random(42));
        var dt = 7 * 86_400 / 31_557_600.0;
        for (var path = 0; path < Paths; path++)
        {
            var log = 0.0;
            for (var row = 0; row < Rows; row++)
            {
                matrix[row][path] = 0.12 * Math.Exp(log);
                log += ((0.1 - (0.8 * 0.8 / 2)) * dt) + (0.8 * Math.Sqrt(dt) * normal.Sample());
            }
        }

        foreach (var row in matrix) Array.Sort(row);
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    static ValidScenario Weekly { get; } = ScenarioReview.Of(Encoding.UTF8.GetBytes("""
        { "schema": 1, "name": "Benchmark", "token": { "name": "Benchmark", "symbol": "BMK", "decimals": 18, "maxSupply": null },
          "timeline": { "launch": "2027-03-01", "horizon": "P3633D", "step": "P7D" }, "emissions": [],
          "allocations": [ { "id": "all", "name": "All", "holder": "community", "amount": "1000000000", "vesting": { "kind": "immediate" } } ],
          "market": { "price": { "kind": "gbm", "initialPrice": 0.12, "annualDrift": 0.1, "annualVolatility": 0.8 } } }
        """)).Valid!;
}
