using System.Text.RegularExpressions;
using TokenStudio.Model.Grants.AlloV2;
using TokenStudio.Tests;

namespace TokenStudio.Model.Tests.Grants.AlloV2;

/// <summary>Strategy by action by what is wrong: each script tries calls that fail and calls that are taken, with the contract's own error.</summary>
public sealed partial class StrategyTableTests
{
    // Errors of the page no play can reach, and why.
    static readonly Dictionary<string, string> Unreached = new(StringComparer.Ordinal)
    {
        ["ANCHOR_ERROR"] = "the salt of an anchor holds the profile's id",
        ["NOT_INITIALIZED"] = "a pool's strategy always is",
        ["ARRAY_MISMATCH"] = "getPayouts, which changes nothing",
    };

    static readonly IReadOnlyList<PoolScript> Scripts = [.. DonationScripts.All, .. VotingScripts.All, .. GrantScripts.All, .. VestingScripts.All, .. CoreScripts.All];

    public static TheoryData<int, string> EachScript => [.. Scripts.Select((s, i) => (i, s.Strategy))];

    [Theory]
    [MemberData(nameof(EachScript))]
    public void Script_OfAStrategy_GivesWhatEachLineSays(int script, string strategy)
    {
        var story = PoolStory.Begin(Scripts[script]).Play(Scripts[script].Lines);
        Assert.Equal(strategy, story.World.StrategyOf(1)!.Kind.Name);
    }

    [Fact]
    public void Scripts_OfEveryStrategy_TryEveryAspectItHas()
    {
        var missing = from kind in StrategyKinds.All
                      let scripts = Scripts.Where(s => s.Strategy == kind.Name).ToArray()
                      let lines = string.Join('\n', scripts.Select(s => s.Lines))
                      from aspect in PoolScript.Aspects
                      where !scripts.Any(s => s.Lacking.Split(':')[0].Split(' ').Contains(aspect)) && !Regex.IsMatch(lines, $@"# {aspect}\b")
                      select $"{kind.Name}: {aspect}";
        Assert.Equal([], missing.ToArray());
    }

    [Theory]
    [MemberData(nameof(CreationCases.Each), MemberType = typeof(CreationCases))]
    public void Create_WithWrongParameters_GivesTheContractsError(string strategy, string parameters, string more, string error, string? detail)
    {
        var read = PoolStory.Read(new(strategy, parameters, "") { More = more, Amount = "0" });
        var created = read.Setup.Create(900);
        Assert.Equal((error, detail), (created.Error, created.Detail));
    }

    [Fact]
    public void Scripts_Together_NameEveryErrorOfThePage()
    {
        var path = Path.Combine(Repository.Root, "..", "shared", "design", "allo-checks.md");
        Assert.SkipUnless(File.Exists(path), "The page of checks is not beside this checkout.");
        var page = File.ReadAllText(path);
        var shared = page[page.IndexOf("### 1.1", StringComparison.Ordinal)..page.IndexOf("### 1.2", StringComparison.Ordinal)].Split('\n').Where(l => l.StartsWith("| ", StringComparison.Ordinal)).Select(l => l.Split('|')[1]);
        var local = page[(page.IndexOf("### 1.2", StringComparison.Ordinal) + 20)..page.IndexOf("### 1.3", StringComparison.Ordinal)];
        var named = Error().Matches(string.Join('\n', shared) + "\n" + Prefix().Replace(local, "")).Select(m => m.Value).Distinct().ToArray();
        Assert.True(named.Length > 50, string.Join(", ", named));
        var tried = Scripts.SelectMany(s => s.Lines.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(l => l[0] != '=').Select(l => PoolStory.ActionOf(l).Error)).Concat(CreationCases.Each.Select(c => c.Data.Item4)).ToHashSet();
        Assert.Equal([], named.Where(n => !tried.Contains(n) && !Unreached.ContainsKey(n)).Order(StringComparer.Ordinal).ToArray());
    }

    [GeneratedRegex(@"\b(?:[A-Z]{2,}(?:_[A-Z0-9]+)+|INVALID|MISMATCH|UNAUTHORIZED|NOOP|[A-Z][a-z]+(?:[A-Z][a-z]*)+|InvalidEAS)\b")]
    private static partial Regex Error();

    // "RFP: " and "and its EAS resolver": whose errors follow.
    [GeneratedRegex(@"(?<=^|· )[^·:]*: |and its EAS resolver ", RegexOptions.Multiline)]
    private static partial Regex Prefix();
}
