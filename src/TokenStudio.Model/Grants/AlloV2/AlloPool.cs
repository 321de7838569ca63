using System.Numerics;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Grants.AlloV2;

/// <summary>A pool: whose it is, which strategy runs it, in which token.</summary>
public sealed record AlloPool(BigInteger Id, string ProfileId, Address Strategy, Address Token, AlloMetadata Metadata);
