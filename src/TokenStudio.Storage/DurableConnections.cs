using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace TokenStudio.Storage;

/// <summary>
/// Sets on every connection what SQLite forgets between them. FULL, because in WAL mode NORMAL may lose an acknowledged
/// commit when the power fails.
/// </summary>
sealed class DurableConnections : DbConnectionInterceptor
{
    /// <summary>How long to wait for another program's lock, in milliseconds: an answer comes within 5 s.</summary>
    public const int Patience = 3_500;

    public static string Text(string path) => new SqliteConnectionStringBuilder
    {
        DataSource = path,
        ForeignKeys = true,
        // In seconds, and counted after SQLite's own patience has run out: it must be the shorter one, else all is waited twice.
        DefaultTimeout = Patience / 1_000,
    }.ToString();

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Prepare(connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Prepare(connection);
        return Task.CompletedTask;
    }

    /// <summary>Throws at once while another program holds the write lock, instead of waiting for it.</summary>
    public static void ThrowIfHeld(StudioDbContext db)
    {
        db.Database.OpenConnection();
        var handle = ((SqliteConnection)db.Database.GetDbConnection()).Handle;
        _ = raw.sqlite3_busy_timeout(handle, 0);
        var code = raw.sqlite3_exec(handle, "BEGIN IMMEDIATE; ROLLBACK");
        _ = raw.sqlite3_busy_timeout(handle, Patience);
        SqliteException.ThrowExceptionForRC(code, handle);
    }

    static void Prepare(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"PRAGMA synchronous=FULL; PRAGMA busy_timeout={Patience};";
        command.ExecuteNonQuery();
    }
}
