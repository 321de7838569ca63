using TokenStudio.Model.Grants.AlloV2;
using TokenStudio.Model.Timing;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Grants.Programmes;

/// <summary>The money of the first round of a pool, from its funding to its rest.</summary>
static class PoolFlows
{
    // A withdrawal must come later than 30 days after the end, so one second more.
    static readonly CalendarPeriod ThirtyDays = new(0, (30 * 86_400) + 1);

    public static IEnumerable<GrantFlow> Of(GrantProgramme programme, AlloV2Protocol pool)
    {
        var money = PoolPaying.Of(pool.Strategy);
        var held = pool.HeldOf(programme.MatchAmount);
        var payments = Payments(programme, pool, money, held).OrderBy(p => p.At.Second).ToValueList();
        if (pool.IsFunded) yield return new(Anchor.At(pool.FundedAt), programme.MatchAmount, programme.MatchAmount - held, money.FromWallets ? [] : payments, BackAt(programme, pool, money, payments));
        if (!money.FromWallets) yield break;
        foreach (var payment in payments) yield return new(payment.At, payment.Amount, TokenAmount.Zero, [payment], payment.At);
    }

    /// <summary>What each recipient is granted: what it asks for, as long as the pool has it; all that is expected where votes decide, or nobody asks.</summary>
    public static IReadOnlyList<TokenAmount> Grants(GrantProgramme programme, AlloV2Protocol pool, PoolPaying money)
    {
        if (money.PaysNothing) return [];
        var held = pool.HeldOf(programme.MatchAmount);
        if (pool.Strategy.Prizes is { } prizes) return Prizes(programme, prizes, programme.Payouts.Expected.Of(held, Rounding.Down));
        TokenAmount[] asks = [.. programme.Projects.Where(p => p.IsApproved && !p.Asks.IsZero).Select(p => p.Asks)];
        if (!money.ByAsks || (asks.Length == 0 && !money.FromWallets)) return [programme.Payouts.Expected.Of(held, Rounding.Down)];
        var left = money.FromWallets ? TokenAmount.Largest : held;
        return [.. asks.Select(ask => { var grant = TokenAmount.Min(ask, left); left -= grant; return grant; }).Where(grant => !grant.IsZero)];
    }

    // A prize for each project as long as there are some, each rounded down as _getPayout has it; of projects nobody named all are taken to win.
    static IReadOnlyList<TokenAmount> Prizes(GrantProgramme programme, ValueList<Fraction> prizes, TokenAmount shared)
    {
        var winners = programme.Projects.Count(p => p.IsApproved);
        return [.. prizes.Take(winners == 0 ? prizes.Count : winners).Select(p => p.Of(shared, Rounding.Down)).Where(p => !p.IsZero)];
    }

    /// <summary>When a grant is paid: by milestones where there are any, else so long after allocation as the programme says.</summary>
    static IEnumerable<(Anchor At, Fraction Share)> Dates(GrantProgramme programme, AlloV2Protocol pool, PoolPaying money)
    {
        var end = Anchor.At(pool.Windows.AllocationEnd);
        if (pool.PaysByMilestones && pool.Milestones.Count > 0) return pool.Milestones.Select(m => (end.Plus(m.After), m.Share));
        return [(money.Streams ? Anchor.At(pool.Windows.AllocationStart) : end.Plus(programme.Payouts.After), Fraction.One)];
    }

    static IEnumerable<GrantPayment> Payments(GrantProgramme programme, AlloV2Protocol pool, PoolPaying money, TokenAmount held)
    {
        var locks = programme.Payouts.Vesting is null && PoolLocks.Locks(pool);
        var all = Grants(programme, pool, money);
        var terms = new PoolTerms(pool.Windows, held.BaseUnits, all.DefaultIfEmpty(held).Min().BaseUnits, 0, 0);   // in base units of the design, as the ledger has them
        var grants = all.GroupBy(g => g).Select(g => (Amount: g.Key, Count: g.Count())).ToArray();
        foreach (var (at, share) in Dates(programme, pool, money))
        {
            var second = at.Second;
            var parts = grants.Select(g => (Amount: share.Of(g.Amount, Rounding.Down), g.Count)).Where(g => !g.Amount.IsZero && (!locks || PoolLocks.Of(pool, terms, g.Amount, second) is not null)).ToArray();
            var amount = parts.Aggregate(TokenAmount.Zero, (sum, p) => sum + new TokenAmount(p.Amount.BaseUnits * p.Count));
            yield return new(at, amount, Released(amount, parts, second));
        }

        Func<long, CumulativeSchedule>? Released(TokenAmount amount, (TokenAmount Amount, int Count)[] parts, long first)
        {
            if (programme.Payouts.Vesting is { } vesting) return paid => vesting.VestedOf(amount, Anchor.At(NodaTime.Instant.FromUnixTimeSeconds(paid)));
            if (locks) return paid => new SumSchedule([.. parts.Select(p => new PlanSchedule(PoolLocks.Of(pool, terms, p.Amount, paid, paid - first)!, p.Count))]);
            if (!money.Streams) return null;
            var length = (pool.Windows.AllocationEnd - pool.Windows.AllocationStart).BclCompatibleTicks / NodaTime.NodaConstants.TicksPerSecond;
            return paid => new PlanSchedule(new(0, "sablier-linear", default, default, default, amount.BaseUnits, paid, paid, paid + length, 0, 0), 1);
        }
    }

    static Anchor? BackAt(GrantProgramme programme, AlloV2Protocol pool, PoolPaying money, ValueList<GrantPayment> payments)
    {
        var last = payments.Count > 0 ? payments[^1].At : Anchor.At(pool.Windows.AllocationEnd).Plus(programme.Payouts.After);
        if (money.Streams) last = Anchor.At(pool.Windows.AllocationEnd);
        if (money.Rest == PoolRest.Never) return null;
        var free = Anchor.At(pool.Windows.AllocationEnd).Plus(ThirtyDays);
        return money.Rest == PoolRest.AfterThirtyDays && free.Second > last.Second ? free : last;
    }
}
