using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Xunit;

namespace TokenStudio.Tests;

/// <summary>A program with a cookie jar: one workspace, and the header that writes by cookie carry.</summary>
sealed class StudioClient : IDisposable
{
    public const string Scenarios = "/api/v1/scenarios";
    readonly HttpClient http;

    /// <param name="marked">Whether it sends X-TokenStudio, which writes by cookie need.</param>
    public StudioClient(Uri address, CookieContainer? cookies = null, bool marked = true)
    {
        Cookies = cookies ?? new CookieContainer();
        http = new HttpClient(new SocketsHttpHandler { CookieContainer = Cookies, AllowAutoRedirect = false, Expect100ContinueTimeout = TimeSpan.FromMinutes(1) }) { BaseAddress = address };
        if (marked) http.DefaultRequestHeaders.Add("X-TokenStudio", "1");
    }

    public CookieContainer Cookies { get; }

    public Task<HttpResponseMessage> Get(string path) => http.GetAsync(path);

    public Task<HttpResponseMessage> Send(HttpMethod method, string path, string? body = null, string? ifMatch = null, (string Name, string Value)? header = null)
    {
        var request = new HttpRequestMessage(method, path);
        if (body is not null) request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        if (ifMatch is not null) request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        if (header is var (name, value)) request.Headers.Add(name, value);
        return http.SendAsync(request);
    }

    /// <summary>A form.</summary>
    public Task<HttpResponseMessage> Post(string path, params (string Name, string Value)[] fields) =>
        http.PostAsync(path, new FormUrlEncodedContent(fields.ToDictionary(f => f.Name, f => f.Value)));

    /// <summary>A body that is sent only when the server asks for it, so that a refusal arrives whole.</summary>
    public Task<HttpResponseMessage> SendPatiently(HttpMethod method, string path, HttpContent body, string? ifMatch = null)
    {
        var request = new HttpRequestMessage(method, path) { Content = body };
        request.Headers.ExpectContinue = true;
        if (ifMatch is not null) request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        return http.SendAsync(request);
    }

    /// <summary>A copy of a preset in this client's workspace.</summary>
    /// <returns>Its address under the API.</returns>
    public async Task<string> Create(string preset)
    {
        using var response = await Send(HttpMethod.Post, Scenarios, $$"""{ "preset": "{{preset}}" }""");
        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        return response.Headers.Location!.OriginalString;
    }

    /// <summary>Sets one value; the answer is the revision's tag.</summary>
    public async Task<string> Set(string scenario, string path, string json)
    {
        using var response = await Send(HttpMethod.Patch, scenario, Edits.Set(path, json), "*");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return response.Headers.ETag!.Tag;
    }

    /// <summary>A new link.</summary>
    public async Task<(string Id, string Path)> Share(string scenario)
    {
        using var response = await Send(HttpMethod.Post, $"{scenario}/links", """{ "role": "view", "expires": null, "name": "For investors" }""");
        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        var made = (await Json(response)).AsObject();
        return ((string)made["id"]!, new Uri((string)made["url"]!).AbsolutePath);
    }

    public static async Task<JsonNode> Json(HttpResponseMessage response) => JsonNode.Parse(await response.Content.ReadAsStringAsync())!;

    public void Dispose() => http.Dispose();
}

/// <summary>Bodies of PATCH.</summary>
static class Edits
{
    public static string Set(string path, string json) => $$"""[{ "op": "set", "path": "{{path}}", "value": {{json}} }]""";
}
