using TokenStudio.Model.Documents;
using TokenStudio.Model.Scenarios;
using TokenStudio.Presentation.Editing;

namespace TokenStudio.Tests.Editing;

public sealed class DialectComparisonTests
{
    [Fact]
    public void Of_Team_ComparesEveryReadingAtCliffMiddleAndEnd()
    {
        var scenario = Meridian.Projection.Scenario;
        var at = scenario.Allocations.ToList().FindIndex(a => a.Id == "team");

        var comparison = DialectComparison.Of(scenario, scenario.Allocations[at], Meridian.Projection.Valid.Sizes[at])!;

        Assert.Equal(["At the cliff, 1 Mar 2028", "Half way, 1 Mar 2029", "At the end, 1 Mar 2031"], comparison.Dates.Select(d => d.ToString()));
        var chosen = comparison.Rows[0];
        Assert.True(chosen.Chosen);

        // 145M: 12/48 accrued at the cliff, 24/48 half way.
        Assert.Equal(["36.3M", "72.5M", "145.0M"], chosen.Cells.Select(c => c.Amount));
        var delay = comparison.Rows.Single(r => r.Label == "Delay, then linear");

        // Nothing at the cliff, 12/48 half way, 36/48 when the chosen one ends.
        Assert.Equal(["0 MRD, \u221236,250,000", "36,250,000 MRD, \u221236,250,000", "108,750,000 MRD, \u221236,250,000"], delay.Cells.Select(c => c.Exact.ToString()));
        Assert.Null(ScenarioEdits.Apply(Meridian.Document, delay.Choose!.Edits).Refusal);
    }

    [Fact]
    public void Of_AnotherKind_IsNull()
    {
        var document = ScenarioEdits.Apply(Meridian.Document, [Edit.Set("/allocations/team/vesting", ObjectNode.Of(("kind", Node.Of("immediate"))))]).Document!;
        var scenario = ScenarioReader.Read(document).Scenario!;

        Assert.Null(DialectComparison.Of(scenario, scenario.Allocations.Single(a => a.Id == "team"), Meridian.Projection.Valid.Sizes[0]));
    }
}
