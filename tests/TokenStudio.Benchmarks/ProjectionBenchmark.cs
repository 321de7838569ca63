using System.Diagnostics;
using System.Globalization;
using System.Numerics;
using TokenStudio.Model.Scenarios;
using TokenStudio.Model.Simulation;
using TokenStudio.Model.Timing;

namespace TokenStudio.Benchmarks;

/// <summary>
/// One exact ten-year daily projection on one core, against the same job in decimal and in BigInteger. The three take turns,
/// so that a busy machine slows all alike and the ratios hold where the milliseconds do not.
/// </summary>
static class ProjectionBenchmark
{
    const int Warm = 300;
    const int Rounds = 600;
    const int Batch = 50;

    public static void Run(TextWriter output)
    {
        var valid = BenchmarkScenario.Daily;
        var grid = TimeGrid.Of(valid.Scenario.Timeline);
        var lines = Rival.LinesOf(valid, grid);
        var big = Columns<BigInteger>(lines.Length + 3, grid.Count);
        var tenth = Columns<decimal>(lines.Length + 3, grid.Count);
        var amounts = lines.Select(line => (decimal)line.Amount / 1e18m).ToArray();
        (string Name, Action Job)[] jobs =
        [
            ("Projector, exact, grid included", () => Projector.Project(valid)),
            ("Projector, exact, grid at hand", () => Projector.Project(valid, grid)),
            ("decimal a day, not exact", () => Rival.InDecimal(lines, amounts, tenth)),
            ("BigInteger a day, exact", () => Rival.InBigInteger(lines, big)),
        ];

        // The rivals must have done the same job: equal to the base unit, or to what decimal can hold.
        var projection = Projector.Project(valid, grid);
        Check(projection, Rival.InBigInteger(lines, big), big[^1], Rival.InDecimal(lines, amounts, tenth));

        var times = Measure([.. jobs.Select(j => j.Job)]);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{grid.Count:#,0} days x {valid.Sizes.Count + valid.Emitted.Count + 3} series, one core, median of {Rounds} interleaved runs"));
        for (var i = 0; i < jobs.Length; i++)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{jobs[i].Name,-34} {times[i],9:0.000} ms   {times[i] / times[0],7:0.00} x"));
        }
    }

    static double[] Measure(Action[] jobs)
    {
        for (var i = 0; i < Warm; i++) foreach (var job in jobs) job();
        var taken = jobs.Select(_ => new List<double>()).ToArray();
        for (var round = 0; round < Rounds; round += Batch)
        {
            // In turns of a batch: the rivals' garbage and cache lines are theirs to pay for, not the next one's.
            for (var i = 0; i < jobs.Length; i++)
            {
                GC.Collect();
                jobs[i]();
                for (var run = 0; run < Batch; run++)
                {
                    var start = Stopwatch.GetTimestamp();
                    jobs[i]();
                    taken[i].Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                }
            }
        }

        return [.. taken.Select(t => t.Order().ElementAt(Rounds / 2))];
    }

    static void Check(Projection projection, BigInteger last, BigInteger[] circulating, decimal lastTokens)
    {
        for (var day = 0; day < circulating.Length; day++)
        {
            if (circulating[day] != (BigInteger)projection.Circulating[day].BaseUnits) throw new InvalidOperationException($"Day {day}: {circulating[day]} and {projection.Circulating[day].BaseUnits}.");
        }

        if (Math.Abs(((decimal)last / 1e18m) - lastTokens) > 0.000001m) throw new InvalidOperationException("decimal went astray.");
    }

    static T[][] Columns<T>(int count, int days) => [.. Enumerable.Range(0, count).Select(_ => new T[days])];
}
