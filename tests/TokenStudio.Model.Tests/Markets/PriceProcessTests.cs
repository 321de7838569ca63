using TokenStudio.Model.Documents;
using TokenStudio.Model.Scenarios;
using TokenStudio.Model.Tests.Simulation;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Tests.Markets;

public sealed class PriceProcessTests
{
    // 0.12 e^0.2; the same, since jumps are compensated; exp(ln 0.12 e^-1.4 + ln 0.2 (1 - e^-1.4) + 0.64 (1 - e^-2.8) / 2.8).
    [Theory]
    [InlineData(Prices.Gbm, 0.146568330979220)]
    [InlineData(Prices.Jumps, 0.146568330979220)]
    [InlineData(Prices.Reverting, 0.218551416864266)]
    public void MeanAt_TwoYears_IsTheClosedForm(string json, double expected) => Assert.Equal(expected, Prices.Process(json).MeanAt(2), 1e-13);

    [Fact]
    public void ExpectedAt_Anything_IsAPriceOrNothing()
    {
        Assert.Equal(new TokenPrice(0.146568330979220m), Prices.Process(Prices.Gbm).ExpectedAt(2));

        // e^1000 is no decimal, and no double either.
        Assert.Null(Prices.Process("""{ "kind": "gbm", "initialPrice": 1, "annualDrift": 10, "annualVolatility": 0 }""").ExpectedAt(100));
    }

    [Theory]
    [InlineData("""{ "kind": "constant", "initialPrice": 1 }""", false)]
    [InlineData("""{ "kind": "gbm", "initialPrice": 1, "annualDrift": 1, "annualVolatility": 0 }""", false)]
    [InlineData(Prices.Gbm, true), InlineData(Prices.Jumps, true), InlineData(Prices.Reverting, true)]
    public void IsRandom_OfAProcess_NeedsSomethingUncertain(string json, bool expected) => Assert.Equal(expected, Prices.Process(json).IsRandom);

    // No pull left: the exact step tends to that of Brownian motion.
    [Fact]
    public void StepOver_HardlyAnyReversion_IsThatOfNone()
    {
        var none = Prices.Process(Prices.Reverting.Replace("0.7", "0", StringComparison.Ordinal)).StepOver(2);
        var hardly = Prices.Process(Prices.Reverting.Replace("0.7", "0.000000001", StringComparison.Ordinal)).StepOver(2);
        Assert.Equal((1.0, 0.0), (none.Carry, none.Shift));
        Assert.Equal(0.8 * Math.Sqrt(2), none.Deviation, 1e-15);
        Assert.Equal(none.Deviation, hardly.Deviation, 1e-8);
    }

    [Theory]
    [InlineData("annualVolatility", "-0.1", "Volatility is from 0% to 1000%."), InlineData("annualReversion", "1001", "Reversion is from 0 to 1000."), InlineData("longRunPrice", "0", "Long-run price is more than 0 dollars.")]
    [InlineData("initialPrice", "0", "Launch price is more than 0 dollars."), InlineData("annualReversion", "\"0.7\"", "A number is expected here, not a text.")]
    public void Check_ParameterOutOfRange_IsAFindingAtIt(string member, string value, string message)
    {
        var price = Doc.Of(Prices.Reverting).With(member, Doc.Value(value));
        var finding = ScenarioReview.Of(Doc.Plain.With("market", ObjectNode.Of(("price", price)))).Findings.Single();
        Assert.Equal(($"/market/price/{member}", message), (finding.Path, finding.Message.ToString()));
    }
}
