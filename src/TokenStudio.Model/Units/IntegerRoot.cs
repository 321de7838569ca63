using System.Numerics;

namespace TokenStudio.Model.Units;

/// <summary>floor(sqrt(n)), as contracts and consensus code take it.</summary>
public static class IntegerRoot
{
    public static BigInteger Of(BigInteger n)
    {
        if (n.Sign <= 0) return BigInteger.Zero;

        // Newton from above: falls until it no longer does.
        var root = BigInteger.One << ((int)((n.GetBitLength() + 1) / 2));
        while (true)
        {
            var next = (root + (n / root)) >> 1;
            if (next >= root) return root;
            root = next;
        }
    }
}
