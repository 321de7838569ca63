using TokenStudio.Model.Documents;
using TokenStudio.Model.Presets;
using TokenStudio.Model.Scenarios;
using TokenStudio.Model.Simulation;
using TokenStudio.Model.Units;

namespace TokenStudio.Tests;

/// <summary>The preset the tests read, as it is or changed by edits.</summary>
static class Meridian
{
    public static ObjectNode Document { get; } = PresetLibrary.Find("meridian")!.Document;

    public static Projection Projection { get; } = Project();

    public static ScenarioReview Review(params ValueList<Edit> edits)
    {
        var outcome = EditApplier.Apply(Document, edits);
        Assert.Null(outcome.Refusal);
        return ScenarioReview.Of(outcome.Document!);
    }

    public static Projection Bitcoin { get; } = Projector.Project(ScenarioReview.Of(PresetLibrary.Find("bitcoin")!.Document).Valid!);

    /// <summary>Nobody holds anything and nothing is minted.</summary>
    public static Projection Empty { get; } = Project([.. Projection.Scenario.Allocations.Select(a => Edit.Remove($"/allocations/{a.Id}"))]);

    public static Projection Project(params ValueList<Edit> edits)
    {
        var review = Review(edits);
        Assert.True(review.Valid is not null, string.Join('\n', review.Findings));
        return Projector.Project(review.Valid);
    }

    public static Edit Excluding(params string[] holders) =>
        Edit.Set("/circulation", ObjectNode.Of(
            ("excludeHolders", new ListNode([.. holders.Select(h => (Node)Node.Of(h))])), ("excludeAllocations", new ListNode([]))));

    public static Edit Steps(string step) => Edit.Set("/timeline/step", Node.Of(step));

    public static Edit Emission(string id, string holder, string amount) => Edit.Insert("/emissions", ObjectNode.Of(
        ("id", Node.Of(id)), ("name", Node.Of("Rewards")), ("holder", Node.Of(holder)), ("from", Node.Of("mint")), ("kind", Node.Of("constant")),
        ("amount", Node.Of(amount)), ("every", Node.Of("P1M")), ("start", Node.Of("P0M")), ("duration", Node.Of("P10M"))));
}
