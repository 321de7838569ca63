using System.Globalization;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Presets;
using TokenStudio.Storage;
using TokenStudio.Storage.Scenarios;

namespace TokenStudio.Benchmarks;

/// <summary>A database of many scenarios of 20 KB each, fifty a workspace.</summary>
static class ManyScenarios
{
    public const int DocumentBytes = 20_000;
    const int OfAWorkspace = 50;
    const int AtOnce = 1_000;

    /// <summary>What each holds: a preset, with a description that makes it so long.</summary>
    public static ObjectNode Document { get; } = Padded();

    public static string Id(long i) => string.Create(CultureInfo.InvariantCulture, $"scenario-{i * 7_919 % 1_000_003:000000000}");

    public static string Workspace(long i) => string.Create(CultureInfo.InvariantCulture, $"workspace-{i / OfAWorkspace}");

    public static void Fill(string folder, long count)
    {
        using var database = StudioDatabase.Open(folder);
        var text = StoredJson.Write(Document);
        for (long from = 0; from < count; from += AtOnce)
        {
            var begin = from;
            database.Writer.Write(db =>
            {
                db.ChangeTracker.AutoDetectChangesEnabled = false;
                for (var i = begin; i < Math.Min(begin + AtOnce, count); i++)
                {
                    db.Scenarios.Add(new() { Id = Id(i), WorkspaceId = Workspace(i), Name = $"Scenario {i}", Snapshot = text, SnapshotRevision = 1, Revision = 1, CreatedAt = i, EditedAt = i });
                }

                return true;
            }).GetAwaiter().GetResult();
        }
    }

    static ObjectNode Padded()
    {
        var preset = PresetLibrary.Find("curve")!.Document;
        var rest = DocumentBytes - StoredJson.Write(preset).Length;
        return EditApplier.Apply(preset, [Edit.Set("/description", Node.Of(new string('x', rest)))]).Document!;
    }
}
