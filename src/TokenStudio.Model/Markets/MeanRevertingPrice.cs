using TokenStudio.Model.Kinds;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Markets;

/// <summary>An Ornstein-Uhlenbeck process of the log price: pulled back to a long-run price, its median in the end.</summary>
/// <remarks>
/// d ln S = kappa (ln L - ln S) dt + sigma dW   [S in USD / token]; L is the long-run median
/// </remarks>
public sealed record MeanRevertingPrice : PriceProcess
{
    // Both must have a logarithm.
    static readonly PriceParameter StartParameter = InitialPriceParameter with { Positive = true };
    static readonly PriceParameter LongRunParameter = new("longRunPrice", "Long-run price") { Positive = true, Help = "The median far ahead; half of all paths lie above." };
    static readonly DecimalParameter ReversionParameter = new("annualReversion", "Reversion", "per year", 0, 1000) { Help = "How fast it is pulled back: half of a gap of the log is closed after ln 2 / reversion years." };

    public required TokenPrice LongRunPrice { get; init; }
    public required decimal AnnualReversion { get; init; }
    public required decimal AnnualVolatility { get; init; }

    public override bool IsRandom => AnnualVolatility > 0;

    /// <remarks>E[S] = S0 exp(shift + deviation^2 / 2), that of the lognormal law at t</remarks>
    public override double MeanAt(double years)
    {
        var step = StepOver(years);
        return (double)InitialPrice.PerToken * FixedMath.Exp(step.Shift + (step.Deviation * step.Deviation / 2));
    }

    /// <remarks>
    /// ln S' = e^(-kappa dt) ln S + (1 - e^(-kappa dt)) ln L + sigma sqrt((1 - e^(-2 kappa dt)) / (2 kappa)) Z, exact for any dt
    /// kappa reversion [1/year], L long-run price, sigma volatility [1/sqrt(year)]; x = ln(S / S0) takes ln(L / S0) for ln L
    /// </remarks>
    public override PriceStep StepOver(double years)
    {
        var (reversion, volatility) = ((double)AnnualReversion, (double)AnnualVolatility);
        var closed = FixedMath.OneMinusExp(reversion * years);
        var gap = FixedMath.Log((double)LongRunPrice.PerToken) - FixedMath.Log((double)InitialPrice.PerToken);
        var time = reversion == 0 ? years : FixedMath.OneMinusExp(2 * reversion * years) / (2 * reversion);
        return new(1 - closed, closed * gap, volatility * Math.Sqrt(time));
    }

    internal static Kind<PriceProcess> Kind { get; } = new("meanReverting", "Mean reverting", "Ornstein and Uhlenbeck 1930; Schwartz 1997, model 1",
        """{ "kind": "meanReverting", "initialPrice": 0.12, "longRunPrice": 0.2, "annualReversion": 0.7, "annualVolatility": 0.8 }""",
        [StartParameter, LongRunParameter, ReversionParameter, VolatilityParameter],
        read => new MeanRevertingPrice
        {
            InitialPrice = read.Get(StartParameter),
            LongRunPrice = read.Get(LongRunParameter),
            AnnualReversion = read.Get(ReversionParameter),
            AnnualVolatility = read.Get(VolatilityParameter),
        });
}
