using System.Globalization;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Kinds;
using TokenStudio.Model.Scenarios;

namespace TokenStudio.Presentation.Editing;

/// <summary>Where a field's value stands. Unlike a path of an edit, a field's path steps into lists without ids by position.</summary>
/// <param name="Parent">The shape of the object the value is a member of.</param>
/// <param name="Node">What stands there, or null.</param>
sealed record FieldPlace(Shape Shape, Shape Parent, Node? Node)
{
    public static FieldPlace? Of(ObjectNode document, string path)
    {
        if (DocumentPath.Split(path) is not { } steps) return null;
        var place = new FieldPlace(ScenarioShape.Whole, ScenarioShape.Whole, document);
        foreach (var step in steps)
        {
            var item = (place.Node as ListNode) is { } list ? ItemAt(list, place.Shape, step) : null;
            var shape = place.Shape is ListShape { ById: false } rows ? (item is null ? null : rows.Item) : place.Shape.Step(place.Node, step);
            if (shape is null) return null;
            var node = place.Node is ObjectNode o ? o[step] : item;
            place = new(Standing(shape, node), place.Shape, node);
        }

        return place;
    }

    /// <summary>Sets or takes away (null) a value; a list without ids is set whole, as edits ask for.</summary>
    public static Edit Change(ObjectNode document, string path, Node? value)
    {
        var steps = DocumentPath.Split(path)!;
        var (node, shape, at) = ((Node?)document, (Shape)ScenarioShape.Whole, "");
        for (var i = 0; i < steps.Length; i++)
        {
            if (shape is ListShape { ById: false }) return Edit.Set(at, Put(node!, steps.AsSpan(i), value));

            // The first value of a section brings the member that holds it.
            if (node is null && value is not null) return Edit.Set(at, steps[i..].Reverse().Aggregate(value, (inner, step) => ObjectNode.Of((step, inner))));
            var next = shape.Step(node, steps[i])!;
            node = node switch { ObjectNode o => o[steps[i]], ListNode list => list.Items[list.IndexOf(steps[i])], _ => null };
            (shape, at) = (Standing(next, node), DocumentPath.Join(at, steps[i]));
        }

        return value is null ? Edit.Remove(path) : Edit.Set(path, value);
    }

    static Node Put(Node node, ReadOnlySpan<string> steps, Node? value)
    {
        var step = steps[0];
        var rest = steps[1..];
        if (node is ListNode list)
        {
            var at = int.Parse(step, CultureInfo.InvariantCulture);
            return new ListNode([.. list.Items.Take(at), .. rest.Length == 0 ? Present(value) : [Put(list.Items[at], rest, value)], .. list.Items.Skip(at + 1)]);
        }

        var parent = (ObjectNode)node;
        if (rest.Length > 0) return parent.With(step, Put(parent[step]!, rest, value));
        return value is null ? parent.Without(step) : parent.With(step, value);
    }

    static Shape Standing(Shape shape, Node? node) => shape is EitherShape either ? either.For(node) : shape;

    static Node[] Present(Node? value) => value is null ? [] : [value];

    static Node? ItemAt(ListNode list, Shape shape, string step) => shape is ListShape { ById: false }
        ? int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n < list.Items.Count ? list.Items[n] : null
        : list.IndexOf(step) is >= 0 and var i ? list.Items[i] : null;
}
