using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TokenStudio.Model.Documents;
using TokenStudio.Storage;
using TokenStudio.Storage.Scenarios;

namespace TokenStudio.Tests;

/// <summary>A process that is killed loses nothing it has acknowledged.</summary>
public sealed class KillTests
{
    const int KillsEach = 13;

    [Fact]
    public async Task Session_KilledWhileEditing_LosesNoAcknowledgedEdit()
    {
        var seed = Random.Shared.Next();
        var lanes = await Task.WhenAll(Lane(seed, "sound", KillsEach), Lane(seed + 1_000, "sound", KillsEach));
        var acknowledged = lanes.Sum(l => l.Acknowledged);
        Say($"seed {seed}: {2 * KillsEach} kills, {acknowledged} acknowledged edits, {lanes.Sum(l => l.Lost)} lost");
        Assert.True(acknowledged >= 2 * KillsEach);
        Assert.Equal(0, lanes.Sum(l => l.Lost));
    }

    /// <summary>The test must be able to fail: a writer that acknowledges before COMMIT is caught.</summary>
    [Fact]
    public async Task Session_AcknowledgingBeforeCommit_IsCaught()
    {
        var seed = Random.Shared.Next();
        var lane = await Lane(seed, "hasty", 5);
        Say($"seed {seed}: {lane.Acknowledged} acknowledged edits, {lane.Lost} lost");
        Assert.True(lane.Lost > 0);
    }

    static async Task<(int Acknowledged, int Lost)> Lane(int seed, string writer, int kills)
    {
        using var folder = new TemporaryFolder();
        var chance = new Random(seed);
        var (acknowledged, lost) = (0, 0);
        for (var kill = 0; kill < kills; kill++)
        {
            var told = await RunAndKill(folder.Path, seed + (2 * kill), writer, chance.Next(20, 251));
            acknowledged += told.Count;
            lost += await Lost(folder.Path, told);
        }

        return (acknowledged, lost);
    }

    static async Task<List<(long Revision, string Name)>> RunAndKill(string folder, int seed, string writer, int milliseconds)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet") { RedirectStandardOutput = true };
        foreach (var argument in new[] { Path.Combine(AppContext.BaseDirectory, "TokenStudio.Sessions.Killed.dll"), folder, seed.ToString(CultureInfo.InvariantCulture), writer }) start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var first = new List<string>();
        while (await process.StandardOutput.ReadLineAsync() is { } line && line != "ready") first.Add(line);
        var telling = process.StandardOutput.ReadToEndAsync();
        await Task.Delay(milliseconds);
        process.Kill();
        // Only whole lines count: the last may be cut.
        var lines = (await telling).Split('\n')[..^1];
        await process.WaitForExitAsync();
        Assert.Equal(137, process.ExitCode);
        return [.. first.Concat(lines).Select(l => l.Split(' ')).Select(w => (long.Parse(w[1], CultureInfo.InvariantCulture), w[2]))];
    }

    static async Task<int> Lost(string folder, List<(long Revision, string Name)> acknowledged)
    {
        using var database = StudioDatabase.Open(folder);
        var names = new Dictionary<long, string>();
        var document = SampleScenario.Small;
        foreach (var row in await database.Read(db => db.Edits.OrderBy(e => e.Revision).ToList()))
        {
            Assert.Equal(names.Count + 2, row.Revision);
            document = EditApplier.Apply(document, StoredJson.Edits(row.Edits)).Document!;
            names[row.Revision] = document.Text("name")!;
        }

        var stored = (await new ScenarioStore(database, database.Writer, TimeProvider.System).List("killed"))[0];
        Assert.Equal(document, stored.Document);
        Assert.Equal(names.Count + 1, stored.Revision);
        Assert.Equal("ok", await database.Read(db => db.Database.SqlQueryRaw<string>("SELECT integrity_check AS Value FROM pragma_integrity_check").Single()));
        Assert.Equal(0, await database.Read(db => db.Database.SqlQueryRaw<int>("SELECT count(*) AS Value FROM pragma_foreign_key_check").Single()));
        return acknowledged.Count(a => names.GetValueOrDefault(a.Revision) != a.Name);
    }

    static void Say(string line) => TestContext.Current.TestOutputHelper!.WriteLine(line);
}
