using TokenStudio.Model.Burns;
using TokenStudio.Model.Supply;
using TokenStudio.Model.Timing;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Economy;

/// <summary>Carries burns out on a ledger and writes down what each destroyed and out of which wallet.</summary>
sealed class BurnBook(IReadOnlyList<PlannedBurn> burns, StepSchedule[] taken)
{
    readonly TokenAmount[] balances = new TokenAmount[taken.Length];

    public StepSchedule[] By { get; } = [.. burns.Select(_ => new StepSchedule())];

    public long?[] ClippedAt { get; } = new long?[burns.Count];

    public void Carry(int burn, BurnDue due, TokenAmount supplyBefore, SupplyLedger ledger)
    {
        var wanted = TokenAmount.AddUpToLargest(due.Amount, due.Share.Of(supplyBefore, Rounding.Down));
        var from = burns[burn].From;
        var there = from is { } one ? ledger.Wallet(one) : Whole(ledger);
        if (wanted > there)
        {
            wanted = there;
            ClippedAt[burn] ??= due.Second;
        }

        if (wanted.IsZero) return;
        By[burn].Add(due.Second, wanted);
        if (from is { } account) Take(account, wanted, due.Second, ledger);
        else Spread(wanted, there, due.Second, ledger);
    }

    // Each balance gives floor(wanted x balance / all); the largest gives the dust, and where it has no more the next largest.
    void Spread(TokenAmount wanted, TokenAmount there, long second, SupplyLedger ledger)
    {
        var (left, largest) = (wanted, 0);
        for (var account = 0; account < taken.Length; account++)
        {
            var balance = ledger.Wallet(account);
            balances[account] = balance;
            if (balance > balances[largest]) largest = account;
            if (balance.IsZero) continue;
            var part = balance.MulDiv((UInt128)wanted.BaseUnits, (UInt128)there.BaseUnits, Rounding.Down);
            Take(account, part, second, ledger);
            left -= part;
        }

        if (left <= ledger.Wallet(largest))
        {
            Take(largest, left, second, ledger);
            return;
        }

        foreach (var account in Enumerable.Range(0, taken.Length).OrderByDescending(a => balances[a]))
        {
            var dust = TokenAmount.Min(left, ledger.Wallet(account));
            Take(account, dust, second, ledger);
            left -= dust;
        }
    }

    void Take(int account, TokenAmount amount, long second, SupplyLedger ledger)
    {
        if (amount.IsZero) return;
        ledger.Burn(account, amount);
        taken[account].Add(second, amount);
    }

    TokenAmount Whole(SupplyLedger ledger)
    {
        var whole = TokenAmount.Zero;
        for (var account = 0; account < taken.Length; account++) whole += ledger.Wallet(account);
        return whole;
    }
}
