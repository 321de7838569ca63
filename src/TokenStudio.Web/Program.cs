using TokenStudio.Web.Hosting;
using TokenStudio.Web.Security;

var builder = WebApplication.CreateBuilder(args);
builder.ListenOnLocalhostByDefault();
builder.ServeFilesOfBuilds();
builder.AddStudioPages();

var app = builder.Build();
app.UseContentSecurityPolicy();
app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
app.UseAntiforgery();
app.MapStaticAssets();
app.MapStudioPages();
app.Run();
