using System.Net;
using System.Text;

namespace TokenStudio.Tests;

/// <summary>API keys: made once, hashed, scoped, expiring, revoked.</summary>
public sealed class KeyApiTests : IDisposable
{
    readonly GuardHost host = new();

    public void Dispose() => host.Dispose();

    static (string, string) Bearer(string key) => ("Authorization", $"Bearer {key}");

    [Fact]
    public async Task Key_ToEdit_ActsInItsWorkspaceWithoutCookieOrMark()
    {
        using var owner = host.Client();
        var scenario = await owner.Create();
        var (_, key) = await owner.Key("edit");
        Assert.Matches("^tsk_[A-Za-z0-9_-]{43}$", key);
        using var program = host.Client("203.0.113.20", marked: false);
        using var read = await program.Get(scenario, Bearer(key));
        Assert.Equal(HttpStatusCode.OK, read.StatusCode);
        using var edit = await program.Send("PATCH", scenario, Edits.Set("/name", "\"By program\""), ("If-Match", "\"1\""), Bearer(key));
        Assert.Equal((HttpStatusCode.OK, "\"2\""), (edit.StatusCode, edit.Headers.ETag!.Tag));
        using var made = await program.Send("POST", GuardClient.Scenarios, """{ "preset": "meridian" }""", Bearer(key));
        Assert.Equal(HttpStatusCode.Created, made.StatusCode);
        Assert.False(made.Headers.Contains("Set-Cookie"));
        using var seen = await owner.Get(made.Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.OK, seen.StatusCode);
    }

    [Fact]
    public async Task Key_OfAnyScope_NeitherSeesNorMakesKeys()
    {
        using var owner = host.Client();
        await owner.Create();
        var (id, key) = await owner.Key("edit");
        using var program = host.Client("203.0.113.21");
        foreach (var (method, path, body) in new[] { ("GET", "/api/v1/keys", null), ("POST", "/api/v1/keys", """{ "name": "More" }"""), ("DELETE", $"/api/v1/keys/{id}", (string?)null) })
        {
            using var response = await program.Send(method, path, body, Bearer(key));
            await Problem.Is(HttpStatusCode.Forbidden, response);
        }
    }

    [Fact]
    public async Task Key_ExpiredRevokedOrUnknown_Is401AndOpensNoWorkspace()
    {
        using var owner = host.Client();
        var scenario = await owner.Create();
        var (id, revoked) = await owner.Key("edit");
        using var made = await owner.Send("POST", "/api/v1/keys", """{ "name": "Short", "scope": "read", "expires": "2027-03-01T01:00:00Z" }""");
        var expiring = (string)(await StudioClient.Json(made))["key"]!;
        using var program = host.Client("203.0.113.22");
        using (var before = await program.Get(scenario, Bearer(expiring))) Assert.Equal(HttpStatusCode.OK, before.StatusCode);
        using (var ended = await owner.Send("DELETE", $"/api/v1/keys/{id}")) Assert.Equal(HttpStatusCode.NoContent, ended.StatusCode);
        using (var again = await owner.Send("DELETE", $"/api/v1/keys/{id}")) await Problem.Is(HttpStatusCode.NotFound, again);
        host.Clock.Advance(TimeSpan.FromHours(1));
        foreach (var key in new[] { expiring, revoked, "tsk_unknown", "", revoked.ToUpperInvariant() })
        {
            using var read = await program.Get(scenario, Bearer(key));
            await Problem.Is(HttpStatusCode.Unauthorized, read);
            Assert.Equal("Bearer", read.Headers.WwwAuthenticate.ToString());
            using var create = await program.Send("POST", GuardClient.Scenarios, """{ "preset": "uniswap" }""", Bearer(key));
            await Problem.Is(HttpStatusCode.Unauthorized, create);
            Assert.False(create.Headers.Contains("Set-Cookie"));
        }
    }

    [Fact]
    public async Task Key_Listed_TellsNameScopeHintAndLastUseButNeverItself()
    {
        using var owner = host.Client();
        var scenario = await owner.Create();
        var (id, key) = await owner.Key("read");
        using var program = host.Client("203.0.113.23");
        host.Clock.Advance(TimeSpan.FromMinutes(5));
        using (var used = await program.Get(scenario, Bearer(key))) Assert.Equal(HttpStatusCode.OK, used.StatusCode);
        using var list = await owner.Get("/api/v1/keys");
        var text = await list.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotContain(key[4..16], text, StringComparison.Ordinal);
        var one = Assert.Single((await StudioClient.Json(list)).AsArray())!;
        Assert.Equal((id, "Test", "read", key[^4..], "2027-03-01T00:05:00Z"), ((string)one["id"]!, (string)one["name"]!, (string)one["scope"]!, (string)one["hint"]!, (string)one["lastUsed"]!));
    }

    [Fact]
    public async Task Database_WithAKeyAndAKeptAnswer_HoldsNoPieceOfEither()
    {
        using var owner = host.Client();
        var scenario = await owner.Create();
        using var keyMade = await owner.Send("POST", "/api/v1/keys", """{ "name": "Kept", "scope": "edit" }""", ("Idempotency-Key", "k1"));
        var key = (string)(await StudioClient.Json(keyMade))["key"]!;
        using var linkMade = await owner.Send("POST", $"{scenario}/links", "{}", ("Idempotency-Key", "l1"));
        var token = ((string)(await StudioClient.Json(linkMade))["url"]!).Split('/')[^1];
        using (var replayed = await owner.Send("POST", $"{scenario}/links", "{}", ("Idempotency-Key", "l1"))) Assert.EndsWith(token, (string)(await StudioClient.Json(replayed))["url"]!, StringComparison.Ordinal);
        var files = Directory.EnumerateFiles(host.Folder, "studio.db*").ToArray();
        Assert.NotEmpty(files);
        foreach (var file in files)
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var memory = new MemoryStream();
            await stream.CopyToAsync(memory, TestContext.Current.CancellationToken);
            var text = Encoding.Latin1.GetString(memory.ToArray());
            foreach (var secret in new[] { key["tsk_".Length..], token })
            {
                for (var at = 0; at + 12 <= secret.Length; at++) Assert.False(text.Contains(secret.AsSpan(at, 12), StringComparison.Ordinal), Path.GetFileName(file));
            }
        }
    }

    [Theory]
    [InlineData("", 400)]
    [InlineData("[]", 400)]
    [InlineData("{}", 422)]
    [InlineData("""{ "name": "  " }""", 422)]
    [InlineData("""{ "name": "x", "scope": "admin" }""", 422)]
    [InlineData("""{ "name": "x", "expires": "2020-01-01T00:00:00Z" }""", 422)]
    [InlineData("""{ "name": "x", "expires": 5 }""", 422)]
    public async Task Post_NoKey_IsAProblem(string body, int status)
    {
        using var owner = host.Client();
        await owner.Create();
        using var response = await owner.Send("POST", "/api/v1/keys", body);
        await Problem.Is((HttpStatusCode)status, response);
    }

    [Fact]
    public async Task Keys_MoreThanAWorkspaceMayHave_AreRefusedUntilOneIsRevoked()
    {
        using var owner = host.Client();
        await owner.Create();
        var first = (await owner.Key("read")).Id;
        for (var n = 1; n < 50; n++) await owner.Key("read");
        using (var more = await owner.Send("POST", "/api/v1/keys", """{ "name": "More" }""")) await Problem.Is(HttpStatusCode.UnprocessableEntity, more);
        using (await owner.Send("DELETE", $"/api/v1/keys/{first}")) await owner.Key("read");
    }
}
