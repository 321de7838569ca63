using System.Numerics;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Scenarios;
using TokenStudio.Model.Simulation;
using TokenStudio.Model.Timing;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Tests.Emissions;

/// <summary>Against the closed form S(y) = S0 x prod (1 + r(y)), worked out in exact rationals.</summary>
public sealed class InflationEmissionTests
{
    const long Year = 31_557_600;

    [Fact]
    public void Emitted_TenPercentWithoutReduction_CompoundsExactly()
    {
        // 1,000 x 1.1^y: 1,100, 1,210, 1,331, 1,464.1, 1,610.51 at the years' ends, to the base unit.
        var projection = Projector.Project(Of(0.1m, 0, 0), Years(0, 1, 2, 3, 4, 5));
        Assert.Equal(["1000", "1100", "1210", "1331", "1464.1", "1610.51"], projection.Minted.Select(m => m.ToText(18)));
    }

    [Fact]
    public void Emitted_InsideAYear_IsStraight()
    {
        // A quarter of the first year: 1,000 x 0.1 / 4 = 25; half of the second: 100 + 1,100 x 0.1 / 2 = 155.
        var launch = Of(0.1m, 0, 0).Scenario.Timeline.LaunchSecond;
        var projection = Projector.Project(Of(0.1m, 0, 0), TimeGrid.At([launch + (Year / 4), launch + Year + (Year / 2)]));
        Assert.Equal(["25", "155"], projection.EmittedBy[0].Select(m => m.ToText(18)));
    }

    [Theory]
    [InlineData(0.08, 0.15, 0.015)]     // Solana's schedule
    [InlineData(0.0333, 0.07, 0)]
    [InlineData(1.5, 0.5, 0.001)]
    public void Emitted_FortyYears_EqualsTheClosedFormToTheBaseUnit(double initial, double reduction, double terminal)
    {
        var valid = Of((decimal)initial, (decimal)reduction, (decimal)terminal);
        var projection = Projector.Project(valid, Years([.. Enumerable.Range(0, 41)]));
        var (supply, scale) = (BigInteger.Pow(10, 21), BigInteger.One);
        for (var year = 0; year <= 40; year++)
        {
            Assert.Equal((supply / scale) - BigInteger.Pow(10, 21), (BigInteger)projection.EmittedBy[0][year].BaseUnits);

            // r = max(terminal, initial x (1 - reduction)^y) over 10^4 x 10^2y.
            var step = BigInteger.Pow(10, 4 + (2 * year));
            var rate = BigInteger.Max((BigInteger)((decimal)initial * 10_000m) * BigInteger.Pow((BigInteger)((1 - (decimal)reduction) * 100m), year), (BigInteger)((decimal)terminal * 10_000m) * BigInteger.Pow(10, 2 * year));
            (supply, scale) = (supply * (step + rate), scale * step);
        }
    }

    [Fact]
    public void Emitted_AnyStep_IsTheSameAtTheSameInstant()
    {
        var last = new[] { "P1D", "P7D", "P1M" }.Select(step =>
        {
            var document = Document(0.08m, 0.15m, 0.015m).WithTimeline("step", $"\"{step}\"").WithBurns("""{ "id": "x", "name": "X", "kind": "shareOfSupply", "share": 0.001, "every": "P1M" }""");
            var projection = Projector.Project(document.Valid());
            var direct = Projector.Project(document.Valid(), TimeGrid.At([projection.Grid.Seconds[projection.Grid.Rows[0]], projection.Grid.Seconds[^1], document.Valid().Scenario.Timeline.EndSecond]));
            Assert.Equal(projection.TotalSupplyAt(projection.Grid.Count - 1), direct.TotalSupplyAt(1));
            Assert.Equal(projection.Burned[^1], direct.Burned[1]);
            return direct.TotalSupplyAt(direct.Grid.Count - 1);
        }).ToArray();
        Assert.Single(last.Distinct());
    }

    [Fact]
    public void Emitted_AfterABurn_GrowsOnWhatIsLeft()
    {
        // 1,000 grow to 1,100; half a year in, 300 are burned. The second year adds 10 % of 800.
        var document = Document(0.1m, 0, 0).WithBurns("""{ "id": "x", "name": "X", "kind": "table", "entries": [ { "at": "P6M", "amount": "300" } ] }""");
        var projection = Projector.Project(document.Valid(), Years(1, 2));
        Assert.Equal(["800", "880"], [projection.TotalSupplyAt(0).ToText(18), projection.TotalSupplyAt(1).ToText(18)]);
    }

    [Fact]
    public void Emitted_StartLater_CountsItsYearsFromThere()
    {
        var document = Document(0.1m, 0, 0, ", \"start\": \"PT31557600S\"");
        var projection = Projector.Project(document.Valid(), Years(0, 1, 2));
        Assert.Equal(["0", "0", "100"], projection.EmittedBy[0].Select(m => m.ToText(18)));
    }

    [Fact]
    public void Emitted_PastTheCap_StopsExactlyThereWithADate()
    {
        // 1,000 grow by 10 % towards a cap of 1,050: half a year of 182.625 days after 1 March 2027 at midnight.
        var review = ScenarioReview.Of(Document(0.1m, 0, 0).WithToken("maxSupply", "\"1050\""));
        Assert.Contains("2027-08-30", Assert.Single(review.Findings).Message, StringComparison.Ordinal);
        var projection = Projector.Project(review.Valid!);
        Assert.Equal("1050", projection.Minted[^1].ToText(18));
    }

    [Fact]
    public void Emitted_OutOfAnAllocation_UnlocksItMintsNothingAndStopsWhenEmpty()
    {
        // 10 % of 1,000 a year out of a pot of 150: 100, then 50.
        var document = Doc.Plain.WithTimeline("horizon", "\"P60M\"").WithAllocations(Doc.Bucket("a", "850"), Doc.Bucket("pot", "150", """{ "kind": "emission" }"""))
            .WithEmissions("""{ "id": "e", "name": "E", "holder": "staking", "from": "pot", "kind": "inflation", "initialAnnual": 0.1, "annualReduction": 0, "terminalAnnual": 0 }""");
        var projection = Projector.Project(document.Valid(), Years(0, 1, 2, 3));
        Assert.Equal(["0", "100", "150", "150"], projection.EmittedBy[0].Select(m => m.ToText(18)));
        Assert.Equal(["1000", "1000"], projection.Minted[2..].Select(m => m.ToText(18)));
        Assert.Equal(["50", "0"], projection.Locked[1..3].Select(m => m.ToText(18)));
    }

    static ObjectNode Document(decimal initial, decimal reduction, decimal terminal, string more = "") =>
        Doc.Plain.WithToken("maxSupply", "null").WithTimeline("horizon", "\"P60M\"").WithAllocations(Doc.Bucket("a", "1000"))
            .WithEmissions(FormattableString.Invariant($$"""{ "id": "e", "name": "E", "holder": "staking", "kind": "inflation", "initialAnnual": {{initial}}, "annualReduction": {{reduction}}, "terminalAnnual": {{terminal}}{{more}} }"""));

    static ValidScenario Of(decimal initial, decimal reduction, decimal terminal) => Document(initial, reduction, terminal).Valid();

    static TimeGrid Years(params int[] years) => TimeGrid.At([.. years.Select(y => Doc.Plain.Valid().Scenario.Timeline.LaunchSecond + (y * Year))]);
}
