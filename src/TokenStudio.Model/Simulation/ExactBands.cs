using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace TokenStudio.Model.Simulation;

/// <summary>Exact percentiles of a row of prices without sorting it: count the values into buckets, then sort the few buckets that hold a wanted rank.</summary>
/// <remarks>The bits of positive doubles ascend with their values and grow by the log, so equal steps of bits are nearly equal steps of a lognormal law.</remarks>
sealed class ExactBands
{
    const int MostBuckets = 4096;
    readonly int[] counts = new int[MostBuckets];
    readonly byte[] marks = new byte[MostBuckets];
    readonly List<(int Bucket, int Rank)> wanted = [];
    double[] bag = new double[1024];

    /// <summary>The percentiles of values that are not negative, in the order of <see cref="Percentiles.All"/>.</summary>
    public void Of(ReadOnlySpan<double> values, Span<double> percentiles)
    {
        var (least, most) = Ends(values);
        var low = BitConverter.DoubleToUInt64Bits(least);
        var range = BitConverter.DoubleToUInt64Bits(most) - low;

        // About four values a bucket: fewer buckets leave more to sort, more of them cost more to walk.
        var buckets = (int)Math.Clamp(System.Numerics.BitOperations.RoundUpToPowerOf2((uint)values.Length / 4), 64, MostBuckets);
        var shift = Math.Max(0, 64 - System.Numerics.BitOperations.LeadingZeroCount(range) - System.Numerics.BitOperations.Log2((uint)buckets));
        Count(values, low, shift);
        Mark(values.Length);
        var starts = Starts();
        Gather(values, low, shift, starts);
        for (var i = 0; i < Percentiles.All.Count; i++)
        {
            var (below, above, between) = Percentiles.Ranks(values.Length, Percentiles.All[i]);
            percentiles[i] = Percentiles.Interpolate(At(below, starts), At(above, starts), between);
        }

        foreach (var (bucket, _) in wanted) marks[bucket] = 0;
    }

    static (double Least, double Most) Ends(ReadOnlySpan<double> values)
    {
        var (least, most) = (Vector512.Create(values[0]), Vector512.Create(values[0]));
        foreach (var eight in MemoryMarshal.Cast<double, Vector512<double>>(values))
        {
            least = Vector512.MinNative(least, eight);
            most = Vector512.MaxNative(most, eight);
        }

        var (low, high) = (least[0], most[0]);
        for (var lane = 1; lane < 8; lane++) (low, high) = (Math.Min(low, least[lane]), Math.Max(high, most[lane]));
        foreach (var value in values[(values.Length & ~7)..]) (low, high) = (Math.Min(low, value), Math.Max(high, value));
        return (low, high);
    }

    void Count(ReadOnlySpan<double> values, ulong low, int shift)
    {
        Array.Clear(counts);
        ref var count = ref MemoryMarshal.GetArrayDataReference(counts);
        foreach (var value in values) Unsafe.Add(ref count, (nint)((BitConverter.DoubleToUInt64Bits(value) - low) >> shift))++;
    }

    // The buckets that hold a rank, each with the rank of its first value.
    void Mark(int n)
    {
        wanted.Clear();
        var (bucket, before) = (0, 0);
        foreach (var percent in Percentiles.All)
        {
            var (below, above, _) = Percentiles.Ranks(n, percent);
            Want(below);
            Want(above);
        }

        void Want(int rank)
        {
            while (before + counts[bucket] <= rank) before += counts[bucket++];
            if (marks[bucket] != 0) return;
            wanted.Add((bucket, before));
            marks[bucket] = (byte)wanted.Count;
        }
    }

    // Where in the bag each wanted bucket begins; the last entry is the end.
    int[] Starts()
    {
        var starts = new int[wanted.Count + 1];
        for (var i = 0; i < wanted.Count; i++) starts[i + 1] = starts[i] + counts[wanted[i].Bucket];
        if (bag.Length < starts[^1]) bag = new double[starts[^1]];
        return starts;
    }

    void Gather(ReadOnlySpan<double> values, ulong low, int shift, int[] starts)
    {
        Span<int> next = stackalloc int[wanted.Count];
        starts.AsSpan(0, wanted.Count).CopyTo(next);
        ref var mark = ref MemoryMarshal.GetArrayDataReference(marks);
        foreach (var value in values)
        {
            var slot = Unsafe.Add(ref mark, (nint)((BitConverter.DoubleToUInt64Bits(value) - low) >> shift));
            if (slot != 0) bag[next[slot - 1]++] = value;
        }

        for (var i = 0; i < wanted.Count; i++) bag.AsSpan(starts[i]..starts[i + 1]).Sort();
    }

    double At(int rank, int[] starts)
    {
        var at = wanted.Count - 1;
        while (wanted[at].Rank > rank) at--;
        return bag[starts[at] + rank - wanted[at].Rank];
    }
}
