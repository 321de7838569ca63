using System.Diagnostics;
using System.Globalization;

namespace TokenStudio.Benchmarks;

/// <summary>A peer in another language, kept running and asked line by line, so that its start is not counted.</summary>
sealed class MonteCarloPeer : IDisposable
{
    readonly Process process;

    MonteCarloPeer(Process process) => this.process = process;

    /// <summary>The C++ of this folder, built for this machine; null with a sentence when it cannot be.</summary>
    public static MonteCarloPeer? Native(TextWriter output)
    {
        var program = Path.Combine(Path.GetTempPath(), $"tokenstudio-montecarlo-{Environment.ProcessId}");
        return Works("g++", "-O3", "-march=native", "-std=c++17", "-pthread", "-o", program, Source("montecarlo.cpp"))
            ? Start(program)
            : Skip(output, "C++ peer: skipped, no g++ or no AVX-512 here.");
    }

    /// <summary>numpy; TOKENSTUDIO_PYTHON names another interpreter than python3.</summary>
    public static MonteCarloPeer? Numpy(TextWriter output)
    {
        var python = Environment.GetEnvironmentVariable("TOKENSTUDIO_PYTHON") ?? "python3";
        return Works(python, "-c", "import numpy") ? Start(python, Source("montecarlo.py")) : Skip(output, "numpy peer: skipped, no python3 with numpy here (TOKENSTUDIO_PYTHON names one).");
    }

    /// <summary>Milliseconds the peer took, and what else it said.</summary>
    public (double Milliseconds, string[] Words) Ask(string line)
    {
        process.StandardInput.WriteLine(line);
        process.StandardInput.Flush();
        var words = process.StandardOutput.ReadLine()?.Split(' ') ?? throw new InvalidOperationException("The peer ended.");
        return (double.Parse(words[0], CultureInfo.InvariantCulture), words[1..]);
    }

    public void Dispose()
    {
        process.StandardInput.Close();
        process.WaitForExit();
        process.Dispose();
    }

    static string Source(string file) => Path.Combine(AppContext.BaseDirectory, "native", file);

    static MonteCarloPeer? Skip(TextWriter output, string sentence)
    {
        output.WriteLine(sentence);
        return null;
    }

    static MonteCarloPeer Start(string program, params string[] arguments) =>
        new(Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true })!);

    static bool Works(string program, params string[] arguments)
    {
        try
        {
            using var run = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            run.WaitForExit();
            return run.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
