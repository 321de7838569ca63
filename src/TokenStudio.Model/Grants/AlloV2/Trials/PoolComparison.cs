using System.Numerics;
using TokenStudio.Model.Grants.Matching;

namespace TokenStudio.Model.Grants.AlloV2.Trials;

/// <summary>What a recipient gets under two strategies, in base units of the finer token.</summary>
public sealed record ComparedRecipient(PoolRecipient Recipient, BigInteger First, BigInteger Second)
{
    /// <summary>Below 0 where the second gives less.</summary>
    public BigInteger Difference => Second - First;
}

/// <summary>A strategy's side of a comparison.</summary>
/// <param name="Gini">Over those that get something: 0 when all get the same.</param>
/// <param name="Largest">The share of the largest, 0 to 1 of what all get; 0 where nobody gets anything.</param>
/// <param name="Returned">To managers, in base units of the finer token.</param>
/// <param name="First">When the first of it is due, Unix seconds; null where nothing is paid.</param>
public sealed record ComparedStrategy(PoolTrial Trial, double Gini, double Largest, int Paid, BigInteger Total, BigInteger Returned, long? First, long? Last);

/// <summary>Two strategies tried on the same recipients, with the same money and crowd.</summary>
public sealed record PoolComparison(ComparedStrategy First, ComparedStrategy Second, IReadOnlyList<ComparedRecipient> Recipients, int Decimals)
{
    /// <param name="first">A trial, and another of the same recipients.</param>
    public static PoolComparison Of(PoolTrial first, PoolTrial second)
    {
        var decimals = Math.Max(first.Input.Decimals, second.Input.Decimals);
        var (one, other) = (Gets(first, decimals), Gets(second, decimals));
        return new(Side(first, one, decimals), Side(second, other, decimals), [.. first.Input.Recipients.Select((r, n) => new ComparedRecipient(r, one[n], other[n]))], decimals);
    }

    // A pool the contract refuses gives nobody anything.
    static BigInteger[] Gets(PoolTrial trial, int decimals) =>
        trial.Refused is null ? [.. trial.Lines.Select(l => Finer(trial, trial.GetsOf(l), decimals))] : new BigInteger[trial.Input.Recipients.Count];

    static ComparedStrategy Side(PoolTrial trial, BigInteger[] gets, int decimals)
    {
        var all = gets.Aggregate(BigInteger.Zero, BigInteger.Add);
        var times = trial.Lines.Where(l => l.First is not null).ToArray();
        return new(trial, MatchShares.Gini(gets.Select(g => PoolShare.Of(g, all))), all.IsZero ? 0 : gets.Max(g => PoolShare.Of(g, all)), gets.Count(g => g > 0), all, Finer(trial, trial.Money.Returned, decimals), times.Min(l => l.First), times.Max(l => l.Last));
    }

    static BigInteger Finer(PoolTrial trial, BigInteger units, int decimals) => units * BigInteger.Pow(10, decimals - trial.Input.Decimals);
}
