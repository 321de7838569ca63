using System.Numerics;
using TokenStudio.Model.Units;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Grants.AlloV1;

/// <summary>A round of Allo v1 as somebody designs it: all that its creation on the chain, its metadata and its application form are made of.</summary>
public sealed record GrantRound
{
    /// <summary>The number of its chain (EIP-155): 1 is Ethereum.</summary>
    public long Chain { get; init; } = 1;

    public required RoundToken Token { get; init; }

    public required RoundTimes Times { get; init; }

    /// <summary>Base units of the token, without fees.</summary>
    public required BigInteger MatchAmount { get; init; }

    public RoundFees Fees { get; init; } = new();

    /// <summary>May grant and revoke roles; none of them is an operator by that.</summary>
    public ValueList<Address> Admins { get; init; } = [];

    /// <summary>May edit the round, review applications and pay.</summary>
    public ValueList<Address> Operators { get; init; } = [];

    public PayoutKind Payout { get; init; } = PayoutKind.Merkle;

    /// <summary>Makes the contract that takes votes.</summary>
    public Address VotingStrategyFactory { get; init; }

    /// <summary>Makes the contract that pays.</summary>
    public Address PayoutStrategyFactory { get; init; }

    /// <summary>The wallet a direct round pays from.</summary>
    public Address Vault { get; init; }

    public required RoundMetadata Metadata { get; init; }

    public ApplicationForm Form { get; init; } = new();

    /// <summary>Where the metadata is stored.</summary>
    public MetaPointer MetadataPointer { get; init; } = MetaPointer.None;

    /// <summary>Where the application form is stored.</summary>
    public MetaPointer FormPointer { get; init; } = MetaPointer.None;

    /// <summary>The fee to the protocol, in base units: on top of the match amount, rounded down.</summary>
    public BigInteger ProtocolFee => AlloSettings.FeeOf(MatchAmount, Fees.ProtocolPercentage);

    /// <summary>The fee to whoever runs the round, likewise.</summary>
    public BigInteger RoundFee => AlloSettings.FeeOf(MatchAmount, Fees.RoundPercentage);

    /// <summary>What must lie in the round before it can pay.</summary>
    public BigInteger FundingNeed => MatchAmount + ProtocolFee + RoundFee;

    /// <summary>What the round's contract is created with.</summary>
    public RoundTerms Terms() => new()
    {
        Times = Times,
        MatchAmount = MatchAmount,
        Token = Token.Address,
        RoundFeePercentage = Fees.RoundPercentage,
        RoundFeeAddress = Fees.RoundAddress,
        RoundMetadata = MetadataPointer.Place,
        ApplicationMetadata = FormPointer.Place,
        Admins = Admins,
        Operators = Operators,
        Vault = Vault,
    };

    /// <summary>The protocol's settings the round falls under.</summary>
    public AlloSettings Settings() => new() { ProtocolFeePercentage = Fees.ProtocolPercentage, ProtocolTreasury = Fees.ProtocolTreasury };
}

/// <summary>What a round pays in.</summary>
/// <param name="Symbol">Such as "USDC".</param>
/// <param name="Decimals">A whole token is 10^decimals base units.</param>
/// <param name="Address">Zero for the chain's own coin.</param>
public sealed record RoundToken(string Symbol, int Decimals, Address Address)
{
    /// <summary>A number of decimals above this has no token; contracts count them in 8 bits.</summary>
    public const int MostDecimals = 255;
}

/// <summary>Fees of a round, of 100,000 (1,000 is 1 %), each on top of the match amount.</summary>
public sealed record RoundFees
{
    public int ProtocolPercentage { get; init; }

    public Address ProtocolTreasury { get; init; }

    /// <summary>The contract has no upper bound but 32 bits.</summary>
    public long RoundPercentage { get; init; }

    public Address RoundAddress { get; init; }
}

/// <summary>A MetaPtr: where a document is stored.</summary>
/// <param name="Protocol">1 is IPFS, 0 none.</param>
/// <param name="Place">The document's id there.</param>
public sealed record MetaPointer(BigInteger Protocol, string Place)
{
    public static MetaPointer None { get; } = new(0, "");

    public static MetaPointer Ipfs(string id) => new(1, id);
}
