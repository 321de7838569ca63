using System.Net;

namespace TokenStudio.Tests;

/// <summary>A studio whose operator said what people type, behind a proxy that forwards nothing of it.</summary>
public sealed class PublicUrlTests
{
    [Fact]
    public async Task PublicUrl_Set_IsTheAddressOfLinksAndCookiesAreForTls()
    {
        using var data = new TemporaryFolder();
        using var server = await StudioServer.Start(data.Path, settings: [("TOKENSTUDIO__PUBLICURL", "https://studio.example.org:8443")]);
        using var person = new StudioClient(server.Address);
        var scenario = await person.Create("meridian");
        var cookie = Assert.Single(person.Cookies.GetAllCookies());
        Assert.True(cookie.Secure);

        cookie.Secure = false;   // the proxy's own line is plain
        using var made = await person.Send(HttpMethod.Post, $"{scenario}/links", """{ "role": "view" }""");
        Assert.Equal(HttpStatusCode.Created, made.StatusCode);
        Assert.StartsWith("https://studio.example.org:8443/s/", (string)(await StudioClient.Json(made))["url"]!, StringComparison.Ordinal);
    }
}
