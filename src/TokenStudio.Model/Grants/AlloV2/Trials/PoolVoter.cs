using System.Numerics;
using TokenStudio.Model.Grants.Donors;
using TokenStudio.Model.Units;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Grants.AlloV2.Trials;

/// <summary>One of the crowd a pool is tried with: what it gives to whom. Where a strategy takes no gifts they say how it weighs its votes.</summary>
/// <param name="Gifts">Place among the recipients, and base units.</param>
/// <param name="Passes">Its identity score is enough.</param>
public sealed record PoolVoter(Address Address, ValueList<(int Recipient, BigInteger Amount)> Gifts, bool Passes = true)
{
    /// <summary>The recipient it gives most; the first of equals.</summary>
    public int Favourite => Gifts.MaxBy(g => g.Amount).Recipient;

    /// <summary>Credits in proportion to the gifts, rounded down; what that leaves goes to the first.</summary>
    public IEnumerable<(int Recipient, BigInteger Credits)> Spread(BigInteger budget)
    {
        var all = Gifts.Aggregate(BigInteger.Zero, (sum, g) => sum + g.Amount);
        if (all.IsZero) return [];
        var parts = Gifts.Select(g => (g.Recipient, Credits: budget * g.Amount / all)).ToArray();
        parts[0].Credits += budget - parts.Aggregate(BigInteger.Zero, (sum, p) => sum + p.Credits);
        return parts.Where(p => p.Credits > 0);
    }

    /// <summary>The crowd of a made-up round.</summary>
    /// <param name="recipients">Ids in their order; gifts to others are left out.</param>
    public static IReadOnlyList<PoolVoter> Of(SyntheticRound round, IReadOnlyList<string> recipients)
    {
        var places = recipients.Index().ToDictionary(r => r.Item, r => r.Index, StringComparer.Ordinal);
        return [.. round.Votes.Where(v => places.ContainsKey(v.ApplicationId)).GroupBy(v => v.Voter, StringComparer.Ordinal).Select(g => new PoolVoter(
            Address.TryParse(g.Key, out var address) ? address : throw new ArgumentException(g.Key),
            [.. g.Select(v => (places[v.ApplicationId], v.Amount))],
            round.Scores.GetValueOrDefault(g.Key) >= SyntheticDonors.PassingScore))];
    }
}
