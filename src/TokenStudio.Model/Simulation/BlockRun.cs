namespace TokenStudio.Model.Simulation;

/// <summary>
/// Shares the slices of all blocks among threads and adds up what they found in the order of the slices, so that no sum depends on who was
/// first. When cancelled, the blocks begun are finished: what was run is always a whole number of blocks from the first path on.
/// </summary>
sealed class BlockRun(PricePaths paths, int rows, int asked, IPriceSink sink, Action<int> report)
{
    const int SlicesPerBlock = MonteCarlo.BlockPaths / PricePaths.Slice;
    readonly object turn = new();
    readonly int slices = (asked + PricePaths.Slice - 1) / PricePaths.Slice;
    readonly double[] block = new double[rows];
    readonly int[] blockBelow = new int[rows];
    int claimed;
    int merged;
    bool failed;

    /// <summary>For each row the sum of the price over all paths run.</summary>
    public double[] Sums { get; } = new double[rows];

    /// <summary>For each row how many paths run are below the launch price.</summary>
    public int[] Below { get; } = new int[rows];

    public int PathsDone => Math.Min(asked, merged * PricePaths.Slice);

    public void Work(int threads, CancellationToken cancellation) => Threads.Run(Math.Min(threads, slices), () =>
    {
        var scratch = new PricePaths.Scratch(rows);
        try
        {
            while (Claim(cancellation) is { } slice)
            {
                paths.Run(slice, sink, scratch);
                Merge(slice, scratch);
            }
        }
        catch
        {
            // Those who wait for this slice must not wait for ever.
            lock (turn)
            {
                failed = true;
                Monitor.PulseAll(turn);
            }

            throw;
        }
    });

    int? Claim(CancellationToken cancellation)
    {
        lock (turn)
        {
            if (claimed == slices || failed) return null;
            if (claimed % SlicesPerBlock == 0 && cancellation.IsCancellationRequested) return null;
            return claimed++;
        }
    }

    void Merge(int slice, PricePaths.Scratch scratch)
    {
        lock (turn)
        {
            while (merged != slice && !failed) Monitor.Wait(turn);
            if (failed) return;
            for (var row = 0; row < rows; row++)
            {
                block[row] += scratch.Sums[row];
                blockBelow[row] += scratch.Below[row];
            }

            merged++;
            if (merged % SlicesPerBlock == 0 || merged == slices)
            {
                for (var row = 0; row < rows; row++)
                {
                    Sums[row] += block[row];
                    Below[row] += blockBelow[row];
                }

                Array.Clear(block);
                Array.Clear(blockBelow);
                report(PathsDone);
            }

            Monitor.PulseAll(turn);
        }
    }
}

/// <summary>Runs the same work on some threads at once, this one among them.</summary>
static class Threads
{
    public static void Run(int count, Action work)
    {
        if (count == 1) work();
        else Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = count }, _ => work());
    }
}
