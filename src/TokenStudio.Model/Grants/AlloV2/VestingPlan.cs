using System.Numerics;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Grants.AlloV2;

/// <summary>A payout that vests: what a supply model takes over as a schedule. Times are Unix seconds.</summary>
/// <param name="Contract">Where the tokens lie until they are due.</param>
/// <param name="Form">timelock, hedgey, sablier-linear or sablier-dynamic.</param>
/// <param name="Cliff">Nothing is due before.</param>
/// <param name="End">All is due.</param>
/// <param name="Rate">Base units due for each period, where the plan says so; else 0.</param>
/// <param name="Period">Seconds.</param>
public sealed record VestingPlan(BigInteger Id, string Form, Address Contract, Address Recipient, Address Token, BigInteger Amount, BigInteger Start, BigInteger Cliff, BigInteger End, BigInteger Rate, BigInteger Period)
{
    /// <summary>What is due by a time: all of it at the end of a lock, whole periods of a plan, what has streamed.</summary>
    public BigInteger DueBy(BigInteger now) => Form switch
    {
        "timelock" => now < End ? 0 : Amount,
        "hedgey" => now < Cliff || now < Start ? 0 : BigInteger.Min(Amount, (now - Start) / Period * Rate),
        _ => SablierCurve.StreamedBy(this, now),
    };

    public bool IsCancelable { get; init; }

    public bool IsCanceled { get; init; }

    /// <summary>Segments of a Sablier dynamic stream: amount, exponent (1e18 is 1) and when it ends.</summary>
    public IReadOnlyList<(BigInteger Amount, BigInteger Exponent, BigInteger End)> Segments { get; init; } = [];
}
