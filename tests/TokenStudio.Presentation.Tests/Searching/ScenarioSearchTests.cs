using TokenStudio.Model.Checks;
using TokenStudio.Model.Presets;
using TokenStudio.Presentation.Searching;

namespace TokenStudio.Tests.Searching;

public sealed class ScenarioSearchTests
{
    [Fact]
    public void Parameters_OfMeridian_SayWhereTheyAreAndWhatTheyHold()
    {
        var items = ScenarioSearch.Parameters(Meridian.Document).ToDictionary(i => i.Title.ToString());

        Assert.Equal(("/allocations/team/vesting/cliff", "12 months"), (items["Team, cliff"].Place, items["Team, cliff"].Note.ToString()));
        Assert.Equal(("/timeline/horizon", "120 months"), (items["Timeline, horizon"].Place, items["Timeline, horizon"].Note.ToString()));
        Assert.Equal("/market/price/initialPrice", items["Price, launch price"].Place);
        Assert.Equal("/allocations/team/vesting/unlockAtLaunch", items["Team, at TGE"].Place);
    }

    [Fact]
    public void All_OfEveryPreset_HaveKeysOfTheirOwn() => Assert.All(PresetLibrary.All, preset =>
    {
        var keys = ScenarioSearch.Parameters(preset.Document).Concat(ReferenceSearch.All).Select(i => i.Key).ToArray();
        Assert.Equal(keys.Length, keys.Distinct().Count());
    });

    [Fact]
    public void Checks_OfMeridian_GoWhereTheirJumpsGo()
    {
        var items = ScenarioSearch.Checks(Meridian.Projection).ToArray();

        Assert.Equal(Checks.All.Count, items.Length);
        Assert.Equal(items.Length, items.Select(i => i.Key).Distinct().Count());
        var largest = items.Single(i => i.Title == "Largest monthly unlock");
        Assert.Equal(("month:12", "Critical: Month 12 cliff releases 28.2% of circulating supply"), (largest.Place, largest.Note.ToString()));
        Assert.Equal("/allocations", items.Single(i => i.Title == "Supply in no bucket").Place);
        Assert.Equal("check:burns-clipped", items.Single(i => i.Title == "Burns without tokens").Place);
    }

    [Fact]
    public void Reference_KindsAndTerms_AreFoundByTheirNames()
    {
        var first = SearchResults.Of(ReferenceSearch.All, "halving", []).SelectMany(s => s.Items).ToArray();

        Assert.Contains(first, i => i.Place == "/reference#emissions-halving");
        Assert.Contains(first, i => i.Place == "/glossary#halving");
    }
}
