using TokenStudio.Model.Kinds;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Markets;

/// <summary>Geometric Brownian motion: growth in per cent is independent of the past and normal in the log.</summary>
/// <remarks>
/// S(t) = S0 exp((mu - sigma^2 / 2) t + sigma W(t)), E[S] = S0 exp(mu t)   [USD / token], t in years of 365.25 d
/// </remarks>
public sealed record GbmPrice : PriceProcess
{
    public required decimal AnnualDrift { get; init; }
    public required decimal AnnualVolatility { get; init; }

    public override bool IsRandom => AnnualVolatility > 0;

    /// <remarks>E[S] = S0 exp(mu t)</remarks>
    public override double MeanAt(double years) => (double)InitialPrice.PerToken * FixedMath.Exp((double)AnnualDrift * years);

    /// <remarks>
    /// ln S' = ln S + (mu - sigma^2 / 2) dt + sigma sqrt(dt) Z, exact for any dt
    /// mu drift [1/year], sigma volatility [1/sqrt(year)]
    /// </remarks>
    public override PriceStep StepOver(double years)
    {
        var (drift, volatility) = ((double)AnnualDrift, (double)AnnualVolatility);
        return new(1, (drift - (volatility * volatility / 2)) * years, volatility * Math.Sqrt(years));
    }

    internal static Kind<PriceProcess> Kind { get; } = new("gbm", "Geometric Brownian motion", "Samuelson 1965; Black and Scholes 1973",
        """{ "kind": "gbm", "initialPrice": 0.12, "annualDrift": 0.1, "annualVolatility": 0.8 }""",
        [InitialPriceParameter, DriftParameter, VolatilityParameter],
        read => new GbmPrice { InitialPrice = read.Get(InitialPriceParameter), AnnualDrift = read.Get(DriftParameter), AnnualVolatility = read.Get(VolatilityParameter) });
}
