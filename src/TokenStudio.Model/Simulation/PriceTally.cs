using TokenStudio.Model.Units;

namespace TokenStudio.Model.Simulation;

/// <summary>Counts the prices of some rows into bins. Only counts are added up, so neither threads nor their order change a bit.</summary>
sealed class PriceTally
{
    readonly RowBins?[] bins;
    readonly int[][] totals;

    public PriceTally(PricePlan plan, IEnumerable<int> rows)
    {
        bins = new RowBins?[plan.RowCount];
        foreach (var row in rows) bins[row] = new RowBins(plan, row);
        totals = Empty();
    }

    /// <summary>Counters for one thread.</summary>
    public int[][] Empty() => [.. bins.Select(b => b is null ? [] : new int[b.Edges.Length + 1])];

    public void Count(int row, ReadOnlySpan<double> logs, ReadOnlySpan<double> prices, int[][] counts) => bins[row]?.Count(logs, prices, counts[row]);

    /// <summary>Adds what a thread has counted and clears its counters.</summary>
    public void Merge(int[][] counts)
    {
        for (var row = 0; row < counts.Length; row++)
        {
            for (var i = 0; i < counts[row].Length; i++) totals[row][i] += counts[row][i];
            Array.Clear(counts[row]);
        }
    }

    public Distribution[] Distributions() =>
        [.. bins.Zip(totals).Where(row => row.First is not null).Select(row => new Distribution { Row = row.First!.Row, Edges = row.First.Edges, Counts = row.Second[1..^1], Below = row.Second[0], Above = row.Second[^1] })];
}

/// <summary>The edges of one row.</summary>
/// <remarks>
/// edge k = S0 e^(k w), w = deviation / 7, from three deviations below the mean of the log to three above   [USD / token]
/// At most 1 / 9 of any law lies beyond (Chebyshev), 0.3 % of a lognormal one. k = 0 is the launch price, so that the bins split there.
/// </remarks>
sealed class RowBins
{
    const int BinsPerDeviation = 7;
    const int Deviations = 3;
    readonly double width;
    readonly double first;

    public RowBins(PricePlan plan, int row)
    {
        Row = row;
        if (plan.IsCertain(row))
        {
            var price = plan.Initial * FixedMath.Exp(plan.LogMean[row]);
            Edges = [price, price];
            return;
        }

        width = plan.LogDeviation[row] / BinsPerDeviation;
        first = Math.Floor((plan.LogMean[row] / width) - (Deviations * BinsPerDeviation));
        Edges = [.. Enumerable.Range(0, (2 * Deviations * BinsPerDeviation) + 2).Select(i => first + i == 0 ? plan.Initial : plan.Initial * FixedMath.Exp((first + i) * width))];
    }

    public int Row { get; }

    public double[] Edges { get; }

    // The log finds the bin but for rounding; the price decides.
    public void Count(ReadOnlySpan<double> logs, ReadOnlySpan<double> prices, int[] counts)
    {
        if (width == 0)
        {
            counts[1] += prices.Length;
            return;
        }

        var last = Edges.Length - 1;
        for (var i = 0; i < prices.Length; i++)
        {
            var bin = (int)Math.Clamp(Math.Floor(logs[i] / width) - first, -1, last);
            while (bin >= 0 && prices[i] < Edges[bin]) bin--;
            while (bin < last && prices[i] >= Edges[bin + 1]) bin++;
            counts[bin + 1]++;
        }
    }
}
