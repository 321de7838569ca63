using TokenStudio.Sessions;
using TokenStudio.Web.Hosting;
using TokenStudio.Web.Hosting.Settings;

namespace TokenStudio.Web.Security;

/// <summary>The guard on every request, in the order in which it stands there.</summary>
static class Guarding
{
    static readonly TimeSpan PromiseOfTls = TimeSpan.FromDays(365);

    public static void AddGuard(this WebApplicationBuilder builder, StudioSettings settings)
    {
        var limits = settings.Limits;
        builder.Services.AddSingleton(limits);
        builder.Services.AddSingleton<Allowances>();
        builder.Services.AddSingleton<BodyBudget>();
        builder.Services.AddSingleton<GrantsRoom>();
        builder.Services.AddSingleton<UploadRoom>();
        builder.Services.AddSingleton(services => new SimulationDesk(services.GetRequiredService<TimeProvider>(), limits.SimulationsOfOne, limits.SimulationsOfAll));
        builder.AddCircuitLimits(limits);
        builder.Services.AddHsts(options => (options.MaxAge, options.IncludeSubDomains) = (PromiseOfTls, true));
        builder.RedactLogs();
    }

    /// <summary>Before anything looks at a request: no token in traces, the true peer, cookies and headers as they should be.</summary>
    public static void UseGuardFirst(this WebApplication app)
    {
        app.UseRedactedTraces();
        app.UseConfiguredProxies();
        app.UsePublicUrl();
        app.UseHsts();
        app.UseHostCookies();
        app.UseContentSecurityPolicy();
    }

    /// <summary>Once it is known who asks and for what.</summary>
    public static void UseGuard(this WebApplication app)
    {
        app.UseOriginChecks();
        app.UseRateLimits();
        app.UsePageSeats();
        app.UseCircuitLimits();
    }
}
