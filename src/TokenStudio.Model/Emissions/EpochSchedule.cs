using System.Numerics;
using TokenStudio.Model.Timing;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Emissions;

/// <summary>An issuance per epoch that changes at instants; paid as each epoch ends.</summary>
/// <param name="rates">Gwei an epoch from a second on, ascending; nothing before the first.</param>
/// <param name="shift">Decimals of the token beyond a Gwei.</param>
sealed class EpochSchedule(long start, IReadOnlyList<(long From, BigInteger Gwei)> rates, Fraction uptime, int shift) : CumulativeSchedule
{
    // Summed once: epochs before each change, and what they issued.
    readonly (long Epoch, BigInteger Before, BigInteger Gwei)[] parts = Sum(start, rates);

    // Gwei to base units at this uptime.
    readonly BigInteger times = uptime.Numerator * BigInteger.Pow(10, Math.Max(0, shift));
    readonly BigInteger over = uptime.Denominator * BigInteger.Pow(10, Math.Max(0, -shift));

    public override TokenAmount By(long second)
    {
        var epochs = second < start ? 0 : (second - start) / ProofOfStakeEmission.EpochSeconds;
        var (low, high) = (0, parts.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (parts[middle].Epoch <= epochs) low = middle + 1;
            else high = middle;
        }

        var issued = low == 0 ? BigInteger.Zero : parts[low - 1].Before + ((epochs - parts[low - 1].Epoch) * parts[low - 1].Gwei);
        var units = issued * times / over;
        return units > (BigInteger)TokenAmount.Largest.BaseUnits ? TokenAmount.Largest : new((Int128)units);
    }

    // An epoch issues by the stake as it begins, so a change within one counts from the next.
    static (long, BigInteger, BigInteger)[] Sum(long start, IReadOnlyList<(long From, BigInteger Gwei)> rates)
    {
        var parts = new (long Epoch, BigInteger Before, BigInteger Gwei)[rates.Count];
        for (var i = 0; i < parts.Length; i++)
        {
            var epoch = (rates[i].From - start + ProofOfStakeEmission.EpochSeconds - 1) / ProofOfStakeEmission.EpochSeconds;
            var before = i == 0 ? BigInteger.Zero : parts[i - 1].Before + ((epoch - parts[i - 1].Epoch) * parts[i - 1].Gwei);
            parts[i] = (epoch, before, rates[i].Gwei);
        }

        return parts;
    }
}
