using System.Numerics;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Grants.AlloV2;

/// <summary>What a strategy keeps of a recipient; each strategy uses what it needs of it.</summary>
public sealed record AlloRecipient
{
    public static AlloRecipient None { get; } = new();

    /// <summary>Where payments go.</summary>
    public Address Address { get; init; }

    public AlloMetadata Metadata { get; init; } = AlloMetadata.None;

    public AlloStatus Status { get; init; }

    /// <summary>Whether its id is the anchor of a profile.</summary>
    public bool UsesAnchor { get; init; }

    /// <summary>Asked for or granted: a grant, a bid, an allocation.</summary>
    public BigInteger Amount { get; init; }

    public BigInteger Votes { get; init; }
}
