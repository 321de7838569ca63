using System.Globalization;
using System.Text;

namespace TokenStudio.Presentation.Glossary;

/// <summary>The glossary as a Markdown page: docs/glossary.md.</summary>
public static class GlossaryPage
{
    static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    public static string Markdown()
    {
        var page = new StringBuilder("# Glossary\n\nEvery term with the one meaning it has in this studio. Made from the terms themselves by `tokenstudio glossary`; do not edit.\n");
        foreach (var group in Terms.Groups)
        {
            page.Append(Invariant, $"\n## {group.Title}\n\n{group.Line}\n");
            foreach (var term in group.Terms) Write(page, term);
        }

        return page.ToString();
    }

    static void Write(StringBuilder page, Term term)
    {
        page.Append(Invariant, $"\n<a id=\"{term.Id}\"></a>\n\n### {term.Name}\n\n{term.Definition}\n");
        if (!term.Formula.IsEmpty) page.Append(Invariant, $"\n```\n{term.Formula}\n```\n");
        if (!term.Trackers.IsEmpty) page.Append(Invariant, $"\nElsewhere: {term.Trackers}\n");
        if (term.Aliases.Count > 0) page.Append(Invariant, $"\nAlso: {string.Join(", ", term.Aliases)}\n");
        if (term.Kind.Length > 0) page.Append(Invariant, $"\nFormula of the kind: [`{term.Kind}`](kinds.md)\n");
        if (term.Related.Count > 0) page.Append(Invariant, $"\nSee: {string.Join(", ", term.Related.Select(id => $"[{Terms.Of(id).Name}](#{id})"))}\n");
    }
}
