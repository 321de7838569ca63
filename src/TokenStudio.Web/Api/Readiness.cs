using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using TokenStudio.Storage;
using TokenStudio.Web.Hosting.Draining;
using TokenStudio.Web.Hosting.Settings;

namespace TokenStudio.Web.Api;

/// <summary>Whether requests should come here, and else why not. An answer holds for a second, so that asking costs nothing.</summary>
sealed class Readiness(StudioDatabase database, IDataProtectionProvider keys, Drain drain, StudioSettings settings, TimeProvider clock)
{
    static readonly TimeSpan Holds = TimeSpan.FromSeconds(1);
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    readonly Lock gate = new();
    Task<string?>? last;
    long askedAt;

    /// <returns>Null when ready.</returns>
    public Task<string?> WhyNot()
    {
        if (drain.HasBegun) return Task.FromResult<string?>("The studio is about to end.");
        lock (gate)
        {
            if (last is null || (last.IsCompleted && clock.GetElapsedTime(askedAt) >= Holds)) (last, askedAt) = (Ask(), clock.GetTimestamp());
            return last;
        }
    }

    async Task<string?> Ask()
    {
        try
        {
            // An empty transaction takes the write lock and commits, which is what an edit needs.
            await database.Writer.Write(_ => true).WaitAsync(Patience);
            if (await database.HasPendingMigrations().WaitAsync(Patience)) return "The tables are not of this version.";
            if (new DriveInfo(database.Folder).AvailableFreeSpace < settings.LeastFreeMegabytes * 1024L * 1024) return "The disk of the data folder is nearly full.";
        }
        catch (Exception e) when (e is TimeoutException or StudioStorageException or System.Data.Common.DbException or IOException or InvalidOperationException)
        {
            return "The database does not take writes.";
        }

        return KeysWork() ? null : "The keys of cookies cannot be read.";
    }

    // What a cookie needs: a key that seals and opens again.
    bool KeysWork()
    {
        try
        {
            var protector = keys.CreateProtector("readiness");
            return protector.Unprotect(protector.Protect("ready")) == "ready";
        }
        catch (CryptographicException)
        {
            return false;
        }
    }
}
