using System.Globalization;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Scenarios;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Simulation;

/// <summary>
/// Many random paths of the price over the projection's rows. Memory stays under 256 MB: at most 25 million prices of 8 bytes while the
/// percentiles are exact, at most 26 million counters of 4 bytes beyond. The usual 10,000 paths over 121 months take 10 MB.
/// </summary>
public static class MonteCarlo
{
    /// <summary>Paths x rows x series up to which percentiles are exact.</summary>
    public const long MostExact = 50_000_000;

    /// <summary>Paths are added up in blocks of so many.</summary>
    public const int BlockPaths = 4_096;

    /// <summary>Paths are run, reported and cancelled in slices of so many.</summary>
    public const int SlicePaths = 512;

    // Price and market cap.
    const int Series = 2;

    // Of the whole work of an exact run, what is done when all paths have run.
    const double PathsPart = 0.8;

    /// <summary>The fan, or the findings why there is none. Cancelling keeps the slices begun by then; none when that is no slice at all.</summary>
    /// <param name="progress">One that is an <see cref="IRunWatch"/> is shown the runs so far.</param>
    public static (ValueList<Finding> Findings, Fan? Fan) Run(ValidScenario valid, MonteCarloSettings settings, IProgress<RunProgress>? progress = null, CancellationToken cancellation = default)
    {
        var findings = Check(settings).ToList();
        if (valid.Scenario.Price is null) findings.Add(Finding.Error("no-price", "/market/price", "This scenario has no price to simulate; set one first."));
        if (findings.Count > 0) return (findings.ToValueList(), null);

        var projection = Projector.Project(valid);
        var plan = new PricePlan(valid.Scenario.Price!, valid.Scenario.Timeline.LaunchSecond, [.. projection.Grid.Rows.Select(point => projection.Grid.Seconds[point])]);
        return plan.OutOfRange() is { } finding ? ([finding], null) : ([], Run(projection, plan, settings, progress, cancellation));
    }

    static IEnumerable<Finding> Check(MonteCarloSettings settings)
    {
        static Finding Range(string name, Phrase label, long most, long least) => Finding.Error("range", $"/simulation/{name}", $"{label} is from {least:N0} to {most:N0}.");
        if (settings.Paths is < 1 or > SimulationInputs.MostPaths) yield return Range("paths", "The number of paths", SimulationInputs.MostPaths, 1);
        if (settings.Seed is < 0 or > SimulationInputs.LargestSeed) yield return Range("seed", "The seed", SimulationInputs.LargestSeed, 0);
        if (settings.Threads is < 1 or > MonteCarloSettings.MostThreads) yield return Range("threads", "The number of threads", MonteCarloSettings.MostThreads, 1);
    }

    static Fan? Run(Projection projection, PricePlan plan, MonteCarloSettings settings, IProgress<RunProgress>? progress, CancellationToken cancellation)
    {
        var threads = settings.Threads ?? Environment.ProcessorCount;
        var tally = settings.Distributions > 0 ? new PriceTally(plan, projection.EvenRows(settings.Distributions)) : null;
        var paths = new PricePaths(plan, settings.Seed, settings.Paths, tally);
        using var matrix = (long)settings.Paths * plan.RowCount * Series <= MostExact ? new PriceMatrix(plan.RowCount, settings.Paths) : null;
        var sketch = matrix is null ? new BandSketch(plan) : null;
        var run = new BlockRun(paths, plan.RowCount, settings.Paths, (IPriceSink?)matrix ?? sketch!);
        var watch = progress as IRunWatch;
        run.Work(
            threads, done => progress?.Report(new(done, (matrix is null ? 1 : PathsPart) * done / settings.Paths)), () => watch?.WantsFan ?? false, () => watch!.Show(Found(1)), cancellation);
        if (run.PathsDone == 0) return null;

        var fan = Found(threads);
        if (matrix is not null && fan.IsComplete) progress?.Report(new(settings.Paths, 1));
        return fan;

        Fan Found(int threads)
        {
            var (price, error) = matrix is null ? Sketched(plan, run, sketch!) : (Exact(plan, run, matrix, threads), 0);
            return new Fan
            {
                Projection = projection,
                Settings = settings,
                Paths = run.PathsDone,
                Price = price,
                MarketCap = price.Times([.. projection.Grid.Rows.Select(point => projection.Circulating[point].ToTokens(projection.Scenario.Token.Decimals))]),
                BelowLaunch = run.Below,
                SamplePaths = paths.SamplePaths,
                Distributions = tally?.Distributions() ?? [],
                PercentileError = error,
            };
        }
    }

    static Band Exact(PricePlan plan, BlockRun run, PriceMatrix matrix, int threads)
    {
        var band = Empty(plan, run);
        var next = -1;
        Threads.Run(threads, () =>
        {
            var exact = new ExactBands();
            Span<double> found = stackalloc double[Percentiles.All.Count];
            for (var row = Interlocked.Increment(ref next); row < plan.RowCount; row = Interlocked.Increment(ref next))
            {
                if (plan.IsCertain(row)) continue;
                exact.Of(matrix.At(row, run.PathsDone), found);
                for (var i = 0; i < found.Length; i++) band.Percentiles[i][row] = found[i];
            }
        });
        return band;
    }

    static (Band Band, double Error) Sketched(PricePlan plan, BlockRun run, BandSketch sketch)
    {
        var (band, worst) = (Empty(plan, run), 0.0);
        Span<double> found = stackalloc double[Percentiles.All.Count];
        for (var row = 0; row < plan.RowCount; row++)
        {
            if (plan.IsCertain(row)) continue;
            worst = Math.Max(worst, sketch.Of(row, run.PathsDone, found));
            for (var i = 0; i < found.Length; i++) band.Percentiles[i][row] = found[i];
        }

        return (band, worst);
    }

    // Where every path has the same price, that is its mean and its percentiles, free of the rounding of a sum.
    static Band Empty(PricePlan plan, BlockRun run)
    {
        double Certain(int row) => plan.Initial * FixedMath.Exp(plan.LogMean[row]);
        return new Band
        {
            Mean = [.. run.Sums.Select((sum, row) => plan.IsCertain(row) ? Certain(row) : sum / run.PathsDone)],
            Percentiles = [.. Percentiles.All.Select(_ => Enumerable.Range(0, plan.RowCount).Select(row => plan.IsCertain(row) ? Certain(row) : 0).ToArray())],
        };
    }
}
