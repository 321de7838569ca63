using TokenStudio.Storage;
using TokenStudio.Web.Api;
using TokenStudio.Web.Hosting;
using TokenStudio.Web.Hosting.Draining;
using TokenStudio.Web.Hosting.Settings;
using TokenStudio.Web.Hosting.Verbs;
using TokenStudio.Web.Pages.Shared;
using TokenStudio.Web.Security;

if (StudioVerbs.Wanted(args)) return await StudioVerbs.Run(args, Console.Out, Console.Error);

try
{
    var builder = WebApplication.CreateBuilder(args);
    builder.ListenOnLocalhostByDefault();
    builder.ServeFilesOfBuilds();
    var settings = builder.AddStudioSettings();
    builder.AddStudioData(settings);
    builder.AddWorkspaces();
    builder.AddStudioPages();
    builder.AddSharedPages();
    builder.AddApi();
    builder.AddDraining(settings);
    builder.AddTelemetry(settings);
    builder.AddGuard(settings);

    var app = builder.Build();
    app.OpenStudioData();
    app.UseGuardFirst();
    app.UseApiErrors();
    app.UsePageLanguages();
    app.UseWorkspaces();
    app.UseGuard();
    app.UseAntiforgery();
    app.MapStaticAssets();
    app.MapHealth();
    app.MapLanguageChoice();
    app.MapScenarios();
    app.MapKeys();
    app.MapGrants();
    app.MapSharedPages();
    app.MapEmbeds();
    app.MapStudioPages();
    app.MapOpenApi();
    app.Run();
    return 0;
}
catch (StudioFolderInUseException inUse)
{
    Console.Error.WriteLine(inUse.Message);
    return 1;
}
catch (StudioSettingException setting)
{
    Console.Error.WriteLine(setting.Message);
    return 1;
}
catch (Exception e) when (e is UnauthorizedAccessException or IOException)
{
    Console.Error.WriteLine($"The studio cannot start: {e.Message}");
    return 1;
}
