using TokenStudio.Model.Presets;

namespace TokenStudio.Tests;

public sealed class PresetTests : Tool
{
    [Fact]
    public void List_Always_NamesEveryPresetWithItsId()
    {
        var run = Run("preset", "list");

        Assert.Equal(0, run.Exit);
        Assert.StartsWith("meridian\tMeridian base case\nuniswap\t", run.Output, StringComparison.Ordinal);
        Assert.Contains("\ncurve\tCurve\n", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("\ngame-rewards\tGame: reward token\n", run.Output, StringComparison.Ordinal);
        Assert.Equal(PresetLibrary.All.Count, run.Output.Split('\n').Length - 1);
        Assert.Equal("", run.Messages);
    }

    [Fact]
    public void Show_EveryPreset_PrintsAFileThatValidates()
    {
        foreach (var preset in PresetLibrary.All)
        {
            var shown = Run("preset", "show", preset.Id);
            Assert.Equal(0, shown.Exit);
            Assert.Equal(preset.Name, shown.Json.GetProperty("name").GetString());

            var validated = Run("validate", Write(shown.Bytes));
            Assert.Equal(0, validated.Exit);
        }
    }

    [Fact]
    public void Show_ToAFile_PrintsNothing()
    {
        var path = PathOf("shown.json");

        var run = Run("preset", "show", "bitcoin", "-o", path);

        Assert.Equal((0, 0, ""), (run.Exit, run.Bytes.Length, run.Messages));
        Assert.Equal(Run("preset", "show", "bitcoin").Bytes, File.ReadAllBytes(path));
    }

    [Fact]
    public void Show_UnknownId_IsWrongUsage()
    {
        var run = Run("preset", "show", "nobody");

        Assert.Equal((2, 0), (run.Exit, run.Bytes.Length));
        Assert.Contains("\"nobody\"", run.Messages, StringComparison.Ordinal);
    }
}
