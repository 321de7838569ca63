namespace TokenStudio.Web.Hosting.Settings;

static class SettingsHosting
{
    /// <summary>First of all: nothing starts with a setting that cannot be.</summary>
    public static StudioSettings AddStudioSettings(this WebApplicationBuilder builder)
    {
        SettingsReading.CheckNames(Environment.GetEnvironmentVariables());
        var settings = SettingsReading.Read(builder.Configuration);
        builder.Services.AddSingleton(settings);
        return settings;
    }
}
