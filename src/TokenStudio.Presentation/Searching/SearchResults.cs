namespace TokenStudio.Presentation.Searching;

/// <summary>What is shown for what was typed: a few of each group, the group with the best answer first.</summary>
public static class SearchResults
{
    /// <summary>Items of a group at most.</summary>
    public const int Most = 5;

    /// <summary>Commands shown before anything is typed.</summary>
    public const int MostAtRest = 8;

    /// <param name="recent">Keys of what was chosen lately, latest first.</param>
    public static IReadOnlyList<SearchSection> Of(IReadOnlyList<SearchItem> items, string typed, IReadOnlyList<string> recent)
    {
        var text = typed.Trim();
        return text.Length == 0 ? AtRest(items, recent) : Answers(items, text);
    }

    static SearchSection[] AtRest(IReadOnlyList<SearchItem> items, IReadOnlyList<string> recent)
    {
        var lately = recent.Select(key => items.FirstOrDefault(i => i.Key == key)).OfType<SearchItem>().Take(Most).ToArray();
        var rest = items.Where(i => i.Group is SearchGroup.Commands or SearchGroup.Scenarios && !lately.Contains(i)).GroupBy(i => i.Group)
            .Select(g => new SearchSection(Title(g.Key), [.. g.Take(g.Key == SearchGroup.Commands ? MostAtRest : Most)]));
        return lately.Length == 0 ? [.. rest] : [new SearchSection("Recent", lately), .. rest];
    }

    static SearchSection[] Answers(IReadOnlyList<SearchItem> items, string typed) =>
    [
        .. items.Select((item, place) => (item, place, rank: SearchRank.Of(typed, item))).Where(a => a.rank is not null)
            .OrderBy(a => a.rank).ThenBy(a => a.item.Title.ToString().Length).ThenBy(a => a.place)
            .GroupBy(a => a.item.Group).OrderBy(g => g.First().rank).ThenBy(g => g.Key)
            .Select(g => new SearchSection(Title(g.Key), [.. g.Take(Most).Select(a => a.item)])),
    ];

    static Phrase Title(SearchGroup group) => group switch
    {
        SearchGroup.Commands => "Commands",
        SearchGroup.Parameters => "Parameters",
        SearchGroup.Checks => "Checks",
        SearchGroup.Scenarios => "Scenarios",
        SearchGroup.Kinds => "Kinds and formulas",
        _ => "Glossary",
    };
}
