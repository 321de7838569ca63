using System.Net;

namespace TokenStudio.Tests;

/// <summary>The language of pages: chosen, else the browser's; and what is no page stays English.</summary>
public sealed class LanguageChoiceTests(StudioFixture studio) : IDisposable
{
    readonly StudioClient person = new(studio.Address);

    public void Dispose() => person.Dispose();

    [Theory]
    [InlineData("/glossary", "/glossary")]
    [InlineData("/scenarios/abc/supply?go=%2Ftoken", "/scenarios/abc/supply?go=%2Ftoken")]
    [InlineData(null, "/")]
    [InlineData("//evil.example", "/")]
    [InlineData("/\\evil.example", "/")]
    [InlineData("https://evil.example/", "/")]
    [InlineData("javascript:alert(1)", "/")]
    [InlineData("/\t/evil.example", "/")]
    [InlineData("/\0//evil.example", "/")]
    [InlineData(" //evil.example", "/")]
    [InlineData("%2F%2Fevil.example", "/")]
    [InlineData("~//evil.example", "/")]
    public async Task Language_Chosen_GoesBackToThisSiteOnly(string? back, string address)
    {
        using var response = await person.Get(back is null ? "/language/de" : $"/language/de?back={Uri.EscapeDataString(back)}");
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal(address, response.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Language_Chosen_IsKeptWhereNoScriptReadsIt()
    {
        using var response = await person.Get("/language/fr");
        var cookie = Assert.Single(response.Headers.GetValues("Set-Cookie"), c => c.StartsWith(".AspNetCore.Culture=", StringComparison.Ordinal));
        Assert.Contains("; httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("; samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("fr", await LangOf("/glossary"));
    }

    [Fact]
    public async Task Language_OfNobody_IsNotFound()
    {
        using var response = await person.Get("/language/xx");
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/reference")]
    [InlineData("/glossary")]
    [InlineData("/nowhere")]
    [InlineData("/s/unknown")]
    [InlineData("/scenarios/unknown/supply")]
    public async Task Page_OfAGermanBrowser_SaysItIsGerman(string path)
    {
        Assert.Equal("de", await LangOf(path, "de-AT,de;q=0.9,en;q=0.5"));
        Assert.Equal("en", await LangOf(path, "pt-BR,pt;q=0.9"));
    }

    [Fact]
    public async Task SharedPage_OfAGermanBrowser_IsGermanWhileItsFileIsEnglish()
    {
        var (_, path) = await person.Share(await person.Create("meridian"));
        Assert.Equal("de", await LangOf(path, "de"));
        using var here = await person.Send(HttpMethod.Get, $"{path}/projection.csv");
        using var there = await person.Send(HttpMethod.Get, $"{path}/projection.csv", header: ("Accept-Language", "de"));
        Assert.Equal(await here.Content.ReadAsStringAsync(), await there.Content.ReadAsStringAsync());
    }

    async Task<string> LangOf(string path, string? languages = null)
    {
        using var response = await person.Send(HttpMethod.Get, path, header: languages is null ? null : ("Accept-Language", languages));
        var html = await response.Content.ReadAsStringAsync();
        var at = html.IndexOf("<html lang=\"", StringComparison.Ordinal) + 12;
        return html[at..html.IndexOf('"', at)];
    }
}
