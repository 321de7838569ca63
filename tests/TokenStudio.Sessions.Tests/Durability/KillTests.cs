namespace TokenStudio.Tests;

/// <summary>
/// A process that is killed loses nothing it has acknowledged. A process writes 24 studios at once, four sessions in
/// each, so that one SIGKILL meets 24 write-ahead logs, each at a moment of its own; every studio hit counts as a kill.
/// </summary>
public sealed class KillTests
{
    const int Studios = 24;
    const int Sessions = 4;
    const int Lanes = 2;
    const int RoundsOfAFolder = 10;

    [Fact]
    public async Task Session_KilledWhileEditing_LosesNoAcknowledgedEdit()
    {
        var kills = Soak.Times("TOKENSTUDIO_KILLS", 528);
        var rounds = (kills + (Lanes * Studios) - 1) / (Lanes * Studios);
        var seed = Soak.Seed;
        var lanes = await Task.WhenAll(Enumerable.Range(0, Lanes).Select(lane => Lane(seed + (lane * 1_000_003), "sound", rounds, Studios)));
        var acknowledged = lanes.Sum(l => l.Acknowledged);
        Soak.Say($"seed {seed}: {Lanes * rounds} SIGKILLs, {Lanes * rounds * Studios} studios killed, {acknowledged} acknowledged edits, {lanes.Sum(l => l.Lost)} lost");
        Assert.True(acknowledged >= Lanes * rounds * Studios * Sessions);
        Assert.Equal(0, lanes.Sum(l => l.Lost));
    }

    /// <summary>The test must be able to fail: a writer that acknowledges before COMMIT is caught.</summary>
    [Fact]
    public async Task Session_AcknowledgingBeforeCommit_IsCaught()
    {
        var seed = Soak.Seed;
        var lane = await Lane(seed, "hasty", 2, 3);
        Soak.Say($"seed {seed}: {lane.Acknowledged} acknowledged edits, {lane.Lost} lost");
        Assert.True(lane.Lost > 0);
    }

    static async Task<(int Acknowledged, int Lost)> Lane(int seed, string writer, int rounds, int studios)
    {
        var chance = new Random(seed);
        var (acknowledged, lost) = (0, 0);
        for (var done = 0; done < rounds; done += RoundsOfAFolder)
        {
            // In memory where there is such a place: a killed process leaves what it wrote in the page cache, whatever is below.
            using var data = new TemporaryFolder(Directory.Exists("/dev/shm") ? "/dev/shm" : null);
            string[] folders = [.. Enumerable.Range(0, studios).Select(n => Path.Combine(data.Path, $"{n}"))];
            for (var round = done; round < Math.Min(rounds, done + RoundsOfAFolder); round++)
            {
                var told = await RunAndKill(seed + (97 * round), writer, folders, chance.Next(0, 61));
                acknowledged += told.Count;
                foreach (var of in told.GroupBy(a => a.Studio)) lost += await OpLog.Lost(folders[of.Key], [.. of]);
            }
        }

        return (acknowledged, lost);
    }

    static async Task<List<Acknowledged>> RunAndKill(int seed, string writer, string[] folders, int milliseconds)
    {
        using var process = new KilledProcess(["edit", $"{seed}", writer, $"{Sessions}", .. folders]);
        await process.Until(line => line == "ready");
        await Task.Delay(milliseconds);
        await process.Kill();
        Assert.Equal(137, process.ExitCode);
        return [.. process.Said.Select(Acknowledged.Read).OfType<Acknowledged>()];
    }
}
