using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Presets;
using TokenStudio.Presentation.Granting;

namespace TokenStudio.Tests;

/// <summary>The studio in this process, with a clock of its own and peers and hosts as a test names them: what a process of its own cannot show.</summary>
sealed class GuardHost : WebApplicationFactory<Program>
{
    /// <summary>Test requests name their peer here, since an in-memory server has none.</summary>
    public const string Peer = "X-Test-Peer";

    readonly TemporaryFolder data = new();
    readonly Dictionary<string, string?> settings;
    readonly Action<IServiceCollection>? more;

    public GuardHost(Dictionary<string, string?>? settings = null, Action<IServiceCollection>? more = null)
    {
        this.settings = new(settings ?? []) { ["TokenStudio:Data"] = data.Path };
        this.more = more;
    }

    public ManualClock Clock { get; } = new();

    /// <summary>Everything the log wrote, as an exporter gets it.</summary>
    public ConcurrentQueue<string> Log { get; } = new();

    public string Folder => data.Path;

    public IEnumerable<RouteEndpoint> Routes => Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        foreach (var (key, value) in settings) builder.UseSetting(key, value);
        builder.ConfigureServices(services =>
        {
            services.AddSingleton<TimeProvider>(Clock);
            services.AddSingleton<IStartupFilter>(new Front());
            services.AddSingleton<ILoggerProvider>(new LogSink(Log));
            more?.Invoke(services);
        });
    }

    /// <summary>A program with cookies of its own from a peer of its own.</summary>
    public GuardClient Client(string peer = "203.0.113.1", string address = "http://localhost", bool marked = true) =>
        new(CreateDefaultClient(new Uri(address), new CookieJar(new Uri(address))), peer, marked);

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && Directory.Exists(data.Path)) data.Dispose();   // the factory disposes of itself twice
    }

    sealed class Front : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, rest) =>
            {
                // What instrumentation writes into a trace when a request begins.
                Activity.Current?.SetTag("url.path", context.Request.Path.Value).SetTag("url.full", $"{context.Request.Scheme}://{context.Request.Host}{context.Request.Path}");
                if (IPAddress.TryParse(context.Request.Headers[Peer], out var peer)) context.Connection.RemoteIpAddress = peer;
                return rest(context);
            });
            next(app);
        };
    }

    sealed class CookieJar(Uri address) : DelegatingHandler
    {
        readonly CookieContainer jar = new();

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var cookies = jar.GetCookieHeader(address);
            if (cookies.Length > 0 && !request.Headers.Contains("Cookie")) request.Headers.Add("Cookie", cookies);
            var response = await base.SendAsync(request, cancellationToken);
            if (response.Headers.TryGetValues("Set-Cookie", out var set))
            {
                foreach (var cookie in set) jar.SetCookies(address, cookie);
            }

            return response;
        }
    }
}

/// <summary>Calls of one peer, with the header that writes by cookie carry.</summary>
sealed class GuardClient(HttpClient http, string peer, bool marked) : IDisposable
{
    public const string Scenarios = "/api/v1/scenarios";

    public Task<HttpResponseMessage> Get(string path, params (string Name, string Value)[] headers) => Send("GET", path, null, headers);

    public Task<HttpResponseMessage> Send(string method, string path, string? body = null, params (string Name, string Value)[] headers) => Send(method, path, body, "application/json", headers);

    public Task<HttpResponseMessage> Send(string method, string path, string? body, string type, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(new(method), path);
        if (body is not null) request.Content = new StringContent(body, Encoding.UTF8, System.Net.Http.Headers.MediaTypeHeaderValue.Parse(type));
        request.Headers.Add(GuardHost.Peer, peer);
        if (marked) request.Headers.Add("X-TokenStudio", "1");
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
    }

    /// <summary>A request of one's own making, from this peer.</summary>
    public Task<HttpResponseMessage> Send(HttpRequestMessage request)
    {
        request.Headers.Add(GuardHost.Peer, peer);
        if (marked) request.Headers.Add("X-TokenStudio", "1");
        return http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
    }

    /// <returns>The scenario's address under the API.</returns>
    public async Task<string> Create(string preset = "uniswap")
    {
        using var response = await Send("POST", Scenarios, $$"""{ "preset": "{{preset}}" }""");
        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        return response.Headers.Location!.OriginalString;
    }

    /// <summary>Names what stands, and gives the version's id.</summary>
    public async Task<string> Version(string scenario)
    {
        using var response = await Send("POST", $"{scenario}/versions", """{ "name": "Named" }""");
        return (string)System.Text.Json.Nodes.JsonNode.Parse(await response.Content.ReadAsStringAsync())!["id"]!;
    }

    /// <summary>Adds the round that "Add a round" adds to Meridian: "round-1".</summary>
    public async Task Grant(string scenario)
    {
        var edit = NewGrant.Programme(PresetLibrary.Find("meridian")!.Document).Add;
        using var response = await Send("PATCH", scenario, NodeWriter.WriteCompact(Edit.ToList([edit])), ("If-Match", "*"));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    /// <summary>Uploads two votes, and gives the hash of their file.</summary>
    public async Task<string> Votes(string scenario, string query = "")
    {
        using var response = await Send("POST", $"{scenario}/data-sets{query}", DataSetApiTests.Table, "text/csv", ("If-Match", "*"));
        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        return (string)(await StudioClient.Json(response))["sha256"]!;
    }

    public async Task<(string Id, string Path)> Share(string scenario)
    {
        using var response = await Send("POST", $"{scenario}/links", """{ "role": "view", "expires": null, "name": "" }""");
        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        var made = await StudioClient.Json(response);
        return ((string)made["id"]!, new Uri((string)made["url"]!).AbsolutePath);
    }

    public async Task<(string Id, string Text)> Key(string scope)
    {
        using var response = await Send("POST", "/api/v1/keys", $$"""{ "name": "Test", "scope": "{{scope}}" }""");
        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        var made = await StudioClient.Json(response);
        return ((string)made["id"]!, (string)made["key"]!);
    }

    public void Dispose() => http.Dispose();
}
