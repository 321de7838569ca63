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
    public static EditedScenario Apply(ObjectNode document, ValueList<Edit> edits) => Apply(ScenarioReader.Read(document), edits);

    /// <summary>The same of a document that has been read already.</summary>
    public static EditedScenario Apply(ScenarioReading before, ValueList<Edit> edits)
    {
        var document = before.Document ?? throw new ArgumentException("A refused file takes no edits.", nameof(before));
        var outcome = EditApplier.Apply(document, edits);
        if (outcome.Document is not { } changed) return Refuse(Clearer(document, outcome.Refusal!));
        if (NodeReader.Read(Encoding.UTF8.GetBytes(NodeWriter.WriteCompact(changed)), out var problem) is null) return Refuse(Finding.Error(problem.Code, edits[0].Path, problem.Message));
        var reading = ScenarioReader.Read(changed);
        var known = before.Findings.ToHashSet();
        var fresh = reading.Findings.FirstOrDefault(f => !known.Contains(f));
        return fresh is null ? new(reading, outcome.Inverse, null) : Refuse(fresh);
    }

    static EditedScenario Refuse(Finding finding) => new(null, [], finding);

    // A path outside the scenario's shape says so, rather than that nothing stands there.
    static Finding Clearer(ObjectNode document, Finding refusal) =>
        ScenarioShape.At(document, refusal.Path) is null ? refusal with { Message = "A scenario has no such place." } : refusal;
}

/// <param name="Reading">The changed document, read; null when refused.</param>
/// <param name="Inverse">Edits that give the old document back.</param>
/// <param name="Refusal">Why nothing was applied.</param>
public sealed record EditedScenario(ScenarioReading? Reading, ValueList<Edit> Inverse, Finding? Refusal)
{
    public ObjectNode? Document => Reading?.Document;
}
