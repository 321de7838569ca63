using System.Numerics;
using TokenStudio.Model.Grants.Playing;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Grants.AlloV1;

/// <summary>AlloSettings 1.0.0: the protocol's fee and where it goes.</summary>
public sealed record AlloSettings
{
    /// <summary>100 % as fees are written: 1,000 is 1 %.</summary>
    public const int Denominator = 100_000;

    public Address Owner { get; init; }

    public int ProtocolFeePercentage { get; init; }

    public Address ProtocolTreasury { get; init; }

    public AlloSettings UpdateProtocolFeePercentage(Call call, int percentage)
    {
        NeedOwner(call);
        Call.Stop(percentage > Denominator, "value exceeds 100%");
        return this with { ProtocolFeePercentage = percentage };
    }

    /// <remarks>Quirk: zero is taken, and burns native fees or blocks fees in a token.</remarks>
    public AlloSettings UpdateProtocolTreasury(Call call, Address treasury)
    {
        NeedOwner(call);
        return this with { ProtocolTreasury = treasury };
    }

    /// <summary>A fee on an amount, rounded down.</summary>
    public static BigInteger FeeOf(BigInteger amount, long percentage) => amount * percentage / Denominator;

    void NeedOwner(Call call) => Call.Stop(call.Sender != Owner, "Ownable: caller is not the owner");
}
