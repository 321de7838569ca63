using System.Text;

namespace TokenStudio.Presentation.Reference;

/// <summary>The reference as a Markdown page: docs/kinds.md.</summary>
public static class KindsPage
{
    public static string Markdown()
    {
        var page = new StringBuilder("# Kinds\n\nEvery kind a scenario may use. Made from the kinds themselves by `tokenstudio kinds`; do not edit.\n");
        foreach (var family in KindReference.All)
        {
            page.Append($"\n## {family.Title}\n\n{family.Line}\n");
            foreach (var kind in family.Kinds) Write(page, kind);
        }

        return page.ToString();
    }

    static void Write(StringBuilder page, KindEntry kind)
    {
        page.Append($"\n### {kind.Label} (`{kind.Word}`)\n\n{kind.Summary}\n\n```\n{kind.Formula}\n```\n\nSource: {kind.Source}\n");
        if (kind.Parameters.Count > 0)
        {
            page.Append("\n| member | meaning | unit | range |\n|---|---|---|---|\n");
            foreach (var p in kind.Parameters) page.Append($"| `{p.Name}`{(p.Optional ? " (optional)" : "")} | {p.Label}{(p.Help.Length > 0 ? $". {p.Help}" : "")} | {p.Unit} | {p.Range.Replace("|", "\\|", StringComparison.Ordinal)} |\n");
        }

        page.Append($"\n```json\n{kind.Example}\n```\n");
    }
}
