using TokenStudio.Presentation.Searching;

namespace TokenStudio.Tests.Searching;

public sealed class SearchResultsTests
{
    static readonly SearchItem[] Items =
    [
        .. Enumerable.Range(1, 12).Select(n => new SearchItem(SearchGroup.Commands, $"do-{n}", $"Do thing {n}")),
        .. Enumerable.Range(1, 9).Select(n => new SearchItem(SearchGroup.Parameters, $"/p/{n}", $"Bucket {n}, thing")),
        new(SearchGroup.Scenarios, "/scenarios/a", "My token"),
        new(SearchGroup.Glossary, "/glossary#thing", "Thing"),
    ];

    [Fact]
    public void Of_Typed_PutsTheGroupWithTheBestAnswerFirstAndFewOfEach()
    {
        var sections = SearchResults.Of(Items, " thing ", []);

        Assert.Equal(["Glossary", "Commands", "Parameters"], sections.Select(s => s.Title.ToString()));
        Assert.Equal([1, SearchResults.Most, SearchResults.Most], sections.Select(s => s.Items.Count));
        Assert.Equal("Do thing 1", sections[1].Items[0].Title);
    }

    [Fact]
    public void Of_NothingTyped_ShowsWhatWasChosenLatelyThenCommandsAndScenarios()
    {
        var sections = SearchResults.Of(Items, "", [Items[^1].Key, "Commands:gone:Gone", Items[3].Key]);

        Assert.Equal(["Recent", "Commands", "Scenarios"], sections.Select(s => s.Title.ToString()));
        Assert.Equal(["Thing", "Do thing 4"], sections[0].Items.Select(i => i.Title.ToString()));
        Assert.Equal(SearchResults.MostAtRest, sections[1].Items.Count);
        Assert.DoesNotContain(Items[3], sections[1].Items); // said once
    }

    [Fact]
    public void Of_NoAnswer_IsEmpty() => Assert.Empty(SearchResults.Of(Items, "zebra", []));
}
