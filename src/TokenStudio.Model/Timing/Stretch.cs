using TokenStudio.Model.Units;

namespace TokenStudio.Model.Timing;

/// <summary>One stretch of a release between two instants in seconds since 1970: all at once where they are the same, else along x^exponent.</summary>
/// <param name="Amount">What it releases, the exact difference of the schedule over it.</param>
public sealed record Stretch(long From, long To, decimal Exponent, TokenAmount Amount)
{
    public bool IsLump => From == To;

    public bool IsLine => From < To && Exponent == 1m;
}

/// <summary>Where a schedule bends, as its kind knows; amounts are then read off the schedule itself.</summary>
sealed class Outline
{
    // More payments than any vesting contract is given.
    const int Most = 10_000;

    readonly SortedSet<long> lumps = [];
    readonly List<(long From, long To, decimal Exponent)> climbs = [];

    /// <summary>False where stretches run at the same time, so that no difference of the whole belongs to one of them, or there are too many.</summary>
    public bool InOrder { get; private set; } = true;

    public Outline Lump(long at)
    {
        lumps.Add(at);
        InOrder &= lumps.Count <= Most;
        return this;
    }

    public Outline Climb(long from, long to, decimal exponent = 1m)
    {
        if (to <= from) return Lump(from);
        InOrder &= climbs.All(c => c.To <= from || c.From >= to);
        climbs.Add((from, to, exponent));
        return this;
    }

    /// <summary>In time, without what releases nothing; null where stretches run at the same time or are too many.</summary>
    public IReadOnlyList<Stretch>? Of(CumulativeSchedule vested)
    {
        if (!InOrder || lumps.Any(at => climbs.Any(c => c.From < at && at < c.To))) return null;
        var jumps = lumps.Select(at => new Stretch(at, at, 1m, vested.By(at) - vested.By(at - 1)));

        // What a line still gains in its last second is the line's, not a jump's, unless a lump falls due there.
        var rises = climbs.Select(c => new Stretch(c.From, c.To, c.Exponent, (lumps.Contains(c.To) ? vested.By(c.To - 1) : vested.By(c.To)) - vested.By(c.From)));
        return [.. jumps.Concat(rises).Where(s => !s.Amount.IsZero).OrderBy(s => s.From).ThenBy(s => s.To)];
    }
}
