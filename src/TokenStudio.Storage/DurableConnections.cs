using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace TokenStudio.Storage;

/// <summary>
/// Sets on every connection what SQLite forgets between them. FULL, because in WAL mode NORMAL may lose an acknowledged
/// commit when the power fails.
/// </summary>
sealed class DurableConnections : DbConnectionInterceptor
{
    /// <summary>How long to wait for another connection, in seconds.</summary>
    public const int Patience = 5;

    public static string Text(string path) => new SqliteConnectionStringBuilder
    {
        DataSource = path,
        ForeignKeys = true,
        DefaultTimeout = Patience,
    }.ToString();

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Prepare(connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Prepare(connection);
        return Task.CompletedTask;
    }

    static void Prepare(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA synchronous=FULL; PRAGMA busy_timeout=5000;";
        command.ExecuteNonQuery();
    }
}
