namespace TokenStudio.Model.Simulation;

/// <summary>
/// Shares the slices of all blocks among threads and adds up what they found in the order of the slices, so that no sum depends on who was
/// first. When cancelled, the slices begun are finished: what was run is always a whole number of slices from the first path on.
/// </summary>
sealed class BlockRun(PricePaths paths, int rows, int asked, IPriceSink sink)
{
    const int SlicesPerBlock = MonteCarlo.BlockPaths / PricePaths.Slice;
    readonly object turn = new();
    readonly int slices = (asked + PricePaths.Slice - 1) / PricePaths.Slice;
    readonly double[] sums = new double[rows];
    readonly double[] block = new double[rows];
    readonly int[] below = new int[rows];
    int claimed;
    int merged;
    bool pausing;
    bool failed;

    public int PathsDone => Math.Min(asked, merged * PricePaths.Slice);

    /// <summary>For each row the sum of the price over all paths run; the open block is added last, as when it is the last.</summary>
    public double[] Sums => [.. sums.Zip(block, (done, open) => done + open)];

    /// <summary>For each row how many paths run are below the launch price.</summary>
    public int[] Below => [.. below];

    /// <param name="moved">Called after each slice, in their order.</param>
    /// <param name="pauses">Asked after each slice: whether to wait until no slice is under way.</param>
    /// <param name="paused">Called then: all paths done so far are there, and no others.</param>
    public void Work(int threads, Action<int> moved, Func<bool> pauses, Action paused, CancellationToken cancellation) => Threads.Run(Math.Min(threads, slices), () =>
    {
        var scratch = paths.NewScratch();
        try
        {
            while (Claim(cancellation) is { } slice)
            {
                paths.Run(slice, sink, scratch);
                Merge(slice, scratch, moved, pauses, paused);
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
            while (pausing && !failed) Monitor.Wait(turn);
            if (claimed == slices || failed || cancellation.IsCancellationRequested) return null;
            return claimed++;
        }
    }

    void Merge(int slice, PricePaths.Scratch scratch, Action<int> moved, Func<bool> pauses, Action paused)
    {
        lock (turn)
        {
            while (merged != slice && !failed) Monitor.Wait(turn);
            if (failed) return;
            Add(scratch);
            merged++;
            moved(PathsDone);
            pausing = (pausing || pauses()) && merged < slices;
            if (pausing && merged == claimed)
            {
                paused();
                pausing = false;
            }

            Monitor.PulseAll(turn);
        }
    }

    // A block is added up by itself before it is added to those before it.
    void Add(PricePaths.Scratch scratch)
    {
        var ends = (merged + 1) % SlicesPerBlock == 0;
        for (var row = 0; row < rows; row++)
        {
            block[row] += scratch.Sums[row];
            below[row] += scratch.Below[row];
            if (!ends) continue;
            sums[row] += block[row];
            block[row] = 0;
        }

        paths.Tally?.Merge(scratch.Counts);
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
