using TokenStudio.Model.Documents;
using TokenStudio.Model.Scenarios;
using TokenStudio.Model.Units;
using TokenStudio.Storage.Scenarios;

namespace TokenStudio.Sessions;

/// <summary>Takes one change back out of a document that others may have changed since.</summary>
static class TakeBack
{
    /// <summary>
    /// Null when what the change left is no longer there: taking it back and making it again must give today's document,
    /// else the inverse would write over someone's later work.
    /// </summary>
    public static EditedScenario? From(ScenarioReading now, StoredEdit edit)
    {
        var document = now.Document!;
        var outcome = edit.Inverse is [SetEdit { Path: "", Value: ObjectNode whole }] ? Whole(whole, document) : ScenarioEdits.Apply(now, edit.Inverse);
        if (outcome.Document is not { } without) return null;
        if (EditApplier.Apply(without, edit.Edits).Document is not { } again) return null;
        // Rows that others added beside ours only shift places; places matter when the change was a move.
        var same = edit.Edits.Any(e => e is MoveEdit) ? again.Equals(document) : Unordered(again).Equals(Unordered(document));
        return same ? outcome : null;
    }

    // A document that stood whole may stand again, whatever its findings.
    static EditedScenario Whole(ObjectNode whole, ObjectNode document) => new(ScenarioReader.Read(whole), [Edit.Set("", document)], null);

    static Node Unordered(Node node) => node switch
    {
        ObjectNode o => new ObjectNode(o.Members.Select(m => new Member(m.Name, Unordered(m.Value))).ToValueList()),
        ListNode list when list.Items.All(i => i is ObjectNode { Id: not null }) =>
            new ListNode(list.Items.OrderBy(i => ((ObjectNode)i).Id, StringComparer.Ordinal).Select(Unordered).ToValueList()),
        ListNode list => new ListNode(list.Items.Select(Unordered).ToValueList()),
        _ => node,
    };
}
