namespace TokenStudio.Web.Hosting;

/// <summary>Where the studio listens when nobody says.</summary>
static class Listening
{
    const string Default = "http://localhost:5080";

    public static void ListenOnLocalhostByDefault(this WebApplicationBuilder builder)
    {
        string[] said = ["urls", "http_ports", "https_ports"];
        var chosen = said.Any(key => !string.IsNullOrEmpty(builder.Configuration[key]))
            || builder.Configuration.GetSection("Kestrel:Endpoints").Exists();
        if (!chosen)
        {
            builder.WebHost.UseUrls(Default);
        }
    }

    /// <summary>Without it a build run outside Development answers every file with an empty body; published it does nothing.</summary>
    public static void ServeFilesOfBuilds(this WebApplicationBuilder builder) => builder.WebHost.UseStaticWebAssets();
}
