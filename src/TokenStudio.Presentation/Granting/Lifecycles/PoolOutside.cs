using System.Collections.Immutable;
using System.Numerics;
using TokenStudio.Model.Grants.AlloV2;
using TokenStudio.Onchain;

namespace TokenStudio.Presentation.Granting.Lifecycles;

/// <summary>What other contracts answer in the lifecycle of a pool: allocator and donor have what a vote needs, nobody else does.</summary>
static class PoolOutside
{
    /// <summary>NFTs of the allocator, and as many of the donor.</summary>
    public const int NftsEach = 100;

    // Held from the beginning, in votes of a governance token.
    static readonly BigInteger Votes = 1_000_000;

    static readonly string[] Governance = ["govToken", "gov", "governorContract"];

    /// <summary>Of a vote by minting, native base units.</summary>
    public static BigInteger MintPrice { get; } = BigInteger.Pow(10, 16);

    public static AlloOutside Of(PoolPlot plot)
    {
        var (allocator, donor) = (plot.Cast[PoolCast.Allocator], plot.Cast[LifecycleCast.Donor]);
        Address[] voters = [allocator, donor];
        var contracts = Governance.Select(plot.Word).OfType<string>().SelectMany(Read);
        var held = ImmutableSortedDictionary<BigInteger, BigInteger>.Empty.Add(0, BigInteger.Max(Votes, plot.Number("minVotePower") ?? 0));
        return new()
        {
            NftOwners = Nfts(plot).Distinct().SelectMany(nft => Enumerable.Range(1, 2 * NftsEach).Select(id => KeyValuePair.Create((nft, (BigInteger)id), id <= NftsEach ? allocator : donor))).ToImmutableDictionary(),
            Votes = contracts.Distinct().SelectMany(c => voters.Select(v => KeyValuePair.Create((c, v), held))).ToImmutableDictionary(),
            Hats = plot.Number("hatId") is { } hat ? [(hat, allocator)] : [],
            PassportScores = voters.Select(v => KeyValuePair.Create(v, plot.Number("minPassportScore") ?? 0)).ToImmutableDictionary(),
            Projects = [.. Enumerable.Range(0, plot.Cast.Projects.Count + 1).Select(plot.Cast.IdOf)],
            Schemas = plot.Word("schemaUID") is { } schema ? ImmutableDictionary<string, (string, bool)>.Empty.Add(schema, ("", plot.Flag("revocable"))) : ImmutableDictionary<string, (string, bool)>.Empty,
            MintPrices = ImmutableDictionary<Address, BigInteger>.Empty.Add(PoolCast.Nft, MintPrice),
        };
    }

    static IEnumerable<Address> Nfts(PoolPlot plot) => plot.All("nfts").Append(plot.Word("nft")).OfType<string>().SelectMany(Read);

    static IEnumerable<Address> Read(string word) => Address.TryParse(word, out var address) ? [address] : [];
}
