using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Presets;
using TokenStudio.Model.Scenarios;
using TokenStudio.Model.Simulation;
using TokenStudio.Storage;

namespace TokenStudio.Sessions.Killed;

/// <summary>
/// Makes a golden database, which later versions must open with the same results: presets, edited, undone and restored,
/// one of them in the bin, one shared; an export of each beside it; and what each projected to.
/// </summary>
public static class Golden
{
    static readonly Caller Keeper = new("golden");

    /// <summary>In a new folder named after the newest migration, so that there is one for each.</summary>
    public static async Task Make(string parent)
    {
        using var names = new StudioDbContextDesign().CreateDbContext([]);
        var folder = Directory.CreateDirectory(Path.Combine(parent, names.Database.GetMigrations().Last())).FullName;
        using var database = StudioDatabase.Open(folder);
        using var door = Editing.Door(database, database.Writer);
        await Fill(folder, database, door);
    }

    static async Task Fill(string folder, StudioDatabase database, StudioDoor door)
    {
        var results = new List<string>();
        foreach (var preset in PresetLibrary.All)
        {
            var session = await door.Create(Keeper, preset.Document);
            await session.Apply("ada", [Edit.Set("/description", Node.Of("Kept for ever."))]);
            await session.Apply("ben", [Edit.Set("/name", Node.Of($"{preset.Id} of another name"))]);
            await session.Undo("ben");
            if (preset.Id == "bitcoin") await door.Delete(Keeper, session.Id);
            if (preset.Id == "uniswap") await door.CreateLink(Keeper, session.Id, new() { Name = "Investors" });
            await File.WriteAllBytesAsync(Path.Combine(folder, $"{preset.Id}.tokenstudio.json"), NodeWriter.Write(session.State.Document));
            results.Add($"{preset.Id} {session.Id} {session.State.Revision} {HashOf(session.State.Document)}");
        }

        await File.WriteAllLinesAsync(Path.Combine(folder, "results.txt"), results);
        database.Dispose();
        // One file to keep: without this the last pages stay in the write-ahead log.
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "studio.db")};Pooling=false");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode=DELETE; VACUUM;";
        await command.ExecuteNonQueryAsync();
        File.Delete(Path.Combine(folder, "studio.lock"));
    }

    /// <summary>SHA-256 over every figure of a scenario's projection, to the base unit.</summary>
    public static string HashOf(ObjectNode document)
    {
        var projection = Projector.Project(ScenarioReview.Of(ScenarioReader.Read(document)).Valid!);
        var text = new StringBuilder();
        for (var point = 0; point < projection.Circulating.Length; point++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{projection.Minted[point].BaseUnits} {projection.Burned[point].BaseUnits} {projection.Locked[point].BaseUnits} {projection.Unlocked[point].BaseUnits} {projection.Circulating[point].BaseUnits}\n");
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
