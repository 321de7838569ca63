using TokenStudio.Storage;

namespace TokenStudio.Web.Api;

/// <summary>Liveness, and readiness: the database takes a write and the disk has room.</summary>
static class HealthApi
{
    const long LeastFreeBytes = 64L * 1024 * 1024;

    public static void MapHealth(this WebApplication app)
    {
        app.MapGet("/health/live", () => Results.Json(new { status = "live" })).WithSummary("The process answers.");
        app.MapGet("/health/ready", Ready).WithSummary("The database takes a write and the disk has room.");
    }

    static async Task<IResult> Ready(StudioDatabase database)
    {
        try
        {
            // An empty transaction takes the write lock and commits, which is what an edit needs.
            await database.Writer.Write(_ => true).WaitAsync(TimeSpan.FromSeconds(5));
            return new DriveInfo(database.Folder).AvailableFreeSpace >= LeastFreeBytes
                ? Results.Json(new { status = "ready" })
                : ApiProblems.Problem(503, "The disk of the data folder is nearly full.");
        }
        catch (Exception e) when (e is TimeoutException or Microsoft.Data.Sqlite.SqliteException or IOException)
        {
            return ApiProblems.Problem(503, "The database does not take writes.");
        }
    }
}
