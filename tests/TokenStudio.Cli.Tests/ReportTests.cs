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
