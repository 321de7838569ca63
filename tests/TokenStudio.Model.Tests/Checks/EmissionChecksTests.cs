using TokenStudio.Model.Checks;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Scenarios;
using static TokenStudio.Model.Tests.Checks.Design;

namespace TokenStudio.Model.Tests.Checks;

/// <summary>What is minted, and what is not any more.</summary>
public sealed class EmissionChecksTests
{
    static readonly ObjectNode Held = Of(Bucket("airdrop", "900", Everything));

    [Fact]
    public void Emissions_PastTheCap_AreCutOffInTheirMonth()
    {
        // 100 are free; 15 a month over 24 months promise 360, and the 7th finds 10.
        var over = Held.WithEmissions(Doc.Monthly("rewards", "15"));
        var result = over.Says<EmissionsPastCapCheck>();
        result.Is(CheckState.Warning, "Emissions promise ", 0.26m, " of max supply that the cap cuts off from month 7");
        Assert.Equal((7, "/emissions/rewards"), (result.Month, result.Path));
        over.AfterFix<EmissionsPastCapCheck>("End rewards after 6 months").Is(CheckState.Passed, "Emissions promise ", 0m, " of max supply that the cap cuts off");

        // Exactly the cap, and a cap that is reached only after the projection ends.
        Assert.Equal(CheckState.Passed, Held.WithEmissions(Doc.Monthly("rewards", "10", duration: "\"P10M\"")).Says<EmissionsPastCapCheck>().State);
        Assert.Equal(CheckState.Passed, Held.WithEmissions(Doc.Monthly("rewards", "1")).Says<EmissionsPastCapCheck>().State);
        Held.Says<EmissionsPastCapCheck>().DoesNotApply();
    }

    [Fact]
    public void OneEmission_OfTheFirstYear_IsLowered()
    {
        // 60 minted and 40 vested in 12 months.
        var farmed = Of(Bucket("airdrop", "100", Everything), Bucket("community", "40", Months(12))).WithEmissions(Doc.Monthly("rewards", "5", duration: "\"P12M\""));
        farmed.Says<OneEmissionCheck>().Is(CheckState.Warning, "rewards makes ", 0.6m, " of the supply growth in the first 12 months");

        // Half of the growth is 40, 3.33 a month: 3 in whole tokens, 36 of 76.
        farmed.AfterFix<OneEmissionCheck>("Emit 3 PLN a payment").Is(CheckState.Passed, "rewards makes ", 0.473684210526m, " of the supply growth in the first 12 months");
        Assert.Equal(CheckState.Passed, farmed.Limit(Limits.EmissionOfGrowth, 0.6m).Says<OneEmissionCheck>().State);
        Held.Says<OneEmissionCheck>().DoesNotApply();
        Doc.Plain.WithEmissions(Doc.Monthly("rewards", "1")).Says<OneEmissionCheck>().DoesNotApply();
    }

    [Fact]
    public void Inflation_OfTheLastYear_IsHeldAgainstTheMost()
    {
        // 900 and 12 x 4 a year: 48 over 948.
        var lasting = Held.WithEmissions(Doc.Monthly("rewards", "4")).WithTimeline("horizon", "\"P24M\"");
        lasting.Says<LastingInflationCheck>().Is(CheckState.Warning, "Emissions add ", 0.050632911392m, " to total supply in the 12 months to month 24");
        Assert.Equal(CheckState.Critical, lasting.Limit(Limits.LastingInflation, 0.025m).Says<LastingInflationCheck>().State);

        // 30 in the first year make 930, then 46.5 are exactly 5 %.
        var exact = Held.WithEmissions(Doc.Monthly("first", "2.5", duration: "\"P12M\""), Doc.Monthly("second", "3.875", start: "P12M"));
        exact.Says<LastingInflationCheck>().Is(CheckState.Passed, "Emissions add ", 0.05m, " to total supply in the 12 months to month 24");
        lasting.WithTimeline("horizon", "\"P23M\"").Says<LastingInflationCheck>().DoesNotApply();
        Held.Says<LastingInflationCheck>().DoesNotApply();
    }

    [Fact]
    public void Burns_MoreThanIsThere_WarnAndWithinItPass()
    {
        // 900 are held and free: 100 a month are gone after nine.
        static string Monthly(string amount) => $$"""{ "id": "fees", "name": "Fees", "kind": "fixed", "amount": "{{amount}}", "every": "P1M", "start": "P0M", "duration": null }""";
        Held.WithBurns(Monthly("100")).Says<BurnClippedCheck>().Is(CheckState.Warning, "", 1m, " burn finds too few tokens and is clipped");
        Held.WithBurns(Monthly("1")).Says<BurnClippedCheck>().Is(CheckState.Passed, "", 0m, " burns find too few tokens and are clipped");
    }

    [Fact]
    public void Burns_WithoutAny_DoNotApply() => Held.Says<BurnClippedCheck>().DoesNotApply();
}
