using System.Numerics;
using TokenStudio.Model.Timing;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Deploying;

/// <summary>A stream with amounts at its start and its cliff and a straight line between cliff and end.</summary>
/// <remarks>
/// streamed(t) = start amount + cliff amount from the cliff on + rest x floor(1e18 (t - from) / (end - from)) / 1e18, floored   [base units]
/// from is the cliff, or the start where there is none.
/// </remarks>
public sealed record SablierLinearForm : ContractForm
{
    static readonly BigInteger One = BigInteger.Pow(10, 18);

    public override string Id => "sablier-linear";
    public override Phrase Label => "Sablier Lockup Linear";
    public override Phrase Source => "Sablier Lockup 2.0, SablierLockup.createWithTimestampsLL(params, unlockAmounts, cliffTime); VestingMath.calculateLockupLinearStreamedAmount";

    private protected override ContractTerms Terms(Release release, out Func<long, BigInteger>? released)
    {
        released = null;
        if (StraightRelease.Of(release) is not { } line) return Refused("A linear stream is one straight line; use a dynamic or a tranched stream.");
        var hasCliff = line.From > release.Start;
        var (from, end, start, cliff) = (line.From, line.To, release.AtStart, line.AtCliff);
        var rest = (BigInteger)(release.Whole - start - cliff).BaseUnits;
        released = t => t < release.Start ? 0 : t >= end ? (BigInteger)release.Whole.BaseUnits
            : (BigInteger)start.BaseUnits + (t < from ? 0 : (BigInteger)cliff.BaseUnits + (One * (t - from) / (end - from) * rest / One));
        return new()
        {
            Form = this,
            Arguments =
            [
                Beneficiary("params.recipient"),
                Amount("params.depositAmount", "uint128", release.Whole, "Base units, without a broker's fee."),
                Seconds("params.timestamps.start", "uint40", release.Start, "Seconds since 1970."),
                Seconds("params.timestamps.end", "uint40", end, "Everything is streamed."),
                Amount("unlockAmounts.start", "uint128", start, "Free at the start."),
                Amount("unlockAmounts.cliff", "uint128", cliff, "Free at the cliff."),
                Seconds("cliffTime", "uint40", hasCliff ? from : 0, hasCliff ? (Phrase)"The straight line begins here." : (Phrase)"0: no cliff."),
            ],
            Notes = [.. line.Notes],
        };
    }
}
