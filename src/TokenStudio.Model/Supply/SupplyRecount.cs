using System.Runtime.InteropServices;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Supply;

/// <summary>
/// The places of all accounts over the points of a grid, entered account by account: each change of a place at its point.
/// Their running sums are every place recounted at every point; <see cref="Verify"/> proves max >= minted = sum of places there.
/// </summary>
public sealed class SupplyRecount(int points, TokenAmount? maxSupply)
{
    readonly TokenAmount[] minted = new TokenAmount[points];
    readonly TokenAmount[] locked = new TokenAmount[points];
    readonly TokenAmount[] unlocked = new TokenAmount[points];
    readonly TokenAmount[] burned = new TokenAmount[points];
    readonly TokenAmount[] leftOut = new TokenAmount[points];
    Int128 lockedAtTheEnd;
    Int128 unlockedAtTheEnd;
    int accounts;

    /// <summary>Ever created, at each point. These five hold once they are verified.</summary>
    public TokenAmount[] Minted => minted;

    public TokenAmount[] Locked => locked;

    public TokenAmount[] Unlocked => unlocked;

    public TokenAmount[] Burned => burned;

    /// <summary>Unlocked balances of accounts that count as circulating.</summary>
    public TokenAmount[] Circulating { get; } = GC.AllocateUninitializedArray<TokenAmount>(points);

    /// <summary>An account whose tokens are minted whole at a point and then released from vesting to its wallet.</summary>
    /// <param name="from">The point they are there from; the number of points when none is late enough.</param>
    /// <param name="vested">Released in total by each point.</param>
    /// <param name="takenOf">Burned or paid out of its wallet in total by each point; empty for nothing.</param>
    public void AddAllocation(TokenAmount size, int from, ReadOnlySpan<TokenAmount> vested, ReadOnlySpan<TokenAmount> takenOf, bool counts)
    {
        // Until the tokens are there, none may have been released.
        foreach (var early in vested[..from]) if (!early.IsZero) throw Negative();
        Int128 vesting = 0;
        if (from < points)
        {
            vesting = size.BaseUnits;
            minted[from] += size;
            locked[from] += size;
        }

        var column = Units(vested);
        var vests = Units(locked);
        var frees = Units(unlocked);
        var aside = counts ? default : Units(leftOut);
        Int128 before = 0;
        ulong signs = 0;
        for (var point = from; point < column.Length; point++)
        {
            // Equal to the point before in most columns on most days: no place changes.
            var now = column[point];
            if (now == before) continue;
            var due = now - before;
            vesting -= due;
            vests[point] -= due;
            frees[point] += due;
            if (!aside.IsEmpty) aside[point] += due;
            before = now;

            // One sign bit stands for all balances: a branch for each costs more than the sums.
            signs |= (ulong)(vesting >> 64) | (ulong)(now >> 64);
        }

        lockedAtTheEnd += vesting;
        unlockedAtTheEnd += before;
        Close(signs | Take(vested, takenOf, counts));
    }

    /// <summary>An account whose wallet takes new tokens.</summary>
    /// <param name="emitted">Minted in total by each point.</param>
    public void AddEmission(ReadOnlySpan<TokenAmount> emitted, ReadOnlySpan<TokenAmount> takenOf, bool counts)
    {
        var column = Units(emitted);
        var mints = Units(minted);
        var frees = Units(unlocked);
        var aside = counts ? default : Units(leftOut);
        Int128 before = 0;
        ulong signs = 0;
        for (var point = 0; point < column.Length; point++)
        {
            var now = column[point];
            if (now == before) continue;
            var due = now - before;
            mints[point] += due;
            frees[point] += due;
            if (!aside.IsEmpty) aside[point] += due;
            before = now;
            signs |= (ulong)(now >> 64);
        }

        unlockedAtTheEnd += before;
        Close(signs | Take(emitted, takenOf, counts));
    }

    /// <summary>An account that is paid out of others' wallets and vests what it got; it counts as circulating.</summary>
    /// <param name="paid">Paid in total by each point.</param>
    /// <param name="kept">Put up by then and neither paid nor back.</param>
    /// <param name="released">Of what was paid, free in total by each point.</param>
    public void AddGrant(ReadOnlySpan<TokenAmount> paid, ReadOnlySpan<TokenAmount> kept, ReadOnlySpan<TokenAmount> released, ReadOnlySpan<TokenAmount> takenOf)
    {
        Int128 paidBefore = 0, freeBefore = 0;
        ulong signs = 0;
        for (var point = 0; point < paid.Length; point++)
        {
            var (all, free) = (paid[point].BaseUnits + kept[point].BaseUnits, released[point].BaseUnits);
            locked[point] += new TokenAmount(all - paidBefore - (free - freeBefore));
            unlocked[point] += new TokenAmount(free - freeBefore);
            (paidBefore, freeBefore) = (all, free);
            signs |= (ulong)((paid[point].BaseUnits - free) >> 64) | (ulong)(kept[point].BaseUnits >> 64) | (ulong)(free >> 64);
        }

        lockedAtTheEnd += paidBefore - freeBefore;
        unlockedAtTheEnd += freeBefore;
        Close(signs | Take(released, takenOf, counts: true));
    }

    /// <summary>What one burn destroyed in total by each point; it must be what left the wallets.</summary>
    public void AddBurn(ReadOnlySpan<TokenAmount> burnedBy)
    {
        var column = Units(burnedBy);
        var burns = Units(burned);
        Int128 before = 0;
        for (var point = 0; point < column.Length; point++)
        {
            burns[point] += column[point] - before;
            before = column[point];
        }
    }

    /// <summary>Sums the changes up and proves the identity at every point.</summary>
    /// <exception cref="InvalidOperationException">The places do not add up to what was minted, or more was minted than the cap allows: a fault of ours.</exception>
    public void Verify()
    {
        Int128 mint = 0, vest = 0, free = 0, burn = 0, aside = 0;
        var most = maxSupply?.BaseUnits ?? Int128.MaxValue;
        for (var point = 0; point < minted.Length; point++)
        {
            minted[point] = new(mint += minted[point].BaseUnits);
            locked[point] = new(vest += locked[point].BaseUnits);
            unlocked[point] = new(free += unlocked[point].BaseUnits);
            burned[point] = new(burn += burned[point].BaseUnits);
            aside += leftOut[point].BaseUnits;
            Circulating[point] = new(free - aside);
            if (vest + free + burn != mint) throw new InvalidOperationException("The places of the ledger do not add up to what was minted.");
            if (mint > most) throw new InvalidOperationException("More was minted than the max supply.");
        }

        // The balances themselves, counted once more in the end, show that no change was lost on the way.
        if (vest != lockedAtTheEnd || free != unlockedAtTheEnd) throw new InvalidOperationException("The changes of the places do not add up to the balances.");
    }

    ulong Take(ReadOnlySpan<TokenAmount> inflow, ReadOnlySpan<TokenAmount> takenOf, bool counts)
    {
        var column = Units(inflow);
        var gone = Units(takenOf);
        Int128 before = 0;
        ulong signs = 0;
        for (var point = 0; point < gone.Length; point++)
        {
            signs |= (ulong)((column[point] - gone[point]) >> 64);
            var due = gone[point] - before;
            before = gone[point];
            unlocked[point] -= new TokenAmount(due);
            if (!counts) leftOut[point] -= new TokenAmount(due);
        }

        unlockedAtTheEnd -= before;
        return signs;
    }

    void Close(ulong signs)
    {
        if (signs >> 63 != 0) throw Negative();
        accounts++;
    }

    InvalidOperationException Negative() => new($"The ledger holds a negative balance in account {accounts}.");

    static ReadOnlySpan<Int128> Units(ReadOnlySpan<TokenAmount> amounts) => MemoryMarshal.Cast<TokenAmount, Int128>(amounts);

    static Span<Int128> Units(TokenAmount[] amounts) => MemoryMarshal.Cast<TokenAmount, Int128>(amounts.AsSpan());
}
