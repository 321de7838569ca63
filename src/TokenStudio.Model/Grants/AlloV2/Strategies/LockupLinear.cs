using System.Collections.Immutable;
using System.Numerics;
using TokenStudio.Model.Grants.Playing;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Grants.AlloV2.Strategies;

/// <summary>LockupLinearStrategy: grants stream evenly after a cliff.</summary>
public sealed class LockupLinear : SablierBase
{
    ImmutableDictionary<Address, (BigInteger Cliff, BigInteger Total, bool IsCancelable)> durations = ImmutableDictionary<Address, (BigInteger, BigInteger, bool)>.Empty;

    public static StrategyKind Listed { get; } = new()
    {
        Name = "LockupLinearStrategy",
        Title = "Streamed grants, linear",
        Purpose = "Managers accept grants; each streams evenly to its recipient after a cliff.",
        Parameters = Given,
        Functions = [.. Own, StrategyFunction.Of<LockupLinear>("changeRecipientDurations", (s, a) => s.Change(a.Address("recipientId", 0), Read(a, 1)))],
        Quirks = KnownOf(ContractFiles.LockupLinear, 215, "_distributeToLockupLinear", 381, 232),
        RefusesNative = true,
        ForManagers = ["allocate", "distribute"],
        RegisterData = StrategyBytes.RegisteringStream(AbiType.TupleOf(AbiType.UintOf(40), AbiType.UintOf(40))),
        AllocateData = StrategyBytes.RecipientStatusAmount,
        Make = () => new LockupLinear(),
    };

    public override StrategyKind Kind => Listed;

    private protected override void ReadShape(CallArguments data, int position) => Read(data, position);

    private protected override void KeepShape(Address id, CallArguments data, int position, bool isCancelable)
    {
        var (cliff, total) = Read(data, position);
        durations = durations.SetItem(id, (cliff, total, isCancelable));
    }

    private protected override VestingPlan StreamOf(Address id, BigInteger amount)
    {
        var (cliff, total, isCancelable) = durations.GetValueOrDefault(id);
        Stop(amount.IsZero, "SablierV2Lockup_DepositAmountZero");
        Stop(cliff >= total, "SablierV2LockupLinear_CliffTimeNotLessThanEndTime");
        return new(0, "sablier-linear", Sablier, Recipient(id).Address, PoolToken, amount, Now, Now + cliff, Now + total, 0, 0) { IsCancelable = isCancelable };
    }

    static (BigInteger Cliff, BigInteger Total) Read(CallArguments data, int position)
    {
        var given = data.Struct("durations", position);
        return (given.Number("cliff", 0, 40), given.Number("total", 1, 40));
    }

    void Change(Address id, (BigInteger Cliff, BigInteger Total) wanted)
    {
        NeedOpenForChanges(id);
        durations = durations.SetItem(id, (wanted.Cliff, wanted.Total, durations.GetValueOrDefault(id).IsCancelable));
    }
}
