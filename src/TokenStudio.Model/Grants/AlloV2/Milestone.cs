using System.Numerics;
using TokenStudio.Model.Grants.Playing;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Grants.AlloV2;

/// <summary>A part of a grant that is paid when it is reached.</summary>
/// <param name="AmountPercentage">Of 1e18; what rounds away stays in the pool.</param>
public sealed record Milestone(BigInteger AmountPercentage, AlloMetadata Metadata, AlloStatus Status)
{
    static readonly AbiType Struct = AbiType.TupleOf(AbiType.Uint256, AbiType.TupleOf(AbiType.Uint256, AbiType.Text), AbiType.UintOf(8));

    /// <summary>amount * percentage / 1e18, rounded down.</summary>
    public BigInteger Of(BigInteger grant) => Uint256.Checked(grant * AmountPercentage) / AlloContract.FeeDenominator;

    /// <summary>keccak256(abi.encode(milestones)), by which a reviewer names the list he has read.</summary>
    public static string HashOf(IEnumerable<Milestone> milestones) => Hex.Of(Keccak256.Hash(AbiEncoder.Encode(
        [AbiType.ListOf(Struct)],
        [(object[])[.. milestones.Select(m => (object)new object[] { m.AmountPercentage, new object[] { m.Metadata.Protocol, m.Metadata.Link }, (BigInteger)(int)m.Status })]])));

    internal static IReadOnlyList<Milestone> Read(CallArguments a, string name, int position) => [.. a.List(name, position).Select(m => new Milestone(
        m.Number("amountPercentage", 0), m.Metadata("metadata", 1), m.Has("milestoneStatus", 2) ? m.Status("milestoneStatus", 2) : AlloStatus.None))];

    /// <summary>Whether the percentages add up to exactly 100 %.</summary>
    internal static bool AreWhole(IEnumerable<Milestone> milestones) =>
        milestones.Aggregate(BigInteger.Zero, (sum, m) => Uint256.Checked(sum + m.AmountPercentage)) == AlloContract.FeeDenominator;
}
