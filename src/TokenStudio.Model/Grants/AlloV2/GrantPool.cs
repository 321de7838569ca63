using System.Numerics;
using TokenStudio.Model.Grants.AlloV1;
using TokenStudio.Model.Units;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Grants.AlloV2;

/// <summary>A pool of Allo v2 as somebody designs it: all that its creation on the chain and its metadata are made of.</summary>
public sealed record GrantPool
{
    /// <summary>The number of its chain (EIP-155): 1 is Ethereum.</summary>
    public long Chain { get; init; } = 1;

    public required RoundToken Token { get; init; }

    public required StrategyKind Strategy { get; init; }

    /// <summary>The struct the strategy is initialized with, as bytes in hexadecimal digits.</summary>
    public required string InitData { get; init; }

    /// <summary>The strategy that is cloned, or that is taken as it stands; zero where it is not known yet.</summary>
    public Address StrategyContract { get; init; }

    /// <summary>The strategy is a deployment of its own, which Allo takes as it stands rather than cloning it.</summary>
    public bool IsCustom { get; init; }

    /// <summary>The profile the pool belongs to, 0x and 64 digits; zero where it is not known yet.</summary>
    public string ProfileId { get; init; } = "0x" + new string('0', 64);

    /// <summary>Base units it is funded with, the fee within them.</summary>
    public required BigInteger Amount { get; init; }

    /// <summary>Allo's, of 1e18.</summary>
    public BigInteger PercentFee { get; init; }

    /// <summary>What part of the pool each rank gets, of 1e18; none where the strategy has no ranks.</summary>
    public ValueList<BigInteger> Prizes { get; init; } = [];

    public ValueList<Address> Managers { get; init; } = [];

    /// <summary>Where the metadata is stored.</summary>
    public MetaPointer MetadataPointer { get; init; } = MetaPointer.None;

    public required RoundMetadata Metadata { get; init; }

    public ApplicationForm Form { get; init; } = new();

    /// <summary>The fee, rounded down.</summary>
    public BigInteger Fee => Amount * PercentFee / AlloContract.FeeDenominator;

    /// <summary>What the pool holds once it is funded.</summary>
    public BigInteger Held => Amount - Fee;
}
