using System.Numerics;
using TokenStudio.Model.Grants.Playing;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Grants.AlloV2;

/// <summary>The contracts payouts vest in: OpenZeppelin's TokenTimelock and Hedgey's TokenVestingPlans.</summary>
static class VestingContracts
{
    /// <summary>All of it on one day.</summary>
    public static void LockUntil(this AlloWorld world, Address from, Address recipient, Address token, BigInteger amount, ulong start, BigInteger release)
    {
        // A timelock has no way to take the native token.
        Call.Stop(token == AlloWorld.Native, "ETHTransferFailed");
        var at = AlloWorld.AddressOf("timelock " + (world.Plans.Count + 1).ToString(System.Globalization.CultureInfo.InvariantCulture));
        world.Pay(from, at, token, amount, "into a timelock");
        world.Plans = world.Plans.Add(new(world.Plans.Count + 1, "timelock", at, recipient, token, amount, start, release, release, 0, 0));
    }

    /// <summary>TokenVestingPlans.createPlan: so much each period, the rest in the last one. Words are Hedgey's.</summary>
    public static void CreateHedgeyPlan(this AlloWorld world, Address from, Address hedgey, Address recipient, Address token, BigInteger amount, BigInteger start, BigInteger cliff, BigInteger rate, BigInteger period)
    {
        Call.Stop(token == AlloWorld.Native, RevertException.NoData);
        Call.Stop(recipient.IsZero, "0_recipient");
        Call.Stop(token.IsZero, "0_token");
        Call.Stop(amount.IsZero, "0_amount");
        Call.Stop(rate.IsZero, "0_rate");
        Call.Stop(rate > amount, "rate > amount");
        Call.Stop(period.IsZero, "0_period");
        var whole = amount / rate;
        var end = Uint256.Checked(start + ((amount % rate).IsZero ? whole : whole + 1) * period);
        Call.Stop(cliff > end, "cliff > end");
        Call.Stop(!world.CanMove(from, hedgey, token, amount), "THL01");
        world.Move(from, hedgey, token, amount, "into a vesting plan");
        world.Plans = world.Plans.Add(new(world.Plans.Count + 1, "hedgey", hedgey, recipient, token, amount, start, cliff, end, rate, period));
    }
}
