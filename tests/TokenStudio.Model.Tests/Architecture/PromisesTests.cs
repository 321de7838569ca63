using System.Text.RegularExpressions;

namespace TokenStudio.Model.Tests.Architecture;

/// <summary>docs/promises.md names for each promise the test that shows it.</summary>
public sealed partial class PromisesTests
{
    static readonly string[] Rows = [.. SourceTree.Lines("docs/promises.md").Where(line => Row().IsMatch(line))];

    [Fact]
    public void Promises_Rows_EachNameTestsThatExistAndHaveAnIdOfTheirOwn()
    {
        Assert.NotEmpty(Rows);
        var known = FeaturesTests.Known();
        SourceTree.None(Rows.Where(row => !Test().IsMatch(row)), "Rows of docs/promises.md without a test.");
        SourceTree.None(Rows.SelectMany(row => Test().Matches(row)).Select(m => m.Value).Where(name => !known.Contains(name)), "docs/promises.md names tests that do not exist.");
        SourceTree.None(Rows.GroupBy(row => Row().Match(row).Value).Where(same => same.Count() > 1).Select(same => same.Key), "Promises of docs/promises.md that stand there twice.");
    }

    /// <summary>A soak that is named can be run.</summary>
    [Fact]
    public void Promises_Soaks_AreThoseOfTheScript()
    {
        var script = SourceTree.Text("soak.sh");
        SourceTree.None(Rows.SelectMany(row => Soak().Matches(row)).Select(m => m.Groups[1].Value).Where(name => !script.Contains($"\n  {name})", StringComparison.Ordinal)), "docs/promises.md names soaks that soak.sh does not know.");
    }

    // | D-01 | ...
    [GeneratedRegex(@"^\| [A-Z]+-\d+ \|")]
    private static partial Regex Row();

    [GeneratedRegex(@"\b[A-Z]\w+\.[A-Z]\w*_\w+\b")]
    private static partial Regex Test();

    [GeneratedRegex(@"soak\.sh (\w+)")]
    private static partial Regex Soak();
}
