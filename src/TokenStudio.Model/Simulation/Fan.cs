using TokenStudio.Model.Scenarios;

namespace TokenStudio.Model.Simulation;

/// <summary>How a run is made. The same scenario, paths and seed give the same bytes whatever the number of threads.</summary>
/// <param name="Paths">1 to <see cref="SimulationInputs.MostPaths"/>.</param>
/// <param name="Seed">0 to <see cref="SimulationInputs.LargestSeed"/>.</param>
/// <param name="Threads">Null for as many as there are processors.</param>
public sealed record MonteCarloSettings(int Paths = SimulationInputs.UsualPaths, long Seed = SimulationInputs.UsualSeed, int? Threads = null)
{
    public const int MostThreads = 256;

    /// <summary>How many rows, evenly picked, also tell how the price is spread; 0 for none, which is quicker.</summary>
    public int Distributions { get; init; }
}

/// <summary>How far a run is.</summary>
/// <param name="Paths">Paths done.</param>
/// <param name="Part">Of the whole work, 0 to 1; the percentiles come after the last path.</param>
public readonly record struct RunProgress(int Paths, double Part);

/// <summary>One quantity at each row over all paths.</summary>
public sealed record Band
{
    public required double[] Mean { get; init; }

    /// <summary>For each of <see cref="Simulation.Percentiles.All"/> its values.</summary>
    public required double[][] Percentiles { get; init; }

    /// <summary>The same of this quantity times a number at each row: percentiles keep their order under it, so nothing is lost.</summary>
    internal Band Times(IReadOnlyList<double> factors)
    {
        double[] Scaled(double[] values) => [.. values.Select((value, row) => value * factors[row])];
        return new Band { Mean = Scaled(Mean), Percentiles = [.. Percentiles.Select(Scaled)] };
    }
}

/// <summary>What a Monte Carlo run found: for each row of the projection the mean and the percentiles of price and market cap.</summary>
public sealed class Fan
{
    public required Projection Projection { get; init; }
    public required MonteCarloSettings Settings { get; init; }

    /// <summary>Paths that were run: those asked for, or the first whole slices of them when it was cancelled.</summary>
    public required int Paths { get; init; }
    public required Band Price { get; init; }

    /// <summary>Price x circulating.</summary>
    public required Band MarketCap { get; init; }

    /// <summary>How many paths have a price below the launch price, at each row; always exact.</summary>
    public required int[] BelowLaunch { get; init; }

    /// <summary>Prices of the first few paths, to draw.</summary>
    public required double[][] SamplePaths { get; init; }

    /// <summary>How the price is spread at the rows <see cref="MonteCarloSettings.Distributions"/> asks for, in their order.</summary>
    public Distribution[] Distributions { get; init; } = [];

    /// <summary>Largest relative error of any percentile; 0 where they are exact order statistics.</summary>
    public required double PercentileError { get; init; }

    public bool IsComplete => Paths == Settings.Paths;
}
