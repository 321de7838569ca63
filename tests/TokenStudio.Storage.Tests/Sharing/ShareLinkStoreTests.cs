using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using TokenStudio.Model.Scenarios;
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
        for (var n = 0; n < 200; n++) tokens.Add((await links.Create(scenario, new())).Token);
        Assert.Equal(200, tokens.Count);
        Assert.All(tokens, t => Assert.Matches("^[A-Za-z0-9_-]{43}$", t));
    }

    [Fact]
    public async Task Create_Token_IsNowhereOnDisk()
    {
        var made = await links.Create(await Scenario(), new() { Name = "Investors" });
        var stored = await database.Read(db => db.ShareLinks.Single());
        Assert.Equal(SHA256.HashData(Encoding.UTF8.GetBytes(made.Token)), stored.TokenHash);
        // The name is found, so the scan looks at the right bytes; of the token not even a piece is.
        Assert.True(OnDisk("Investors"));
        for (var at = 0; at + 12 <= made.Token.Length; at++) Assert.False(OnDisk(made.Token.Substring(at, 12)));
    }

    [Fact]
    public async Task Find_EveryTerm_IsAsAgreed()
    {
        var terms = new LinkTerms
        {
            Name = "Fund B",
            Expires = DateTimeOffset.FromUnixTimeMilliseconds(4_102_444_800_000),
            MostUses = 3,
            PasswordHash = "salt and hash",
            VersionId = "some version",
            AllowsFork = false,
            AllowsExport = false,
            Hides = HiddenParts.Holders | HiddenParts.Prices,
            Parents = "https://a.example https://b.example",
        };
        var made = await links.Create(await Scenario(), terms);
        var found = (await links.Find(made.Token))!;
        Assert.Equal(terms, found.Terms);
        Assert.Equal(made.Token[^4..], found.Hint);
    }

    [Fact]
    public async Task Find_Live_GivesTheLink()
    {
        var scenario = await Scenario();
        var made = await links.Create(scenario, new() { Name = "Investors", Expires = clock.GetUtcNow().AddDays(30) });
        var found = (await links.Find(made.Token))!;
        Assert.Equal(made.Link, found);
        Assert.Equal((scenario, "Investors", "view"), (found.ScenarioId, found.Terms.Name, found.Role));
    }

    [Fact]
    public async Task Find_Expired_IsNullFromItsInstant()
    {
        var made = await links.Create(await Scenario(), new() { Expires = clock.GetUtcNow().AddDays(30) });
        clock.Advance(TimeSpan.FromDays(30) - TimeSpan.FromMilliseconds(1));
        Assert.NotNull(await links.Find(made.Token));
        clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Null(await links.Find(made.Token));
    }

    [Fact]
    public async Task Find_Revoked_IsNullAtOnceAndListed()
    {
        var scenario = await Scenario();
        var made = await links.Create(scenario, new());
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
        await links.Create(await Scenario(), new());
        Assert.Null(await links.Find(token));
    }

    [Fact]
    public async Task Find_AfterAnyChange_IsNeverWhatWasKeptBefore()
    {
        var scenario = await Scenario();
        var made = await links.Create(scenario, new() { Name = "Before" });
        Assert.Equal("Before", (await links.Find(made.Token))!.Terms.Name);
        await links.Update(scenario, made.Link.Id, t => t with { Name = "After", Hides = HiddenParts.Prices });
        Assert.Equal(("After", HiddenParts.Prices), ((await links.Find(made.Token))!.Terms.Name, (await links.Find(made.Token))!.Terms.Hides));
        var rotated = (await links.Rotate(scenario, made.Link.Id))!;
        Assert.Null(await links.Find(made.Token));
        Assert.NotNull(await links.Find(rotated.Token));
        Assert.Equal(1, await links.RevokeAll(scenario));
        Assert.Null(await links.Find(rotated.Token));
        Assert.Null(await links.Rotate(scenario, made.Link.Id));   // what is revoked does not come back
        Assert.Null(await links.Update(scenario, made.Link.Id, t => t));
    }

    [Fact]
    public async Task Spend_ALinkOfTwoUses_IsTrueTwice()
    {
        var made = await links.Create(await Scenario(), new() { MostUses = 2 });
        var spent = new List<bool>();
        for (var n = 0; n < 3; n++) spent.Add(await links.Spend(made.Link.Id));
        Assert.Equal([true, true, false], spent);
        Assert.Null(await links.Find(made.Token));
        Assert.Equal(2, (await links.Find(made.Token, entered: true))!.Uses);
    }

    [Fact]
    public void Password_Hash_IsSaltedSlowAndToldFromAnyOther()
    {
        var (one, two) = (LinkPassword.Hash("correct horse"), LinkPassword.Hash("correct horse"));
        Assert.NotEqual(one, two);
        Assert.StartsWith("pbkdf2-sha256$600000$", one, StringComparison.Ordinal);
        Assert.True(LinkPassword.Matches(one, "correct horse"));
        Assert.False(LinkPassword.Matches(one, "correct hors"));
        Assert.False(LinkPassword.Matches(one, ""));
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
