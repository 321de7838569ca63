using TokenStudio.Web.Hosting.Settings;

namespace TokenStudio.Web.Hosting.Draining;

static class DrainHosting
{
    public static void AddDraining(this WebApplicationBuilder builder, StudioSettings settings)
    {
        builder.Services.AddSingleton<Drain>();
        builder.Services.AddSingleton(settings.Drain);
        builder.Services.AddSingleton<IHostLifetime, DrainLifetime>();
        // Longer than the limit of the drain, which is the one that counts.
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(settings.Drain.MostSeconds));
    }
}
