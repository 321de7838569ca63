using System.Net;

namespace TokenStudio.Tests;

/// <summary>Links that ask before they open: a number of visitors, a password.</summary>
public sealed class GatedLinkTests(StudioFixture studio) : IDisposable
{
    readonly StudioClient owner = new(studio.Address);
    readonly SharedReader reader = new(studio.Address);

    public void Dispose()
    {
        owner.Dispose();
        reader.Dispose();
    }

    [Fact]
    public async Task Uses_AreSpentByTheFormAndByNothingElse()
    {
        var scenario = await owner.Create("meridian");
        var (_, path) = await owner.Link(scenario, """{ "maxUses": 1 }""");
        for (var n = 0; n < 3; n++)
        {
            var asked = await reader.Text(path);
            Assert.Contains($"<form method=\"post\" action=\"{path}/open\"", asked, StringComparison.Ordinal);
            Assert.DoesNotContain("Meridian", asked, StringComparison.Ordinal);
            using var head = await reader.Head(path);
            Assert.Equal(HttpStatusCode.OK, head.StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, await reader.Status($"{path}/projection.csv"));
        }

        Assert.Equal(0, (int)(await owner.Listed(scenario))["uses"]!);
        using var opened = await reader.Open(path);
        Assert.Equal((HttpStatusCode.Redirect, path), (opened.StatusCode, opened.Headers.Location!.OriginalString));
        var cookie = Assert.Single(opened.Headers.GetValues("Set-Cookie"));
        foreach (var part in new[] { $"path={path}", "httponly", "samesite=lax" }) Assert.Contains(part, cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Meridian", await reader.Text(path), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await reader.Status($"{path}/projection.csv"));

        // The same browser presses again: it is let in already.
        using var again = await reader.Open(path);
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
        Assert.Equal(1, (int)(await owner.Listed(scenario))["uses"]!);

        // Another one finds nothing: the same as where nothing ever was.
        using var late = new SharedReader(studio.Address);
        using var shut = await late.Get(path);
        using var never = await late.Get("/s/never");
        Assert.Equal(HttpStatusCode.NotFound, shut.StatusCode);
        Assert.Equal(await never.Content.ReadAsByteArrayAsync(), await shut.Content.ReadAsByteArrayAsync());
        using var refused = await late.Open(path);
        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
    }

    [Fact]
    public async Task Uses_PressedAtOnce_AreNeverMoreThanAgreed()
    {
        var (_, path) = await owner.Link(await owner.Create("meridian"), """{ "maxUses": 3 }""");
        SharedReader[] all = [.. Enumerable.Range(0, 12).Select(_ => new SharedReader(studio.Address))];
        var answers = await Task.WhenAll(all.Select(r => r.Open(path)));
        Assert.Equal(3, answers.Count(a => a.StatusCode == HttpStatusCode.Redirect));
        foreach (var answer in answers) answer.Dispose();
        foreach (var one in all) one.Dispose();
    }

    [Fact]
    public async Task Password_WrongOne_IsAskedForAgainAndTheRightOneOpens()
    {
        var scenario = await owner.Create("meridian");
        var (id, path) = await owner.Link(scenario, """{ "password": "correct horse" }""");
        Assert.Contains("type=\"password\"", await reader.Text(path), StringComparison.Ordinal);
        foreach (var wrong in new[] { "correct hors", "", "Correct horse" })
        {
            using var refused = await reader.Open(path, wrong);
            Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
            Assert.False(refused.Headers.Contains("Set-Cookie"));
            var text = await refused.Content.ReadAsStringAsync();
            Assert.Contains("This is not the password.", text, StringComparison.Ordinal);
            Assert.DoesNotContain("Meridian", text, StringComparison.Ordinal);
        }

        using var opened = await reader.Open(path, "correct horse");
        Assert.Equal(HttpStatusCode.Redirect, opened.StatusCode);
        Assert.Contains("Meridian", await reader.Text(path), StringComparison.Ordinal);

        // Another password: whoever knew the old one is asked again.
        await owner.Agree(scenario, id, """{ "password": "battery staple" }""");
        Assert.DoesNotContain("Meridian", await reader.Text(path), StringComparison.Ordinal);
        using var stale = await reader.Open(path, "correct horse");
        Assert.Equal(HttpStatusCode.Forbidden, stale.StatusCode);
    }

    [Fact]
    public async Task Password_TriedTooOften_Is429ForAWhile()
    {
        var (_, path) = await owner.Link(await owner.Create("meridian"), """{ "password": "correct horse" }""");
        HttpStatusCode last = default;
        for (var n = 0; n < 25 && last != HttpStatusCode.TooManyRequests; n++)
        {
            using var refused = await reader.Open(path, $"guess {n}");
            last = refused.StatusCode;
            if (last == HttpStatusCode.TooManyRequests) Assert.InRange(int.Parse(Assert.Single(refused.Headers.GetValues("Retry-After")), System.Globalization.CultureInfo.InvariantCulture), 1, 60);
        }

        // The right one is not tried either.
        Assert.Equal(HttpStatusCode.TooManyRequests, last);
        using var shut = await reader.Open(path, "correct horse");
        Assert.Equal(HttpStatusCode.TooManyRequests, shut.StatusCode);
    }

    [Theory]
    [InlineData("rotate")]
    [InlineData("revoke")]
    public async Task Cookie_OfALinkThatEnded_OpensNothing(string how)
    {
        var scenario = await owner.Create("meridian");
        var (id, path) = await owner.Link(scenario, """{ "maxUses": 5 }""");
        using (await reader.Open(path)) Assert.Equal(HttpStatusCode.OK, await reader.Status(path));
        var cookie = reader.Cookies.GetCookies(new Uri(studio.Address, path))["tokenstudio.link"]!;
        var next = path;
        if (how == "revoke") await owner.Revoke(scenario, id);
        else
        {
            using var rotated = await owner.Send(HttpMethod.Post, $"{scenario}/links/{id}/rotate");
            next = new Uri((string)(await StudioClient.Json(rotated))["url"]!).AbsolutePath;
        }

        Assert.Equal(HttpStatusCode.NotFound, await reader.Status(path));
        // Carried over by hand to where the link is now.
        reader.Cookies.Add(new Cookie(cookie.Name, cookie.Value, next, cookie.Domain));
        using var carried = await reader.Get(next);
        Assert.DoesNotContain("Meridian", await carried.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_FromAnotherSite_Is403AndSpendsNothing()
    {
        var scenario = await owner.Create("meridian");
        var (_, path) = await owner.Link(scenario, """{ "maxUses": 1 }""");
        using var other = new StudioClient(studio.Address);
        using var refused = await other.Send(HttpMethod.Post, $"{path}/open", header: ("Sec-Fetch-Site", "cross-site"));
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Equal(0, (int)(await owner.Listed(scenario))["uses"]!);
    }
}
