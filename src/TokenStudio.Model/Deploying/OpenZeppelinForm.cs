using System.Numerics;
using TokenStudio.Model.Timing;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Deploying;

/// <summary>A wallet that releases along one straight line, with a cliff that pays what has accrued.</summary>
/// <remarks>
/// released(t) = 0 before start + cliff; A (t - start) / duration floored; A from start + duration on   [base units]
/// </remarks>
public sealed record OpenZeppelinForm : ContractForm
{
    public override string Id => "openzeppelin";
    public override Phrase Label => "OpenZeppelin VestingWalletCliff";
    public override Phrase Source => "OpenZeppelin Contracts 5, finance/VestingWallet.sol and VestingWalletCliff.sol: constructor(beneficiary, startTimestamp, durationSeconds), constructor(cliffSeconds); _vestingSchedule";

    private protected override ContractTerms Terms(Release release, out Func<long, BigInteger>? released)
    {
        released = null;
        if (StraightRelease.Of(release) is not { } line) return Refused("A wallet releases along one straight line; this schedule is none.");
        if (!line.AtCliff.IsZero && !line.Accrued) return Refused("The cliff of this wallet pays what has accrued since the start; here it pays another amount.");
        var start = line.Accrued ? line.AccruesFrom : line.From;
        var (all, duration, cliff) = ((BigInteger)(release.Whole - release.AtStart).BaseUnits, line.To - start, line.From - start);
        released = t => t < start + cliff ? 0 : t >= start + duration ? all : all * (t - start) / duration;
        return new()
        {
            Form = this,
            Outside = release.AtStart,
            Arguments =
            [
                Beneficiary("beneficiary"),
                Seconds("startTimestamp", "uint64", start, "Seconds since 1970."),
                Seconds("durationSeconds", "uint64", duration, "From the start to the end."),
                Seconds("cliffSeconds", "uint64", cliff, cliff == 0 ? "No cliff: the plain VestingWallet does." : "From the start to the cliff."),
                Amount("tokens", "uint256", release.Whole - release.AtStart, "Sent to the wallet's address, in base units."),
            ],
            Notes = [.. line.Notes],
        };
    }
}
