using TokenStudio.Model.Burns;
using TokenStudio.Model.Supply;
using TokenStudio.Model.Timing;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Economy;

/// <summary>Carries burns out on a ledger and writes down what each destroyed and out of which wallet.</summary>
sealed class BurnBook(IReadOnlyList<PlannedBurn> burns, int accounts)
{
    public StepSchedule[] By { get; } = [.. burns.Select(_ => new StepSchedule())];

    public StepSchedule[] Of { get; } = [.. Enumerable.Range(0, accounts).Select(_ => new StepSchedule())];

    public long?[] ClippedAt { get; } = new long?[burns.Count];

    public void Carry(int burn, BurnDue due, TokenAmount supplyBefore, SupplyLedger ledger)
    {
        var wanted = TokenAmount.AddUpToLargest(due.Amount, due.Share.Of(supplyBefore, Rounding.Down));
        var from = burns[burn].From;
        var there = from is { } one ? ledger.Wallet(one) : Enumerable.Range(0, accounts).Aggregate(TokenAmount.Zero, (sum, a) => sum + ledger.Wallet(a));
        if (wanted > there)
        {
            wanted = there;
            ClippedAt[burn] ??= due.Second;
        }

        By[burn].Add(due.Second, wanted);
        if (from is { } account) Take(account, wanted);
        else Spread();

        // Each balance gives floor(wanted x balance / all); the largest gives the dust, and where it has no more the next largest.
        void Spread()
        {
            var left = wanted;
            if (left.IsZero) return;
            int[] largestFirst = [.. Enumerable.Range(0, accounts).OrderByDescending(ledger.Wallet)];
            foreach (var (each, part) in largestFirst.Select(a => (a, ledger.Wallet(a).MulDiv((UInt128)wanted.BaseUnits, (UInt128)there.BaseUnits, Rounding.Down))).ToArray())
            {
                Take(each, part);
                left -= part;
            }

            foreach (var each in largestFirst)
            {
                var dust = TokenAmount.Min(left, ledger.Wallet(each));
                Take(each, dust);
                left -= dust;
            }
        }

        void Take(int account, TokenAmount amount)
        {
            if (amount.IsZero) return;
            ledger.Burn(account, amount);
            Of[account].Add(due.Second, amount);
        }
    }
}
