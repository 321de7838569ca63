using System.Numerics;
using TokenStudio.Model.Grants.Files;
using TokenStudio.Model.Units;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Grants.Exports;

/// <summary>What a recipient of a pool is paid.</summary>
/// <param name="Index">Its place in the list, by which the contract tells payments apart.</param>
/// <param name="RecipientId">Its anchor, or the address it registered with.</param>
/// <param name="Amount">Base units.</param>
public sealed record PoolPayout(int Index, string Name, Address RecipientId, Address RecipientAddress, BigInteger Amount);

/// <summary>What a pool pays to whom: the list its managers distribute by.</summary>
public sealed record PoolPayouts(ValueList<PoolPayout> Items)
{
    public BigInteger Total => Items.Aggregate(BigInteger.Zero, (sum, p) => sum + p.Amount);

    /// <summary>The tree of the donation voting strategies: index, recipient, payout address, amount; null of nothing.</summary>
    public MerkleFile? Merkle() => Items.Count == 0 ? null : new(LeafForm.AlloV2, [.. Items.Select(p => new object[] { (BigInteger)p.Index, p.RecipientId, p.RecipientAddress, p.Amount })]);

    /// <summary>What must hold between the rows of a list that is read: each index at its own place, each recipient once.</summary>
    internal static PoolPayouts? Checked(IReadOnlyList<(PoolPayout Payout, string Path)> rows, GrantsReader reader)
    {
        var recipients = new HashSet<Address>();
        foreach (var (place, (payout, path)) in rows.Index())
        {
            if (payout.Index != place) reader.Wrong($"{path}/index", $"The index is the place in the list, {place}: the contract tells payments apart by it.");
            if (!recipients.Add(payout.RecipientId)) reader.Wrong($"{path}/recipientId", "This recipient stands here twice.", "twice");
            if (payout.Amount.GetBitLength() > 256) reader.Wrong($"{path}/amount", "This does not fit 256 bits.");
        }

        return reader.IsGood ? new(rows.Select(r => r.Payout).ToValueList()) : null;
    }
}
