using TokenStudio.Model.Documents;
using TokenStudio.Model.Presets;
using TokenStudio.Model.Scenarios;
using TokenStudio.Model.Simulation;
using TokenStudio.Model.Timing;
using TokenStudio.Model.Units;
using Linter = TokenStudio.Model.Checks.Checks;

namespace TokenStudio.Model.Tests.Presets;

/// <summary>What every built-in scenario keeps, whoever adds it.</summary>
public sealed class PresetLibraryTests(ITestOutputHelper output)
{
    static readonly string[] Illustrations = ["meridian", "meridian-rewards", "community", "dao-treasury", "dao-grants", "nft-rewards", "game-capped", "game-rewards"];

    public static TheoryData<string> Ids => [.. PresetLibrary.All.Select(p => p.Id)];

    [Fact]
    public void All_InTheOrderOfTheGallery_HaveDistinctNamesThatFitACard()
    {
        Assert.Equal(["meridian", "uniswap", "bitcoin", "arbitrum", "optimism", "aptos", "curve", "ethereum", "solana", "monero", "litecoin", "meridian-rewards", "community", "dao-treasury", "dao-grants", "nft-rewards", "game-capped", "game-rewards"], PresetLibrary.All.Select(p => p.Id));
        Assert.Distinct(PresetLibrary.All.Select(p => p.Name));
        Assert.All(PresetLibrary.All, p => Assert.InRange(p.Name.Length, 1, 32));
    }

    [Theory, MemberData(nameof(Ids))]
    public void Preset_AsItComes_IsValidWithoutWarningsAndProjects(string id)
    {
        var review = ScenarioReview.Of(PresetLibrary.Find(id)!.Document);
        Assert.All(review.Findings, finding => Assert.Equal(Severity.Info, finding.Severity));
        var projection = Projector.Project(review.Valid!);
        Assert.Equal(TimeGrid.RowCount(projection.Scenario.Timeline), projection.RowCount);
        Assert.NotEqual(TokenAmount.Zero, projection.Unlocked[projection.Grid.Rows[^1]]);
        foreach (var result in Linter.Run(projection).Where(r => r.Failed)) output.WriteLine($"{result.State} {result.Check.Code}: {result.Before}{result.Number}{result.After}");
    }

    [Theory, MemberData(nameof(Ids))]
    public void Preset_ItsFile_NamesItsSourcesAndWhatItApproximates(string id)
    {
        var scenario = ScenarioReview.Of(PresetLibrary.Find(id)!.Document).Scenario!;
        Assert.NotEmpty(scenario.Sources);
        Assert.All(scenario.Sources, source => Assert.NotEqual("", source.Title));
        Assert.NotEqual("", scenario.Description);
        if (Illustrations.Contains(id))
        {
            Assert.Contains(scenario.Sources, source => source.Title.Contains("illustration", StringComparison.Ordinal));
            return;
        }

        Assert.True(scenario.Sources.Count >= 2);
        Assert.All(scenario.Sources, source => Assert.StartsWith("https://", source.Url, StringComparison.Ordinal));
        Assert.Matches("Exact to|exact to|ithin [0-9.]+ (%|points)|less than [0-9.]+ %|are those of", scenario.Description);
    }

    [Theory]
    [InlineData("community")]
    [InlineData("nft-rewards")]
    [InlineData("game-rewards")]
    public void Preset_ByItsName_HasNoInvestors(string id) =>
        Assert.DoesNotContain(ScenarioReview.Of(PresetLibrary.Find(id)!.Document).Scenario!.Allocations, a => a.Holder is "seed" or "strategic" or "investors" or "advisors");
}
