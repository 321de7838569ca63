using System.Buffers.Binary;
using System.IO.Compression;
using System.Net;
using System.Text.RegularExpressions;
using TokenStudio.Model.Presets;
using TokenStudio.Model.Scenarios;
using TokenStudio.Model.Simulation;
using TokenStudio.Presentation.Charts;
using TokenStudio.Presentation.Metrics;

namespace TokenStudio.Tests;

/// <summary>The shared page shows the model's figures, in every unit and span, without a script, and never older ones.</summary>
public sealed class SharedLookTests(StudioFixture studio) : IDisposable
{
    readonly StudioClient owner = new(studio.Address);
    readonly SharedReader reader = new(studio.Address);

    public void Dispose()
    {
        owner.Dispose();
        reader.Dispose();
    }

    [Fact]
    public async Task Page_OfATemplate_ShowsTheModelsFigures()
    {
        var html = await reader.Text((await owner.Link(await owner.Create("meridian-rewards"))).Path);
        var projection = Projector.Project(ScenarioReview.Of(ScenarioReader.Read(PresetLibrary.All.Single(p => p.Id == "meridian-rewards").Document)).Valid!);
        foreach (var card in Headlines.Of(projection))
        {
            Assert.Contains($">{card.Label}<", html, StringComparison.Ordinal);
            Assert.Contains($"<b>{card.Value}<", html, StringComparison.Ordinal);
        }

        var reading = ChartReading.Of(SupplyChart.Of(projection));
        Assert.Equal(("405.5M", "100%", "40.6%"), (reading.Total, reading.Whole, reading.OfLimit));   // the picture's readout at month 12
        foreach (var row in reading.Rows)
        {
            Assert.Contains($"<td data-value=\"{row.Series.Id}\">{row.Value}</td>", html, StringComparison.Ordinal);
            Assert.Contains($"<td data-share=\"{row.Series.Id}\">{row.Share}</td>", html, StringComparison.Ordinal);
        }

        Assert.Contains("<td data-total>405.5M</td>", html, StringComparison.Ordinal);
        Assert.Equal(6, Regex.Count(html, "data-plot="));   // supply, unlocks and emissions, each laid out twice
    }

    [Fact]
    public async Task Page_TableTwin_HasEveryMonthWithAllDigits()
    {
        var html = await reader.Text((await owner.Link(await owner.Create("meridian"))).Path);
        // The unlock calendar's twin has months too: only the supply's own table is counted.
        var from = html.IndexOf("role=\"region\" aria-label=\"Circulating supply\"", StringComparison.Ordinal);
        Assert.Equal(121, Regex.Count(html[from..html.IndexOf("</table>", from, StringComparison.Ordinal)], "<th scope=\"row\">(TGE|Month [0-9]+)</th>"));
        Assert.Contains("360,454,999.999999999999999999", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Switches_AreLinksThatKeepWhatElseIsChosen()
    {
        var (_, path) = await owner.Link(await owner.Create("meridian"));
        var html = await reader.Text($"{path}?unit=usd&span=4y&ui-culture=de");
        Assert.Contains($"""href="{path}?span=4y&amp;ui-culture=de">""", html, StringComparison.Ordinal);
        Assert.Contains($"""href="{path}?unit=usd&amp;span=4y&amp;ui-culture=de" aria-current="true">USD</a>""", html, StringComparison.Ordinal);
        Assert.Contains($"""href="{path}?unit=usd&amp;ui-culture=de">10""", html, StringComparison.Ordinal);
        Assert.Contains("<svg", html, StringComparison.Ordinal);
        // What is not understood is as if it were not said, and is not repeated.
        Assert.DoesNotContain("onload", await reader.Text($"{path}?unit=%22onload=1&span=9y&ui-culture=xx"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_AfterAnEdit_IsAnother()
    {
        var scenario = await owner.Create("meridian");
        var (id, path) = await owner.Link(scenario);
        Assert.Contains("<h1 translate=\"no\">Meridian base case</h1>", await reader.Text(path), StringComparison.Ordinal);
        await owner.Set(scenario, "/name", "\"Another\"");
        Assert.Contains("<h1 translate=\"no\">Another</h1>", await reader.Text(path), StringComparison.Ordinal);
        Assert.Contains("Fork this scenario", await reader.Text(path), StringComparison.Ordinal);
        await owner.Agree(scenario, id, """{ "allowFork": false }""");
        Assert.DoesNotContain("Fork this scenario", await reader.Text(path), StringComparison.Ordinal);
        await owner.Revoke(scenario, id);
        Assert.Equal(HttpStatusCode.NotFound, await reader.Status(path));
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task Page_Packed_IsTheSame(string coding)
    {
        var (_, path) = await owner.Link(await owner.Create("meridian"));
        var plain = await reader.Text(path);
        using var http = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.None }) { BaseAddress = studio.Address };
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.AcceptEncoding.ParseAdd(coding);
        using var answer = await http.SendAsync(request);
        Assert.Equal(coding, Assert.Single(answer.Content.Headers.ContentEncoding));
        var packed = await answer.Content.ReadAsByteArrayAsync();
        using Stream stream = coding == "br" ? new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress) : new GZipStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var text = new StreamReader(stream);
        Assert.Equal(plain, await text.ReadToEndAsync());
        Assert.InRange(packed.Length, 1, plain.Length / 4);
    }

    [Fact]
    public async Task Tags_OfAnOpenLink_NameItAndItsPicture()
    {
        var (_, path) = await owner.Link(await owner.Create("meridian"));
        var html = await reader.Text(path);
        Assert.Contains("""<meta property="og:title" content="Meridian base case" />""", html, StringComparison.Ordinal);
        Assert.Contains($"""<meta property="og:image" content="{studio.Address.GetLeftPart(UriPartial.Authority)}{path}/preview.png" />""", html, StringComparison.Ordinal);
        Assert.Contains("""<meta name="twitter:card" content="summary_large_image">""", html, StringComparison.Ordinal);
        using var picture = await reader.Get($"{path}/preview.png");
        var png = await picture.Content.ReadAsByteArrayAsync();
        Assert.Equal("image/png", picture.Content.Headers.ContentType!.MediaType);
        Assert.Equal((1200, 630), (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20))));
    }

    [Fact]
    public async Task Tags_OfAGatedLink_NameTheProductAlone()
    {
        var one = await owner.Create("meridian");
        var other = await owner.Create("uniswap");
        var (_, gated) = await owner.Link(one, """{ "password": "correct horse battery" }""");
        var (_, limited) = await owner.Link(other, """{ "maxUses": 3 }""");
        foreach (var path in new[] { gated, limited })
        {
            var html = await reader.Text(path);
            Assert.Contains("""<meta property="og:title" content="TokenStudio" />""", html, StringComparison.Ordinal);
            Assert.DoesNotContain("Meridian", html, StringComparison.Ordinal);
            Assert.DoesNotContain("Uniswap", html, StringComparison.Ordinal);
            Assert.Contains($"{path}/preview.png", html, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.NotFound, await reader.Status(path.Replace("/s/", "/embed/", StringComparison.Ordinal)));
        }

        // Two scenarios, one picture: nothing of either is in it.
        Assert.Equal(await Picture(gated), await Picture(limited));
        Assert.NotEqual(await Picture(gated), await Picture((await owner.Link(one)).Path));
    }

    [Fact]
    public async Task Page_WithoutScript_HasTheDarkColoursOfTokens()
    {
        var css = Path.Combine(Repository.Root, "wwwroot", "css");
        var tokens = await File.ReadAllTextAsync(Path.Combine(css, "tokens.css"));
        var dark = await File.ReadAllTextAsync(Path.Combine(css, "dark.css"));
        Assert.Equal(Block(tokens, "[data-theme=\"dark\"] {"), Block(dark, ":root {"));
        Assert.Contains("""<noscript><link rel="stylesheet" media="screen and (prefers-color-scheme: dark)" href="css/dark.css"></noscript>""", await reader.Text((await owner.Link(await owner.Create("meridian"))).Path), StringComparison.Ordinal);
    }

    async Task<byte[]> Picture(string path)
    {
        using var answer = await reader.Get($"{path}/preview.png");
        return await answer.Content.ReadAsByteArrayAsync();
    }

    static string Block(string css, string head)
    {
        var from = css.LastIndexOf(head, StringComparison.Ordinal) + head.Length;
        return string.Join('\n', css[from..css.IndexOf('}', from)].Split('\n').Select(line => line.Trim()));
    }
}
