using System.IO.Compression;
using System.Net;
using System.Text;
using TokenStudio.Web.Pages.Shared;

namespace TokenStudio.Tests;

/// <summary>A chart in a frame: whose pages may show it, how much it weighs, and that it obeys its link.</summary>
public sealed class EmbedTests(StudioFixture studio) : IDisposable
{
    const int MostBytes = 150_000;
    readonly StudioClient owner = new(studio.Address);
    readonly SharedReader reader = new(studio.Address);

    public void Dispose()
    {
        owner.Dispose();
        reader.Dispose();
    }

    public static TheoryData<string> Charts => [.. EmbedChart.All.Select(chart => chart.Id)];

    [Theory]
    [MemberData(nameof(Charts))]
    public async Task Embed_OfAChart_IsSmallAndNeedsNoScript(string chart)
    {
        var (_, path) = await owner.Link(await owner.Create("meridian-rewards"));
        var html = await reader.Text($"{Frame(path)}?chart={chart}");
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.Contains(chart == "allocation" ? "<table" : "<svg", html, StringComparison.Ordinal);
        Assert.DoesNotContain(path[3..], html, StringComparison.Ordinal);   // the key is in no address inside
        var all = html + string.Concat(Directory.GetFiles(Path.Combine(Repository.Root, "wwwroot", "css"), "*.css").Where(f => html.Contains($"css/{Path.GetFileName(f)}", StringComparison.Ordinal)).Select(File.ReadAllText));
        Assert.InRange(Packed(all), 1, MostBytes);
    }

    [Fact]
    public async Task Embed_ByTerms_IsFramedByTheNamedOriginsOrByAny()
    {
        var scenario = await owner.Create("meridian");
        var (id, path) = await owner.Link(scenario);
        using (var any = await reader.Get(Frame(path)))
        {
            var policy = Assert.Single(any.Headers.GetValues("Content-Security-Policy"));
            Assert.EndsWith("frame-ancestors *", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("script-src", policy, StringComparison.Ordinal);   // default-src 'none' forbids them all
            Assert.False(any.Headers.Contains("X-Frame-Options"));
            Assert.Equal("nosniff", Assert.Single(any.Headers.GetValues("X-Content-Type-Options")));
            Assert.Equal("no-referrer", Assert.Single(any.Headers.GetValues("Referrer-Policy")));
            Assert.Equal("no-store", any.Headers.CacheControl!.ToString());
        }

        await owner.Agree(scenario, id, """{ "parents": ["https://example.org", "https://docs.example.org"] }""");
        using var named = await reader.Get(Frame(path));
        Assert.EndsWith("frame-ancestors https://example.org https://docs.example.org", Assert.Single(named.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        using var page = await reader.Get(path);
        Assert.Contains("frame-ancestors 'none'", Assert.Single(page.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Embed_OfARevokedLink_IsTheSame404AsOfNone()
    {
        var scenario = await owner.Create("meridian");
        var (id, path) = await owner.Link(scenario);
        Assert.Equal(HttpStatusCode.OK, await reader.Status(Frame(path)));
        await owner.Revoke(scenario, id);
        using var ended = await reader.Get(Frame(path));
        using var never = await reader.Get("/embed/unknown0unknown0unknown0");
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (ended.StatusCode, never.StatusCode));
        Assert.Equal(await ended.Content.ReadAsByteArrayAsync(), await never.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Embed_OfHiddenHolders_NamesNone()
    {
        var (_, path) = await owner.Link(await owner.Create("meridian"), """{ "hide": ["holders"] }""");
        foreach (var chart in EmbedChart.All)
        {
            // Colours have names of holders, but are given by the place in the list.
            var html = System.Text.RegularExpressions.Regex.Replace(await reader.Text($"{Frame(path)}?chart={chart.Id}"), @"--?c-[a-z]+|\b[cf]-[a-z]+", "");
            foreach (var told in new[] { "Community rewards", "Seed round", "Advisors", "Strategic round" }) Assert.DoesNotContain(told, html, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task Embed_ByAddress_HasThemeAndLanguage()
    {
        var (_, path) = await owner.Link(await owner.Create("meridian"));
        var dark = await reader.Text($"{Frame(path)}?theme=dark&lang=de");
        Assert.Contains("""<html lang="de" data-theme="dark">""", dark, StringComparison.Ordinal);
        Assert.DoesNotContain("css/dark.css", dark, StringComparison.Ordinal);
        Assert.Contains("Umlaufendes Angebot", dark, StringComparison.Ordinal);
        Assert.Contains("""media="screen and (prefers-color-scheme: dark)" href="css/dark.css""", await reader.Text(Frame(path)), StringComparison.Ordinal);
    }

    static string Frame(string path) => path.Replace("/s/", "/embed/", StringComparison.Ordinal);

    static int Packed(string text)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal)) gzip.Write(Encoding.UTF8.GetBytes(text));
        return packed.ToArray().Length;
    }
}
