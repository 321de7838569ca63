using TokenStudio.Model.Documents;
using TokenStudio.Model.Simulation;

namespace TokenStudio.Sessions;

/// <summary>A run that has ended, with what it is a run of.</summary>
/// <param name="Revision">Of the scenario then.</param>
/// <param name="Document">The scenario then.</param>
/// <param name="At">When it ended.</param>
public sealed record KeptRun(Fan Fan, long Revision, ObjectNode Document, DateTimeOffset At)
{
    const int AmountBytes = 16;

    /// <summary>What it holds in memory, about: its projection's amounts and its own numbers.</summary>
    internal long Bytes { get; } = SizeOf(Fan);

    static long SizeOf(Fan fan)
    {
        var projection = fan.Projection;
        var columns = 5 + (2 * projection.VestedBy.Length) + (2 * projection.EmittedBy.Length) + projection.BurnedBy.Length;
        var lines = 13L + fan.SamplePaths.Length;
        return (AmountBytes * (long)columns * projection.Grid.Count) + (sizeof(double) * lines * projection.RowCount) + fan.Distributions.Sum(d => (sizeof(double) + sizeof(int)) * (long)d.Counts.Length);
    }
}

/// <summary>The last runs of each scenario, in memory only: some a scenario, so many bytes in all, the oldest of all going first.</summary>
sealed class RunShelf(long mostBytes = RunShelf.MostBytes)
{
    public const int MostOfOne = 8;
    const long MostBytes = 128L << 20;

    readonly Lock gate = new();
    readonly LinkedList<(string Scenario, KeptRun Run)> runs = [];

    public IReadOnlyList<KeptRun> Of(string scenario)
    {
        lock (gate) return [.. runs.Where(r => r.Scenario == scenario).Select(r => r.Run)];
    }

    /// <summary>The newest stays, however large.</summary>
    public void Add(string scenario, KeptRun run)
    {
        lock (gate)
        {
            runs.AddFirst((scenario, run));
            if (runs.Count(r => r.Scenario == scenario) > MostOfOne) runs.Remove(runs.Last(r => r.Scenario == scenario));
            while (runs.Count > 1 && runs.Sum(r => r.Run.Bytes) > mostBytes) runs.RemoveLast();
        }
    }
}
