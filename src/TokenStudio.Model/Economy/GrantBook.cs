using TokenStudio.Model.Supply;
using TokenStudio.Model.Timing;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Economy;

/// <summary>
/// Carries the money of grants on a ledger: out of an allocation's wallet into a pot, out of it to those who are paid, where it
/// vests or is free at once, and what is left back. Where the wallet does not hold what a round needs, nothing of it happens.
/// </summary>
sealed class GrantBook(IReadOnlyList<PlannedGrant> grants, StepSchedule[] taken, int firstAccount)
{
    readonly Dictionary<int, TokenAmount>[] pots = [.. grants.Select(_ => new Dictionary<int, TokenAmount>())];

    /// <summary>To those who are paid and as fees.</summary>
    public StepSchedule[] Paid { get; } = [.. grants.Select(_ => new StepSchedule())];

    /// <summary>What lies in the pots.</summary>
    public StepSchedule[] Held { get; } = [.. grants.Select(_ => new StepSchedule())];

    public GrowingSchedule[] Released { get; } = [.. grants.Select(_ => new GrowingSchedule())];

    /// <summary>The first pot that could not be filled.</summary>
    public MissedPayout?[] MissedAt { get; } = new MissedPayout?[grants.Count];

    public void Carry(int index, GrantMove move, SupplyLedger ledger)
    {
        if (move is PotFilled filled) Fill(index, filled, ledger);
        else if (pots[index].TryGetValue(move.Pot, out var held)) Empty(index, move, held, ledger);
    }

    void Fill(int index, PotFilled pot, SupplyLedger ledger)
    {
        var from = grants[index].From;
        var there = ledger.Wallet(from);
        if (pot.Needed > there)
        {
            MissedAt[index] ??= new(pot.Second, pot.Needed - there);
            return;
        }

        ledger.Pay(from, firstAccount + index, pot.Needed);
        taken[from].Add(pot.Second, pot.Needed);
        Keep(index, pot, TokenAmount.Zero, pot.Needed);
        Leave(index, pot, pot.Needed, pot.Fees, null);
    }

    void Empty(int index, GrantMove move, TokenAmount held, SupplyLedger ledger)
    {
        if (move is PotPaid paid)
        {
            Leave(index, paid, held, paid.Amount, paid.Released);
            return;
        }

        var from = grants[index].From;
        ledger.GiveBack(firstAccount + index, from, held);
        taken[from].Add(move.Second, TokenAmount.Zero - held);
        Keep(index, move, held, TokenAmount.Zero);
    }

    void Leave(int index, GrantMove move, TokenAmount held, TokenAmount amount, CumulativeSchedule? released)
    {
        if (amount.IsZero) return;
        Keep(index, move, held, held - amount);
        Paid[index].Add(move.Second, amount);
        if (released is null)
        {
            var free = new StepSchedule();
            free.Add(move.Second, amount);
            released = free;
        }

        Released[index].Add(released);
    }

    void Keep(int index, GrantMove move, TokenAmount before, TokenAmount now)
    {
        pots[index][move.Pot] = now;
        Held[index].Add(move.Second, now - before);
    }
}

/// <param name="Lacks">What the wallet did not hold.</param>
public readonly record struct MissedPayout(long Second, TokenAmount Lacks);
