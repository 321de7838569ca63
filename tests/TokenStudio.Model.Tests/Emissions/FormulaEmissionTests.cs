using TokenStudio.Model.Documents;
using TokenStudio.Model.Scenarios;
using TokenStudio.Model.Simulation;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Tests.Emissions;

/// <summary>Doc.Plain: launch 1 March 2027, 1,000 tokens of 18 decimals, 24 months.</summary>
public sealed class FormulaEmissionTests
{
    [Fact]
    public void Emitted_Month_CountsWholeMonthsSinceLaunch()
    {
        // 1 + 2 + 3 at the ends of the first three months.
        Assert.Equal(["0", "1", "3", "6", "6"], Minted(Formula("month", more: ", \"duration\": \"P3M\""), 0, 1, 2, 3, 24));
    }

    [Fact]
    public void Emitted_Years_AreOf365AndAQuarterDaysSinceLaunchWhateverTheStart()
    {
        // At P11M, 337 days after launch, t is below 1; at P12M, over a leap day, it is 366 / 365.25.
        Assert.Equal(["0", "7", "12"], Minted(Formula("if(t < 1, 7, 5)", more: ", \"start\": \"P10M\", \"duration\": \"P2M\""), 10, 11, 12));
    }

    [Fact]
    public void Emitted_Supply_IsThatJustBeforeThePeriodsEnd()
    {
        // 100 at launch; 10 % of the supply each month: 10, 11, 12.1. What a second emission mints at the same instant is not in it.
        var document = Doc.Plain.WithAllocations(Doc.Bucket("a", "100")).WithEmissions(Formula("supply / 10"), Doc.Monthly("o", "50", duration: "\"P1M\""));
        Assert.Equal(["0", "10", "26", "43.6"], Texts(Projector.Project(document.Valid()).EmittedBy[0], 0, 1, 2, 3)); // 10; then 160 / 10; then 176 / 10
    }

    [Fact]
    public void Emitted_Circulating_LeavesOutWhatTheScenarioLeavesOutAndWhatIsBurned()
    {
        // 100 of 150 circulate, 20 are burned out of them at month 1: just before month 2 80 do.
        var document = Doc.Plain.With("circulation", Doc.Of("""{ "excludeHolders": ["treasury", "staking"] }"""))
            .WithAllocations(Doc.Bucket("a", "100"), Doc.Bucket("b", "50", holder: "treasury")).WithEmissions(Formula("circulating / 100"))
            .WithBurns("""{ "id": "x", "name": "X", "from": "a", "kind": "table", "entries": [ { "at": "P1M", "amount": "20" } ] }""");
        Assert.Equal(["1", "1.8", "2.6"], Texts(Projector.Project(document.Valid()).EmittedBy[0], 1, 2, 3));
    }

    [Fact]
    public void Emitted_DecimalFractions_AreTakenAsTheirShortestDecimal() =>
        Assert.Equal(["0.1", "0.2"], Minted(Formula("0.1"), 1, 2));

    [Fact]
    public void Emitted_BelowZero_IsNothingAndNoWarning()
    {
        var review = ScenarioReview.Of(Doc.Plain.WithEmissions(Formula("2 - month")));
        Assert.Empty(review.Findings);
        Assert.Equal(["1", "1", "1"], Texts(Projector.Project(review.Valid!).Minted, 1, 2, 24));
    }

    [Theory]
    [InlineData("ln(month - 2) * 0 + 1", "2027-04-01")]         // ln(-1) is no number; ln(0) x 0 is none either
    [InlineData("1 / (month - 2)", "2027-05-01")]               // infinite at month 2
    [InlineData("sqrt(2 - month)", "2027-06-01")]
    [InlineData("exp(1000)", "2027-04-01")]
    [InlineData("1e30", "2027-04-01")]                          // more than 2^120 base units
    public void Emitted_NoUsableValue_IsNothingWithADatedWarning(string expression, string date)
    {
        var review = ScenarioReview.Of(Doc.Plain.WithEmissions(Formula(expression)));
        var warning = Assert.Single(review.Findings);
        Assert.Equal((Severity.Warning, "formula-undefined", "/emissions/e/expression"), (warning.Severity, warning.Code, warning.Path));
        Assert.Contains(date, warning.Message, StringComparison.Ordinal);
        Projector.Project(review.Valid!);
    }

    [Fact]
    public void Emitted_PastTheCap_IsClippedInListOrderAtThatInstant()
    {
        // Room 100. 30 and 30 a month: 60, then the formula, first in the list, takes 30 and the other 10.
        var document = Doc.Plain.WithAllocations(Doc.Bucket("a", "900")).WithEmissions(Formula("30"), Doc.Monthly("o", "30"));
        var review = ScenarioReview.Of(document);
        Assert.Contains("2027-05-01", Assert.Single(review.Findings).Message, StringComparison.Ordinal);
        var projection = Projector.Project(review.Valid!);
        Assert.Equal(["30", "60", "60"], Texts(projection.EmittedBy[0], 1, 2, 24));
        Assert.Equal(["30", "40", "40"], Texts(projection.EmittedBy[1], 1, 2, 24));
    }

    [Fact]
    public void Emitted_OutOfAnAllocation_StopsWhenItIsEmpty()
    {
        var document = Doc.Plain.WithAllocations(Doc.Bucket("pot", "100", """{ "kind": "emission" }""")).WithEmissions(Formula("40", more: ", \"from\": \"pot\""));
        var projection = Projector.Project(document.Valid());
        Assert.Equal(["40", "80", "100", "100"], Texts(projection.EmittedBy[0], 1, 2, 3, 4));
        Assert.Equal(["100", "100"], Texts(projection.Minted, 0, 24));
    }

    [Fact]
    public void Check_OutOfAnAllocationThatBeginsLater_IsRefused()
    {
        var late = Doc.Plain.WithAllocations(Doc.Bucket("pot", "100", """{ "kind": "emission", "start": "P6M" }"""));
        Assert.Equal("emission-before-start", Assert.Single(ScenarioReview.Of(late.WithEmissions(Formula("1", more: ", \"from\": \"pot\""))).Findings).Code);
        late.WithEmissions(Formula("1", more: ", \"from\": \"pot\", \"start\": \"P6M\"")).Valid();
    }

    static string Formula(string expression, string more = "") =>
        $$"""{ "id": "e", "name": "E", "holder": "staking", "kind": "formula", "expression": "{{expression}}", "every": "P1M"{{more}} }""";

    static string[] Minted(string emission, params int[] points) => Texts(Projector.Project(Doc.Plain.WithEmissions(emission).Valid()).Minted, points);

    static string[] Texts(TokenAmount[] amounts, params int[] points) => [.. points.Select(p => amounts[p].ToText(18))];
}
