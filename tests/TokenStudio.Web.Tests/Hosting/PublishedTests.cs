using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;

namespace TokenStudio.Tests;

/// <summary>What the image holds, run as the image runs it: the published output, read-only, as a user without rights and without a home.</summary>
public sealed partial class PublishedTests(PublishedStudio published) : IClassFixture<PublishedStudio>
{
    [Fact]
    public async Task Published_AsNobodyWithAReadOnlyFolder_ServesEditsChecksItselfAndEnds()
    {
        using var data = published.DataOfItsUser();
        var since = Stopwatch.StartNew();
        using (var server = await StudioServer.Start(published.Command(data.Path, "--urls", "http://127.0.0.1:0")))
        {
            using var person = new StudioClient(server.Address);
            using var page = await person.Get("/");
            Assert.Equal(HttpStatusCode.OK, page.StatusCode);
            var html = await page.Content.ReadAsStringAsync();
            Assert.Contains("TokenStudio", html, StringComparison.Ordinal);
            // A file of each origin: ours, the package's, the framework's, npm's.
            foreach (var file in new[] { Sheet().Match(html).Groups[1].Value, "/_content/MudBlazor/MudBlazor.min.js", Script().Match(html).Groups[1].Value, "/lib/fonts/inter-latin-opsz-normal.woff2" })
            {
                using var served = await person.Get(file.StartsWith('/') ? file : "/" + file);
                Assert.Equal(HttpStatusCode.OK, served.StatusCode);
                Assert.NotEmpty(await served.Content.ReadAsByteArrayAsync());
            }

            var scenario = await person.Create("meridian");
            await person.Set(scenario, "/name", "\"Edited as nobody\"");
            using var read = await person.Get(scenario);
            Assert.Equal("Edited as nobody", (string)(await StudioClient.Json(read))["name"]!);
            using (var report = await person.Get($"{scenario}/report.pdf")) Assert.Equal("application/pdf", report.Content.Headers.ContentType!.MediaType);

            Assert.Equal(0, (await StudioServer.ToTheEnd(published.Command(data.Path, "healthcheck", server.Address.ToString()))).ExitCode);
            Assert.Equal([published.User], PublishedStudio.Owners(Path.Combine(data.Path, "studio.db")));

            since.Restart();
            server.AskToEnd();
            Assert.Equal(0, await server.Ended(TimeSpan.FromSeconds(8)));
            Assert.Equal(1, (await StudioServer.ToTheEnd(published.Command(data.Path, "healthcheck", server.Address.ToString()))).ExitCode);
        }
    }

    [Fact]
    public async Task Published_DataFolderOfSomebodyElse_SaysSoAndEnds()
    {
        published.NeedsRights();
        using var data = new TemporaryFolder();
        var (exit, output, errors) = await StudioServer.ToTheEnd(published.Command(data.Path, "--urls", "http://127.0.0.1:0"));
        Assert.Equal(1, exit);
        Assert.Contains(data.Path, errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", output + errors, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"href=""(css/base[^""]*\.css)""")]
    private static partial Regex Sheet();

    [GeneratedRegex(@"src=""(_framework/blazor\.web[^""]*\.js)""")]
    private static partial Regex Script();
}
