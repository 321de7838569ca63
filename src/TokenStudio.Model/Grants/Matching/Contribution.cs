using System.Numerics;

namespace TokenStudio.Model.Grants.Matching;

/// <summary>One gift, in the round token's base units.</summary>
public readonly record struct Contribution(string Contributor, string Recipient, BigInteger Amount);
