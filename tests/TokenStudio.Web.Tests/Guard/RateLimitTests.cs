using System.Net;
using Microsoft.Extensions.Configuration;
using TokenStudio.Web.Hosting.Settings;
using TokenStudio.Web.Security;

namespace TokenStudio.Tests;

/// <summary>S-10 and L-02, exactly, by a clock that stands until it is moved.</summary>
public sealed class RateLimitTests : IDisposable
{
    readonly GuardHost host = new();

    public void Dispose() => host.Dispose();

    [Theory]
    [InlineData(120, 20)]
    [InlineData(10, 10)]
    [InlineData(7, 3)]
    public void Allowance_BurstThenSteady_GivesExactlySoMany(int many, int burst)
    {
        var clock = new ManualClock();
        var allowance = new Allowance(many, TimeSpan.FromMinutes(1), burst, clock);
        var taken = 0;
        while (allowance.TryTake("a", out _)) taken++;
        Assert.Equal(burst, taken);
        Assert.False(allowance.TryTake("a", out var wait));
        Assert.Equal(TimeSpan.FromMinutes(1).Ticks / many, wait.Ticks);
        Assert.True(allowance.TryTake("b", out _));   // another's are another's

        clock.Advance(wait - TimeSpan.FromTicks(1));
        Assert.False(allowance.TryTake("a", out _));
        clock.Advance(TimeSpan.FromTicks(1));
        Assert.True(allowance.TryTake("a", out _));
        Assert.False(allowance.TryTake("a", out _));

        // In an hour of asking without a break: what is given a minute, sixty times.
        clock.Advance(TimeSpan.FromHours(1));
        taken = 0;
        for (var tick = 0; tick < 3_600; tick++)
        {
            while (allowance.TryTake("a", out _)) taken++;
            clock.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Equal(burst + (3_599 * many / 60), taken);
    }

    [Fact]
    public async Task Share_TwentyFirstMissOfAMinute_Is429WhileAnotherAddressOpensItsLink()
    {
        using var owner = host.Client("203.0.113.9");
        var (_, link) = await owner.Share(await owner.Create());
        using var guesser = host.Client("203.0.113.66");
        for (var miss = 1; miss <= 20; miss++)
        {
            using var unknown = await guesser.Get($"/s/guess-{miss}");
            Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
        }

        using var refused = await guesser.Get("/s/guess-21");
        await Problem.Is(HttpStatusCode.TooManyRequests, refused);
        Assert.Equal(3, refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds);   // 60 s / 20
        using var hit = await guesser.Get(link);
        Assert.Equal(HttpStatusCode.TooManyRequests, hit.StatusCode);   // a guesser learns nothing more

        using var reader = host.Client("203.0.113.67");
        using var opened = await reader.Get(link);
        Assert.Equal(HttpStatusCode.OK, opened.StatusCode);
        host.Clock.Advance(TimeSpan.FromSeconds(3));
        using var again = await guesser.Get(link);
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
    }

    [Fact]
    public async Task Share_ManyHits_CostNothing()
    {
        using var owner = host.Client();
        var (_, link) = await owner.Share(await owner.Create());
        using var reader = host.Client("203.0.113.68");
        for (var n = 0; n < 60; n++)
        {
            using var opened = await reader.Get(link);
            Assert.Equal(HttpStatusCode.OK, opened.StatusCode);
        }
    }

    [Fact]
    public async Task Key_TwentyAtOnceThenTwoASecond_IsExact()
    {
        using var owner = host.Client();
        var scenario = await owner.Create();
        var key = (await owner.Key("read")).Text;
        using var program = host.Client("203.0.113.70");
        async Task<HttpStatusCode> Call()
        {
            using var response = await program.Get(scenario, ("Authorization", $"Bearer {key}"));
            return response.StatusCode;
        }

        for (var n = 0; n < 20; n++) Assert.Equal(HttpStatusCode.OK, await Call());
        using var refused = await program.Get(scenario, ("Authorization", $"Bearer {key}"));
        await Problem.Is(HttpStatusCode.TooManyRequests, refused);
        Assert.Equal(1, refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds);
        host.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.TooManyRequests], [await Call(), await Call(), await Call()]);
        using var browser = await owner.Get(scenario);   // the workspace's own browser is counted apart
        Assert.Equal(HttpStatusCode.OK, browser.StatusCode);
    }

    [Fact]
    public async Task Export_EleventhReportOfAMinute_Is429()
    {
        using var owner = host.Client();
        var scenario = await owner.Create();
        for (var n = 0; n < 10; n++)
        {
            using var report = await owner.Get($"{scenario}/report.pdf");
            Assert.Equal(HttpStatusCode.OK, report.StatusCode);
        }

        using var refused = await owner.Get($"{scenario}/report.pdf");
        await Problem.Is(HttpStatusCode.TooManyRequests, refused);
        Assert.Equal(6, refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds);
        host.Clock.Advance(TimeSpan.FromSeconds(6));
        using var later = await owner.Get($"{scenario}/report.pdf");
        Assert.Equal(HttpStatusCode.OK, later.StatusCode);
    }

    [Fact]
    public async Task Workspace_MoreThanAnAddressMayOpen_Is429InTheReadersWords()
    {
        using var narrow = new GuardHost(new() { ["TokenStudio:Limits:WorkspacesPerHour"] = "3" });
        for (var n = 0; n < 3; n++)
        {
            using var newcomer = narrow.Client("203.0.113.80");
            using var page = await newcomer.Get("/");
            Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        }

        using var fourth = narrow.Client("203.0.113.80");
        using var refused = await fourth.Get("/", ("Accept", "text/html"), ("Accept-Language", "de"));
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Equal(1200, refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds);
        Assert.Contains("<html lang=\"de\"", await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.False(refused.Headers.Contains("Set-Cookie"));
        using var api = await fourth.Send("POST", GuardClient.Scenarios, """{ "preset": "uniswap" }""");
        await Problem.Is(HttpStatusCode.TooManyRequests, api);
        using var elsewhere = narrow.Client("203.0.113.81");
        using var let = await elsewhere.Get("/");
        Assert.Equal(HttpStatusCode.OK, let.StatusCode);
    }

    [Fact]
    public async Task Scenarios_MoreThanAWorkspaceMayMakeAMinute_Is429()
    {
        using var narrow = new GuardHost(new() { ["TokenStudio:Limits:ScenariosPerMinute"] = "2" });
        using var owner = narrow.Client();
        await owner.Create();
        await owner.Create();
        using var third = await owner.Send("POST", GuardClient.Scenarios, """{ "preset": "uniswap" }""");
        await Problem.Is(HttpStatusCode.TooManyRequests, third);
    }

    [Fact]
    public async Task Forwarded_FromWhoIsNoProxy_IsIgnoredAndFromAProxyCounts()
    {
        using var narrow = new GuardHost(new() { ["TokenStudio:Limits:WorkspacesPerHour"] = "1", ["TokenStudio:Proxies"] = "10.0.0.7, 10.1.0.0/16" });
        async Task<HttpStatusCode> Open(string peer, string forwarded)
        {
            using var newcomer = narrow.Client(peer);
            using var page = await newcomer.Get("/", ("X-Forwarded-For", forwarded));
            return page.StatusCode;
        }

        // Spoofed from outside: the peer itself is counted.
        Assert.Equal(HttpStatusCode.OK, await Open("203.0.113.90", "198.51.100.1"));
        Assert.Equal(HttpStatusCode.TooManyRequests, await Open("203.0.113.90", "198.51.100.2"));
        // From the proxies: each of their clients is.
        Assert.Equal(HttpStatusCode.OK, await Open("10.0.0.7", "198.51.100.3"));
        Assert.Equal(HttpStatusCode.OK, await Open("10.1.2.3", "198.51.100.4"));
        Assert.Equal(HttpStatusCode.TooManyRequests, await Open("10.0.0.7", "198.51.100.4"));
    }

    [Theory]
    [InlineData("Circuits", "0")]
    [InlineData("ApiPerMinute", "-5")]
    [InlineData("ExportsPerMinute", "many")]
    public void Limit_ThatCannotBe_IsNamed(string name, string value)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new($"TokenStudio:Limits:{name}", value)]).Build();
        Assert.Contains($"TOKENSTUDIO__LIMITS__{name.ToUpperInvariant()}", Assert.Throws<StudioSettingException>(() => SettingsReading.Read(configuration)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("everybody")]
    [InlineData("10.0.0.7, 10.0.0.0/99")]
    public void Proxies_ThatCannotBe_AreNamed(string proxies) =>
        Assert.Contains("TOKENSTUDIO__PROXIES", Assert.Throws<StudioSettingException>(() => Peers.TrustOf(proxies)).Message, StringComparison.Ordinal);
}
