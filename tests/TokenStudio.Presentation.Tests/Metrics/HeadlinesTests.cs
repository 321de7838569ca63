using TokenStudio.Model.Documents;
using TokenStudio.Presentation.Metrics;

namespace TokenStudio.Tests.Metrics;

public sealed class HeadlinesTests
{
    [Fact]
    public void Of_Meridian_SaysTheSixFigures() => Assert.Equal(
        [
            "max-supply | Max supply | 1.00B | MRD | 1,000,000,000",
            "float | TGE float | 11.8% |  | 118M MRD", // 118.3M / 1B
            "fdv | FDV | $120M |  | at $0.12 a token", // 0.12 x 1B
            "market-cap | TGE market cap | $14.2M |  | float × $0.12", // 0.12 x 118.3M = 14.196M
            "insiders | Insiders share | 29.0% |  | of max supply", // team 14.5 + advisors 2 + seed 5.5 + strategic 7
            "year-unlock | 12-mo unlock | 205% |  | of float", // 360.455M / 118.3M - 1 = 2.047
        ],
        Headlines.Of(Meridian.Projection).Select(m => $"{m.Id} | {m.Label} | {m.Value} | {m.Unit} | {m.Note}"));

    [Fact]
    public void Of_Meridian_ExplainsWithExactNumbers()
    {
        var full = Headlines.Of(Meridian.Projection).ToDictionary(m => m.Id, m => m.Full);

        Assert.Equal("Price $0.12 x circulating at launch = $14196000. An assumption, not a forecast.", full["market-cap"]);
        Assert.Equal("Circulating after 12 months, 360,454,999.999999999999999999, less the float of 118,300,000, over that float.", full["year-unlock"]);
        Assert.Equal("Team, advisors and private rounds: 290,000,000 MRD of 1,000,000,000.", full["insiders"]);
    }

    [Fact]
    public void Of_AnyGrid_SaysTheSame()
    {
        var daily = Meridian.Project(Meridian.Steps("P1D"));

        Assert.Equal(Headlines.Of(Meridian.Projection), Headlines.Of(daily));
    }

    [Fact]
    public void Of_RandomPrice_IsWorthItsLaunchPriceAndSaysSo()
    {
        var price = ObjectNode.Of(("kind", Node.Of("gbm")), ("initialPrice", Node.Of(0.12m)), ("annualDrift", Node.Of(0.1m)), ("annualVolatility", Node.Of(0.8m)));
        var cards = Headlines.Of(Meridian.Project(Edit.Set("/market/price", price)));

        Assert.Equal("Launch price $0.12 x circulating at launch = $14196000. An assumption, not a forecast; later prices are random.", cards.Single(m => m.Id == "market-cap").Full);
    }

    [Fact]
    public void Of_NoPrice_LeavesTheValuesOpen()
    {
        var cards = Headlines.Of(Meridian.Project(Edit.Remove("/market")));

        Assert.Equal(["–", "–"], cards.Where(m => m.Id is "fdv" or "market-cap").Select(m => m.Value));
        Assert.Equal("11.8%", cards.Single(m => m.Id == "float").Value);
    }

    [Fact]
    public void Of_ExcludedHolders_LowerTheFloat()
    {
        var cards = Headlines.Of(Meridian.Project(Meridian.Excluding("treasury", "liquidity")));

        // 118.3M - 11.2M - 42M = 65.1M
        Assert.Equal("6.5% | 65.1M MRD", cards.Where(m => m.Id == "float").Select(m => $"{m.Value} | {m.Note}").Single());
    }
}
