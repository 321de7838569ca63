using TokenStudio.Model.Documents;
using TokenStudio.Model.Scenarios;
using TokenStudio.Sessions;
using TokenStudio.Sessions.Killed;
using Microsoft.EntityFrameworkCore;
using TokenStudio.Storage;

namespace TokenStudio.Tests;

/// <summary>
/// tests/golden holds a database and exports of every version of the tables. Each opens, migrates and projects to what it
/// did when it was made. For a new migration: dotnet run --project tests/TokenStudio.Sessions.Killed -- golden tests/golden
/// </summary>
public sealed class GoldenTests
{
    static readonly string Root = Path.Combine(Repository.Root, "tests", "golden");

    public static TheoryData<string> Versions => [.. Directory.EnumerateDirectories(Root).Select(folder => Path.GetFileName(folder)).Order()];

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task Database_OfEveryVersion_OpensAndProjectsAsThen(string version)
    {
        using var scratch = new TemporaryFolder();
        OldDatabase.Copy(Path.Combine(Root, version), scratch.Path);
        using var database = StudioDatabase.Open(scratch.Path);
        using var door = Editing.Door(database, database.Writer);
        var caller = new Caller("golden");
        await door.Restore(caller, Results(version).Single(r => r.Preset == "bitcoin").Id);   // one is in the bin
        foreach (var (preset, id, revision, hash) in Results(version))
        {
            var session = (await door.Open(caller, id))!;
            Assert.Equal((preset, revision, hash), (preset, session.State.Revision, Golden.HashOf(session.State.Document)));
            Assert.Equal(session.State.Document, Export(version, preset));
            Assert.IsType<Applied>(await session.Undo("ada"));
        }
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public void Exports_OfEveryVersion_ProjectAsThen(string version)
    {
        foreach (var (preset, _, _, hash) in Results(version)) Assert.Equal((preset, hash), (preset, Golden.HashOf(Export(version, preset))));
    }

    /// <summary>The newest version of the tables may still be in the making; every one before it has been released.</summary>
    [Fact]
    public void Versions_AllButTheNewest_AreThere()
    {
        using var db = new StudioDbContextDesign().CreateDbContext([]);
        var migrations = db.Database.GetMigrations().ToList();
        Assert.Empty(migrations.SkipLast(1).Except(Versions.Select(v => v.Data)));
        Assert.Empty(Versions.Select(v => v.Data).Except(migrations));
    }

    /// <summary>The test must be able to fail: one digit more or less is another result.</summary>
    [Fact]
    public void HashOf_OneTokenMore_IsAnother() =>
        Assert.NotEqual(Golden.HashOf(SampleScenario.Small), Golden.HashOf(EditApplier.Apply(SampleScenario.Small, [SampleScenario.Amount("team", 100.000000000000000001m)]).Document!));

    static IEnumerable<(string Preset, string Id, long Revision, string Hash)> Results(string version) =>
        File.ReadLines(Path.Combine(Root, version, "results.txt")).Select(line => line.Split(' ')).Select(w => (w[0], w[1], long.Parse(w[2], System.Globalization.CultureInfo.InvariantCulture), w[3]));

    static ObjectNode Export(string version, string preset) => ScenarioReader.Read(File.ReadAllBytes(Path.Combine(Root, version, $"{preset}.tokenstudio.json"))).Document!;
}
