using System.Diagnostics;
using System.Globalization;
using System.Text;
using TokenStudio.Model.Scenarios;
using TokenStudio.Model.Simulation;

namespace TokenStudio.Benchmarks;

/// <summary>A schedule of 530 pieces, as a large public one has, read and projected day by day over ten years. Goal: under 20 ms.</summary>
static class PiecesBenchmark
{
    const int Pieces = 530;
    const int Rounds = 60;

    public static void Run(TextWriter output)
    {
        var bytes = Document();
        var valid = ScenarioReview.Of(bytes).Valid ?? throw new InvalidOperationException("The benchmark's own scenario is wrong.");
        var (read, project) = (new double[Rounds], new double[Rounds]);
        for (var i = -20; i < Rounds; i++)
        {
            var (first, second) = (Time(() => ScenarioReview.Of(bytes)), Time(() => Projector.Project(valid)));
            if (i >= 0) (read[i], project[i]) = (first, second);
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Pieces} pieces, 3,653 days: projected in {Median(project):0.00} ms, read and checked in {Median(read):0.00} ms, medians of {Rounds} (goal < 20 ms)"));
    }

    static double Time(Func<object> work)
    {
        var start = Stopwatch.GetTimestamp();
        GC.KeepAlive(work());
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    static double Median(double[] times) => times.Order().ElementAt(times.Length / 2);

    // A third each of lumps, lines by the second and monthly steps, spread over ten years.
    static byte[] Document()
    {
        var pieces = Enumerable.Range(0, Pieces).Select(i => (i % 3) switch
        {
            0 => $$"""{ "type": "lump", "at": "P{{i * 6}}D", "amount": "1000.5" }""",
            1 => $$"""{ "type": "linear", "from": "P{{i * 6}}D", "to": "P{{(i * 6) + 400}}D", "amount": "1000.5" }""",
            _ => $$"""{ "type": "steps", "from": "P{{i * 6}}D", "every": "PT2629743S", "count": 10, "amount": "100.05" }""",
        });
        return Encoding.UTF8.GetBytes($$"""
            { "schema": 1, "name": "Pieces", "token": { "name": "Pieces", "symbol": "PCS", "decimals": 18, "maxSupply": null },
              "timeline": { "launch": "2027-03-01", "horizon": "P120M", "step": "P1D" },
              "allocations": [ { "id": "all", "name": "All", "holder": "community", "amount": "530265", "vesting": { "kind": "pieces", "pieces": [ {{string.Join(",", pieces)}} ] } } ], "emissions": [] }
            """);
    }
}
