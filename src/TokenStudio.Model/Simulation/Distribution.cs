namespace TokenStudio.Model.Simulation;

/// <summary>How the price is spread over the paths at one row: counts between edges that are even steps of its log, the launch price among them.</summary>
public sealed class Distribution
{
    public required int Row { get; init; }

    /// <summary>Ascending prices, one more than there are counts; twice the same price where every path has it.</summary>
    public required double[] Edges { get; init; }

    /// <summary>Paths from an edge up to, and without, the next.</summary>
    public required int[] Counts { get; init; }

    /// <summary>Paths below the first edge.</summary>
    public required int Below { get; init; }

    /// <summary>Paths from the last edge on.</summary>
    public required int Above { get; init; }

    public bool IsCertain => Edges[0] == Edges[^1];
}
