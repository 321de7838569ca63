using System.Globalization;
using System.Text;

namespace TokenStudio.Presentation.Reference;

/// <summary>The reference as a Markdown page: docs/kinds.md.</summary>
public static class KindsPage
{
    static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    public static string Markdown()
    {
        var page = new StringBuilder("# Kinds\n\nEvery kind a scenario may use. Made from the kinds themselves by `tokenstudio kinds`; do not edit.\n");
        foreach (var family in KindReference.All)
        {
            page.Append(Invariant, $"\n## {family.Title}\n\n{family.Line}\n");
            foreach (var kind in family.Kinds) Write(page, kind);
        }

        return page.ToString();
    }

    static void Write(StringBuilder page, KindEntry kind)
    {
        page.Append(Invariant, $"\n### {kind.Label} (`{kind.Word}`)\n\n{kind.Summary}\n\n```\n{kind.Formula}\n```\n\nSource: {kind.Source}\n");
        if (kind.Parameters.Count > 0)
        {
            page.Append("\n| member | meaning | unit | range |\n|---|---|---|---|\n");
            foreach (var p in kind.Parameters) page.Append(Invariant, $"| `{p.Name}`{(p.Optional ? " (optional)" : "")} | {p.Label}{(p.Help.IsEmpty ? "" : $". {p.Help}")} | {p.Unit} | {p.Range.ToString().Replace("|", "\\|", StringComparison.Ordinal)} |\n");
        }

        page.Append(Invariant, $"\n```json\n{kind.Example}\n```\n");
    }
}
