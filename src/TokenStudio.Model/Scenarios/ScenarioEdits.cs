using System.Text;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Scenarios;

/// <summary>The one door for change: applies edits whole, and refuses what the document could not hold.</summary>
public static class ScenarioEdits
{
    /// <summary>
    /// A value that cannot stand at its place (unknown path, wrong kind, out of range) is refused; values that only do not
    /// go together are stored with their findings.
    /// </summary>
    public static EditOutcome Apply(ObjectNode document, ValueList<Edit> edits)
    {
        var outcome = EditApplier.Apply(document, edits);
        if (outcome.Document is not { } changed) return outcome with { Refusal = Clearer(document, outcome.Refusal!) };
        if (NodeReader.Read(Encoding.UTF8.GetBytes(NodeWriter.WriteCompact(changed)), out var problem) is null) return Refuse(Finding.Error(problem.Code, edits[0].Path, problem.Message));
        var before = ScenarioReader.Read(document).Findings.ToHashSet();
        var fresh = ScenarioReader.Read(changed).Findings.FirstOrDefault(f => !before.Contains(f));
        return fresh is null ? outcome : Refuse(fresh);
    }

    static EditOutcome Refuse(Finding finding) => new(null, [], finding);

    // A path outside the scenario's shape says so, rather than that nothing stands there.
    static Finding Clearer(ObjectNode document, Finding refusal) =>
        ScenarioShape.At(document, refusal.Path) is null ? refusal with { Message = "A scenario has no such place." } : refusal;
}
