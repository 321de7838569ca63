using System.Numerics;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Grants.Playing;

/// <summary>Who calls, when (Unix seconds) and with how much of the native token.</summary>
public readonly record struct Call(Address Sender, long Now, BigInteger Value)
{
    /// <summary>Stops with the contract's words when a condition holds, as the source's require does where it does not.</summary>
    public static void Stop(bool condition, string reason)
    {
        if (condition) throw new RevertException(reason);
    }
}
