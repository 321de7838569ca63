using TokenStudio.Model.Timing;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Supply;

/// <summary>
/// Clips emissions that share one room (what the cap leaves, or an allocation). Before the instant at which together they
/// would pass it nothing is clipped; what is due at that instant is served in list order; afterwards nothing is emitted.
/// </summary>
public static class MintRoom
{
    /// <summary>That instant in seconds since 1970, or null when the room is not passed by a last second.</summary>
    public static long? FilledAt(IReadOnlyList<CumulativeSchedule> emissions, TokenAmount room, long launch, long last)
    {
        if (TotalBy(emissions, last) <= room) return null;
        var (low, high) = (launch, last);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            if (TotalBy(emissions, middle) > room) high = middle;
            else low = middle + 1;
        }

        return low;
    }

    /// <summary>What is left of the emissions when their room is filled at an instant.</summary>
    public static CumulativeSchedule[] StopAt(long filledAt, IReadOnlyList<CumulativeSchedule> emissions, TokenAmount room, long launch)
    {
        var left = room;
        foreach (var emission in emissions) left -= Before(emission, filledAt, launch);
        return [.. emissions.Select(emission => new StoppedSchedule(emission, filledAt, Serve(emission, filledAt, launch, ref left)))];
    }

    /// <summary>All together; just past the largest amount is enough to know that no room holds it, even one of 2^120 itself.</summary>
    public static TokenAmount TotalBy(IReadOnlyList<CumulativeSchedule> emissions, long second)
    {
        var sum = TokenAmount.Zero;
        foreach (var emission in emissions)
        {
            if (sum > TokenAmount.Largest) break;
            sum += emission.By(second);
        }

        return sum;
    }

    static TokenAmount Serve(CumulativeSchedule emission, long stop, long launch, ref TokenAmount left)
    {
        var before = Before(emission, stop, launch);
        var due = TokenAmount.Min(emission.By(stop) - before, left);
        left -= due;
        return before + due;
    }

    static TokenAmount Before(CumulativeSchedule emission, long stop, long launch) => stop == launch ? TokenAmount.Zero : emission.By(stop - 1);
}
