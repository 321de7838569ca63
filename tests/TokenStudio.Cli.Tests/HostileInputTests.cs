using System.Text;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Presets;

namespace TokenStudio.Tests;

/// <summary>Bad files and bad words end in an exit code and a sentence.</summary>
public sealed class HostileInputTests : Tool
{
    static readonly string[][] Verbs = [["contracts"], ["contracts", "--format", "csv"], ["validate"], ["validate", "--json"], ["supply", "--at", "2030-01-01"], ["project"], ["project", "--format", "json"], ["report"]];

    static byte[] Good { get; } = NodeWriter.Write(PresetLibrary.Find("meridian")!.Document);

    [Fact]
    public void EveryVerb_OverBrokenBytes_EndsWithASentence()
    {
        string[] texts =
        [
            "{}", "null", "{\"schema\":1}", "{\"schema\":\"1\"}", "{\"schema\":1e999}", "\uFEFF{}", "{\"token\":[]}", "{\"allocations\":{}}", "{\"allocations\":[null,1,\"\",[]]}",
            "{\"\\ud800\":1}", "{\"a\":\"\\udfff\"}", "{\"name\":\"\u0000\"}", "{\"a\":.5}", "{'a':1}", "// nothing", "{\"a\":1,}", "NaN", "<html>",
            string.Concat(Enumerable.Repeat("{\"a\":", 5_000)), string.Concat(Enumerable.Repeat("[", 200_000)),
        ];
        byte[][] bytes = [[0xFF, 0xFE, 0x7B, 0x00], [0x7B, 0x22, 0xC3, 0x28, 0x22, 0x3A, 0x31, 0x7D], [0], .. Enumerable.Range(1, 40).Select(i => Good[..(Good.Length * i / 41)])];
        foreach (var content in texts.Select(Encoding.UTF8.GetBytes).Concat(bytes)) Check(Write(content), mustFail: true);
    }

    [Theory]
    [InlineData("\"P12M\"", "\"P999999999999M\"")]
    [InlineData("\"P12M\"", "\"-P12M\"")]
    [InlineData("\"P12M\"", "12")]
    [InlineData("\"P120M\"", "\"P0M\"")]
    [InlineData("\"P120M\"", "\"PT31557600000S\"")]
    [InlineData("\"P1M\"", "\"PT1S\"")]
    [InlineData("\"P3M\"", "\"P0M\"")]
    [InlineData("\"2027-03-01\"", "\"9999-12-31\"")]
    [InlineData("\"2027-03-01\"", "\"0001-01-01\"")]
    [InlineData("\"2027-03-01\"", "\"2027-02-29\"")]
    [InlineData("\"1000000000\"", "\"1329227995784915872903807060280344576\"")]
    [InlineData("\"1000000000\"", "\"-1\"")]
    [InlineData("\"1000000000\"", "1000000000")]
    [InlineData("\"1000000000\"", "\"0\"")]
    [InlineData("\"1000000000\"", "null")]
    [InlineData("0.245", "1e-400")]
    [InlineData("0.245", "-0.1")]
    [InlineData("0.245", "0.2450000000000000000000000000000000000001")]
    [InlineData("0.12", "1e28")]
    [InlineData("\"decimals\": 18", "\"decimals\": 99")]
    [InlineData("\"decimals\": 18", "\"decimals\": 0")]
    [InlineData("\"id\": \"team\"", "\"id\": \"seed\"")]
    [InlineData("\"id\": \"team\"", "\"id\": \"../../etc\"")]
    [InlineData("\"kind\": \"linear\"", "\"kind\": \"emission\"")]
    [InlineData("\"name\": \"Team\"", "\"name\": \"=cmd|' /C calc'!A0\\r\\n\\u0000\\ud83d\\ude00\"")]
    public void EveryVerb_OverAHostileValue_EndsWithASentence(string from, string to) => Check(Preset("meridian", from, to), mustFail: false);

    [Fact]
    public void Arguments_OfAnyKind_EndWithASentence()
    {
        string[][] lines = [[""], ["--"], ["@"], ["@absent"], ["-o"], ["supply"], ["preset"], ["preset", "show"], ["preset", "show", ""], ["project", "a", "b"], ["validate", "\0"], ["report", "x", "-o", "\0"], ["--at", "1"]];
        foreach (var line in lines)
        {
            var run = Run(line);

            Assert.True(run.Exit == 2 && run.Messages.Length > 0, string.Join(' ', line));
            Assert.DoesNotContain("   at ", run.Messages + run.Output, StringComparison.Ordinal);
        }
    }

    static void Check(string path, bool mustFail)
    {
        foreach (var verb in Verbs)
        {
            var run = Run([verb[0], path, .. verb[1..]]);

            var what = $"{string.Join(' ', verb)}: exit {run.Exit}: {run.Messages}";
            Assert.True(run.Exit is 1 or 2 || (run.Exit == 0 && !mustFail), what);
            Assert.True(run.Exit == 0 || run.Messages.Length + run.Bytes.Length > 0, what);
            Assert.DoesNotContain("   at ", run.Messages, StringComparison.Ordinal);
            Assert.DoesNotContain("Exception", run.Messages, StringComparison.Ordinal);
        }
    }
}
