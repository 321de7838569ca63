using System.Text;

namespace TokenStudio.Tests;

public sealed class ReportTests : Tool
{
    [Theory]
    [InlineData("meridian")]
    [InlineData("bitcoin")]
    [InlineData("uniswap")]
    public void Report_EveryPreset_WritesAPdf(string preset)
    {
        var path = PathOf("report.pdf");

        var run = Run("report", Preset(preset), "-o", path);

        Assert.Equal((0, ""), (run.Exit, run.Output));
        var text = Encoding.Latin1.GetString(File.ReadAllBytes(path));
        Assert.StartsWith("%PDF-", text, StringComparison.Ordinal);
        Assert.EndsWith("%%EOF", text.TrimEnd(), StringComparison.Ordinal);
    }

    // Each run is a process of its own: nothing of one can carry over to the next.
    [Fact]
    public void Report_TwoProcesses_GiveTheSameBytes()
    {
        var scenario = Preset("meridian");
        byte[][] reports = [.. Enumerable.Range(0, 2).Select(i => InProcess("report", scenario, "-o", PathOf(FormattableString.Invariant($"{i}.pdf"))))];
        Assert.Equal(Convert.ToHexString(reports[0]), Convert.ToHexString(reports[1]));
        Assert.NotEqual(Convert.ToHexString(reports[0]), Convert.ToHexString(InProcess("report", scenario, "--made", "2027-02-26T14:06:00Z", "-o", PathOf("made.pdf"))));
    }

    static byte[] InProcess(params string[] args)
    {
        using var process = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo("dotnet", [typeof(TokenStudio.Cli.CommandLine).Assembly.Location, .. args]) { RedirectStandardError = true })!;
        var messages = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, messages);
        return File.ReadAllBytes(args[^1]);
    }

    [Theory]
    [InlineData("/MediaBox [0 0 612 792]", "--paper", "letter")]
    [InlineData("/MediaBox [0 0 595 842]")]
    [InlineData("/Lang(de)", "--language", "de")]
    [InlineData("D:20270226140600", "--made", "2027-02-26T14:06:00Z")]
    public void Report_Options_AreAsAskedFor(string expected, params string[] options)
    {
        var path = PathOf("report.pdf");
        Assert.Equal(0, Run(["report", Preset("meridian"), .. options, "-o", path]).Exit);
        Assert.Contains(expected, Encoding.Latin1.GetString(File.ReadAllBytes(path)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--paper", "a3")]
    [InlineData("--language", "xx")]
    [InlineData("--made", "yesterday")]
    public void Report_OptionUnknown_IsWrongUsage(string option, string value) => Assert.Equal(2, Run("report", Preset("meridian"), option, value).Exit);

    [Fact]
    public void Report_FileWithErrors_WritesNone()
    {
        var path = PathOf("report.pdf");

        var run = Run("report", Preset("meridian", "\"share\": 0.245", "\"share\": 0.345"), "-o", path);

        Assert.Equal(1, run.Exit);
        Assert.Contains("[over-cap]", run.Messages, StringComparison.Ordinal);
        Assert.False(File.Exists(path));
    }
}
