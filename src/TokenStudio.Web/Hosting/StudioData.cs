using Microsoft.AspNetCore.DataProtection;
using TokenStudio.Model.Documents;
using TokenStudio.Sessions;
using TokenStudio.Storage;

namespace TokenStudio.Web.Hosting;

/// <summary>The data folder: database, Data Protection keys, and the line at start that says where it is.</summary>
static partial class StudioData
{
    public static void AddStudioData(this WebApplicationBuilder builder)
    {
        var folder = StudioFolder.Resolve(builder.Configuration["TokenStudio:Data"]);
        builder.Services.AddStudio(folder);
        var keys = Directory.CreateDirectory(Path.Combine(folder, "keys"));
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
        Say(app.Logger, folder);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Data folder: {Folder}")]
    static partial void Say(ILogger logger, string folder);
}
