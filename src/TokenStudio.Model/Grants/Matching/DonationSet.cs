using System.Numerics;
using System.Runtime.InteropServices;

namespace TokenStudio.Model.Grants.Matching;

/// <summary>
/// The gifts of a round by number instead of by name, so that a million of them are reckoned with in arrays.
/// Recipients and contributors are numbered in the order in which they first come.
/// </summary>
public sealed class DonationSet
{
    readonly NameTable recipients = new();
    readonly NameTable contributors = new();
    readonly List<Gift> gifts = [];
    UInt128 total;

    /// <summary>Between two looks at whether to stop: some tenths of a millisecond.</summary>
    internal const int GiftsAtOnce = 16_384;

    /// <summary>24 bytes: as two halves the amount asks for no padding.</summary>
    internal readonly struct Gift(int recipient, int contributor, UInt128 amount)
    {
        readonly ulong high = (ulong)(amount >> 64);
        readonly ulong low = (ulong)amount;

        public int Recipient => recipient;

        public int Contributor => contributor;

        public UInt128 Amount => new(high, low);
    }

    public IReadOnlyList<string> Recipients => recipients.Names;

    public IReadOnlyList<string> Contributors => contributors.Names;

    public int Count => gifts.Count;

    internal ReadOnlySpan<Gift> Gifts => CollectionsMarshal.AsSpan(gifts);

    /// <exception cref="OperationCanceledException">It was asked to stop.</exception>
    public static DonationSet Of(IEnumerable<Contribution> contributions, CancellationToken stop = default)
    {
        var set = new DonationSet();
        foreach (var c in contributions)
        {
            if (set.Count % GiftsAtOnce == 0) stop.ThrowIfCancellationRequested();
            set.Add(c.Contributor, c.Recipient, c.Amount);
        }

        return set;
    }

    /// <exception cref="OverflowException">The amount is negative, or all together reach 2^128 base units.</exception>
    public void Add(string contributor, string recipient, BigInteger amount) => AddExact(contributor, recipient, (UInt128)amount);

    /// <summary>The same for names that stand in a text, so that a name known already makes no string.</summary>
    /// <exception cref="OverflowException">All together reach 2^128 base units.</exception>
    public void AddExact(ReadOnlySpan<char> contributor, ReadOnlySpan<char> recipient, UInt128 amount)
    {
        total = checked(total + amount);
        gifts.Add(new(recipients.Of(recipient), contributors.Of(contributor), amount));
    }

    /// <summary>Each contributor's gifts to each recipient as one, by contributor and then by recipient.</summary>
    internal List<Gift> Merged()
    {
        var starts = new int[Contributors.Count + 1];
        foreach (var gift in Gifts) starts[gift.Contributor + 1]++;
        for (var i = 1; i < starts.Length; i++) starts[i] += starts[i - 1];
        var next = starts.AsSpan(..^1).ToArray();
        var sorted = new Gift[gifts.Count];
        foreach (var gift in Gifts) sorted[next[gift.Contributor]++] = gift;
        var merged = new List<Gift>(sorted.Length);
        for (var who = 0; who < Contributors.Count; who++)
        {
            var own = sorted.AsSpan(starts[who]..starts[who + 1]);
            own.Sort((a, b) => a.Recipient - b.Recipient);
            for (var n = 0; n < own.Length; n++)
            {
                if (n > 0 && own[n].Recipient == own[n - 1].Recipient) merged[^1] = new(own[n].Recipient, who, merged[^1].Amount + own[n].Amount);
                else merged.Add(own[n]);
            }
        }

        return merged;
    }
}
