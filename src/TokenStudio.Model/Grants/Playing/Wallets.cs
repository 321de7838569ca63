using System.Collections.Immutable;
using System.Numerics;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Grants.Playing;

/// <summary>A payment that took place.</summary>
public sealed record MoneyFlow(Address From, Address To, Address Token, BigInteger Amount, string Why);

/// <summary>
/// Who holds how much of which token; the native one is address zero in Allo v1, a sentinel in v2. Contracts, and people whose start was given, can spend only what they
/// have; of others only the change is known, so it may fall below 0.
/// </summary>
public sealed record Wallets
{
    public ImmutableDictionary<(Address Owner, Address Token), BigInteger> Balances { get; init; } = ImmutableDictionary<(Address, Address), BigInteger>.Empty;

    public ImmutableHashSet<Address> Bounded { get; init; } = [];

    public ImmutableList<MoneyFlow> Flows { get; init; } = [];

    public BigInteger this[Address owner, Address token] => Balances.GetValueOrDefault((owner, token));

    /// <summary>A native payment as OpenZeppelin's Address.sendValue makes it.</summary>
    public Wallets SendNative(Address from, Address to, BigInteger amount, string why)
    {
        Call.Stop(Bounded.Contains(from) && this[from, Address.Zero] < amount, "Address: insufficient balance");
        return Move(from, to, Address.Zero, amount, why);
    }

    /// <summary>A payment in a token as OpenZeppelin's ERC20 makes it.</summary>
    public Wallets SendToken(Address from, Address to, Address token, BigInteger amount, string why)
    {
        Call.Stop(to.IsZero, "ERC20: transfer to the zero address");
        Call.Stop(Bounded.Contains(from) && this[from, token] < amount, "ERC20: transfer amount exceeds balance");
        return Move(from, to, token, amount, why);
    }

    public Wallets Send(Address from, Address to, Address token, BigInteger amount, string why) =>
        token.IsZero ? SendNative(from, to, amount, why) : SendToken(from, to, token, amount, why);

    /// <summary>Moves an amount without any test.</summary>
    internal Wallets Move(Address from, Address to, Address token, BigInteger amount, string why)
    {
        var balances = Balances.SetItem((from, token), this[from, token] - amount);
        balances = balances.SetItem((to, token), balances.GetValueOrDefault((to, token)) + amount);
        return this with { Balances = balances, Flows = amount.IsZero ? Flows : Flows.Add(new(from, to, token, amount, why)) };
    }
}
