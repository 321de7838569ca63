using System.Collections.Immutable;
using System.Numerics;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Grants.AlloV2;

/// <summary>What other contracts answer when a strategy asks them: who owns an NFT, how much somebody may vote, who wears a hat.</summary>
public sealed record AlloOutside
{
    public ImmutableDictionary<(Address Nft, BigInteger Id), Address> NftOwners { get; init; } = ImmutableDictionary<(Address, BigInteger), Address>.Empty;

    /// <summary>Voting power by contract and account, from the time (or block) it is held on.</summary>
    public ImmutableDictionary<(Address Contract, Address Account), ImmutableSortedDictionary<BigInteger, BigInteger>> Votes { get; init; } =
        ImmutableDictionary<(Address, Address), ImmutableSortedDictionary<BigInteger, BigInteger>>.Empty;

    public ImmutableHashSet<(BigInteger Hat, Address Wearer)> Hats { get; init; } = [];

    public ImmutableDictionary<Address, BigInteger> PassportScores { get; init; } = ImmutableDictionary<Address, BigInteger>.Empty;

    /// <summary>Projects of SimpleProjectRegistry.</summary>
    public ImmutableHashSet<Address> Projects { get; init; } = [];

    /// <summary>Schemas of the attestation service, by id.</summary>
    public ImmutableDictionary<string, (string Text, bool IsRevocable)> Schemas { get; init; } = ImmutableDictionary<string, (string, bool)>.Empty;

    /// <summary>MINT_PRICE of NFT contracts.</summary>
    public ImmutableDictionary<Address, BigInteger> MintPrices { get; init; } = ImmutableDictionary<Address, BigInteger>.Empty;

    /// <summary>Contracts that have neither of the two functions by which votes are asked for.</summary>
    public ImmutableHashSet<Address> WithoutVotes { get; init; } = [];

    public Address? OwnerOf(Address nft, BigInteger id) => NftOwners.TryGetValue((nft, id), out var owner) ? owner : null;

    /// <summary>Votes of an account at a time: what it held last at or before it.</summary>
    public BigInteger VotesOf(Address contract, Address account, BigInteger at) =>
        Votes.TryGetValue((contract, account), out var held) ? held.TakeWhile(h => h.Key <= at).Select(h => h.Value).LastOrDefault() : 0;
}
