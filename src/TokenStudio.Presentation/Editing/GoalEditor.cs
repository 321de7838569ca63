using TokenStudio.Model.Documents;
using TokenStudio.Model.Scenarios;
using TokenStudio.Model.Units;
using TokenStudio.Presentation.Checking;

namespace TokenStudio.Presentation.Editing;

/// <summary>The goals of a document as rows, also while it has errors.</summary>
public static class GoalEditor
{
    /// <param name="checks">How the design stands, or null while it cannot be projected.</param>
    public static IReadOnlyList<GoalRow> Rows(ObjectNode document, ValueList<Finding> findings, CheckList? checks) =>
        [.. Goals(document).Select(node => new GoalRow(node.Id!, node.Text("objective") ?? "", Terms(document, node), node.Text("bearer") ?? "", checks?.Rows.FirstOrDefault(r => r.Code == $"goal-{node.Id}"),
            findings.Count(f => f.Severity == Severity.Error && DocumentPath.Within(f.Path, $"/goals/{node.Id}"))))];

    /// <summary>A goal as it is added: insiders hold at most 30 % of what circulates after two years. The list itself may not be there yet.</summary>
    public static (string Id, Edit Add) New(ObjectNode document)
    {
        var number = 1;
        while ((document["goals"] as ListNode)?.IndexOf($"goal-{number}") >= 0) number++;
        var goal = ObjectNode.Of(("id", Node.Of($"goal-{number}")), ("objective", Node.Of(Say("Insiders stay a minority"))), ("figure", Node.Of("insiders")), ("bound", Node.Of(Goal.AtMost)),
            ("limit", Node.Of(0.3m)), ("at", Node.Of("P24M")), ("bearer", Node.Of("")));
        return (goal.Id!, document["goals"] is ListNode ? Edit.Insert("/goals", goal) : Edit.Set("/goals", new ListNode([goal])));
    }

    static IEnumerable<ObjectNode> Goals(ObjectNode document) => ((document["goals"] as ListNode)?.Items ?? []).OfType<ObjectNode>().Where(node => node.Id is not null);

    // "Insiders, of circulating supply: at most 30 % by month 24", by the same texts the fields show.
    static Phrase Terms(ObjectNode document, ObjectNode goal)
    {
        Phrase Shown(string member) => FieldPlace.Of(document, $"/goals/{goal.Id}/{member}") is { Shape: Model.Kinds.LeafShape leaf, Node: var node }
            ? leaf.Parameter.Choices.FirstOrDefault(c => c.Key == (node as TextNode)?.Text).Label ?? Phrase.Verbatim(FieldText.Show(leaf.Parameter, node))
            : (Phrase)"";
        var (figure, limit, at) = (Shown("figure"), Shown("limit"), Shown("at").ToString());
        var when = at is "0" ? (Phrase)"at launch" : at.All(char.IsAsciiDigit) ? (Phrase)$"by month {at}" : (Phrase)$"by {at}";
        return goal.Text("bound") switch
        {
            Goal.AtLeast => (Phrase)$"{figure}: at least {limit}% {when}",
            Goal.AtMost => (Phrase)$"{figure}: at most {limit}% {when}",
            _ => (Phrase)$"{figure}: {limit}% {when}",
        };
    }
}

/// <summary>One goal, already as text.</summary>
/// <param name="Terms">"Insiders, of circulating supply: at most 30% by month 24".</param>
/// <param name="Bearer">Who bears it, or empty.</param>
/// <param name="Check">How the design stands; null while that is not known.</param>
/// <param name="Wrong">Errors in it.</param>
public sealed record GoalRow(string Id, string Objective, Phrase Terms, string Bearer, CheckRow? Check, int Wrong);
