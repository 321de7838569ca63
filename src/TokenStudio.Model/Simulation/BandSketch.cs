using System.Numerics;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Simulation;

/// <summary>
/// Counts of prices in fixed buckets for each row: what any two runs of paths may add up. A percentile is the middle of its bucket, so it is
/// off by at most half a bucket, which <see cref="Of"/> states.
/// </summary>
/// <remarks>
/// Buckets span six deviations of the log price to both sides. By Cantelli at most 1 / (1 + 36) = 2.7 % of any law lies beyond one end,
/// so the 5th and 95th percentile lie inside; what lies beyond is counted at the ends, and the ends are kept.
/// </remarks>
sealed class BandSketch : IPriceSink
{
    /// <summary>Counters of all rows together: 8 Mi x 4 bytes, unless there are too many rows for 256 each.</summary>
    const int Counters = 8 << 20;
    const int LeastBuckets = 256;
    const int MostBuckets = 8192;
    const double Deviations = 6;

    readonly int buckets;
    readonly int[][] counts;
    readonly ulong[] low;
    readonly int[] shift;
    readonly (double Least, double Most)[] ends;

    public BandSketch(PricePlan plan)
    {
        var rows = plan.RowCount;
        buckets = Math.Clamp(1 << BitOperations.Log2((uint)Math.Max(1, Counters / rows)), LeastBuckets, MostBuckets);
        (counts, low, shift, ends) = (new int[rows][], new ulong[rows], new int[rows], new (double, double)[rows]);
        for (var row = 0; row < rows; row++)
        {
            var (mean, spread) = (plan.LogMean[row], Deviations * plan.LogDeviation[row]);
            low[row] = BitConverter.DoubleToUInt64Bits(plan.Initial * FixedMath.Exp(mean - spread));
            var range = BitConverter.DoubleToUInt64Bits(plan.Initial * FixedMath.Exp(mean + spread)) - low[row];
            shift[row] = Math.Max(0, 64 - BitOperations.LeadingZeroCount(range) - BitOperations.Log2((uint)buckets));
            counts[row] = new int[buckets];
            ends[row] = (double.MaxValue, 0);
        }
    }

    public Span<double> Room(int row, int firstPath, Span<double> scratch) => scratch;

    public void Take(int row, ReadOnlySpan<double> prices)
    {
        var (mine, from, by, last) = (counts[row], low[row], shift[row], buckets - 1L);
        lock (mine)
        {
            var (least, most) = ends[row];
            foreach (var price in prices)
            {
                least = Math.Min(least, price);
                most = Math.Max(most, price);
                mine[(int)Math.Clamp((long)(BitConverter.DoubleToUInt64Bits(price) - from) >> by, 0, last)]++;
            }

            ends[row] = (least, most);
        }
    }

    /// <summary>The percentiles of a row of so many paths; the result is the largest relative error any of them may have.</summary>
    public double Of(int row, int paths, Span<double> percentiles)
    {
        var worst = 0.0;
        for (var i = 0; i < Percentiles.All.Count; i++)
        {
            var (below, above, between) = Percentiles.Ranks(paths, Percentiles.All[i]);
            var (a, b) = (At(row, below), At(row, above));
            percentiles[i] = Percentiles.Interpolate(a.Middle, b.Middle, between);
            worst = Math.Max(worst, Math.Max(a.Error, b.Error));
        }

        return worst;
    }

    (double Middle, double Error) At(int row, int rank)
    {
        var (bucket, before) = (0, 0L);
        while (before + counts[row][bucket] <= rank) before += counts[row][bucket++];
        var from = bucket == 0 ? ends[row].Least : Edge(row, bucket);
        var to = bucket == buckets - 1 ? ends[row].Most : Edge(row, bucket + 1);
        var middle = from + ((to - from) / 2);
        return (middle, (to - from) / 2 / from);
    }

    double Edge(int row, int bucket) => BitConverter.UInt64BitsToDouble(low[row] + ((ulong)bucket << shift[row]));
}
