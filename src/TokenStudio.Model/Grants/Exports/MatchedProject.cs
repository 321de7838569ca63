using System.Numerics;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Grants.Exports;

/// <summary>What one project of a round is paid, and how that came about.</summary>
public sealed record MatchedProject
{
    /// <summary>Its place in the list of results, by which it is paid.</summary>
    public required int Index { get; init; }

    public required string ProjectName { get; init; }

    public required string ApplicationId { get; init; }

    /// <summary>0x and 64 digits in lower case.</summary>
    public required string ProjectId { get; init; }

    /// <summary>The anchor of its profile in Allo v2; null in v1.</summary>
    public Address? Anchor { get; init; }

    public required Address PayoutAddress { get; init; }

    /// <summary>People who gave, those whose gifts count nothing too.</summary>
    public required BigInteger Contributions { get; init; }

    /// <summary>Part of the pool in millionths, cut.</summary>
    public required BigInteger PoolMillionths { get; init; }

    /// <summary>Base units that are paid.</summary>
    public required BigInteger Amount { get; init; }

    /// <summary>Base units before coefficients were revised by hand.</summary>
    public required BigInteger OriginalAmount { get; init; }
}
