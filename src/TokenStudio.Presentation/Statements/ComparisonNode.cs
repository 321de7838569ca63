using TokenStudio.Model.Checks;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Units;
using TokenStudio.Presentation.Comparing;

namespace TokenStudio.Presentation.Statements;

/// <summary>A comparison as JSON: values in the order of the designs, numbers as exact texts.</summary>
public static class ComparisonNode
{
    public static ObjectNode Of(DesignComparison comparison) => ObjectNode.Of(
        ("designs", List(comparison.Designs, (d, i) => ObjectNode.Of(("label", Text(d.Label)), ("turns", Text(i == 0 ? "" : comparison.Turns(i)))))),
        ("figures", List(comparison.Figures, f => ObjectNode.Of(("id", Node.Of(f.Id)), ("label", Text(f.Label)), ("values", List(f.Values, v => Exact(v.Exact))), ("differences", List(f.Values, v => v.Difference is { } by ? Text(by.Text) : Node.Null))))),
        ("checks", List(comparison.Checks, c => ObjectNode.Of(("code", Node.Of(c.Code)), ("title", Text(c.Title)), ("states", List(c.States, State))))),
        ("parameters", List(comparison.Changed, p => ObjectNode.Of(("path", Node.Of(p.Path)), ("where", Text(p.Where)), ("what", Text(p.What)), ("values", List(p.Values, Text))))),
        ("circulating", List([.. CirculatingLines.Exact(comparison.Designs)], m => List(m.Amounts, Exact))));

    static Node State(ComparedState state) => state.State is not { } known ? Node.Null : ObjectNode.Of(
        ("state", Node.Of(known switch { CheckState.Critical => "critical", CheckState.Warning => "warning", CheckState.Info => "info", CheckState.Passed => "passed", _ => "doesNotApply" })),
        ("number", state.Number.IsEmpty ? Node.Null : Text(state.Number)),
        ("turn", Node.Of(state.Turn switch { CheckTurn.Gained => "gained", CheckTurn.Lost => "lost", _ => "same" })));

    static Node Text(Phrase phrase) => Node.Of(phrase.ToString());

    static Node Exact(string number) => number.Length == 0 ? Node.Null : Node.Of(number);

    static ListNode List<T>(IReadOnlyList<T> items, Func<T, Node> node) => new(items.Select(node).ToValueList());

    static ListNode List<T>(IReadOnlyList<T> items, Func<T, int, Node> node) => new(items.Select(node).ToValueList());
}
