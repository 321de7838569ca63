using System.Collections.Immutable;
using System.Numerics;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Grants.AlloV2;

/// <summary>Donations that a strategy holds for recipients, by token.</summary>
public sealed record ClaimBook
{
    public static ClaimBook Empty { get; } = new();

    ImmutableDictionary<Address, ImmutableDictionary<Address, BigInteger>> Claims { get; init; } = ImmutableDictionary<Address, ImmutableDictionary<Address, BigInteger>>.Empty;

    ImmutableDictionary<Address, BigInteger> Totals { get; init; } = ImmutableDictionary<Address, BigInteger>.Empty;

    /// <summary>What is held of a token for all.</summary>
    public BigInteger TotalOf(Address token) => Totals.GetValueOrDefault(token);

    public BigInteger Of(Address id, Address token) => Claims.TryGetValue(id, out var held) ? held.GetValueOrDefault(token) : 0;

    public ClaimBook With(Address id, Address token, BigInteger amount)
    {
        var held = Claims.GetValueOrDefault(id, ImmutableDictionary<Address, BigInteger>.Empty);
        return this with { Claims = Claims.SetItem(id, held.SetItem(token, held.GetValueOrDefault(token) + amount)), Totals = Totals.SetItem(token, TotalOf(token) + amount) };
    }

    /// <summary>After a claim was paid.</summary>
    public ClaimBook Without(Address id, Address token) => With(id, token, -Of(id, token));

    /// <summary>The claims of a recipient as figures.</summary>
    public IEnumerable<(string Name, BigInteger Value)> FiguresOf(Address id) =>
        from held in Claims.GetValueOrDefault(id, ImmutableDictionary<Address, BigInteger>.Empty)
        where !held.Value.IsZero
        let token = held.Key.ToString()
        orderby token
        select ($"claim {token}", held.Value);
}
