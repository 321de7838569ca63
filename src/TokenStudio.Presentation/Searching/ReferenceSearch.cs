using TokenStudio.Presentation.Glossary;
using TokenStudio.Presentation.Reference;

namespace TokenStudio.Presentation.Searching;

/// <summary>What can be looked up whatever the scenario: every kind and every term.</summary>
public static class ReferenceSearch
{
    public static IReadOnlyList<SearchItem> All { get; } =
    [
        .. KindReference.All.SelectMany(family => family.Kinds.Select(kind => new SearchItem(SearchGroup.Kinds, $"/reference#{kind.Anchor}", kind.Label)
        {
            Note = family.Title,
            Aliases = [$"{family.Title} {kind.Label}", Phrase.Verbatim(kind.Word)],
        })),
        .. Terms.All.Select(term => new SearchItem(SearchGroup.Glossary, term.Address, term.Name) { Note = term.Definition, Aliases = term.Aliases }),
    ];
}
