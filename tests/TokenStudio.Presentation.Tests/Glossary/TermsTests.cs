using System.Text.RegularExpressions;
using TokenStudio.Model.Checks;
using TokenStudio.Model.Kinds;
using TokenStudio.Model.Scenarios;
using TokenStudio.Presentation.Glossary;
using TokenStudio.Presentation.Metrics;
using TokenStudio.Presentation.Reference;

namespace TokenStudio.Tests.Glossary;

public sealed partial class TermsTests
{
    [Fact]
    public void All_Terms_AreAtLeastSixtyWithUniqueIdsAndNames()
    {
        Assert.True(Terms.All.Count >= 60, $"{Terms.All.Count} terms.");
        Assert.Equal(Terms.All.Count, Terms.All.Select(t => t.Id).Distinct().Count());
        Assert.Equal(Terms.All.Count, Terms.All.Select(t => t.Name.ToString()).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(Terms.All, term => Assert.Matches("^[a-z0-9-]+$", term.Id));
    }

    [Fact]
    public void All_Definitions_AreOneToThreeSentences() => Assert.All(Terms.All, term =>
    {
        Assert.InRange(SentenceEnd().Count(term.Definition), 1, 3);
        Assert.EndsWith(".", term.Definition, StringComparison.Ordinal);
        Assert.True(term.Trackers.ToString().Length == 0 || term.Trackers.ToString().EndsWith('.'), term.Id);
    });

    [Fact]
    public void All_Links_Resolve()
    {
        var (ids, kinds) = (Terms.All.Select(t => t.Id).ToHashSet(), KindReference.All.SelectMany(f => f.Kinds).Select(k => k.Anchor).ToHashSet());

        Assert.Empty(Terms.All.SelectMany(t => t.Related.Where(id => !ids.Contains(id) || id == t.Id).Select(id => $"{t.Id} -> {id}")));
        Assert.Empty(Terms.All.Where(t => t.Kind.Length > 0 && !kinds.Contains(t.Kind)).Select(t => $"{t.Id} -> {t.Kind}"));
    }

    [Fact]
    public void All_Readings_SayWhereTrackersDiffer() => Assert.True(Terms.All.Count(t => t.Trackers.ToString().Length > 0) >= 30);

    [Fact]
    public void Explaining_FiguresChecksAndFields_FindsTheirTerms()
    {
        var projection = Meridian.Projection;
        string[] labels =
        [
            .. Headlines.Of(projection).Select(c => c.Label),
            .. CirculationFigures.At(projection, 0).Select(f => f.Label),
            .. Limits.All.Select(l => l.Label),
            .. Checks.All.Where(c => c.Limit is null).Select(c => c.Title),
            .. Parameters(ScenarioShape.Whole).Select(p => p.Label.ToString()).Intersect(["Max supply", "Horizon", "Cliff", "Vesting", "Cadence", "Drift", "Volatility", "Half-life"]),
        ];

        Assert.All(labels, label => Assert.NotNull(Terms.Explaining(label)));
    }

    [Fact]
    public void Labels_OfEveryTerm_AreOnSomeScreen()
    {
        HashSet<string> made =
        [
            .. FanFigures.Of(RandomPrice.Run(100, RandomPrice.Gbm)).Select(c => c.Label.ToString().Split(',')[0]),
            .. KindReference.All.SelectMany(f => f.Kinds).SelectMany(k => k.Parameters).Select(p => p.Label),
            .. Parameters(ScenarioShape.Whole).Select(p => p.Label),
            .. Checks.All.Select(c => c.Title),
        ];
        var written = string.Concat(SourceFiles().Select(File.ReadAllText));

        Assert.Empty(Terms.All.SelectMany(t => t.Labels.Where(label => !made.Contains(label) && !Written(label)).Select(label => $"{t.Id}: {label}")));

        bool Written(string label) => written.Contains($"\"{label}\"", StringComparison.Ordinal) || written.Contains($">{label}<", StringComparison.Ordinal);
    }

    [Fact]
    public void Markdown_Docs_IsWhatTheTermsSay()
    {
        var page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "glossary.md"));

        Assert.True(GlossaryPage.Markdown() == page, "docs/glossary.md is out of date: run the CLI's verb glossary -o docs/glossary.md.");
    }

    static IEnumerable<string> SourceFiles() =>
        new[] { "TokenStudio.Web", "TokenStudio.Presentation" }.SelectMany(project => Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", project), "*.*", SearchOption.AllDirectories))
            .Where(file => Path.GetExtension(file) is ".razor" or ".cs" && !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/Glossary/", StringComparison.Ordinal));

    static IEnumerable<Parameter> Parameters(Shape shape) => shape switch
    {
        LeafShape leaf => [leaf.Parameter],
        ObjectShape o => o.Members.SelectMany(m => Parameters(m.Shape)),
        ListShape list => Parameters(list.Item),
        FamilyShape family => Parameters(family.Common),
        _ => [],
    };

    [GeneratedRegex(@"[.?](?=\s|$)")]
    private static partial Regex SentenceEnd();
}
