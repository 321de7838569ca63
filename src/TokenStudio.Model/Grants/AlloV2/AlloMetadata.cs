using System.Numerics;

namespace TokenStudio.Model.Grants.AlloV2;

/// <summary>A pointer to a document outside the chain; protocol 1 is IPFS, 0 is unset.</summary>
public sealed record AlloMetadata(BigInteger Protocol, string Link)
{
    public static AlloMetadata None { get; } = new(0, "");

    /// <summary>What a strategy that requires metadata refuses.</summary>
    public bool IsMissing => Link.Length == 0 || Protocol.IsZero;
}
