using System.Numerics;
using TokenStudio.Model.Grants.Playing;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Grants.AlloV2.Strategies;

/// <summary>EasyRPGFStrategy: managers pay a list of addresses out of the pool.</summary>
public sealed class EasyRPGF : AlloStrategy
{
    public static StrategyKind Listed { get; } = new()
    {
        Name = "EasyRPGFStrategy",
        Title = "Retroactive payments by list",
        Purpose = "Managers pay a list of addresses and amounts out of the pool.",
        Parameters = [],
        Functions = [StrategyFunction.Of<EasyRPGF>("withdraw", (s, a) => s.Withdraw(a.Address("token", 0), a.Address("recipient|to", 1)))],
        Quirks = [new("withdraws-any-token", "A withdrawal sends as many units as the pool has of any token that is named.", ContractFiles.EasyRPGF.At(24, "withdraw"), Changes: true)],
        ForManagers = ["distribute"],
        DistributeData = StrategyBytes.ListOf(AbiType.Uint256),
        Make = () => new EasyRPGF(),
    };

    public override StrategyKind Kind => Listed;

    internal override void Initialize(CallArguments parameters)
    {
        // There is nothing to set.
    }

    internal override Address Register(CallArguments data) => Address.Zero;

    internal override void Allocate(CallArguments data) => throw new RevertException("NOOP");

    internal override void Distribute(IReadOnlyList<Address> ids, CallArguments data)
    {
        NeedManager();
        IReadOnlyList<BigInteger> amounts = data.Given.ValueKind == System.Text.Json.JsonValueKind.Array ? [.. data.Given.EnumerateArray().Select(CallArguments.Whole)] : data.Numbers("amounts|data", 0);
        Stop(ids.Count == 0 || ids.Count != amounts.Count, "INPUT_LENGTH_MISMATCH");
        for (var i = 0; i < ids.Count; i++)
        {
            Spend(amounts[i]);
            Pay(ids[i], amounts[i], "payment");
        }
    }

    void Withdraw(Address token, Address to)
    {
        NeedManager();
        var amount = AsIntended && token != PoolToken ? World.BalanceOf(Self, token) : PoolAmount;
        if (!AsIntended || token == PoolToken) PoolAmount = 0;
        World.Pay(Self, to, token, amount, "withdrawn");
    }
}
