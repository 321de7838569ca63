using TokenStudio.Model.Markets;

namespace TokenStudio.Presentation.Editing;

/// <summary>How an input of the price is spread, as a small picture beside its number.</summary>
/// <param name="Word">The distribution: "Normal"; "Fixed" where there is none.</param>
/// <param name="Heights">0 to 1, of a curve's points or of bars; empty for a fixed value.</param>
/// <param name="Bars">Counts rather than a curve.</param>
public sealed record InputShape(Phrase Word, IReadOnlyList<double> Heights, bool Bars = false);

/// <summary>The distribution that each number of a price process stands for.</summary>
public static class InputShapes
{
    const int Points = 33;
    const int MostJumps = 8;

    /// <summary>Half the width of a curve's axis, in logs: a factor of e^2 up or down.</summary>
    const double Reach = 2;

    static readonly InputShape Fixed = new("Fixed", []);

    /// <param name="member">The number's name in the document, such as annualVolatility.</param>
    public static InputShape Of(PriceProcess? price, string member) => (price, member) switch
    {
        (GbmPrice gbm, "annualVolatility") => Normal(0, gbm.AnnualVolatility),
        (JumpDiffusionPrice jumps, "annualVolatility") => Normal(0, jumps.AnnualVolatility),
        (MeanRevertingPrice reverting, "annualVolatility") => Normal(0, reverting.AnnualVolatility),
        (JumpDiffusionPrice jumps, "jumpsPerYear") => Poisson(jumps.JumpsPerYear),
        (JumpDiffusionPrice jumps, "jumpVolatility") => Normal(jumps.JumpMean, jumps.JumpVolatility),
        _ => Fixed,
    };

    // exp(-(x - mean)^2 / 2 deviation^2) over logs from -Reach to Reach, its own top at 1: a wide curve is an uncertain one.
    static InputShape Normal(decimal mean, decimal deviation)
    {
        if (deviation == 0) return Fixed;
        var (m, s) = ((double)mean, (double)deviation);
        return new("Normal", [.. Enumerable.Range(0, Points).Select(i => Math.Exp(-Math.Pow(((2 * Reach * i) / (Points - 1)) - Reach - m, 2) / (2 * s * s)))]);
    }

    // The chances of 0, 1, 2 ... jumps in a year, the likeliest at 1. In logs, so that a thousand jumps do not overflow.
    static InputShape Poisson(decimal perYear)
    {
        if (perYear == 0) return Fixed;
        var rate = (double)perYear;
        var logs = new double[MostJumps + 1];
        for (var k = 1; k < logs.Length; k++) logs[k] = logs[k - 1] + Math.Log(rate / k);
        var top = logs.Max();
        return new("Poisson", [.. logs.Select(log => Math.Exp(log - top))], Bars: true);
    }
}
