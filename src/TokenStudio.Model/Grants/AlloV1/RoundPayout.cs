using System.Collections.Immutable;
using System.Numerics;
using TokenStudio.Model.Grants.Playing;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Grants.AlloV1;

/// <summary>How a round pays its grants.</summary>
public enum PayoutKind
{
    Merkle,
    Direct,
}

/// <summary>The state of a round's payout strategy.</summary>
public sealed record RoundPayout(PayoutKind Kind)
{
    /// <summary>The root of the distribution; all zero counts as not set.</summary>
    public string MerkleRoot { get; init; } = NoRoot;

    public string DistributionMetadata { get; init; } = "";

    public bool IsReady { get; init; }

    /// <summary>Indexes of the distribution that were paid.</summary>
    public ImmutableHashSet<BigInteger> Paid { get; init; } = [];

    public Address Vault { get; init; }

    /// <summary>One bit an application.</summary>
    public StatusRows InReview { get; init; } = new(1);

    public static string NoRoot { get; } = "0x" + new string('0', 64);
}

/// <summary>One item of a Merkle distribution.</summary>
public sealed record MerkleGrant(BigInteger Index, Address Grantee, BigInteger Amount, IReadOnlyList<byte[]> Proof, byte[] ProjectId);

/// <summary>A payment of a direct round.</summary>
/// <param name="AllowanceModule">Zero: out of a wallet by allowance, tokens only. Else a Safe pays.</param>
public sealed record DirectGrant(Address Vault, Address Token, BigInteger Amount, Address GrantAddress, BigInteger ApplicationIndex, Address AllowanceModule);

/// <summary>One vote of a ballot: a gift that goes straight to the grant's address.</summary>
public sealed record RoundVote(Address Token, BigInteger Amount, Address GrantAddress, string ProjectId, BigInteger ApplicationIndex);

/// <summary>An application: anyone may make one for any project, as often as he likes.</summary>
public sealed record RoundApplication(string ProjectId, string Metadata, Address Sender);
