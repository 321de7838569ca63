using System.Globalization;

namespace TokenStudio.Benchmarks;

/// <summary>P-04: from the start of the process to the first answer that it is ready, with a database of 100 MB.</summary>
static class ColdStart
{
    const int Starts = 10;
    const long Size = 100L * 1024 * 1024;

    public static async Task<int> Run()
    {
        var folder = Directory.CreateTempSubdirectory("tokenstudio-bench-");
        ManyScenarios.Fill(folder.FullName, Size / ManyScenarios.DocumentBytes);
        var size = new FileInfo(Path.Combine(folder.FullName, "studio.db")).Length;
        var times = new List<double>();
        for (var i = 0; i < Starts; i++)
        {
            await using var studio = await StudioProcess.Start(folder.FullName);
            times.Add(studio.TimeToReady.TotalMilliseconds);
        }

        folder.Delete(recursive: true);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"cold start to ready, {size / 1048576.0:0} MB of scenarios, {Starts} starts: {StudioRun.Spread(times)} (goal: p50 <= 3,000 ms)"));
        return 0;
    }
}
