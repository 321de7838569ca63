using System.Diagnostics;
using System.Globalization;
using System.Net;
using TokenStudio.Web.Security;

namespace TokenStudio.Tests;

/// <summary>S-07, CVE-2021-27358: ten thousand calls at once by somebody without a workspace, with the limits as they are shipped.</summary>
public sealed class FloodTests(ITestOutputHelper output)
{
    const int Calls = 10_000;
    const int Lines = 400;
    static readonly string[] Paths = ["/", "/glossary", "/reference", "/s/unknown", "/embed/unknown", "/nowhere", "/openapi/v1.json", "/api/v1/scenarios"];
    static readonly HttpStatusCode[] Bounded = [HttpStatusCode.OK, HttpStatusCode.NotFound, HttpStatusCode.Unauthorized, HttpStatusCode.TooManyRequests, HttpStatusCode.ServiceUnavailable];

    static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Cve_2021_27358_TenThousandAtOnce_AreBoundedWhileOthersGoOn()
    {
        var limits = new StudioLimits();
        using var data = new TemporaryFolder();
        using var server = await StudioServer.Start(data.Path, settings:
        [
            ("TOKENSTUDIO__LIMITS__ANONYMOUSPERMINUTE", Text(limits.AnonymousPerMinute)),
            ("TOKENSTUDIO__LIMITS__ANONYMOUSBURST", Text(limits.AnonymousBurst)),
            ("TOKENSTUDIO__LIMITS__SHAREMISSESPERMINUTE", Text(limits.ShareMissesPerMinute)),
        ]);
        using var person = new StudioClient(server.Address);
        var scenario = await person.Create("meridian");
        var quiet = await Times(() => person.Get(scenario), 40);
        var before = server.Memory;

        using var handler = new SocketsHttpHandler { MaxConnectionsPerServer = Lines, UseCookies = false, AllowAutoRedirect = false };
        using var crowd = new HttpClient(handler) { BaseAddress = server.Address, Timeout = TimeSpan.FromMinutes(2) };
        var flood = Task.WhenAll(Enumerable.Range(0, Calls).Select(async i =>
        {
            using var response = await crowd.GetAsync(Paths[i % Paths.Length], Cancelled);
            return response.StatusCode;
        }));
        // Files of the studio cost nothing to give and are not counted among pages.
        var sheets = Task.WhenAll(Enumerable.Range(0, 200).Select(async _ =>
        {
            using var sheet = await crowd.GetAsync("/css/tokens.css", Cancelled);
            return sheet.StatusCode;
        }));
        var beside = await Times(() => person.Get(scenario), 40);
        var statuses = await flood;
        Assert.All(await sheets, status => Assert.Equal(HttpStatusCode.OK, status));

        Assert.Empty(statuses.Distinct().Except(Bounded));
        var refused = statuses.Count(s => s == HttpStatusCode.TooManyRequests);
        var grown = (server.Memory - before) >> 20;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{refused:N0} of {Calls:N0} refused, {grown} MB more; another's page p95 {quiet:0} ms before, {beside:0} ms beside"));

        // Pages that cost nothing are not counted; what looks something up is.
        Assert.True(refused > Calls / 8, $"{refused} refused");
        Assert.True(grown < 200, $"{grown} MB");
    }

    static string Text(int limit) => limit.ToString(CultureInfo.InvariantCulture);

    static async Task<double> Times(Func<Task<HttpResponseMessage>> ask, int times)
    {
        var all = new List<double>();
        for (var i = 0; i < times; i++)
        {
            var since = Stopwatch.GetTimestamp();
            using var response = await ask();
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            all.Add(Stopwatch.GetElapsedTime(since).TotalMilliseconds);
        }

        all.Sort();
        return all[(int)(times * 0.95)];
    }
}
