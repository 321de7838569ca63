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

    /// <summary>Where this machine finds the studio that has this configuration: its first plain address, on loopback where it listens everywhere.</summary>
    public static string OwnAddress(IConfiguration configuration)
    {
        var endpoints = configuration.GetSection("Kestrel:Endpoints").GetChildren().Select(e => e["Url"]).OfType<string>().ToArray();
        var said = endpoints.Length > 0 ? endpoints : Split(configuration["urls"]);
        if (said.Length == 0) said = [.. Split(configuration["http_ports"]).Select(port => $"http://+:{port}")];
        var address = BindingAddress.Parse(said.FirstOrDefault(a => a.StartsWith("http:", StringComparison.OrdinalIgnoreCase)) ?? Default);
        var host = address.Host is "+" or "*" or "0.0.0.0" or "[::]" ? "127.0.0.1" : address.Host;
        return $"http://{host}:{address.Port}";
    }

    static string[] Split(string? words) => words?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    /// <summary>Without it a build run outside Development answers every file with an empty body; published it does nothing.</summary>
    public static void ServeFilesOfBuilds(this WebApplicationBuilder builder) => builder.WebHost.UseStaticWebAssets();
}
