using System.Buffers;

namespace TokenStudio.Model.Simulation;

/// <summary>Every price of every path, row after row: for runs small enough to be exact.</summary>
sealed class PriceMatrix(int rows, int paths) : IPriceSink, IDisposable
{
    // Whole vectors, so that the last slice may write beyond the last path.
    readonly int stride = (paths + 7) & ~7;

    // Lent, since runs follow one another and touching fresh memory can cost more than the whole run.
    readonly double[] prices = ArrayPool<double>.Shared.Rent(rows * ((paths + 7) & ~7));

    public Span<double> Room(int row, int firstPath, Span<double> scratch)
    {
        var rest = prices.AsSpan((row * stride) + firstPath, stride - firstPath);
        return rest.Length > scratch.Length ? rest[..scratch.Length] : rest;
    }

    public void Take(int row, ReadOnlySpan<double> prices)
    {
        // They are in their place already.
    }

    /// <summary>The prices of the first paths at a row.</summary>
    public ReadOnlySpan<double> At(int row, int count) => prices.AsSpan(row * stride, count);

    public void Dispose() => ArrayPool<double>.Shared.Return(prices);
}
