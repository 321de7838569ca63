using TokenStudio.Model.Timing;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Grants.Programmes;

/// <summary>The money of a round, or of a payment that is made without a pool: when it is put up, what of it is paid when, and when the rest comes back.</summary>
/// <param name="Needed">What must be there, fees among it, else nothing of it happens.</param>
/// <param name="Fees">They leave as it is put up.</param>
/// <param name="BackAt">Null where the rest stays for ever.</param>
public sealed record GrantFlow(Anchor PutUpAt, TokenAmount Needed, TokenAmount Fees, ValueList<GrantPayment> Payments, Anchor? BackAt)
{
    public TokenAmount Paid => Payments.Aggregate(TokenAmount.Zero, (sum, p) => sum + p.Amount);

    /// <summary>The same so long later, again and again.</summary>
    public GrantFlow Later(CalendarPeriod every, int times) => this with
    {
        PutUpAt = PutUpAt.Plus(every, times),
        Payments = Payments.Select(p => p with { At = p.At.Plus(every, times) }).ToValueList(),
        BackAt = BackAt?.Plus(every, times),
    };
}

/// <summary>An amount that reaches those it is granted to.</summary>
/// <param name="Released">How it becomes free when it is paid at a second; null for at once.</param>
public sealed record GrantPayment(Anchor At, TokenAmount Amount, Func<long, CumulativeSchedule>? Released);
