using System.Numerics;
using TokenStudio.Model.Grants.Analysis;
using TokenStudio.Model.Grants.Matching;

namespace TokenStudio.Model.Grants.Attacks;

/// <summary>What an attack of one size takes.</summary>
/// <param name="Size">Wallets, people or gifts in it.</param>
/// <param name="Share">Of the pool, what the attacked recipients get together.</param>
/// <param name="Extra">Of the pool, how much more than without the attack.</param>
/// <param name="ExactExtra">The same in base units; null under mechanisms in double.</param>
/// <param name="Money">Base units that must be at hand; they come back.</param>
/// <param name="Cost">What is spent for good on identities and gas.</param>
public sealed record AttackPoint(int Size, double Share, double Extra, BigInteger? ExactExtra, BigInteger Money, double Cost);

/// <summary>What a wallet costs, in any currency.</summary>
/// <param name="Identity">One that passes an identity gate.</param>
/// <param name="Gas">Its transactions.</param>
public sealed record WalletPrices(double Identity, double Gas);

/// <summary>What one attack on one recipient takes under one defence, over its size. The whole pool is shared out.</summary>
public sealed record AttackCurve(Attack Attack, Defence Defence, int Target, IReadOnlyList<AttackPoint> Points)
{
    /// <param name="round">The round before the attack: gifts that count.</param>
    /// <param name="most">The largest size; the first point is 0.</param>
    /// <param name="step">From one point to the next, 1 or more.</param>
    /// <exception cref="MatchingException">The round is too large for this defence.</exception>
    public static AttackCurve Of(MechanismInput round, Attack attack, Defence defence, int target, int most, int step, WalletPrices prices, CancellationToken stop = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(most);
        ArgumentOutOfRangeException.ThrowIfLessThan(step, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(target, round.Donations.Recipients.Count);
        int[] attacked = [target, .. attack.Partners.Where(p => p != target).Distinct()];
        var faced = defence.Face(round, attacked, attack.ArePeople);
        var before = faced.With(attack.Of(0), stop);
        var points = new List<AttackPoint>();
        for (var size = 0; size <= most; size += step)
        {
            var gifts = attack.Of(size);
            var after = faced.With(gifts, stop);
            points.Add(new(size, after.Share, after.Share - before.Share, after.Exact - before.Exact, gifts.Money, CaptureCost.Of(gifts.Wallets, prices.Identity, prices.Gas)));
        }

        return new(attack, defence, target, points);
    }
}
