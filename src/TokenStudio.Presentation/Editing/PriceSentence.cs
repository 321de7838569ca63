using TokenStudio.Model.Markets;

namespace TokenStudio.Presentation.Editing;

/// <summary>How the price of a scenario moves, in one sentence.</summary>
public static class PriceSentence
{
    public static Phrase Of(PriceProcess? price) => price switch
    {
        null => (Phrase)"This scenario has no price.",
        ConstantPrice => (Phrase)$"Constant at {Launch(price)}.",
        GbmPrice gbm => (Phrase)$"Geometric Brownian motion from {Launch(price)}: drift {Percent(gbm.AnnualDrift)} and volatility {Percent(gbm.AnnualVolatility)} a year.",
        JumpDiffusionPrice jumps => (Phrase)$"Jump diffusion from {Launch(price)}: drift {Percent(jumps.AnnualDrift)}, volatility {Percent(jumps.AnnualVolatility)} and {Number(jumps.JumpsPerYear)} jumps a year.",
        MeanRevertingPrice reverting => (Phrase)$"Mean reverting from {Launch(price)} towards {Format.Price(reverting.LongRunPrice.PerToken)}: reversion {Number(reverting.AnnualReversion)} and volatility {Percent(reverting.AnnualVolatility)} a year.",
        _ => (Phrase)$"Starts at {Launch(price)}.",
    };

    static string Launch(PriceProcess price) => Format.Price(price.InitialPrice.PerToken);

    static string Percent(decimal rate) => Format.PercentAsSet(rate);

    static string Number(decimal rate) => Format.AsSet(rate);
}
