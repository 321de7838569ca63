using TokenStudio.Model.Documents;
using TokenStudio.Model.Markets;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Simulation;

/// <summary>What a run must know of each row before the first path: the step that leads to it, and the mean and spread of the log price there.</summary>
sealed class PricePlan
{
    // e^700 is near the largest double; a path strays further than this many deviations less than once in 10^30.
    const double Deviations = 12;
    const double LargestLog = 690;

    public PricePlan(PriceProcess process, long launch, IReadOnlyList<long> rowSeconds)
    {
        Process = process;
        Initial = (double)process.InitialPrice.PerToken;
        var rows = rowSeconds.Count;
        (Steps, LogMean, LogDeviation, Poisson) = (new PriceStep[rows], new double[rows], new double[rows], new double[rows][]);
        var (mean, variance, before) = (0.0, 0.0, launch);
        for (var row = 0; row < rows; row++)
        {
            var step = Steps[row] = process.StepOver(PriceProcess.Years(rowSeconds[row] - before));
            before = rowSeconds[row];
            mean = (step.Carry * mean) + step.Shift + (step.Jumps * step.JumpMean);
            variance = (step.Carry * step.Carry * variance) + (step.Deviation * step.Deviation) + (step.Jumps * ((step.JumpMean * step.JumpMean) + (step.JumpDeviation * step.JumpDeviation)));
            (LogMean[row], LogDeviation[row]) = (mean, Math.Sqrt(variance));
            Poisson[row] = row > 0 && step.Jumps == Steps[row - 1].Jumps ? Poisson[row - 1] : Cumulative(step.Jumps);
        }
    }

    public PriceProcess Process { get; }
    public double Initial { get; }

    /// <summary>For each row the step from the row before; the first is launch, where nothing has moved yet.</summary>
    public PriceStep[] Steps { get; }

    /// <summary>Mean of ln(S / S0) at each row.</summary>
    public double[] LogMean { get; }

    /// <summary>Standard deviation of the log price at each row.</summary>
    public double[] LogDeviation { get; }

    /// <summary>For each row P(N &lt;= k) of the number of jumps N in its step.</summary>
    public double[][] Poisson { get; }

    public int RowCount => Steps.Length;

    /// <summary>Every path has the same price there.</summary>
    public bool IsCertain(int row) => LogDeviation[row] == 0 || Initial == 0;

    public Finding? OutOfRange()
    {
        if (Initial == 0) return null;
        var start = FixedMath.Log(Initial);
        var far = Enumerable.Range(0, RowCount).Any(row => !(Math.Abs(start + LogMean[row]) + (Deviations * LogDeviation[row]) < LargestLog));
        return far ? Finding.Error("price-out-of-range", "/market/price", "Within this horizon the price leaves what can be computed (e^690 to either side); lower the drift or the volatility.") : null;
    }

    // p(k) = p(k - 1) mean / k; ends where nothing is left that a uniform of 52 bits could meet.
    static double[] Cumulative(double mean)
    {
        if (mean == 0) return [];
        var (sum, term, all) = (0.0, FixedMath.Exp(-mean), new List<double>());
        for (var k = 0; (k < mean || term > 1e-18) && sum < 1; k++)
        {
            sum += term;
            all.Add(sum);
            term *= mean / (k + 1);
        }

        return [.. all];
    }
}
