using System.Numerics;
using TokenStudio.Model.Grants.Playing;

namespace TokenStudio.Model.Grants.AlloV2;

/// <summary>The shares by which streamed matching is divided: SQFSuperFluidStrategy.adjustWeightings.</summary>
public static class FlowUnits
{
    static readonly BigInteger Precision = 100_000;
    static readonly BigInteger Scale = 1_000_000;

    /// <summary>A recipient's units after one donor's flow changed from one rate to another, in base units a second.</summary>
    /// <remarks>
    /// u = U * 1e5, s = next / 1e6, p = previous / 1e6; new: (root u + root s)^2; closed: u + p - 2 root(u p);
    /// changed: (root u + root s - root p)^2; then u / 1e5, at least 1. Roots are whole, rounded down.
    /// </remarks>
    public static BigInteger After(BigInteger units, BigInteger previous, BigInteger next)
    {
        var u = Uint256.Checked(units * Precision);
        var (p, s) = (previous / Scale, next / Scale);
        if (previous.IsZero)
        {
            if (s > 0) u = BigInteger.Pow(Uint256.Root(u) + Uint256.Root(s), 2);
        }
        else if (next.IsZero)
        {
            if (p > 0) u = Without(u, p);
        }
        else if (s != p)
        {
            if (s > 0) u = BigInteger.Pow(Uint256.Checked(Uint256.Root(u) + Uint256.Root(s) - Uint256.Root(p)), 2);
            else if (p > 0) u = Without(u, p);
        }

        return u > Precision ? u / Precision : 1;
    }

    static BigInteger Without(BigInteger u, BigInteger p) => Uint256.Checked(u + p - (2 * Uint256.Root(Uint256.Checked(u * p))));
}
