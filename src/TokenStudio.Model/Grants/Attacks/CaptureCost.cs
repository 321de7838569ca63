namespace TokenStudio.Model.Grants.Attacks;

/// <summary>
/// What a share of a matching pool costs somebody with many wallets, in a saturated round without a defence. No published source gives it:
/// the formula is ours, from the pairs of square roots. Gifts come back to the attacker, so wallets are all that is paid for.
/// </summary>
/// <remarks>k wallets of d each make k (k - 1) d of squares, beside the Q of all others: share = k (k - 1) d / (k (k - 1) d + Q) ; cost = k (identity + gas).</remarks>
public static class CaptureCost
{
    /// <summary>Of the pool, for a project that only the attacker gives to.</summary>
    /// <param name="wallets">k.</param>
    /// <param name="each">d, any unit.</param>
    /// <param name="others">Q, the squares of all other projects, the same unit.</param>
    public static double ShareOf(long wallets, double each, double others)
    {
        var squares = (double)wallets * (wallets - 1) * each;
        return squares > 0 ? squares / (squares + others) : 0;
    }

    /// <summary>The fewest wallets that take a share of the pool; null where no number of them does.</summary>
    /// <param name="share">0 to 1, 1 excluded.</param>
    public static long? LeastWallets(double share, double each, double others)
    {
        if (!(share is >= 0 and < 1) || !(each > 0)) return null;
        if (share == 0) return 0;
        var pairs = share * others / ((1 - share) * each);
        var least = Math.Ceiling((1 + Math.Sqrt(1 + (4 * pairs))) / 2);
        if (!(least < 1e9)) return null;
        var wallets = Math.Max(2, (long)least);
        // The root rounds: one to either side may be the first that does.
        while (wallets > 2 && ShareOf(wallets - 1, each, others) >= share) wallets--;
        while (ShareOf(wallets, each, others) < share) wallets++;
        return wallets;
    }

    /// <param name="identity">What one wallet that passes costs, in any currency.</param>
    /// <param name="gas">What one wallet's transactions cost.</param>
    public static double Of(long wallets, double identity, double gas) => wallets * (identity + gas);
}
