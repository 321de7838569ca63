using System.Numerics;

namespace TokenStudio.Model.Grants.Matching;

/// <summary>The one way from exact amounts to doubles in matching: a share of something, for comparison and charts, never paid by.</summary>
public static class PoolShare
{
    /// <summary>part / whole; 0 of nothing.</summary>
    public static double Of(BigInteger part, BigInteger whole) => whole.IsZero ? 0 : (double)part / (double)whole;
}
