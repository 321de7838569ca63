using TokenStudio.Presentation.Glossary;
using TokenStudio.Presentation.Tables;

namespace TokenStudio.Presentation.Reporting;

/// <summary>The words this report uses, explained: by its figures, headings and heads of tables, not the whole glossary.</summary>
static class UsedTerms
{
    // What every report speaks of without a label that says so.
    static readonly string[] Always = ["tge", "vested", "cliff"];

    public static ReportSection? Of(ReportModel report)
    {
        var labels = Labels(report).Select(Terms.Explaining).OfType<Term>().Select(t => t.Id).Concat(report.Sections.Any(s => s.Id == "allocations" && s.Blocks.Count > 0) ? Always : []).ToHashSet();
        Term[] terms = [.. Terms.All.Where(t => labels.Contains(t.Id))];
        return terms.Length == 0 ? null : new("glossary", "Glossary", new TableBlock(new()
        {
            Id = "glossary",
            Title = "Glossary",
            Columns = [new("term", "Term", CellKind.Text), new("meaning", "Meaning", CellKind.Text)],
            Rows = [.. terms.Select(t => new TableRow([Say(t.Name), t.Formula.IsEmpty ? Say(t.Definition) : $"{Say(t.Definition)} {Say(t.Name)} = {Say(t.Formula)}"]))],
        }, Dense: true)) { Note = "The words of this report as this studio means them; other tools may not." };
    }

    static IEnumerable<Phrase> Labels(ReportModel report)
    {
        foreach (var metric in report.Metrics) yield return metric.Label;
        yield return report.Chart.Title;
        foreach (var section in report.Sections)
        {
            yield return section.Title;
            foreach (var block in section.Blocks)
            {
                if (block is ChartBlock chart) yield return chart.Chart.Title;
                if (block is TableBlock { Table: { Id: not "inputs" } table }) foreach (var column in table.Columns) yield return column.Head;
            }
        }
    }
}
