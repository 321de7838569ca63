using TokenStudio.Storage;
using TokenStudio.Web.Api;
using TokenStudio.Web.Hosting;
using TokenStudio.Web.Pages.Shared;
using TokenStudio.Web.Security;

try
{
    var builder = WebApplication.CreateBuilder(args);
    builder.ListenOnLocalhostByDefault();
    builder.ServeFilesOfBuilds();
    builder.AddStudioData();
    builder.AddWorkspaces();
    builder.AddStudioPages();
    builder.AddApi();

    var app = builder.Build();
    app.OpenStudioData();
    app.UseContentSecurityPolicy();
    app.UseApiErrors();
    app.UsePageLanguages();
    app.UseWorkspaces();
    app.UseAntiforgery();
    app.MapStaticAssets();
    app.MapHealth();
    app.MapLanguageChoice();
    app.MapScenarios();
    app.MapSharedPages();
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
catch (Exception e) when (e is UnauthorizedAccessException or IOException)
{
    Console.Error.WriteLine($"The studio cannot start: {e.Message}");
    return 1;
}
