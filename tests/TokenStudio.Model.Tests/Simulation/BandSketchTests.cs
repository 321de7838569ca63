using TokenStudio.Model.Simulation;

namespace TokenStudio.Model.Tests.Simulation;

public sealed class BandSketchTests
{
    [Theory]
    [InlineData(Prices.Gbm, 3), InlineData(Prices.Jumps, 3), InlineData(Prices.Reverting, 3), InlineData(Prices.Gbm, 60_000), InlineData(Prices.Jumps, 60_000)]
    public void Of_EveryRow_IsWithinItsStatedErrorOfTheExactPercentiles(string json, int rowsPlanned)
    {
        // The more rows a run has, the coarser its buckets; only the first few are filled here.
        const int Paths = 20_000;
        var process = Prices.Process(json);
        var days = rowsPlanned > 1000 ? 1 : 200;
        var sketch = new BandSketch(new PricePlan(process, 0, [.. Enumerable.Range(0, rowsPlanned).Select(row => (long)row * days * 86_400)]));
        var matrix = Prices.Matrix(process, 3, days, Paths, 42);
        for (var row = 1; row < 3; row++)
        {
            foreach (var part in matrix[row].Chunk(512)) sketch.Take(row, part);
            var found = new double[5];
            var error = sketch.Of(row, Paths, found);

            Assert.InRange(error, 0, rowsPlanned > 1000 ? 0.05 : 0.005);
            foreach (var (exact, approximate) in ExactBandsTests.BySorting(matrix[row]).Zip(found)) Assert.InRange(Math.Abs(approximate - exact) / exact, 0, error);
        }
    }

    [Fact]
    public void Take_InAnyOrder_CountsTheSame()
    {
        var process = Prices.Process(Prices.Gbm);
        var plan = new PricePlan(process, 0, [0, 86_400]);
        var prices = Prices.Matrix(process, 2, 1, 4_096, 1)[1];
        var (forth, back) = (new BandSketch(plan), new BandSketch(plan));
        foreach (var part in prices.Chunk(512)) forth.Take(1, part);
        foreach (var part in prices.Reverse().Chunk(100)) back.Take(1, part);

        var (a, b) = (new double[5], new double[5]);
        Assert.Equal(forth.Of(1, prices.Length, a), back.Of(1, prices.Length, b));
        Assert.Equal(a, b);
    }
}
