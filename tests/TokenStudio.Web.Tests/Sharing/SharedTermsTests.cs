using System.Net;
using System.Text.RegularExpressions;

namespace TokenStudio.Tests;

/// <summary>What visitors see and may under the terms of a link.</summary>
public sealed partial class SharedTermsTests(StudioFixture studio) : IDisposable
{
    readonly StudioClient owner = new(studio.Address);
    readonly SharedReader reader = new(studio.Address);

    public void Dispose()
    {
        owner.Dispose();
        reader.Dispose();
    }

    [Fact]
    public async Task Prices_Hidden_AreInNoFileAndNoCopy()
    {
        var scenario = await owner.Create("meridian");
        var (id, path) = await owner.Link(scenario);
        var open = await reader.Text(path);
        Assert.Contains("$120M", open, StringComparison.Ordinal);   // 1,000,000,000 × $0.12
        Assert.Contains("/market/price/initialPrice", open, StringComparison.Ordinal);
        Assert.Contains(",market_cap,fdv", await reader.Text($"{path}/projection.csv"), StringComparison.Ordinal);

        await owner.Agree(scenario, id, """{ "hide": ["prices"] }""");
        var html = await reader.Text(path);
        foreach (var told in new[] { "$", "FDV", "market cap", "0.12", "/market" }) Assert.DoesNotContain(told, html, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("360,454,999.999999999999999999", html, StringComparison.Ordinal);
        var csv = await reader.Text($"{path}/projection.csv");
        foreach (var told in new[] { "price", "market_cap", "fdv" }) Assert.DoesNotContain(told, csv, StringComparison.Ordinal);
        using var copy = new StudioClient(studio.Address);
        var forked = await Fork(copy, path);
        Assert.DoesNotContain("0.12", forked, StringComparison.Ordinal);
        Assert.DoesNotContain("market", forked, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Holders_Hidden_AreInNoFileAndNoCopy()
    {
        var scenario = await owner.Create("meridian");
        var (_, path) = await owner.Link(scenario, """{ "hide": ["holders"] }""");
        // Colours have names of holders, but are given by the place in the list.
        var html = Colour().Replace(await reader.Text(path), "");
        string[] names = ["Team", "Seed", "Advisors", "Treasury", "Insider", "Community rewards"];
        foreach (var told in names) Assert.DoesNotContain(told, html, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Bucket 1", html, StringComparison.Ordinal);
        Assert.Contains("$120M", html, StringComparison.Ordinal);
        Assert.Contains("360,454,999.999999999999999999", html, StringComparison.Ordinal);
        var csv = await reader.Text($"{path}/projection.csv");
        Assert.Contains("unlocked:bucket-1", csv, StringComparison.Ordinal);
        foreach (var told in names) Assert.DoesNotContain(told, csv, StringComparison.OrdinalIgnoreCase);
        using var copy = new StudioClient(studio.Address);
        var forked = await Fork(copy, path);
        foreach (var told in names) Assert.DoesNotContain(told, forked, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Forks_AndFiles_AreWhereTheTermsAllowThem()
    {
        var scenario = await owner.Create("meridian");
        var (id, path) = await owner.Link(scenario, """{ "allowFork": false, "allowExport": false }""");
        var html = await reader.Text(path);
        Assert.DoesNotContain("/fork", html, StringComparison.Ordinal);
        Assert.DoesNotContain("projection.csv", html, StringComparison.Ordinal);
        foreach (var file in new[] { "projection.csv", "projection.xlsx", "unlocks.csv", "report.pdf", "scenario.json" }) Assert.Equal(HttpStatusCode.Forbidden, await reader.Status($"{path}/{file}"));
        using var copy = new StudioClient(studio.Address);
        using (var refused = await copy.Send(HttpMethod.Post, $"{path}/fork"))
        {
            Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
            Assert.False(refused.Headers.Contains("Set-Cookie"));
        }

        await owner.Agree(scenario, id, """{ "allowFork": true, "allowExport": true }""");
        Assert.Equal(HttpStatusCode.OK, await reader.Status($"{path}/projection.csv"));
        await Fork(copy, path);
    }

    [Fact]
    public async Task Frozen_Link_ShowsItsVersionWhateverIsEdited()
    {
        var scenario = await owner.Create("meridian");
        var (_, frozen) = await owner.Link(scenario, """{ "frozen": true }""");
        var (_, live) = await owner.Link(scenario);
        await owner.Set(scenario, "/name", "\"Edited\"");
        Assert.Contains("<h1 translate=\"no\">Meridian base case</h1>", await reader.Text(frozen), StringComparison.Ordinal);
        Assert.Contains("<h1 translate=\"no\">Edited</h1>", await reader.Text(live), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fork_OfALinkRevokedLater_StillOpensAndTellsWhereItIsFrom()
    {
        var scenario = await owner.Create("meridian");
        var (id, path) = await owner.Link(scenario);
        using var copy = new StudioClient(studio.Address);
        using var forked = await copy.Send(HttpMethod.Post, $"{path}/fork");
        var address = $"{StudioClient.Scenarios}/{forked.Headers.Location!.OriginalString.Split('/')[2]}";
        await owner.Revoke(scenario, id);
        using var still = await copy.Get(address);
        Assert.Equal(HttpStatusCode.OK, still.StatusCode);
        using var links = await copy.Get($"{address}/links");
        Assert.Empty((await StudioClient.Json(links)).AsArray());
        using var overview = await copy.Get($"{forked.Headers.Location.OriginalString.Replace("allocation", "overview", StringComparison.Ordinal)}");
        Assert.Contains("Copy of Meridian base case, version 1", await overview.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [GeneratedRegex(@"--?c-[a-z]+|\b[cf]-[a-z]+|&quot;colour&quot;:&quot;[a-z]+")]
    private static partial Regex Colour();

    static async Task<string> Fork(StudioClient copy, string path)
    {
        using var forked = await copy.Send(HttpMethod.Post, $"{path}/fork");
        Assert.Equal(HttpStatusCode.Redirect, forked.StatusCode);
        using var answer = await copy.Get($"{StudioClient.Scenarios}/{forked.Headers.Location!.OriginalString.Split('/')[2]}");
        return await answer.Content.ReadAsStringAsync();
    }
}
