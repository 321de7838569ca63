using System.Numerics;

namespace TokenStudio.Model.Grants.Matching;

/// <summary>What a donation that might be given would change of one recipient's match, in base units; below 0 where the pool goes elsewhere.</summary>
/// <param name="Before">Matched without it; 0 for one who has no gift yet.</param>
/// <param name="After">Matched with it, the donation itself not counted.</param>
public sealed record MatchEstimate(string Recipient, BigInteger Before, BigInteger After)
{
    public BigInteger Difference => After - Before;

    /// <summary>The round reckoned anew with more gifts: those of a contributor who gave before are added to his before the root. Recipients in the order of the second round.</summary>
    /// <remarks>Saturation is never ignored, whatever the round pays by: so the indexer estimates (gitcoinco/grants-stack-indexer 57eab2b, calculateMatchingEstimates).</remarks>
    /// <exception cref="MatchingException">What a cap cuts off passes the pool.</exception>
    public static IReadOnlyList<MatchEstimate> Of(BigInteger pool, IReadOnlyList<Contribution> given, IEnumerable<Contribution> potential, BigInteger? cap, CancellationToken stop = default)
    {
        var options = new LinearQfOptions { MatchingCap = cap };
        var before = LinearQf.Of(pool, DonationSet.Of(given, stop), options, stop: stop).Recipients.ToDictionary(r => r.Recipient, r => r.Matched, StringComparer.Ordinal);
        var after = LinearQf.Of(pool, DonationSet.Of(given.Concat(potential), stop), options, stop: stop);
        return [.. after.Recipients.Select(r => new MatchEstimate(r.Recipient, before.GetValueOrDefault(r.Recipient), r.Matched))];
    }
}
