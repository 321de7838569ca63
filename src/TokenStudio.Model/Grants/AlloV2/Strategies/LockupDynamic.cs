using System.Collections.Immutable;
using System.Numerics;
using TokenStudio.Model.Grants.Playing;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Grants.AlloV2.Strategies;

/// <summary>LockupDynamicStrategy: grants stream in segments, each along its own curve.</summary>
public sealed class LockupDynamic : SablierBase
{
    ImmutableDictionary<Address, ImmutableList<Segment>> segments = ImmutableDictionary<Address, ImmutableList<Segment>>.Empty;
    ImmutableHashSet<Address> cancelable = [];

    /// <summary>A part of a stream: its amount, the exponent of its curve (1e18 is a line) and how long it takes.</summary>
    public sealed record Segment(BigInteger Amount, BigInteger Exponent, BigInteger Delta);

    public static StrategyKind Listed { get; } = new()
    {
        Name = "LockupDynamicStrategy",
        Title = "Streamed grants, by segments",
        Purpose = "Managers accept grants; each streams to its recipient in segments along curves.",
        Parameters = Given,
        Functions = [.. Own, StrategyFunction.Of<LockupDynamic>("changeRecipientSegments", (s, a) => s.Change(a.Address("recipientId", 0), Read(a, 1)))],
        Quirks =
        [
            .. KnownOf(ContractFiles.LockupDynamic, 224, "_distributeToLockupDynamic", 392, 241),
            new("segments-add-up", "Registering again appends the segments to those given before.", ContractFiles.LockupDynamic.At(304, "_registerRecipient"), Changes: true),
        ],
        RefusesNative = true,
        ForManagers = ["allocate", "distribute"],
        RegisterData = StrategyBytes.RegisteringStream(AbiType.ListOf(AbiType.TupleOf(AbiType.UintOf(128), AbiType.UintOf(64), AbiType.UintOf(40)))),
        AllocateData = StrategyBytes.RecipientStatusAmount,
        Make = () => new LockupDynamic(),
    };

    public override StrategyKind Kind => Listed;

    private protected override void ReadShape(CallArguments data, int position) => Read(data, position);

    private protected override void KeepShape(Address id, CallArguments data, int position, bool isCancelable)
    {
        segments = segments.SetItem(id, [.. AsIntended ? [] : segments.GetValueOrDefault(id, []), .. Read(data, position)]);
        cancelable = isCancelable ? cancelable.Add(id) : cancelable.Remove(id);
    }

    private protected override VestingPlan StreamOf(Address id, BigInteger amount)
    {
        var list = segments.GetValueOrDefault(id, []);
        Stop(list.IsEmpty, "SablierV2LockupDynamic_SegmentCountZero");
        Stop(amount.IsZero, "SablierV2Lockup_DepositAmountZero");
        Stop(list.Skip(1).Any(s => s.Delta.IsZero), "SablierV2LockupDynamic_SegmentTimestampsNotOrdered");
        Stop(list.Aggregate(BigInteger.Zero, (sum, s) => sum + s.Amount) != amount, "SablierV2LockupDynamic_DepositAmountNotEqualToSegmentAmountsSum");
        var end = new BigInteger(Now);
        var placed = list.Select(s => (s.Amount, s.Exponent, end += s.Delta)).ToArray();
        return new(0, "sablier-dynamic", Sablier, Recipient(id).Address, PoolToken, amount, Now, Now, end, 0, 0) { IsCancelable = cancelable.Contains(id), Segments = placed };
    }

    static IReadOnlyList<Segment> Read(CallArguments data, int position) =>
        [.. data.List("segments", position).Select(s => new Segment(s.Number("amount", 0, 128), s.Number("exponent", 1, 64), s.Number("delta", 2, 40)))];

    void Change(Address id, IReadOnlyList<Segment> wanted)
    {
        NeedOpenForChanges(id);
        segments = segments.SetItem(id, [.. wanted]);
    }
}
