using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using TokenStudio.Storage.DataSets;

namespace TokenStudio.Storage.Keeping;

/// <summary>
/// A backup: a folder with the database as it stood at one moment, the Data Protection keys, and what it holds. Made
/// beside a running studio or a stopped one; half a backup never has the name of a whole one.
/// </summary>
public static class StudioBackup
{
    public const string Database = "studio.db";
    public const string Keys = "keys";
    const string Contents = "backup.json";

    /// <exception cref="KeepingException">There is nothing to back up, or the target is there already.</exception>
    public static BackupContents Make(string folder, string target, TimeProvider clock)
    {
        var database = Path.Combine(folder, Database);
        target = Path.GetFullPath(target);
        if (!File.Exists(database)) throw new KeepingException($"There is no studio in {folder}: it has no {Database}.");
        if (Path.Exists(target)) throw new KeepingException($"{target} is there already; a backup is a new folder.");

        var parent = Directory.CreateDirectory(Path.GetDirectoryName(target)!).FullName;
        var part = $"{target}.part-{Environment.ProcessId}";
        if (Directory.Exists(part)) Directory.Delete(part, recursive: true);
        DurableFiles.CreatePrivate(part);
        try
        {
            var contents = Fill(folder, part, clock);
            DurableFiles.SyncFolder(part);
            Directory.Move(part, target);
            DurableFiles.SyncFolder(parent);
            return contents;
        }
        catch
        {
            if (Directory.Exists(part)) Directory.Delete(part, recursive: true);
            throw;
        }
    }

    /// <summary>What a backup says it holds, its database held against that.</summary>
    /// <exception cref="KeepingException">It is no backup, or not as it was made.</exception>
    public static BackupContents Verify(string source)
    {
        var (database, list) = (Path.Combine(source, Database), Path.Combine(source, Contents));
        if (!File.Exists(database) || !File.Exists(list)) throw new KeepingException($"{source} is no backup: it needs {Database} and {Contents}.");
        BackupContents? contents;
        try
        {
            contents = JsonSerializer.Deserialize<BackupContents>(File.ReadAllText(list), JsonSerializerOptions.Web);
        }
        catch (JsonException)
        {
            contents = null;
        }

        if (contents is null || contents.Sha256 != DurableFiles.HashOf(database)) throw new KeepingException($"The database in {source} is not the one that was backed up: its checksum differs.");
        var checkup = Sound(database);
        CheckFiles(source, contents);
        return checkup.FromTheFuture is [var newer, ..]
            ? throw new KeepingException($"The backup is of a newer TokenStudio (it has {newer}). Restore it with that one.")
            : contents;
    }

    static BackupContents Fill(string folder, string part, TimeProvider clock)
    {
        var copy = Path.Combine(part, Database);
        CopyAtOneMoment(Path.Combine(folder, Database), copy);
        var checkup = Sound(copy);
        DurableFiles.Sync(copy);
        CopyKeys(folder, part);
        // A file never changes: what the database named at that moment is here, unless nothing names it any more.
        var files = DurableFiles.CopyDataSets(folder, part, checkup.DataSets);
        var contents = new BackupContents(clock.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture), checkup.Migrations[^1], checkup.Scenarios, checkup.Edits, DurableFiles.HashOf(copy), files);
        DurableFiles.Write(Path.Combine(part, Contents), JsonSerializer.Serialize(contents, JsonSerializerOptions.Web));
        return contents;
    }

    // Each is named by its own hash.
    static void CheckFiles(string source, BackupContents contents)
    {
        var files = DataSetFiles.All(source).ToList();
        if (files.Count != contents.Files) throw new KeepingException($"{source} has {files.Count} files of data sets and was made with {contents.Files}.");
        if (files.Find(hash => DurableFiles.HashOf(DataSetFiles.PathOf(source, hash)) != hash) is { } other) throw new KeepingException($"The data set {other} in {source} is not the one that was backed up: its checksum differs.");
    }

    static void CopyAtOneMoment(string database, string copy)
    {
        try
        {
            using var connection = StudioCheckup.Open(database);
            using var command = connection.CreateCommand();
            command.CommandText = "VACUUM INTO $copy";
            command.Parameters.AddWithValue("$copy", copy);
            command.CommandTimeout = 0;
            command.ExecuteNonQuery();
        }
        catch (SqliteException e)
        {
            throw new KeepingException($"The database {database} cannot be copied: {e.Message}", e);
        }
    }

    /// <summary>The keys of cookies and antiforgery tokens: without them a restored studio knows nobody's workspace.</summary>
    internal static void CopyKeys(string from, string to)
    {
        var keys = new DirectoryInfo(Path.Combine(from, Keys));
        if (!keys.Exists) return;
        var copy = Path.Combine(to, Keys);
        DurableFiles.CreatePrivate(copy);
        foreach (var key in keys.EnumerateFiles("*.xml")) DurableFiles.Copy(key.FullName, Path.Combine(copy, key.Name));
        DurableFiles.SyncFolder(copy);
    }

    static StudioCheckup Sound(string database) =>
        StudioCheckup.Of(database) is { IsSound: true } checkup ? checkup : throw new KeepingException($"The database {database} is damaged.");
}

/// <summary>What a backup holds.</summary>
/// <param name="MadeAt">When, in UTC.</param>
/// <param name="Migration">The last migration of its database.</param>
/// <param name="Edits">How many edits: all before and none after one moment.</param>
/// <param name="Sha256">Of its database.</param>
/// <param name="Files">Of data sets.</param>
public sealed record BackupContents(string MadeAt, string Migration, long Scenarios, long Edits, string Sha256, int Files = 0);
