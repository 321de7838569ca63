using System.Globalization;
using System.Numerics;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Timing;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Deploying;

/// <summary>A stream of segments, each along its own power curve.</summary>
/// <remarks>
/// streamed(t) = sum of the segments before + a x^e of the one t lies in   [base units], x elapsed of the segment's time, e its exponent in 1e-18
/// A payment at one instant is a segment of one second, a pause one of amount 0.
/// </remarks>
public sealed record SablierDynamicForm : ContractForm
{
    public override string Id => "sablier-dynamic";
    public override Phrase Label => "Sablier Lockup Dynamic";
    public override Phrase Source => "Sablier Lockup 2.0, SablierLockup.createWithTimestampsLD(params, segments); VestingMath.calculateLockupDynamicStreamedAmount";

    private protected override ContractTerms Terms(Release release, out Func<long, BigInteger>? released)
    {
        // A payment at the very start needs the second before it.
        var start = release.AtStart.IsZero ? release.Start : release.Start - 1;
        var (segments, last) = (new List<(TokenAmount Amount, decimal Exponent, long At)>(), start);
        foreach (var stretch in release.Stretches)
        {
            // A payment is a second long, its last instant the one it is due.
            var from = stretch.IsLump ? Math.Max(last, stretch.To - 1) : stretch.From;
            if (from > last) segments.Add((TokenAmount.Zero, 1m, from));
            last = Math.Max(stretch.To, from + 1);
            segments.Add((stretch.Amount, stretch.Exponent, last));
        }

        released = t => Streamed(segments, start, t);
        return new()
        {
            Form = this,
            Arguments =
            [
                Beneficiary("params.recipient"),
                Amount("params.depositAmount", "uint128", release.Whole, "Base units; the segments add up to it."),
                Seconds("params.startTime", "uint40", start, "Seconds since 1970."),
                new("segments", "(uint128 amount, UD2x18 exponent, uint40 timestamp)[]", new ListNode(segments.Select(s => (Node)ObjectNode.Of(
                    ("amount", Node.Of(s.Amount.BaseUnits.ToString(CultureInfo.InvariantCulture))),
                    ("exponent", Number(new BigInteger(s.Exponent * 1_000_000_000_000_000_000m))),
                    ("timestamp", Number(s.At)))).ToValueList()), "Exponents with 18 decimals; each segment ends at its timestamp."),
            ],
            Notes = SablierTranchedForm.Long(segments.Count),
        };
    }

    static BigInteger Streamed(List<(TokenAmount Amount, decimal Exponent, long At)> segments, long start, long t)
    {
        var (sum, from) = (BigInteger.Zero, start);
        foreach (var (amount, exponent, at) in segments)
        {
            if (t >= at) sum += (BigInteger)amount.BaseUnits;
            else if (t > from) return sum + Part(amount, exponent, t - from, at - from);
            if (t < at) return sum;
            from = at;
        }

        return sum;
    }

    static BigInteger Part(TokenAmount amount, decimal exponent, long elapsed, long all)
    {
        var (whole, one) = ((BigInteger)amount.BaseUnits, BigInteger.Pow(10, 18));
        if (exponent == 1m) return one * elapsed / all * whole / one;
        var power = BinaryPower.Of(elapsed, all, exponent);
        return whole * power.Mantissa >> (127 + power.Halvings);
    }
}
