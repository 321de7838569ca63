using System.Net;

namespace TokenStudio.Tests;

/// <summary>A visitor of a shared page, as a browser asks: follows redirects, keeps cookies by their path.</summary>
sealed class SharedReader : IDisposable
{
    public const string Browser = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36";
    readonly HttpClient http;

    public SharedReader(Uri address, string agent = Browser)
    {
        http = new(new SocketsHttpHandler { CookieContainer = Cookies, AllowAutoRedirect = false }) { BaseAddress = address };
        http.DefaultRequestHeaders.Add("User-Agent", agent);
    }

    public CookieContainer Cookies { get; } = new();

    public Task<HttpResponseMessage> Get(string path) => http.GetAsync(path, HttpCompletionOption.ResponseHeadersRead);

    public Task<HttpResponseMessage> Head(string path) => http.SendAsync(new(HttpMethod.Head, path));

    public async Task<string> Text(string path)
    {
        using var answer = await Get(path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }

    public async Task<HttpStatusCode> Status(string path)
    {
        using var answer = await Get(path);
        return answer.StatusCode;
    }

    /// <summary>Presses Open.</summary>
    public Task<HttpResponseMessage> Open(string path, string? password = null) =>
        http.PostAsync($"{path}/open", new FormUrlEncodedContent(password is null ? [] : [new("password", password)]));

    public void Dispose() => http.Dispose();
}
