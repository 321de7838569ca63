using System.Numerics;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Grants.Matching;

/// <summary>What quadratic funding sums up for one recipient. Gifts of one contributor are added before the root is taken.</summary>
/// <param name="Contributors">How many gave, with nothing too.</param>
/// <param name="Received">T = sum c_i.</param>
/// <param name="Roots">S = sum floor(sqrt(c_i)).</param>
/// <param name="Remainders">R = sum (c_i - floor(sqrt(c_i))^2).</param>
public readonly record struct SquareSums(int Contributors, BigInteger Received, BigInteger Roots, BigInteger Remainders)
{
    const int GiftsAtOnce = DonationSet.GiftsAtOnce;

    /// <summary>S^2 + R - T, which is twice the sum of the products of all pairs of roots; nothing for a lone contributor.</summary>
    public BigInteger Square => Contributors > 1 ? (Roots * Roots) + Remainders - Received : BigInteger.Zero;

    /// <summary>With more contributors, each of whom gives the same.</summary>
    public SquareSums With(int more, BigInteger each)
    {
        if (more == 0) return this;
        var root = IntegerRoot.Of(each);
        return new(Contributors + more, Received + (more * each), Roots + (more * root), Remainders + (more * (each - (root * root))));
    }

    /// <summary>The sums of each recipient, in their order.</summary>
    /// <param name="progress">Takes the share done, 0 to 1.</param>
    /// <exception cref="OperationCanceledException">It was asked to stop.</exception>
    public static SquareSums[] Of(DonationSet set, IProgress<double>? progress = null, CancellationToken stop = default)
    {
        // A gift is looked at once while it is sorted and once while it is summed up.
        var meter = new MatchingMeter(2.0 * set.Count, progress, stop);
        var (starts, sorted) = ByRecipient(set, meter);
        var sums = new SquareSums[set.Recipients.Count];

        // What each contributor gave a recipient stands side by side, in the order of their first gifts: only where it stands is looked up far away.
        var amounts = new UInt128[Largest(starts)];
        var places = new (int For, int At)[set.Contributors.Count];
        for (var recipient = 0; recipient < sums.Length; recipient++)
        {
            var count = 0;
            for (var from = starts[recipient]; from < starts[recipient + 1]; from += GiftsAtOnce)
            {
                var gifts = sorted.AsSpan(from..Math.Min(from + GiftsAtOnce, starts[recipient + 1]));
                meter.Add(gifts.Length);
                foreach (ref readonly var gift in gifts)
                {
                    ref var place = ref places[gift.Contributor];
                    if (place.For == recipient + 1)
                    {
                        amounts[place.At] += gift.Amount;
                        continue;
                    }

                    place = (recipient + 1, count);
                    amounts[count++] = gift.Amount;
                }
            }

            UInt128 received = 0, roots = 0, remainders = 0;
            foreach (var given in amounts.AsSpan(..count))
            {
                received += given;
                roots += FloorRoot(given, out var rest);
                remainders += rest;
            }

            sums[recipient] = new(count, received, roots, remainders);
        }

        return sums;
    }

    // The most gifts that one recipient has.
    static int Largest(int[] starts)
    {
        var most = 0;
        for (var i = 1; i < starts.Length; i++) most = Math.Max(most, starts[i] - starts[i - 1]);
        return most;
    }

    /// <summary>floor(sqrt(n)).</summary>
    internal static ulong FloorRoot(UInt128 n) => FloorRoot(n, out _);

    /// <summary>floor(sqrt(n)), and what is left of n.</summary>
    internal static ulong FloorRoot(UInt128 n, out UInt128 rest)
    {
        const double TwoTo64 = 18446744073709551616.0;
        const ulong NearlyExact = 1UL << 36;
        var (high, low) = ((ulong)(n >> 64), (ulong)n);
        if (high >= NearlyExact)
        {
            var slow = LongRoot(n);
            rest = n - Math.BigMul(slow, slow);
            return slow;
        }

        // Below 2^100 the root is below 2^50, so an error of 2^-52 of it is a quarter at most: the floor is this whole number or the one beside it.
        var root = (ulong)Math.Sqrt((high * TwoTo64) + low);
        var square = Math.BigMul(root, root);
        if (square > n) square = Math.BigMul(--root, root);
        else if (n - square > 2 * root) square = Math.BigMul(++root, root);
        rest = n - square;
        return root;
    }

    // An estimate in double, one correction, and exact steps to the floor.
    static ulong LongRoot(UInt128 n)
    {
        var estimate = Math.Sqrt((double)n);
        var root = estimate >= ulong.MaxValue ? ulong.MaxValue : (ulong)estimate;

        // The double has 53 bits of up to 64: what is missing is the remainder over twice the root.
        var square = Math.BigMul(root, root);
        if (n >= square) root = Saturated(root, (double)(n - square) / (2.0 * root));
        else root -= (ulong)Math.Min(Math.Ceiling((double)(square - n) / (2.0 * root)), root);
        while (Math.BigMul(root, root) > n) root--;
        while (root < ulong.MaxValue && Math.BigMul(root + 1, root + 1) <= n) root++;
        return root;
    }

    static ulong Saturated(ulong root, double more) => more >= ulong.MaxValue - root ? ulong.MaxValue : root + (ulong)more;

    // A counting sort: two passes over the gifts, whatever their order.
    static (int[] Starts, DonationSet.Gift[] Sorted) ByRecipient(DonationSet set, MatchingMeter meter)
    {
        var starts = new int[set.Recipients.Count + 1];
        foreach (var gift in set.Gifts) starts[gift.Recipient + 1]++;
        for (var i = 1; i < starts.Length; i++) starts[i] += starts[i - 1];
        var next = starts.AsSpan(..^1).ToArray();
        var sorted = new DonationSet.Gift[set.Count];
        for (var from = 0; from < set.Count; from += GiftsAtOnce)
        {
            var gifts = set.Gifts[from..Math.Min(from + GiftsAtOnce, set.Count)];
            meter.Add(gifts.Length);
            foreach (var gift in gifts) sorted[next[gift.Recipient]++] = gift;
        }

        return (starts, sorted);
    }
}
