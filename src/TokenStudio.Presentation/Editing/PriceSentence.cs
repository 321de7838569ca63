using TokenStudio.Model.Markets;

namespace TokenStudio.Presentation.Editing;

/// <summary>How the price of a scenario moves, in one sentence.</summary>
public static class PriceSentence
{
    public static string Of(PriceProcess? price) => price switch
    {
        null => "This scenario has no price.",
        ConstantPrice => $"Constant at {Launch(price)}.",
        GbmPrice gbm => $"Geometric Brownian motion from {Launch(price)}: drift {Percent(gbm.AnnualDrift)} and volatility {Percent(gbm.AnnualVolatility)} a year.",
        JumpDiffusionPrice jumps => $"Jump diffusion from {Launch(price)}: drift {Percent(jumps.AnnualDrift)}, volatility {Percent(jumps.AnnualVolatility)} and {Number(jumps.JumpsPerYear)} jumps a year.",
        MeanRevertingPrice reverting => $"Mean reverting from {Launch(price)} towards {Format.Price(reverting.LongRunPrice.PerToken)}: reversion {Number(reverting.AnnualReversion)} and volatility {Percent(reverting.AnnualVolatility)} a year.",
        _ => $"Starts at {Launch(price)}.",
    };

    static string Launch(PriceProcess price) => Format.Price(price.InitialPrice.PerToken);

    static string Percent(decimal rate) => Format.PercentAsSet(rate);

    static string Number(decimal rate) => rate.ToString("#,0.############", System.Globalization.CultureInfo.InvariantCulture);
}
