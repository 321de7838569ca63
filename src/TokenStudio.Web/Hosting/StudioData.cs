using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using TokenStudio.Model.Documents;
using TokenStudio.Sessions;
using TokenStudio.Storage;
using TokenStudio.Storage.DataSets;
using TokenStudio.Storage.Keeping;
using TokenStudio.Web.Hosting.Settings;

namespace TokenStudio.Web.Hosting;

/// <summary>The data folder: database, Data Protection keys, and the line at start that says where it is.</summary>
static partial class StudioData
{
    public static void AddStudioData(this WebApplicationBuilder builder, StudioSettings settings)
    {
        var folder = StudioFolder.Resolve(settings.Data);
        builder.Services.AddStudio(folder);
        var keys = Directory.CreateDirectory(Path.Combine(folder, StudioBackup.Keys));
        builder.Services.AddDataProtection().SetApplicationName("TokenStudio").PersistKeysToFileSystem(keys);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = NodeReader.MostBytes + (64 * 1024);
        });
    }

    /// <summary>Opens and migrates the database before the first request, and prints where it lies.</summary>
    public static void OpenStudioData(this WebApplication app)
    {
        var folder = app.Services.GetRequiredService<StudioDatabase>().Folder;
        RequireKeys(app.Services, Path.Combine(folder, StudioBackup.Keys));
        Tidy(app.Services.GetRequiredService<DataSetStore>());
        app.Services.GetRequiredService<BinTimer>().Start();
        Say(app.Logger, folder);
    }

    // Before anything is uploaded: what is half written now is of a process that ended.
    static void Tidy(DataSetStore data)
    {
        try
        {
            data.Tidy().GetAwaiter().GetResult();
        }
        catch (StudioStorageException)
        {
            // A disk that fails now is told by what needs it; what was left stays another start.
        }
    }

    // Said now and not at the first cookie: keys that cannot be kept would make every restart forget everybody.
    static void RequireKeys(IServiceProvider services, string folder)
    {
        using (File.Create(Path.Combine(folder, $".probe-{Environment.ProcessId}"), 1, FileOptions.DeleteOnClose))
        {
        }

        try
        {
            services.GetRequiredService<IDataProtectionProvider>().CreateProtector("start").Protect([1]);
        }
        catch (CryptographicException e)
        {
            throw new IOException($"The keys in {folder} cannot be used: {e.Message}", e);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Data folder: {Folder}")]
    static partial void Say(ILogger logger, string folder);
}
