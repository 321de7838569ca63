using System.Collections.Immutable;
using System.Numerics;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Grants.AlloV2.Periphery;

/// <summary>What the contracts around Allo remember: factories, the migration of v1 projects, NFTs that are minted. Nobody but their callers asks them.</summary>
public sealed record AlloPeriphery
{
    /// <summary>Who may deploy by ContractFactory; in a play its first deployer is Allo's owner.</summary>
    public ImmutableHashSet<Address> Deployers { get; init; } = [];

    /// <summary>keccak256(abi.encodePacked(name, version)) of what was deployed, in hexadecimal digits.</summary>
    public ImmutableHashSet<string> UsedSalts { get; init; } = [];

    /// <summary>Strategies that a factory made and no pool has yet, by where they stand.</summary>
    public ImmutableDictionary<Address, StrategyKind> Made { get; init; } = ImmutableDictionary<Address, StrategyKind>.Empty;

    /// <summary>The Allo that a factory makes strategies for, where its owner changed it.</summary>
    public ImmutableDictionary<string, Address> AlloOf { get; init; } = ImmutableDictionary<string, Address>.Empty;

    /// <summary>The profile each project of v1 became, with the chain it was on; of two migrations the later counts.</summary>
    public ImmutableDictionary<string, MigratedProject> Migrated { get; init; } = ImmutableDictionary<string, MigratedProject>.Empty;

    /// <summary>How many tokens of an NFT there are.</summary>
    public ImmutableDictionary<Address, BigInteger> Minted { get; init; } = ImmutableDictionary<Address, BigInteger>.Empty;

    /// <summary>Who may withdraw what an NFT was minted for; unknown of those that stood before the play.</summary>
    public ImmutableDictionary<Address, Address> NftOwners { get; init; } = ImmutableDictionary<Address, Address>.Empty;
}

/// <param name="Chain">EIP-155 number of the chain the project was on.</param>
/// <param name="ProfileId">The profile of v2 it became.</param>
public sealed record MigratedProject(BigInteger Chain, string ProfileId, BigInteger Nonce);
