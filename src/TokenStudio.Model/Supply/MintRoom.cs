using TokenStudio.Model.Timing;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Supply;

/// <summary>Clips emissions that share one room (what the cap leaves, or an allocation) at the instant it is full.</summary>
public static class MintRoom
{
    /// <summary>
    /// Before the instant at which together they would pass the room nothing is clipped; what is due at that
    /// instant is served in list order; afterwards nothing is emitted.
    /// </summary>
    /// <param name="filledAt">That instant in seconds since 1970, or null when the room is never passed.</param>
    public static CumulativeSchedule[] Clip(IReadOnlyList<CumulativeSchedule> emissions, TokenAmount room, long launch, out long? filledAt)
    {
        filledAt = null;
        if (Sum(emissions, UtcInstants.Far) <= room) return [.. emissions];
        var stop = FirstPast(emissions, room, launch);
        filledAt = stop;
        var left = room;
        foreach (var emission in emissions) left -= stop == launch ? TokenAmount.Zero : emission.By(stop - 1);
        return [.. emissions.Select(emission => new StoppedSchedule(emission, stop, Serve(emission, stop, launch, ref left)))];
    }

    static TokenAmount Serve(CumulativeSchedule emission, long stop, long launch, ref TokenAmount left)
    {
        var before = stop == launch ? TokenAmount.Zero : emission.By(stop - 1);
        var due = TokenAmount.Min(emission.By(stop) - before, left);
        left -= due;
        return before + due;
    }

    static long FirstPast(IReadOnlyList<CumulativeSchedule> emissions, TokenAmount room, long launch)
    {
        var (low, high) = (launch, UtcInstants.Far);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            if (Sum(emissions, middle) > room) high = middle;
            else low = middle + 1;
        }

        return low;
    }

    static TokenAmount Sum(IReadOnlyList<CumulativeSchedule> emissions, long second)
    {
        var sum = TokenAmount.Zero;
        foreach (var emission in emissions)
        {
            // Just past the largest amount is enough to know that no room holds it, even one of 2^120 itself.
            if (sum > TokenAmount.Largest) break;
            sum += emission.By(second);
        }

        return sum;
    }
}
