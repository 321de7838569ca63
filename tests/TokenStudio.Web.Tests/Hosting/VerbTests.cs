namespace TokenStudio.Tests;

/// <summary>What the web executable does instead of serving.</summary>
public sealed class VerbTests(StudioFixture studio)
{
    [Fact]
    public async Task HealthCheck_ReadyStudio_IsZeroAndNoStudioIsOne()
    {
        using var data = new TemporaryFolder();
        var (exit, output, _) = await StudioServer.Verb(data.Path, ["healthcheck"], ("ASPNETCORE_URLS", $"http://+:{studio.Address.Port}"));
        Assert.Equal((0, """{"status":"ready"}"""), (exit, output.Trim()));

        // Port 9 is nobody's here; the refusal comes at once.
        var (refused, _, errors) = await StudioServer.Verb(data.Path, ["healthcheck", "http://127.0.0.1:9"]);
        Assert.Equal(1, refused);
        Assert.StartsWith("The studio does not answer at http://127.0.0.1:9: ", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Doctor_ASecretSet_ShowsEverySettingAndHidesTheSecret()
    {
        using var data = new TemporaryFolder();
        var (exit, output, errors) = await StudioServer.Verb(data.Path, ["doctor"], ("TOKENSTUDIO__TELEMETRY__HEADERS", "authorization=Bearer hunter2"), ("OTEL_EXPORTER_OTLP_ENDPOINT", "http://user:hunter2@collector.example:4318"));
        Assert.Equal((0, ""), (exit, errors));
        Assert.Contains($"data folder {data.Path}\n", output, StringComparison.Ordinal);
        Assert.Contains($"TOKENSTUDIO__DATA={data.Path}\n", output, StringComparison.Ordinal);
        Assert.Contains("TOKENSTUDIO__DRAIN__MOSTSECONDS=8  (not set)\n", output, StringComparison.Ordinal);
        Assert.Contains("TOKENSTUDIO__TELEMETRY__HEADERS=***\n", output, StringComparison.Ordinal);
        Assert.Contains("telemetry goes to http://collector.example:4318\n", output, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", output, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(data.Path));
    }

    [Fact]
    public async Task Doctor_FolderThatCannotBe_SaysSoAndIsOne()
    {
        // Nobody can make a folder below /proc, not even root.
        var (exit, _, errors) = await StudioServer.Verb("/proc/tokenstudio", ["doctor"]);
        Assert.Equal((1, "/proc cannot be written, so that the data folder /proc/tokenstudio is of no use."), (exit, errors.Trim()));
    }

    [Fact]
    public async Task Verb_Unknown_ListsAllAndIsTwo()
    {
        using var data = new TemporaryFolder();
        var (exit, _, errors) = await StudioServer.Verb(data.Path, ["helthcheck"]);
        Assert.Equal(2, exit);
        Assert.StartsWith("There is no \"helthcheck\".", errors, StringComparison.Ordinal);
        Assert.Contains("  healthcheck [ADDRESS]", errors, StringComparison.Ordinal);
    }
}
