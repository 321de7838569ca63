using System.Text.RegularExpressions;

namespace TokenStudio.Model.Tests.Architecture;

/// <summary>docs/features.md names for each feature the test that shows it; a named test that is not there is a broken promise.</summary>
public sealed partial class FeaturesTests
{
    [Fact]
    public void Features_NamedTests_AllExist()
    {
        var named = SourceTree.Lines("docs/features.md").Where(IsRow).SelectMany(TestsOf).ToArray();
        Assert.NotEmpty(named);
        var known = Known();
        SourceTree.None(named.Where(name => !known.Contains(name)), "docs/features.md names tests that do not exist.");
    }

    [Fact]
    public void Features_Rows_EachNameATest() =>
        SourceTree.None(SourceTree.Lines("docs/features.md").Where(IsRow).Where(row => !TestsOf(row).Any()), "Rows of docs/features.md without a test.");

    [Fact]
    public void Declared_FactsAndTheories_AreFoundPlainMethodsAreNot()
    {
        const string Code = "public sealed class ATests\n{\n    [Fact]\n    public void One_A_B() { }\n\n    [Theory]\n    [InlineData(\"[Fact]\")] // why\n    public async Task Two_A_B(string x) { }\n\n    public void Three_A_B() { }\n}\n";
        Assert.Equal(["ATests.One_A_B", "ATests.Two_A_B"], Declared(Code));
    }

    internal static HashSet<string> Known() => [.. SourceTree.Files("tests", ".cs").SelectMany(file => Declared(SourceTree.Text(file)))];

    static bool IsRow(string line) => line.StartsWith('|') && line.Count(c => c == '|') >= 4 && !line.StartsWith("| feature", StringComparison.OrdinalIgnoreCase) && !Rule().IsMatch(line);

    static IEnumerable<string> TestsOf(string row) =>
        row.TrimEnd().TrimEnd('|').Split('|')[^1].Split(["<br>", ","], StringSplitOptions.None).Select(t => t.Trim().Trim('`')).Where(t => t.Length > 0);

    // A class, then each method whose attributes just above it name Fact or Theory.
    internal static IEnumerable<string> Declared(string code)
    {
        var owner = "";
        var marked = false;
        foreach (var line in code.Split('\n').Select(l => l.Trim()))
        {
            if (Class().Match(line) is { Success: true } type) owner = type.Groups["name"].Value;
            if (Marked().IsMatch(line)) marked = true;
            if (Method().Match(line) is not { Success: true } method) continue;
            if (marked) yield return $"{owner}.{method.Groups["name"].Value}";
            marked = false;
        }
    }

    [GeneratedRegex(@"^\|[\s:|-]+$")]
    private static partial Regex Rule();

    [GeneratedRegex(@"^(public|internal) .*\bclass (?<name>\w+)")]
    private static partial Regex Class();

    [GeneratedRegex(@"^\[(Fact|Theory)\b")]
    private static partial Regex Marked();

    [GeneratedRegex(@"^public (async )?[\w<>]+ (?<name>\w+)\(")]
    private static partial Regex Method();
}
