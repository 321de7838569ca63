using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using TokenStudio.Storage;
using TokenStudio.Storage.Scenarios;
using TokenStudio.Storage.Sharing;

namespace TokenStudio.Tests;

public sealed class ShareLinkStoreTests : IDisposable
{
    readonly TemporaryFolder folder = new();
    readonly ManualClock clock = new();
    readonly StudioDatabase database;
    readonly ShareLinkStore links;

    public ShareLinkStoreTests()
    {
        database = StudioDatabase.Open(folder.Path);
        links = new(database, database.Writer, clock);
    }

    public void Dispose()
    {
        database.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task Create_Token_Is256BitsOfBase64Url()
    {
        var scenario = await Scenario();
        var tokens = new HashSet<string>();
        for (var n = 0; n < 200; n++) tokens.Add((await links.Create(scenario, "", null)).Token);
        Assert.Equal(200, tokens.Count);
        Assert.All(tokens, t => Assert.Matches("^[A-Za-z0-9_-]{43}$", t));
    }

    [Fact]
    public async Task Create_Token_IsNowhereOnDisk()
    {
        var made = await links.Create(await Scenario(), "Investors", null);
        var stored = await database.Read(db => db.ShareLinks.Single());
        Assert.Equal(SHA256.HashData(Encoding.UTF8.GetBytes(made.Token)), stored.TokenHash);
        // The name is found, so the scan looks at the right bytes; of the token not even a piece is.
        Assert.True(OnDisk("Investors"));
        for (var at = 0; at + 12 <= made.Token.Length; at++) Assert.False(OnDisk(made.Token.Substring(at, 12)));
    }

    [Fact]
    public async Task Find_Live_GivesTheLink()
    {
        var scenario = await Scenario();
        var made = await links.Create(scenario, "Investors", clock.GetUtcNow().AddDays(30));
        var found = (await links.Find(made.Token))!;
        Assert.Equal(made.Link, found);
        Assert.Equal((scenario, "Investors", "view"), (found.ScenarioId, found.Name, found.Role));
    }

    [Fact]
    public async Task Find_Expired_IsNullFromItsInstant()
    {
        var made = await links.Create(await Scenario(), "", clock.GetUtcNow().AddDays(30));
        clock.Advance(TimeSpan.FromDays(30) - TimeSpan.FromMilliseconds(1));
        Assert.NotNull(await links.Find(made.Token));
        clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Null(await links.Find(made.Token));
    }

    [Fact]
    public async Task Find_Revoked_IsNullAtOnceAndListed()
    {
        var scenario = await Scenario();
        var made = await links.Create(scenario, "", null);
        Assert.False(await links.Revoke("another", made.Link.Id));
        Assert.True(await links.Revoke(scenario, made.Link.Id));
        Assert.False(await links.Revoke(scenario, made.Link.Id));
        Assert.Null(await links.Find(made.Token));
        Assert.Equal(clock.GetUtcNow(), (await links.List(scenario))[0].RevokedAt);
    }

    [Theory]
    [InlineData("")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("not base64url !%$")]
    [InlineData("\0")]
    [InlineData("ünïcode \ud800")]
    public async Task Find_UnknownOrMalformed_IsNull(string token)
    {
        await links.Create(await Scenario(), "", null);
        Assert.Null(await links.Find(token));
    }

    async Task<string> Scenario() => (await new ScenarioStore(database, database.Writer, clock).Create("ada's", SampleScenario.Small)).Id;

    bool OnDisk(string text) => Directory.EnumerateFiles(folder.Path, "studio.db*").Any(f => Bytes(f).AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0);

    static byte[] Bytes(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return bytes;
    }
}
