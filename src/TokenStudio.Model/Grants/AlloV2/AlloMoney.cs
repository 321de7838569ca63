using System.Numerics;
using TokenStudio.Model.Grants.Playing;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Grants.AlloV2;

/// <summary>Payments as Allo v2's Transfer library makes them, with its errors. A token at address zero has no code: it moves nothing and says so to nobody.</summary>
static class AlloMoney
{
    /// <summary>Out of a contract's own balance.</summary>
    public static void Pay(this AlloWorld world, Address from, Address to, Address token, BigInteger amount, string why)
    {
        if (token == AlloWorld.Native) Call.Stop(!world.Holds(from, token, amount) || world.Refuses(to), "ETHTransferFailed");
        else Call.Stop(!world.CanMove(from, to, token, amount), "TransferFailed");
        world.Move(from, to, token, amount, why);
    }

    /// <summary>Out of somebody's wallet by allowance, which is taken as given. Native value must have come with the call, and is paid by the contract it came to.</summary>
    public static void Pull(this AlloWorld world, Address owner, Address contract, Address to, Address token, BigInteger amount, string why)
    {
        if (token == AlloWorld.Native)
        {
            Call.Stop(world.Call.Value < amount, "AMOUNT_MISMATCH");
            world.Pay(contract, to, token, amount, why);
            return;
        }

        Call.Stop(!world.CanMove(owner, to, token, amount), "TransferFromFailed");
        world.Move(owner, to, token, amount, why);
    }

    /// <summary>What is held of a token; nothing of one without code.</summary>
    public static BigInteger BalanceOf(this AlloWorld world, Address owner, Address token) => token.IsZero ? 0 : world.Wallets[owner, token];

    public static void Move(this AlloWorld world, Address from, Address to, Address token, BigInteger amount, string why)
    {
        if (!token.IsZero) world.Wallets = world.Wallets.Move(from, to, token, amount, why);
    }

    // OpenZeppelin's tokens do not pay to address zero; nothing of it is paid all the same.
    public static bool CanMove(this AlloWorld world, Address from, Address to, Address token, BigInteger amount) =>
        token.IsZero || ((!to.IsZero || amount.IsZero) && world.Holds(from, token, amount));

    static bool Holds(this AlloWorld world, Address owner, Address token, BigInteger amount) =>
        !world.Wallets.Bounded.Contains(owner) || world.Wallets[owner, token] >= amount;

    static bool Refuses(this AlloWorld world, Address to) => world.Strategies.TryGetValue(to, out var strategy) && strategy.Kind.RefusesNative;
}
