using System.Globalization;
using TokenStudio.Model.Timing;
using TokenStudio.Presentation.Charts;
using TokenStudio.Presentation.Comparing;

namespace TokenStudio.Presentation.Tables;

/// <summary>A comparison as one table for files: a row for each figure, check, changed parameter and month, a column for each design.</summary>
public static class ComparisonTable
{
    public static TableModel Of(DesignComparison comparison) => new()
    {
        Id = "comparison",
        Title = "Comparison",
        Columns = [new("section", "Section", CellKind.Text), new("id", "Id", CellKind.Text), new("name", "Name", CellKind.Text), .. comparison.Designs.Select((d, i) => new TableColumn($"design_{i + 1}", d.Label, CellKind.Text))],
        Rows =
        [
            Row("design", "", "", comparison.Designs.Select(d => d.Label.ToString())),
            .. comparison.Figures.Select(f => Row("figure", f.Id, f.Label, f.Values.Select(v => v.Exact), f.Scale == ValueScale.Percent ? CellKind.Ratio : CellKind.Number)),
            .. comparison.Checks.Select(c => Row("check", c.Code, c.Title, c.States.Select(s => s.State is null ? "" : s.Number.IsEmpty ? s.Word.ToString() : $"{s.Word}, {s.Number}"))),
            .. comparison.Changed.Select(p => Row("parameter", p.Path, $"{p.Where}, {p.What}", p.Values.Select(v => v.ToString()))),
            .. CirculatingLines.Exact(comparison.Designs).Select(m => Row("circulating", m.Month.ToString(CultureInfo.InvariantCulture), SupplyChart.Tick(GridStep.Month, m.Month), m.Amounts, CellKind.Amount)),
        ],
    };

    static TableRow Row(string section, string id, string name, IEnumerable<string> values, CellKind kind = CellKind.Text)
    {
        string[] cells = [section, id, name, .. values];
        return new(cells) { Kinds = [CellKind.Text, CellKind.Text, CellKind.Text, .. Enumerable.Repeat(kind, cells.Length - 3)] };
    }
}
