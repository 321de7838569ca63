using System.Collections.Immutable;
using System.Numerics;
using TokenStudio.Model.Grants.Playing;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Grants.AlloV2;

/// <summary>Credits and votes by allocator and recipient.</summary>
public sealed record QuadraticBallot
{
    static readonly BigInteger Scale = BigInteger.Pow(10, 18);

    public static QuadraticBallot Empty { get; } = new();

    ImmutableDictionary<Address, BigInteger> Used { get; init; } = ImmutableDictionary<Address, BigInteger>.Empty;

    ImmutableDictionary<(Address Allocator, Address Recipient), (BigInteger Credits, BigInteger Votes)> Cast { get; init; } = ImmutableDictionary<(Address, Address), (BigInteger, BigInteger)>.Empty;

    public BigInteger UsedBy(Address allocator) => Used.GetValueOrDefault(allocator);

    /// <summary>The ballot with more credits, and the votes they add.</summary>
    /// <remarks>votes = floor(sqrt(c * 1e18)) - v; c all credits of this allocator for this recipient, v the votes they have given before.</remarks>
    public (QuadraticBallot Ballot, BigInteger Votes) With(Address allocator, Address recipient, BigInteger credits)
    {
        var cast = Cast.GetValueOrDefault((allocator, recipient));
        var all = Uint256.Checked(cast.Credits + credits);
        var votes = Uint256.Root(Uint256.Checked(all * Scale));
        return (this with { Used = Used.SetItem(allocator, Uint256.Checked(UsedBy(allocator) + credits)), Cast = Cast.SetItem((allocator, recipient), (all, votes)) }, votes - cast.Votes);
    }
}
