using System.Numerics;

namespace TokenStudio.Model.Grants.Playing;

/// <summary>Solidity's checked arithmetic on 256 bits, and whole roots.</summary>
public static class Uint256
{
    /// <summary>The result of an addition, subtraction or product, or the panic that Solidity answers with.</summary>
    public static BigInteger Checked(BigInteger result) =>
        result.Sign >= 0 && result.GetBitLength() <= 256 ? result : throw new RevertException(RevertException.Overflow);

    /// <summary>The largest whole number whose square is no more than n.</summary>
    public static BigInteger Root(BigInteger n)
    {
        if (n.IsZero) return n;

        // Newton from above: each step falls until it stands at the floor of the root.
        var root = BigInteger.One << (int)((n.GetBitLength() + 1) / 2);
        while (true)
        {
            var next = (root + (n / root)) >> 1;
            if (next >= root) return root;
            root = next;
        }
    }
}
