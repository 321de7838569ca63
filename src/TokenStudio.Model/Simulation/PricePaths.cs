using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using TokenStudio.Model.Markets;
using TokenStudio.Model.Sampling;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Simulation;

/// <summary>Takes the prices of some paths at one row.</summary>
interface IPriceSink
{
    /// <summary>Where the prices of a row are wanted: memory of its own, or the scratch given.</summary>
    Span<double> Room(int row, int firstPath, Span<double> scratch);

    /// <summary>They are there; those of paths beyond the last are left out.</summary>
    void Take(int row, ReadOnlySpan<double> prices);
}

/// <summary>Runs a slice of paths through all rows: two steps at a time, since one block of random words makes two normals.</summary>
sealed class PricePaths(PricePlan plan, long seed, int paths, PriceTally? tally = null)
{
    /// <summary>Paths that run side by side: their state stays in the nearest cache.</summary>
    public const int Slice = MonteCarlo.SlicePaths;

    /// <summary>How many paths are kept for drawing.</summary>
    public const int Samples = 12;

    readonly ChanceBlock moves = new(seed, "price");
    readonly ChanceBlock jumpCounts = new(seed, "price jumps");
    readonly ChanceBlock jumpSizes = new(seed, "price jump sizes");

    public double[][] SamplePaths { get; } = [.. Enumerable.Range(0, Math.Min(Samples, paths)).Select(_ => new double[plan.RowCount])];

    /// <summary>Counts the prices of some rows, when someone asks how they are spread.</summary>
    public PriceTally? Tally => tally;

    public Scratch NewScratch() => new(plan.RowCount, tally?.Empty() ?? []);

    /// <summary>What one thread needs to run slices, made once.</summary>
    public sealed class Scratch(int rows, int[][] counts)
    {
        public double[] Log { get; } = new double[Slice];
        public double[] Prices { get; } = new double[Slice];
        public double[][] Moves { get; } = [new double[Slice], new double[Slice]];
        public double[][] Uniforms { get; } = [new double[Slice], new double[Slice]];
        public double[][] Sizes { get; } = [new double[Slice], new double[Slice]];

        /// <summary>For each row the sum of the slice's prices.</summary>
        public double[] Sums { get; } = new double[rows];

        /// <summary>For each row how many of the slice's prices are below the launch price.</summary>
        public int[] Below { get; } = new int[rows];

        /// <summary>What the tally has counted of the slice.</summary>
        public int[][] Counts => counts;
    }

    public void Run(int slice, IPriceSink sink, Scratch scratch)
    {
        var first = slice * Slice;
        var count = Math.Min(Slice, paths - first);

        // Whole vectors; what runs beyond the last path is never looked at.
        var padded = (count + 7) & ~7;
        scratch.Log.AsSpan().Clear();
        for (var row = 0; row < plan.RowCount; row++)
        {
            if (row % 2 == 0) Draw(first, row / 2, padded, scratch);
            var shocks = scratch.Moves[row % 2].AsSpan(0, padded);
            var step = plan.Steps[row];
            if (step.Jumps > 0)
            {
                AddJumps(shocks, scratch.Uniforms[row % 2], scratch.Sizes[row % 2], step, plan.Poisson[row]);
                step = step with { Deviation = 1 };
            }

            var prices = sink.Room(row, first, scratch.Prices)[..padded];
            Advance(scratch.Log.AsSpan(0, padded), shocks, step, plan.Initial, prices);
            sink.Take(row, prices[..count]);
            scratch.Sums[row] = Sum(prices[..count]);
            scratch.Below[row] = Below(prices[..count], plan.Initial);
            tally?.Count(row, scratch.Log.AsSpan(0, count), prices[..count], scratch.Counts);
            if (slice == 0) for (var path = 0; path < SamplePaths.Length; path++) SamplePaths[path][row] = prices[path];
        }
    }

    void Draw(int first, int pair, int padded, Scratch scratch)
    {
        moves.FillNormals(first, pair, scratch.Moves[0].AsSpan(0, padded), scratch.Moves[1].AsSpan(0, padded));
        if (plan.Poisson[Math.Min((2 * pair) + 1, plan.RowCount - 1)].Length == 0) return;
        jumpCounts.FillUniforms(first, pair, scratch.Uniforms[0].AsSpan(0, padded), scratch.Uniforms[1].AsSpan(0, padded));
        jumpSizes.FillNormals(first, pair, scratch.Sizes[0].AsSpan(0, padded), scratch.Sizes[1].AsSpan(0, padded));
    }

    // x' = carry x + shift + deviation z, S = S0 e^x
    static void Advance(Span<double> log, ReadOnlySpan<double> shocks, PriceStep step, double initial, Span<double> prices)
    {
        var (carry, shift, deviation, start) = (Vector512.Create(step.Carry), Vector512.Create(step.Shift), Vector512.Create(step.Deviation), Vector512.Create(initial));
        var xs = Vectors(log);
        var zs = Vectors(shocks);
        var all = Vectors(prices);
        for (var i = 0; i < all.Length; i++)
        {
            var x = Vector512.FusedMultiplyAdd(carry, xs[i], Vector512.FusedMultiplyAdd(deviation, zs[i], shift));
            xs[i] = x;
            all[i] = start * FixedMath.Exp(x);
        }
    }

    // N jumps are as many entries of the cumulative law as the uniform reaches; given N their sum is normal.
    static void AddJumps(Span<double> shocks, ReadOnlySpan<double> uniforms, ReadOnlySpan<double> sizes, PriceStep step, double[] cumulative)
    {
        var zs = Vectors(shocks);
        var us = Vectors(uniforms);
        var others = Vectors(sizes);
        var (deviation, mean, spread, one) = (Vector512.Create(step.Deviation), Vector512.Create(step.JumpMean), Vector512.Create(step.JumpDeviation), Vector512.Create(1.0));
        for (var i = 0; i < zs.Length; i++)
        {
            var jumps = Vector512<double>.Zero;
            foreach (var reached in cumulative)
            {
                var more = Vector512.GreaterThanOrEqual(us[i], Vector512.Create(reached));
                if (more == Vector512<double>.Zero) break;
                jumps += more & one;
            }

            var sum = Vector512.FusedMultiplyAdd(jumps, mean, spread * Vector512.Sqrt(jumps) * others[i]);
            zs[i] = Vector512.FusedMultiplyAdd(deviation, zs[i], sum);
        }
    }

    // Eight running sums, then those in a fixed order, so that the bits do not depend on the width of the machine.
    static double Sum(ReadOnlySpan<double> prices)
    {
        var sums = Vector512<double>.Zero;
        foreach (var eight in Vectors(prices)) sums += eight;
        Span<double> lanes = stackalloc double[8];
        sums.CopyTo(lanes);
        var rest = prices[(prices.Length & ~7)..];
        for (var i = 0; i < rest.Length; i++) lanes[i] += rest[i];
        return (lanes[0] + lanes[1] + (lanes[2] + lanes[3])) + (lanes[4] + lanes[5] + (lanes[6] + lanes[7]));
    }

    static int Below(ReadOnlySpan<double> prices, double launch)
    {
        var (below, limit) = (0, Vector512.Create(launch));
        foreach (var eight in Vectors(prices)) below += BitOperations.PopCount(Vector512.LessThan(eight, limit).ExtractMostSignificantBits());
        foreach (var price in prices[(prices.Length & ~7)..]) below += price < launch ? 1 : 0;
        return below;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Span<Vector512<double>> Vectors(Span<double> values) => MemoryMarshal.Cast<double, Vector512<double>>(values);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static ReadOnlySpan<Vector512<double>> Vectors(ReadOnlySpan<double> values) => MemoryMarshal.Cast<double, Vector512<double>>(values);
}
