using System.Numerics;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Grants.Programmes;

/// <summary>What a strategy must know of its pool to be initialized. Amounts are base units of the token the pool pays in.</summary>
/// <param name="Held">What the pool holds after the fee.</param>
/// <param name="LeastGrant">The smallest grant it is to pay; what it holds where none is known.</param>
/// <param name="Decimals">Those amounts of the design are written in.</param>
/// <param name="TokenDecimals">Those of the token the pool pays in.</param>
public sealed record PoolTerms(PoolWindows Windows, BigInteger Held, BigInteger LeastGrant, int Decimals, int TokenDecimals)
{
    /// <summary>Rounded down; the rules refuse amounts that are finer than the token.</summary>
    public BigInteger UnitsOf(TokenAmount amount) => UnitsOf(amount, Decimals, TokenDecimals);

    internal static BigInteger UnitsOf(TokenAmount amount, int decimals, int tokenDecimals) => GrantMoney.Of(GrantMoney.Kept(amount, decimals, tokenDecimals), decimals, tokenDecimals) ?? 0;
}
