using System.Net;
using System.Text.RegularExpressions;

namespace TokenStudio.Tests;

/// <summary>What leaves the host: nothing unless a collector is named, and never a key.</summary>
public sealed partial class TelemetryTests
{
    static readonly string Hook = typeof(TelemetryTests).Assembly.Location;

    [Fact]
    public async Task Meters_CollectorNamed_ArriveWithTracesAndWithoutKeys()
    {
        using var data = new TemporaryFolder();
        using var collector = new Collector();
        using var server = await StudioServer.Start(data.Path, hook: Hook, settings:
        [
            ("OTEL_EXPORTER_OTLP_ENDPOINT", collector.Address.ToString()), ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"), ("OTEL_METRIC_EXPORT_INTERVAL", "200"),
            ("OTEL_BSP_SCHEDULE_DELAY", "100"), ("TOKENSTUDIO__TELEMETRY__HEADERS", "authorization=Bearer planted"),
        ]);
        using var person = new StudioClient(server.Address);
        var scenario = await person.Create("meridian");
        await person.Set(scenario, "/name", "\"A name nobody else may read\"");
        var (_, shared) = await person.Share(scenario);
        var token = shared["/s/".Length..];
        using (var page = await person.Get(shared + "?a=" + token)) Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        // A key mistyped, below and beside the place of keys, is close to one.
        foreach (var miss in new[] { $"/s/{token}x", $"/s/{token}/none/{token}", $"/embed/{token}", $"/{token}", $"/api/share/{token}" }) (await person.Get(miss)).Dispose();

        foreach (var meter in new[] { "tokenstudio.edits", "tokenstudio.commit.duration", "tokenstudio.projection.duration", "tokenstudio.share.lookups", "tokenstudio.sessions.held", "http.server.request.duration", "dotnet.gc.collections" })
        {
            await collector.Until("/v1/metrics", meter);
        }

        await collector.Until("/v1/traces", "/s/{token}");
        await collector.Until("/v1/traces", "commit");
        await collector.Until("/v1/traces", "(no route)");
        var all = collector.Sent("/v1/metrics") + collector.Sent("/v1/traces");
        Assert.DoesNotContain(token[..12], all, StringComparison.Ordinal);
        Assert.DoesNotContain(scenario[(scenario.LastIndexOf('/') + 1)..], all, StringComparison.Ordinal);
        Assert.DoesNotContain("nobody else", all, StringComparison.Ordinal);
        Assert.Equal(["Bearer planted"], collector.Credentials);
        // Shows that the watch of the next test sees what leaves.
        Assert.Contains($"outgoing ConnectStart", server.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Studio_NoCollector_MakesNoConnection()
    {
        using var data = new TemporaryFolder();
        using var server = await StudioServer.Start(data.Path, hook: Hook);
        using var person = new StudioClient(server.Address);
        var scenario = await person.Create("meridian");
        await person.Set(scenario, "/name", "\"Kept here\"");
        var (_, shared) = await person.Share(scenario);
        foreach (var path in new[] { "/", shared, $"{scenario}/report.pdf", $"{scenario}/projection", "/glossary", "/openapi/v1.json" })
        {
            using var response = await person.Get(path);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }

        server.AskToEnd();
        Assert.Equal(0, await server.Ended(TimeSpan.FromSeconds(8)));
        Assert.DoesNotMatch(Outgoing(), server.Said);
    }

    [Fact]
    public async Task Start_CollectorThatIsNoAddress_IsNamed()
    {
        using var data = new TemporaryFolder();
        var (exit, _, errors) = await StudioServer.Refused(data.Path, ("OTEL_EXPORTER_OTLP_ENDPOINT", "collector:4317"));
        Assert.Equal((1, "OTEL_EXPORTER_OTLP_ENDPOINT is an http or https address, not \"collector:4317\"."), (exit, errors.Trim()));
    }

    [GeneratedRegex("^outgoing .*", RegexOptions.Multiline)]
    private static partial Regex Outgoing();
}
