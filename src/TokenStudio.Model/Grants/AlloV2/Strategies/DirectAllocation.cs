using TokenStudio.Model.Grants.Playing;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Grants.AlloV2.Strategies;

/// <summary>DirectAllocationStrategy: anybody sends tokens to anybody, through the pool.</summary>
public sealed class DirectAllocation : AlloStrategy
{
    public static StrategyKind Listed { get; } = new()
    {
        Name = "DirectAllocationStrategy",
        Title = "Direct allocation",
        Purpose = "Anybody pays anybody, with a record on the pool; the pool itself holds nothing.",
        Parameters = [],
        Functions = [StrategyFunction.Of<DirectAllocation>("withdraw", (s, a) => s.Withdraw(a.Address("token", 0), a.Address("recipient|to", 1)))],
        Quirks =
        [
            new("cannot-be-funded", "The pool cannot be funded: tokens give NOT_IMPLEMENTED, the native one ETHTransferFailed. Create it with amount 0.", ContractFiles.DirectAllocation.At(43, "_beforeIncreasePoolAmount")),
            new("native-change-is-kept", "Native value above the amount stays in the strategy.", ContractFiles.DirectAllocation.At(34, "_allocate"), Changes: true),
        ],
        RefusesNative = true,
        AllocateData = [AbiType.Address, AbiType.Uint256, AbiType.Address, AbiType.Uint256],
        Make = () => new DirectAllocation(),
    };

    public override StrategyKind Kind => Listed;

    internal override void Initialize(CallArguments parameters)
    {
        // There is nothing to set.
    }

    private protected override void BeforeIncrease() => throw new RevertException("NOT_IMPLEMENTED");

    internal override Address Register(CallArguments data) => Address.Zero;

    internal override void Allocate(CallArguments data)
    {
        var (to, amount, token) = (data.Address("profileOwner", 0), data.Number("amount", 1), data.Address("token", 2));
        World.Pull(Sender, Self, to, token, amount, "allocation");
        if (AsIntended && token == AlloWorld.Native && Call.Value > amount) World.Pay(Self, Sender, token, Call.Value - amount, "refunded");
    }

    internal override void Distribute(IReadOnlyList<Address> ids, CallArguments data) => throw new RevertException("NOT_IMPLEMENTED");

    void Withdraw(Address token, Address to)
    {
        NeedManager();
        World.Pay(Self, to, token, World.BalanceOf(Self, token), "withdrawn");
    }
}
