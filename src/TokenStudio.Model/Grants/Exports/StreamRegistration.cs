using System.Numerics;
using TokenStudio.Model.Grants.AlloV2;
using TokenStudio.Model.Grants.AlloV2.Strategies;
using TokenStudio.Model.Grants.Programmes;
using TokenStudio.Model.Units;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Grants.Exports;

/// <summary>What a recipient registers with at a strategy of Sablier's lockups, which takes the shape of its stream with it.</summary>
/// <param name="Recipient">Its anchor, or the address it registers with; who is paid, and how much it asks for.</param>
/// <param name="Shape">Segments in their order, or one line with its cliff.</param>
public sealed record StreamRegistration(PoolPayout Recipient, StreamShape Shape);

/// <summary>How a grant streams.</summary>
/// <param name="Segments">Of LockupDynamic; none of LockupLinear.</param>
/// <param name="Cliff">Of LockupLinear, seconds.</param>
/// <param name="Total">Of LockupLinear, seconds with the cliff in them.</param>
public sealed record StreamShape(ValueList<DesignedSegment> Segments, long Cliff, long Total);

/// <summary>What all registrations of a pool have in common.</summary>
/// <param name="Strategy">LockupLinear or LockupDynamic.</param>
/// <param name="IsGated">The registry is asked: an anchor stands first, and no flag.</param>
public sealed record StreamForm(StrategyKind Strategy, bool IsGated)
{
    static readonly AbiMember Metadata = AbiMember.Struct("metadata", new("protocol", AbiType.Uint256), new("pointer", AbiType.Text));
    static readonly AbiMember Durations = AbiMember.Struct("durations", new("cliff", AbiType.UintOf(40)), new("total", AbiType.UintOf(40)));
    static readonly AbiMember Segments = new("segments", AbiType.ListOf(AbiType.TupleOf(AbiType.UintOf(128), AbiType.UintOf(64), AbiType.UintOf(40))));

    public bool IsDynamic => Strategy == LockupDynamic.Listed;

    /// <summary>The members of the data in the contract's order (allo-protocol/allo-v2 d262e7e, LockupDynamicStrategy and LockupLinearStrategy._registerRecipient).</summary>
    public IReadOnlyList<AbiMember> Members =>
    [
        .. IsGated ? (AbiMember[])[new("recipientId", AbiType.Address), new("recipientAddress", AbiType.Address)] : [new("recipientAddress", AbiType.Address), new("useRegistryAnchor", AbiType.Bool)],
        new("cancelable", AbiType.Bool), new("grantAmount", AbiType.Uint256), IsDynamic ? Segments : Durations, Metadata,
    ];

    /// <summary>A stream that managers can cancel; where the application lies is not known yet.</summary>
    public object[] ValuesOf(StreamRegistration registration) =>
    [
        .. IsGated ? (object[])[registration.Recipient.RecipientId, registration.Recipient.RecipientAddress] : [registration.Recipient.RecipientAddress, false],
        true, registration.Recipient.Amount, Shape(registration.Shape), new object[] { BigInteger.Zero, "" },
    ];

    object[] Shape(StreamShape shape) => IsDynamic
        ? [.. shape.Segments.Select(s => (object)new object[] { s.Amount, s.Exponent, (BigInteger)s.Delta })]
        : [(BigInteger)shape.Cliff, (BigInteger)shape.Total];

    public byte[] Encode(StreamRegistration registration) => AbiEncoder.Encode([.. Members.Select(m => m.Type)], ValuesOf(registration));
}
