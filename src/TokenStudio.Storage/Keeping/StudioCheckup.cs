using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using TokenStudio.Storage.DataSets;

namespace TokenStudio.Storage.Keeping;

/// <summary>What a database file says of itself, without changing or migrating it.</summary>
public sealed record StudioCheckup
{
    /// <summary>"ok", or what SQLite found wrong.</summary>
    public required string Integrity { get; init; }

    /// <summary>Rows that refer to rows which are not there.</summary>
    public required long BrokenReferences { get; init; }

    /// <summary>The migrations it has, oldest first.</summary>
    public required IReadOnlyList<string> Migrations { get; init; }
    public required long Scenarios { get; init; }

    /// <summary>Of these, in the bin.</summary>
    public required long InBin { get; init; }

    /// <summary>All edits ever made and not purged: where it stands in the order of all changes.</summary>
    public required long Edits { get; init; }

    /// <summary>The hashes of the data sets that workspaces have.</summary>
    public required IReadOnlySet<string> DataSets { get; init; }

    public bool IsSound => Integrity == "ok" && BrokenReferences == 0;

    /// <summary>Migrations this program does not know: a newer studio has written it.</summary>
    public IReadOnlyList<string> FromTheFuture => [.. Migrations.Except(Known)];

    static string[] Known
    {
        get
        {
            using var db = new StudioDbContextDesign().CreateDbContext([]);
            return [.. db.Database.GetMigrations()];
        }
    }

    /// <summary>Data sets of the database whose files are not in its folder.</summary>
    public IReadOnlyList<string> LostFiles(string folder) => [.. DataSets.Except(DataSetFiles.All(folder))];

    /// <exception cref="KeepingException">It cannot be read at all.</exception>
    public static StudioCheckup Of(string file)
    {
        try
        {
            using var connection = Open(file);
            return Of(connection);
        }
        catch (SqliteException e)
        {
            throw new KeepingException($"The database {file} cannot be read: {e.Message}", e);
        }
    }

    static StudioCheckup Of(SqliteConnection connection) => new()
    {
        Integrity = string.Join("; ", Texts(connection, "PRAGMA integrity_check(5)")),
        BrokenReferences = Texts(connection, "PRAGMA foreign_key_check").Count,
        Migrations = Texts(connection, "SELECT MigrationId FROM __EFMigrationsHistory ORDER BY MigrationId"),
        Scenarios = Number(connection, "SELECT count(*) FROM Scenarios"),
        InBin = Number(connection, "SELECT count(*) FROM Scenarios WHERE DeletedAt IS NOT NULL"),
        Edits = Number(connection, "SELECT count(*) FROM Edits"),
        DataSets = Texts(connection, "SELECT name FROM sqlite_master WHERE name = 'DataSets'").Count > 0 ? Texts(connection, "SELECT DISTINCT Sha256 FROM DataSets").ToHashSet() : [],
    };

    /// <summary>A connection of its own beside a running studio's. For writing too, since reading a write-ahead log takes part in its locks.</summary>
    internal static SqliteConnection Open(string file)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadWrite, Pooling = false, DefaultTimeout = 60 }.ToString());
        connection.Open();
        return connection;
    }

    static List<string> Texts(SqliteConnection connection, string statement)
    {
        using var command = connection.CreateCommand();
        command.CommandText = statement;
        using var reader = command.ExecuteReader();
        var texts = new List<string>();
        while (reader.Read()) texts.Add(reader.GetString(0));
        return texts;
    }

    static long Number(SqliteConnection connection, string statement)
    {
        using var command = connection.CreateCommand();
        command.CommandText = statement;
        return (long)command.ExecuteScalar()!;
    }
}
