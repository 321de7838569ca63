using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using TokenStudio.Storage;

namespace TokenStudio.Tests;

/// <summary>A database of the version before the newest, whichever that is, filled to a size.</summary>
/// <param name="Columns">Its columns, table by table: all that a migration must keep.</param>
/// <param name="Rows">The hash of all its rows.</param>
sealed record OldDatabase(string Folder, string Previous, string Newest, IReadOnlyDictionary<string, string> Columns, string Rows)
{
    public static OldDatabase Make(string scratch, int megabytes)
    {
        var folder = Directory.CreateDirectory(Path.Combine(scratch, "old")).FullName;
        string[] all;
        using (var db = new StudioDbContext(new DbContextOptionsBuilder<StudioDbContext>().UseSqlite($"Data Source={FileOf(folder)};Pooling=false").Options))
        {
            all = [.. db.Database.GetMigrations()];
            db.GetService<IMigrator>().Migrate(all[^2]);
        }

        Execute(folder, "PRAGMA journal_mode=WAL");
        Fill(folder, "Scenarios", 50, ("Id", "'s' || i"), ("WorkspaceId", "'w' || (i % 7)"), ("Name", "'Scenario ' || i"), ("Snapshot", "'{}'"), ("Revision", "1"), ("EditedAt", "i"));
        Fill(folder, "Edits", megabytes * 500, ("ScenarioId", "'s' || (i % 50 + 1)"), ("Revision", "i + 1"), ("Author", "'ada'"), ("Edits", "hex(randomblob(500))"), ("Inverse", "hex(randomblob(500))"), ("At", "i"));
        Fill(folder, "ShareLinks", 200, ("Id", "'l' || i"), ("ScenarioId", "'s' || (i % 50 + 1)"), ("TokenHash", "randomblob(32)"), ("Name", "'Investors'"), ("Role", "'view'"), ("CreatedAt", "i"));
        var columns = Ask(folder, "SELECT name, (SELECT group_concat('\"' || c.name || '\"') FROM pragma_table_info(m.name) c) FROM sqlite_master m WHERE type = 'table' AND name NOT LIKE '\\_\\_%' ESCAPE '\\' AND name NOT LIKE 'sqlite%'")
            .ToDictionary(row => row[0], row => row[1]);
        return new(folder, all[^2], all[^1], columns, RowsOf(folder, columns));
    }

    // Columns that are not named and must have a value, those of later versions too, get one of their type.
    static void Fill(string folder, string table, int rows, params (string Column, string Value)[] named)
    {
        var others = Ask(folder, $"SELECT name, type FROM pragma_table_info('{table}') WHERE \"notnull\" = 1 AND dflt_value IS NULL")
            .Where(column => named.All(n => n.Column != column[0])).Select(column => (Column: column[0], Value: column[1] switch { "INTEGER" => "0", "BLOB" => "randomblob(8)", _ => "''" }));
        var all = named.Concat(others).ToList();
        Execute(folder, $"WITH n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {rows}) INSERT INTO {table} ({string.Join(", ", all.Select(c => c.Column))}) SELECT {string.Join(", ", all.Select(c => c.Value))} FROM n");
    }

    public static string RowsOf(string folder, IReadOnlyDictionary<string, string> columns)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (table, names) in columns.OrderBy(c => c.Key, StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(table));
            foreach (var row in Ask(folder, $"SELECT {string.Join(" || '|' || ", names.Split(',').Select(n => $"quote({n})"))} FROM \"{table}\" ORDER BY 1")) hash.AppendData(Encoding.UTF8.GetBytes(row[0]));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    public static string VersionOf(string folder) => Ask(folder, "SELECT max(MigrationId) FROM __EFMigrationsHistory")[0][0];

    public static bool HasMigrationLock(string folder) =>
        Ask(folder, "SELECT count(*) FROM sqlite_master WHERE name = '__EFMigrationsLock'")[0][0] == "1" && Ask(folder, "SELECT count(*) FROM __EFMigrationsLock")[0][0] == "1";

    public static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        // Not the lock of the folder, which goes with its process.
        foreach (var file in Directory.EnumerateFiles(from, "studio.db*")) File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
    }

    public static void Execute(string folder, string statement)
    {
        using var connection = Open(folder);
        using var command = connection.CreateCommand();
        command.CommandText = statement;
        command.ExecuteNonQuery();
    }

    static List<string[]> Ask(string folder, string statement)
    {
        using var connection = Open(folder);
        using var command = connection.CreateCommand();
        command.CommandText = statement;
        using var reader = command.ExecuteReader();
        var rows = new List<string[]>();
        while (reader.Read()) rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(n => reader.GetValue(n).ToString()!)]);
        return rows;
    }

    static SqliteConnection Open(string folder)
    {
        var connection = new SqliteConnection($"Data Source={FileOf(folder)};Pooling=false");
        connection.Open();
        return connection;
    }

    static string FileOf(string folder) => Path.Combine(folder, "studio.db");
}

static class Lists
{
    /// <summary>Adds an item and gives it back.</summary>
    public static T Also<T>(this List<T> list, T item)
    {
        list.Add(item);
        return item;
    }
}
