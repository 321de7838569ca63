using Microsoft.Extensions.Configuration;
using TokenStudio.Web.Hosting.Settings;

namespace TokenStudio.Tests;

/// <summary>What an operator sets: read whole or not at all.</summary>
public sealed class SettingsTests
{
    [Fact]
    public void Read_Nothing_IsTheUsual() => Assert.Equal(new StudioSettings(), Read());

    [Fact]
    public void Read_EveryKind_IsTyped()
    {
        var settings = Read(("Data", "/srv/studio"), ("PUBLICURL", "https://studio.example.org"), ("drain:mostseconds", "20"), ("TELEMETRY:TRACES", "false"));
        Assert.Equal("/srv/studio", settings.Data);
        Assert.Equal(new Uri("https://studio.example.org"), settings.PublicUrl);
        Assert.Equal(20, settings.Drain.MostSeconds);
        Assert.Equal(2, settings.Drain.NoticeSeconds);
        Assert.False(settings.Telemetry.Traces);
    }

    [Fact]
    public void Read_EmptyValue_CountsAsNone() => Assert.Equal(new StudioSettings(), Read(("Drain:MostSeconds", ""), ("PublicUrl", "")));

    [Theory]
    [InlineData("DRIAN:MOSTSECONDS", "9", "TOKENSTUDIO__DRIAN__MOSTSECONDS is no setting. The nearest is TOKENSTUDIO__DRAIN__MOSTSECONDS; docs/settings.md has all.")]
    [InlineData("DATAFOLDER", "/x", "TOKENSTUDIO__DATAFOLDER is no setting. The nearest is TOKENSTUDIO__DATA; docs/settings.md has all.")]
    [InlineData("DRAIN", "9", "TOKENSTUDIO__DRAIN is no setting. The nearest is TOKENSTUDIO__DATA; docs/settings.md has all.")]
    [InlineData("DATA_FILE", "/x", "TOKENSTUDIO__DATA_FILE is no setting. The nearest is TOKENSTUDIO__DATA; docs/settings.md has all.")]
    [InlineData("DRAIN:MOSTSECONDS", "soon", "TOKENSTUDIO__DRAIN__MOSTSECONDS is a whole number, 1 to 600, not \"soon\".")]
    [InlineData("DRAIN:MOSTSECONDS", "0", "TOKENSTUDIO__DRAIN__MOSTSECONDS is a whole number, 1 to 600, not \"0\".")]
    [InlineData("TELEMETRY:TRACES", "yes", "TOKENSTUDIO__TELEMETRY__TRACES is true or false, not \"yes\".")]
    [InlineData("PUBLICURL", "studio.example.org", "TOKENSTUDIO__PUBLICURL is an http or https address, not \"studio.example.org\".")]
    [InlineData("PUBLICURL", "https://studio.example.org/app", "TOKENSTUDIO__PUBLICURL is an http or https address, not \"https://studio.example.org/app\".")]
    [InlineData("PUBLICURL", "ftp://studio.example.org", "TOKENSTUDIO__PUBLICURL is an http or https address, not \"ftp://studio.example.org\".")]
    public void Read_UnknownOrInvalid_IsNamed(string key, string value, string sentence) =>
        Assert.Equal(sentence, Assert.Throws<StudioSettingException>(() => Read((key, value))).Message);

    [Fact]
    public void CheckNames_OneUnderscoreForTwo_IsNamed()
    {
        var wrong = new Dictionary<string, string> { ["TOKENSTUDIO_DRAIN__MOSTSECONDS"] = "9" };
        Assert.Equal("TOKENSTUDIO_DRAIN__MOSTSECONDS is no setting. Did you mean TOKENSTUDIO__DRAIN__MOSTSECONDS?", Assert.Throws<StudioSettingException>(() => SettingsReading.CheckNames(wrong)).Message);
        SettingsReading.CheckNames(new Dictionary<string, string> { ["TOKENSTUDIO__DRAIN__MOSTSECONDS"] = "9", ["tokenstudio__data"] = "/x", ["TOKENSTUDIO_LOOK"] = "x" });
    }

    [Fact]
    public void Read_SecretInAFile_IsItsContent()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "headers");
        File.WriteAllText(file, "authorization=Bearer abc\n");
        Assert.Equal("authorization=Bearer abc", Read(("TELEMETRY:HEADERS_FILE", file)).Telemetry.Headers);
        Assert.Equal($"TOKENSTUDIO__TELEMETRY__HEADERS_FILE names a file that cannot be read: {file}.none.", Assert.Throws<StudioSettingException>(() => Read(("TELEMETRY:HEADERS_FILE", file + ".none"))).Message);
        Assert.Equal("TOKENSTUDIO__TELEMETRY__HEADERS and TOKENSTUDIO__TELEMETRY__HEADERS_FILE are both set: choose one.", Assert.Throws<StudioSettingException>(() => Read(("TELEMETRY:HEADERS_FILE", file), ("TELEMETRY:HEADERS", "x"))).Message);
    }

    [Fact]
    public void Markdown_Docs_IsWhatTheSettingsSay() => Assert.True(
        SettingsPage.Markdown() == File.ReadAllText(Path.Combine(Repository.Root, "docs", "settings.md")),
        "docs/settings.md is out of date: dotnet run --project src/TokenStudio.Web -- settings > docs/settings.md");

    [Fact]
    public async Task Start_UnknownSetting_EndsWithItsNameAndTheNearest()
    {
        using var data = new TemporaryFolder();
        var (exit, output, errors) = await StudioServer.Refused(data.Path, ("TOKENSTUDIO__PUBLICULR", "https://studio.example.org"));
        Assert.Equal(1, exit);
        Assert.Equal("TOKENSTUDIO__PUBLICULR is no setting. The nearest is TOKENSTUDIO__PUBLICURL; docs/settings.md has all.", errors.Trim());
        Assert.DoesNotContain("Now listening", output, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(data.Path));
    }

    static StudioSettings Read(params (string Key, string Value)[] given) => SettingsReading.Read(
        new ConfigurationBuilder().AddInMemoryCollection(given.Select(g => new KeyValuePair<string, string?>($"TokenStudio:{g.Key}", g.Value))).Build());
}
