using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using TokenStudio.Web.Hosting.Settings;

namespace TokenStudio.Tests;

/// <summary>The image as its Dockerfile says it, since there is no engine here to build it; PublishedTests runs what would be in it.</summary>
public sealed partial class ImageTests
{
    static readonly IReadOnlyList<(string Word, string Text)> All = Instructions(Repository.Root, "Dockerfile");

    /// <summary>Those after the last FROM, with it.</summary>
    static readonly IReadOnlyList<(string Word, string Text)> Image = [.. All.Skip(All.Select((i, at) => (i.Word, at)).Last(i => i.Word == "FROM").at)];

    [Fact]
    public void Stages_OfTheBuild_EndInAChiselledRuntimeThatRunsNothing()
    {
        Assert.Equal(
            ["node:22-bookworm-slim AS npm", "mcr.microsoft.com/dotnet/sdk:10.0-noble AS build", "mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled-extra"],
            All.Where(i => i.Word == "FROM").Select(i => i.Text));
        Assert.DoesNotContain(Image, i => i.Word is "RUN" or "SHELL" or "ADD");
        Assert.All(Image.Where(i => i.Word == "COPY"), i => Assert.StartsWith("--from=build ", i.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void User_OfTheImage_IsTheAppAndOwnsTheDataOnly()
    {
        Assert.Equal("$APP_UID", Image.Last(i => i.Word == "USER").Text);
        Assert.Equal(["--from=build /app ./", "--from=build --chown=$APP_UID:$APP_UID /data /data"], Image.Where(i => i.Word == "COPY").Select(i => i.Text));
        Assert.Equal("/data", One("VOLUME"));
        Assert.Equal("8080", One("EXPOSE"));
    }

    [Fact]
    public void HealthCheck_OfTheImage_AsksTheStudioItselfWithoutAShell()
    {
        Assert.Equal(["dotnet", "TokenStudio.Web.dll", "healthcheck"], Words(One("HEALTHCHECK")));
        Assert.Equal(["dotnet", "TokenStudio.Web.dll"], Words(One("ENTRYPOINT")));
        Assert.Equal("SIGTERM", One("STOPSIGNAL"));
        Assert.DoesNotMatch(ForeignTools(), string.Join('\n', Image.Select(i => i.Text)));
    }

    [Fact]
    public void Labels_OfTheImage_AreThoseOfTheStandard() => Assert.Equal(
        ["title", "description", "version", "revision", "base.name"],
        Label().Matches(One("LABEL")).Select(m => m.Groups[1].Value));

    [Fact]
    public void Settings_OfImageAndCompose_AreKnown()
    {
        var compose = Domain().Replace(File.ReadAllText(Path.Combine(Repository.Root, "deploy", "compose.yaml")), "studio.example.org");
        var set = Variable().Matches(One("ENV") + "\n" + compose).ToDictionary(m => m.Groups[1].Value, m => m.Groups[2].Value);
        Assert.Contains("TOKENSTUDIO__DATA", set.Keys);
        Assert.Contains("TOKENSTUDIO__PUBLICURL", set.Keys);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(set.Select(s => new KeyValuePair<string, string?>(s.Key.Replace("__", ":", StringComparison.Ordinal), s.Value))).Build();
        Assert.Equal("/data", SettingsReading.Read(configuration).Data);
    }

    [Fact]
    public void Compose_TheStudio_WritesNothingButItsDataAndMayNothing()
    {
        var compose = File.ReadAllText(Path.Combine(Repository.Root, "deploy", "compose.yaml"));
        var studio = compose[compose.IndexOf("  studio:", StringComparison.Ordinal)..compose.IndexOf("  caddy:", StringComparison.Ordinal)];
        foreach (var line in new[] { "    read_only: true", "    cap_drop: [ALL]", "    security_opt: [\"no-new-privileges:true\"]", "      - /tmp:size=64m", "      - studio:/data", "    mem_limit: 1g", "    stop_grace_period: 10s" })
        {
            Assert.Contains(line, studio.Split('\n'));
        }

        // Only the proxy is reached from outside.
        Assert.DoesNotContain("ports:", studio, StringComparison.Ordinal);
    }

    [Fact]
    public void Ignored_OfTheContext_AreBuildsTestsAndHistory() =>
        Assert.Empty(new[] { "**/bin", "**/obj", "**/node_modules", ".git", "tests" }.Except(File.ReadAllLines(Path.Combine(Repository.Root, ".dockerignore"))));

    static string One(string word) => Assert.Single(Image, i => i.Word == word).Text;

    // The exec form: a JSON list behind the options.
    static string[] Words(string rest) => JsonSerializer.Deserialize<string[]>(rest[rest.IndexOf('[', StringComparison.Ordinal)..])!;

    static List<(string Word, string Text)> Instructions(params string[] path) =>
        [.. Continued().Replace(string.Join('\n', File.ReadAllLines(Path.Combine(path)).Where(l => !l.TrimStart().StartsWith('#'))), " ")
            .Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0).Select(l => l.Split(' ', 2)).Select(w => (w[0], w[1].Trim()))];

    [GeneratedRegex(@"\\\n\s*")]
    private static partial Regex Continued();

    [GeneratedRegex(@"\b(curl|wget|sh|bash|apt|apt-get)\b")]
    private static partial Regex ForeignTools();

    [GeneratedRegex(@"org\.opencontainers\.image\.([a-z.]+)=""[^""]+""")]
    private static partial Regex Label();

    [GeneratedRegex(@"\b(TOKENSTUDIO__\w+)(?:=|: )(\S+)")]
    private static partial Regex Variable();

    [GeneratedRegex(@"\$\{DOMAIN[^}]*\}")]
    private static partial Regex Domain();
}
