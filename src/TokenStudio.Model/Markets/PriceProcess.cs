using TokenStudio.Model.Kinds;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Markets;

/// <summary>How the price of a token moves. A closed family: see <see cref="PriceKinds"/>.</summary>
public abstract record PriceProcess
{
    private protected static PriceParameter InitialPriceParameter { get; } = new("initialPrice", "Launch price");

    private protected static DecimalParameter DriftParameter { get; } = new("annualDrift", "Drift", "per year", -10, 10)
    {
        IsRate = true,
        Help = "Continuous growth of the expected price: 10%, or 0.1, multiplies it by e^0.1 = 1.105 a year.",
    };

    private protected static DecimalParameter VolatilityParameter { get; } = new("annualVolatility", "Volatility", "per square root of a year", 0, 10)
    {
        IsRate = true,
        Help = "Standard deviation of the log price over one year: 80%, or 0.8, is usual for large tokens.",
    };

    // Years of 365.25 days, from launch.
    const double SecondsPerYear = 31_557_600;

    private protected PriceProcess() { }

    public required TokenPrice InitialPrice { get; init; }

    /// <summary>Two runs may differ: then one price is an expectation and the fan says how wide.</summary>
    public abstract bool IsRandom { get; }

    /// <summary>
    /// The mean of the price so many years after launch. The mean and not the median, because only means carry over to products with
    /// the supply: the mean market cap is this times circulating. Most paths lie below it.
    /// </summary>
    public abstract double MeanAt(double years);

    /// <summary>How the log of the price moves in a time of this many years.</summary>
    public abstract PriceStep StepOver(double years);

    public static double Years(long seconds) => seconds / SecondsPerYear;

    /// <summary><see cref="MeanAt"/> as a price: exact where nothing moves, else to 15 digits; null beyond what a price can hold.</summary>
    public TokenPrice? ExpectedAt(double years) => MeanAt(years) switch
    {
        var mean when mean == MeanAt(0) => InitialPrice,
        < 7e28 and var mean => new((decimal)mean),
        _ => null,
    };
}

/// <summary>The launch price for ever: the plainest assumption, and said to be one.</summary>
/// <remarks>
/// S(t) = S0   [USD / token]
/// </remarks>
public sealed record ConstantPrice : PriceProcess
{
    public override bool IsRandom => false;

    public override double MeanAt(double years) => (double)InitialPrice.PerToken;

    public override PriceStep StepOver(double years) => PriceStep.Still;

    internal static Kind<PriceProcess> Kind { get; } = new("constant", "Constant", "", """{ "kind": "constant", "initialPrice": 0.12 }""",
        [InitialPriceParameter], read => new ConstantPrice { InitialPrice = read.Get(InitialPriceParameter) });
}

/// <summary>Every price kind, listed once.</summary>
public static class PriceKinds
{
    public static Family<PriceProcess> All { get; } = new("kind", ConstantPrice.Kind, GbmPrice.Kind, JumpDiffusionPrice.Kind, MeanRevertingPrice.Kind);
}
