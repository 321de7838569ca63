using System.Numerics;
using TokenStudio.Model.Timing;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Deploying;

/// <summary>A plan that releases a rate each period of fixed seconds, nothing before its cliff.</summary>
/// <remarks>
/// released(t) = 0 before the cliff; min(A, rate floor((t - start) / period))   [base units]
/// </remarks>
public sealed record HedgeyForm : ContractForm
{
    public override string Id => "hedgey";
    public override Phrase Label => "Hedgey Token Vesting Plan";
    public override Phrase Source => "Hedgey Finance, TokenVestingPlans.createPlan(recipient, token, amount, start, cliff, rate, period, vestingAdmin, adminTransferOBO); TimelockLibrary.balanceAtTime";

    private protected override ContractTerms Terms(Release release, out Func<long, BigInteger>? released)
    {
        released = null;
        if (StraightRelease.Of(release) is not { } line) return Refused("A plan releases an even rate; this schedule does not.");
        if (!line.AtCliff.IsZero && !line.Accrued) return Refused("The cliff of this plan pays what has accrued since the start; here it pays another amount.");
        var all = (BigInteger)(release.Whole - release.AtStart).BaseUnits;
        var start = line.Accrued ? line.AccruesFrom : line.From;
        var (period, periods) = Periods(release, line, start);

        // Rounded up, so that the last period is the shorter one and the plan ends on its date.
        var rate = (all + periods - 1) / periods;
        released = t => t < Math.Max(start, line.From) ? 0 : BigInteger.Min(all, rate * ((t - start) / period));
        return new()
        {
            Form = this,
            Outside = release.AtStart,
            Arguments =
            [
                Beneficiary("recipient"),
                Amount("amount", "uint256", release.Whole - release.AtStart, "Base units."),
                Seconds("start", "uint256", start, "Seconds since 1970."),
                Seconds("cliff", "uint256", line.From, "Nothing can be redeemed before it."),
                new("rate", "uint256", Number(rate), "Base units each period."),
                Seconds("period", "uint256", period, period == 1 ? (Phrase)"Each second." : (Phrase)"Seconds between two payments."),
            ],
            Notes = [.. Calendar(release, period)],
        };
    }

    // As many periods as the design has payments up to the end, each of the same seconds.
    static (long Period, long Periods) Periods(Release release, StraightRelease line, long start)
    {
        if (line.Payments == 0) return (1, line.To - start);
        var later = release.Later;
        var before = line.Accrued ? (long)((later[0].Amount.BaseUnits + (later[1].Amount.BaseUnits / 2)) / later[1].Amount.BaseUnits) - 1 : 0;
        var periods = later.Count + before;
        return (Math.Max(1, (line.To - start) / periods), periods);
    }

    static IEnumerable<Phrase> Calendar(Release release, long period)
    {
        var later = release.Later.Where(s => s.IsLump).ToArray();
        if (period > 1 && later.Zip(later.Skip(1)).Any(p => p.Second.To - p.First.To != period)) yield return "The design pays by the calendar, where months have 28 to 31 days; a plan's periods are equal, so payments fall some days off.";
    }
}
