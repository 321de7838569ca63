using TokenStudio.Model.Kinds;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Markets;

/// <summary>Geometric Brownian motion with sudden jumps, lognormal in size: crashes and listings.</summary>
/// <remarks>
/// S(t) = S0 exp((mu - sigma^2 / 2 - lambda (e^(m + s^2 / 2) - 1)) t + sigma W(t) + sum of N(t) jumps), E[S] = S0 exp(mu t)   [USD / token]
/// N Poisson with lambda a year, each jump normal with mean m and deviation s in the log.
/// </remarks>
public sealed record JumpDiffusionPrice : PriceProcess
{
    static readonly DecimalParameter JumpsParameter = new("jumpsPerYear", "Jumps", "per year", 0, 1000) { Help = "Expected number of jumps in a year." };
    static readonly DecimalParameter JumpMeanParameter = new("jumpMean", "Jump size", "mean of the log", -5, 5) { Help = "Mean log size of a jump: -0.2 is a fall by 18 %." };
    static readonly DecimalParameter JumpVolatilityParameter = new("jumpVolatility", "Spread of jumps", "deviation of the log", 0, 5) { Help = "Standard deviation of a jump's log size." };

    public required decimal AnnualDrift { get; init; }
    public required decimal AnnualVolatility { get; init; }
    public required decimal JumpsPerYear { get; init; }
    public required decimal JumpMean { get; init; }
    public required decimal JumpVolatility { get; init; }

    public override bool IsRandom => AnnualVolatility > 0 || (JumpsPerYear > 0 && (JumpMean != 0 || JumpVolatility > 0));

    /// <remarks>E[S] = S0 exp(mu t): the jumps are compensated</remarks>
    public override double MeanAt(double years) => (double)InitialPrice.PerToken * FixedMath.Exp((double)AnnualDrift * years);

    /// <remarks>
    /// ln S' = ln S + (mu - sigma^2 / 2 - lambda (e^(m + s^2 / 2) - 1)) dt + sigma sqrt(dt) Z + N m + s sqrt(N) Z2, N Poisson(lambda dt)
    /// mu drift [1/year], sigma volatility [1/sqrt(year)], lambda jumps [1/year], m and s mean and deviation of a jump's log
    /// </remarks>
    public override PriceStep StepOver(double years)
    {
        var (volatility, jumps, mean, spread) = ((double)AnnualVolatility, (double)JumpsPerYear, (double)JumpMean, (double)JumpVolatility);
        var compensation = jumps * (FixedMath.Exp(mean + (spread * spread / 2)) - 1);
        return new(1, ((double)AnnualDrift - (volatility * volatility / 2) - compensation) * years, volatility * Math.Sqrt(years))
        {
            Jumps = jumps * years,
            JumpMean = mean,
            JumpDeviation = spread,
        };
    }

    internal static Kind<PriceProcess> Kind { get; } = new("jumpDiffusion", "Jump diffusion", "Merton 1976, Option pricing when underlying stock returns are discontinuous",
        """{ "kind": "jumpDiffusion", "initialPrice": 0.12, "annualDrift": 0.1, "annualVolatility": 0.6, "jumpsPerYear": 2, "jumpMean": -0.2, "jumpVolatility": 0.3 }""",
        [InitialPriceParameter, DriftParameter, VolatilityParameter, JumpsParameter, JumpMeanParameter, JumpVolatilityParameter],
        read => new JumpDiffusionPrice
        {
            InitialPrice = read.Get(InitialPriceParameter),
            AnnualDrift = read.Get(DriftParameter),
            AnnualVolatility = read.Get(VolatilityParameter),
            JumpsPerYear = read.Get(JumpsParameter),
            JumpMean = read.Get(JumpMeanParameter),
            JumpVolatility = read.Get(JumpVolatilityParameter),
        });
}
