using TokenStudio.Model.Supply;
using TokenStudio.Model.Timing;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Emissions;

/// <summary>Walks the blocks once, remembers every 256th total, and is closed from the first tail block on.</summary>
sealed class TailSchedule(TailEmission emission, Timeline timeline) : ReactiveSchedule
{
    /// <summary>Most blocks within a horizon: a fraction of a second to walk.</summary>
    public const long MostBlocks = 50_000_000;

    const int Stride = 256;
    const int Asked = 32;

    readonly Lock walking = new();
    readonly Int128 cap = emission.Cap.BaseUnits;
    readonly Int128 tail = emission.TailReward.BaseUnits;
    readonly long firstHeight = emission.Start is { } start ? timeline.HeightAt(start.From(timeline.Origin).Second)!.Value : 0;

    // Emitted by the first 0, 256, 512, ... blocks.
    readonly List<Int128> totals = [0];
    Func<long, TokenAmount> others = _ => TokenAmount.Zero;
    long tailFrom = long.MaxValue;
    Int128 totalAtTail;

    public override long BeginsAt => timeline.SecondAt(firstHeight + 1)!.Value;

    // Others' minting is asked for by itself: no instant to wait for.
    public override IEnumerable<long> Dues(long last) => [];

    public override void Beside(Func<long, TokenAmount> mintedByOthers) => others = mintedByOthers;

    public override TokenAmount By(long second) => ByBlock(timeline.HeightAt(second)!.Value - firstHeight);

    /// <summary>Emitted by the first blocks of this schedule.</summary>
    public TokenAmount ByBlock(long blocks)
    {
        if (blocks <= 0) return TokenAmount.Zero;
        lock (walking)
        {
            while (tailFrom == long.MaxValue && blocks >= (long)totals.Count * Stride) totals.Add(Walk((totals.Count - 1L) * Stride, (long)totals.Count * Stride, totals[^1]));
            var from = (int)Math.Min(blocks / Stride, totals.Count - 1);
            var walked = blocks > tailFrom ? totalAtTail : Walk((long)from * Stride, blocks, totals[from]);
            var tailBlocks = Math.Max(0, blocks - tailFrom);
            return TokenAmount.AddUpToLargest(new(walked), new TokenAmount(tail).TimesUpToLargest(tailBlocks));
        }
    }

    // Where the others mint nothing between the first and the last block the walk is plain; else it is halved, and in the end they are asked at each block.
    Int128 Walk(long from, long to, Int128 total)
    {
        if (from >= to || tailFrom <= from) return total;
        var known = others(Before(from)).BaseUnits;
        if (known == others(Before(to - 1)).BaseUnits) return Pay(from, to, total, cap - known);
        if (to - from <= Asked)
        {
            for (var block = from; block < Math.Min(to, tailFrom); block++) total = Pay(block, block + 1, total, cap - others(Before(block)).BaseUnits);
            return total;
        }

        var middle = from + ((to - from) / 2);
        return Walk(middle, to, Walk(from, middle, total));
    }

    Int128 Pay(long from, long to, Int128 total, Int128 room)
    {
        for (var block = from; block < to; block++)
        {
            var reward = (room - total) >> emission.Speed;
            if (reward <= tail)
            {
                // Minted only grows, so every later block pays the tail as well.
                (tailFrom, totalAtTail) = (block, total);
                return total;
            }

            total += reward;
        }

        return total;
    }

    // A block is paid at the instant its height is reached; what the others mint at that very instant is not before it.
    long Before(long block) => timeline.SecondAt(firstHeight + block + 1)!.Value - 1;
}
