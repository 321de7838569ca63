using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace TokenStudio.Tests;

public sealed class SharedPageTests(StudioFixture studio) : IDisposable
{
    readonly StudioClient owner = new(studio.Address);
    readonly StudioClient reader = new(studio.Address);

    public void Dispose()
    {
        owner.Dispose();
        reader.Dispose();
    }

    [Fact]
    public async Task Post_Link_TellsItsAddressOnce()
    {
        var scenario = await owner.Create("meridian");
        using var made = await owner.Send(HttpMethod.Post, $"{scenario}/links", """{ "role": "view", "expires": "2099-01-01T00:00:00Z", "name": "Seed" }""");
        Assert.Equal(HttpStatusCode.Created, made.StatusCode);
        var link = await StudioClient.Json(made);
        Assert.Equal(("view", "2099-01-01T00:00:00Z"), ((string)link["role"]!, (string)link["expires"]!));
        var url = (string)link["url"]!;
        Assert.StartsWith($"{studio.Address}s/", url, StringComparison.Ordinal);

        using var listed = await owner.Get($"{scenario}/links");
        var text = await listed.Content.ReadAsStringAsync();
        Assert.DoesNotContain(url[(url.LastIndexOf('/') + 1)..], text, StringComparison.Ordinal);
        var one = Assert.Single(JsonNode.Parse(text)!.AsArray())!;
        Assert.Equal(((string)link["id"]!, "Seed", (string?)null), ((string)one["id"]!, (string)one["name"]!, (string?)one["revoked"]));
    }

    [Fact]
    public async Task Get_Link_ShowsExactFiguresWithoutScriptsOfTheStudio()
    {
        var (_, path) = await owner.Share(await owner.Create("meridian"));
        using var page = await reader.Get(path);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Equal("text/html", page.Content.Headers.ContentType!.MediaType);
        var html = await page.Content.ReadAsStringAsync();
        Assert.Contains("360,454,999.999999999999999999", html, StringComparison.Ordinal);   // circulating after a year
        Assert.Contains("<svg", html, StringComparison.Ordinal);
        Assert.Contains("Month 12 cliff releases <b>28.2%</b> of circulating supply", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Go to month 12", html, StringComparison.Ordinal);   // nothing here to press
        Assert.DoesNotContain("_framework", html, StringComparison.Ordinal);
        Assert.DoesNotContain("blazor", html, StringComparison.OrdinalIgnoreCase);
        Assert.False(page.Headers.Contains("Set-Cookie"));
        Assert.Equal("no-store", page.Headers.CacheControl!.ToString());
        Assert.Equal("noindex, nofollow", Assert.Single(page.Headers.GetValues("X-Robots-Tag")));
    }

    [Fact]
    public async Task Get_NameOfMarkup_IsShownAsText()
    {
        var scenario = await owner.Create("meridian");
        await owner.Set(scenario, "/name", "\"<script>alert(1)</script>\"");
        await owner.Set(scenario, "/allocations/team/name", "\"<img src=x onerror=alert(1)>\"");
        using var page = await reader.Get((await owner.Share(scenario)).Path);
        var html = await page.Content.ReadAsStringAsync();
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_FilesOfALink_AreTheOwnersFiles()
    {
        var scenario = await owner.Create("meridian");
        var (_, path) = await owner.Share(scenario);
        using var csv = await reader.Get($"{path}/projection.csv");
        using var own = await owner.Get($"{scenario}/projection");
        Assert.Equal("text/csv", csv.Content.Headers.ContentType!.MediaType);
        Assert.Equal(await own.Content.ReadAsStringAsync(), await csv.Content.ReadAsStringAsync());
        using var pdf = await reader.Get($"{path}/report.pdf");
        Assert.Equal("application/pdf", pdf.Content.Headers.ContentType!.MediaType);
        Assert.Equal("%PDF", Encoding.ASCII.GetString(await pdf.Content.ReadAsByteArrayAsync(), 0, 4));
    }

    [Fact]
    public async Task Get_BrokenDesign_ShowsItsLastValidFiguresAndOffersNoFiles()
    {
        var scenario = await owner.Create("meridian");
        var (_, path) = await owner.Share(scenario);
        await owner.Set(scenario, "/allocations/advisors/vesting/duration", "\"P22M\"");
        using var page = await reader.Get(path);
        var html = await page.Content.ReadAsStringAsync();
        Assert.Contains("360,454,999.999999999999999999", html, StringComparison.Ordinal);
        Assert.Contains("the figures are those of its last valid design", html, StringComparison.Ordinal);
        Assert.DoesNotContain("report.pdf", html, StringComparison.Ordinal);
        using var csv = await reader.Get($"{path}/projection.csv");
        Assert.Equal(HttpStatusCode.NotFound, csv.StatusCode);
    }

    [Theory]
    [InlineData("unknown0unknown0unknown0")]
    [InlineData(":token")]
    [InlineData("%7Btoken%7D")]
    [InlineData("null")]
    [InlineData("undefined")]
    [InlineData("..%2F..")]
    [InlineData("...")]
    [InlineData("%F0%9F%92%A9")]
    [InlineData("'%20or%201=1--")]
    public async Task Get_NoLink_IsTheSame404AsARevokedOne(string token)
    {
        var scenario = await owner.Create("meridian");
        var (id, path) = await owner.Share(scenario);
        using var ended = await owner.Send(HttpMethod.Delete, $"{scenario}/links/{id}");
        Assert.Equal(HttpStatusCode.NoContent, ended.StatusCode);
        foreach (var file in new[] { "", "/projection.csv", "/report.pdf" })
        {
            using var revoked = await reader.Get(path + file);
            using var never = await reader.Get($"/s/{token}{file}");
            Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (revoked.StatusCode, never.StatusCode));
            Assert.Equal(await revoked.Content.ReadAsByteArrayAsync(), await never.Content.ReadAsByteArrayAsync());
        }
    }

    [Fact]
    public async Task Delete_Link_IsListedAsRevokedAndCannotEndTwice()
    {
        var scenario = await owner.Create("meridian");
        var (id, _) = await owner.Share(scenario);
        using var ended = await owner.Send(HttpMethod.Delete, $"{scenario}/links/{id}");
        using var listed = await owner.Get($"{scenario}/links");
        Assert.NotNull((string?)(await StudioClient.Json(listed))[0]!["revoked"]);
        using var unknown = await owner.Send(HttpMethod.Delete, $"{scenario}/links/unknown");
        await Problem.Is(HttpStatusCode.NotFound, unknown);
    }

    [Fact]
    public async Task Fork_Link_IsACopyInTheReadersWorkspace()
    {
        var scenario = await owner.Create("meridian");
        var (_, path) = await owner.Share(scenario);
        using var forked = await reader.Send(HttpMethod.Post, $"{path}/fork");
        Assert.Equal(HttpStatusCode.Redirect, forked.StatusCode);
        var copy = $"{StudioClient.Scenarios}/{forked.Headers.Location!.OriginalString.Split('/')[2]}";
        await reader.Set(copy, "/name", "\"Theirs\"");
        using var original = await owner.Get(scenario);
        Assert.Equal("Meridian base case", (string)(await StudioClient.Json(original))["name"]!);
        using var hidden = await owner.Get(copy);
        Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);
    }

    [Fact]
    public async Task Fork_FromAnotherSite_Is403()
    {
        var (_, path) = await owner.Share(await owner.Create("meridian"));
        using var forked = await reader.Send(HttpMethod.Post, $"{path}/fork", header: ("Sec-Fetch-Site", "cross-site"));
        Assert.Equal(HttpStatusCode.Forbidden, forked.StatusCode);
        Assert.False(forked.Headers.Contains("Set-Cookie"));
    }
}
