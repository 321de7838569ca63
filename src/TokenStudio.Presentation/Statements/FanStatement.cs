using System.Globalization;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Simulation;
using TokenStudio.Model.Timing;
using TokenStudio.Model.Units;
using TokenStudio.Presentation.Tables;

namespace TokenStudio.Presentation.Statements;

/// <summary>The bands of a Monte Carlo run as the public contract's JSON. Beyond what is exact, percentileError says by what share they may be off.</summary>
public static class FanStatement
{
    public static ObjectNode Of(Fan fan)
    {
        var grid = fan.Projection.Grid;
        var statement = ObjectNode.Of(
            ("paths", Whole(fan.Paths)),
            ("seed", Whole(fan.Settings.Seed)),
            ("dates", new ListNode([.. Enumerable.Range(0, fan.Projection.RowCount).Select(row => (Node)Node.Of(UtcInstants.ToShortText(grid.InstantAt(row))))])),
            ("series", Members(FanTable.Series(fan), s => Members(FanTable.Lines(s.Band), line => Numbers(line.Values), line => line.Name), s => s.Name)));
        return fan.PercentileError == 0 ? statement : statement.With("percentileError", new NumberNode(FanTable.Number(fan.PercentileError)));
    }

    static NumberNode Whole(long value) => new(value.ToString(CultureInfo.InvariantCulture));

    static ListNode Numbers(double[] values) => new([.. values.Select(value => (Node)new NumberNode(FanTable.Number(value)))]);

    static ObjectNode Members<T>(IEnumerable<T> items, Func<T, Node> value, Func<T, string> name) => new(items.Select(item => new Member(name(item), value(item))).ToValueList());
}
