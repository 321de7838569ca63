using TokenStudio.Model.Units;

namespace TokenStudio.Model.Allocations;

/// <summary>How many tokens each allocation has.</summary>
public static class CapTable
{
    /// <summary>
    /// floor(share x max supply) for shares, the amount for amounts; where the shares add up to exactly 1,
    /// the last share row takes what the floors left, so that the shares make the whole supply.
    /// </summary>
    public static TokenAmount[] Sizes(IReadOnlyList<TokenAllocation> allocations, TokenAmount? maxSupply)
    {
        var supply = maxSupply ?? TokenAmount.Zero;
        var sizes = allocations.Select(a => a.Amount ?? a.Share!.Value.Of(supply, Rounding.Down)).ToArray();
        var shares = Enumerable.Range(0, sizes.Length).Where(i => allocations[i].Amount is null).ToArray();
        if (shares.Length > 0 && shares.Sum(i => allocations[i].Share!.Value.Value) == 1m)
        {
            var others = shares[..^1].Aggregate(TokenAmount.Zero, (sum, i) => sum + sizes[i]);
            sizes[shares[^1]] = supply - others;
        }

        return sizes;
    }
}
