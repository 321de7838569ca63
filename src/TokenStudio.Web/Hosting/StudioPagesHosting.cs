using Microsoft.AspNetCore.Components.Server.Circuits;
using MudBlazor;
using MudBlazor.Services;
using TokenStudio.Web.Components;
using TokenStudio.Web.Components.Commands;

namespace TokenStudio.Web.Hosting;

/// <summary>The interactive pages and what they need.</summary>
static class StudioPagesHosting
{
    public static void AddStudioPages(this WebApplicationBuilder builder)
    {
        builder.Services.AddRazorComponents().AddInteractiveServerComponents();
        builder.Services.AddMudServices();
        builder.Services.AddTransient<MudLocalizer, DialogWords>();
        builder.Services.AddAntiforgery(options =>
        {
            options.SuppressXFrameOptionsHeader = true;   // frame-ancestors says it
            options.Cookie.Name = "tokenstudio-forms";
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        builder.Services.AddScoped<ToastQueue>();
        builder.Services.AddScoped<StudioCircuit>();
        builder.Services.AddScoped<CircuitHandler, LineWatch>();
        builder.Services.AddScoped<CommandBoard>();
        builder.Services.AddScoped<CircuitHandler, CircuitLanguage>();
    }

    /// <summary>Our own policy header names the frame ancestors; Blazor's second header would only blur it.</summary>
    public static void MapStudioPages(this WebApplication app) =>
        app.MapRazorComponents<App>()
            .AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = null);
}
