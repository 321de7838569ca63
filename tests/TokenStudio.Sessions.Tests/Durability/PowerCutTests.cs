namespace TokenStudio.Tests;

/// <summary>
/// The power fails: of every file only what was synchronised is left, or that and a random part of what was not. What had
/// been acknowledged by then must be there.
/// </summary>
public sealed class PowerCutTests
{
    const int Acknowledgements = 500;

    [Fact]
    public async Task Power_CutAtRandomPoints_LosesNoAcknowledgedEdit()
    {
        var cuts = Soak.Times("TOKENSTUDIO_CUTS", 50);
        var seed = Soak.Seed;
        var (acknowledged, lost) = await Cut("sound", seed, cuts);
        Soak.Say($"seed {seed}: {cuts} cuts, each with nothing and with a part of what was not synchronised, {acknowledged} acknowledged edits looked for, {lost} lost");
        Assert.True(acknowledged > cuts);
        Assert.Equal(0, lost);
    }

    /// <summary>The test must be able to fail: synchronous=NORMAL does not wait for the disk and is caught.</summary>
    [Fact]
    public async Task Power_CutWithSynchronousNormal_IsCaught()
    {
        var seed = Soak.Seed;
        var (acknowledged, lost) = await Cut("normal", seed, 5);
        Soak.Say($"seed {seed}: {acknowledged} acknowledged edits looked for, {lost} lost");
        Assert.True(lost > 0);
    }

    static async Task<(int Acknowledged, int Lost)> Cut(string writer, int seed, int cuts)
    {
        using var scratch = new TemporaryFolder();
        Assert.SkipUnless(OperatingSystem.IsLinux() && DiskTrace.IsPossible(scratch.Path), "strace is not here, cannot be installed, or may not trace.");
        var folder = Path.Combine(scratch.Path, "live");
        var calls = await Trace(writer, seed, folder, Path.Combine(scratch.Path, "trace.txt"));
        var ready = calls.FindIndex(c => c is Spoken { Text: var text } && text.Contains("ready", StringComparison.Ordinal));
        Assert.True(ready > 0);
        Assert.Contains(calls, c => c is Synchronised { Path: var path } && path.EndsWith(".db", StringComparison.Ordinal));   // a checkpoint is among them
        var chance = new Random(seed);
        var points = Enumerable.Range(0, cuts).Select(_ => chance.Next(ready + 1, calls.Count)).Order().ToList();
        return await Replay(calls, points, folder, scratch.Path, chance);
    }

    static async Task<List<DiskCall>> Trace(string writer, int seed, string folder, string trace)
    {
        using (var process = new KilledProcess(DiskTrace.Around(trace), ["edit", $"{seed}", writer, "4", folder]))
        {
            var told = 0;
            await process.Until(line => line.StartsWith("ack", StringComparison.Ordinal) && ++told == Acknowledgements);
            await process.Kill(tree: true);
        }

        return [.. DiskTrace.Read(trace)];
    }

    static async Task<(int Acknowledged, int Lost)> Replay(List<DiskCall> calls, List<int> points, string folder, string scratch, Random chance)
    {
        var disk = new SimulatedDisk();
        var heard = new List<Acknowledged>();
        var (at, acknowledged, lost) = (0, 0, 0);
        foreach (var point in points)
        {
            for (; at <= point; at++)
            {
                disk.Do(calls[at]);
                if (calls[at] is Spoken spoken) heard.AddRange(spoken.Text.Split('\n').Select(Acknowledged.Read).OfType<Acknowledged>());
            }

            foreach (var torn in new[] { null, chance })
            {
                var after = Path.Combine(scratch, "after");
                disk.PowerFails(folder, after, torn);
                lost += await OpLog.Lost(after, heard);
                acknowledged += heard.Count;
                Directory.Delete(after, recursive: true);
            }
        }

        return (acknowledged, lost);
    }
}
