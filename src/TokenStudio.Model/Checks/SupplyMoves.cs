using TokenStudio.Model.Documents;
using TokenStudio.Model.Scenarios;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Checks;

/// <summary>Edits that move supply between buckets, in shares where the buckets are given as shares.</summary>
public static class SupplyMoves
{
    /// <summary>What no bucket holds, into the treasury; null without one, or when nothing is left.</summary>
    public static Fix? PutRest(Scenario scenario, IReadOnlyList<TokenAmount> sizes, TokenAmount rest)
    {
        var at = scenario.Allocations.ToList().FindIndex(a => a.Holder == "treasury");
        if (at < 0 || rest <= TokenAmount.Zero) return null;
        var treasury = scenario.Allocations[at];
        var path = $"/allocations/{treasury.Id}";

        // Shares of everything make exactly 1 only where emissions take no part of the cap.
        var all = sizes.Aggregate(rest, (sum, size) => sum + size);
        var allShares = scenario.Allocations.All(a => a.Share is not null && a.Amount is null) && all == scenario.Token.MaxSupply;
        return new Fix("Put in Treasury", allShares
            ? [Edit.Set($"{path}/share", Node.Of(treasury.Share!.Value.Value + 1m - scenario.Allocations.Sum(a => a.Share!.Value.Value)))]
            : [.. treasury.Share is null ? Array.Empty<Edit>() : [Edit.Remove($"{path}/share")], Edit.Set($"{path}/amount", Node.Of((sizes[at] + rest).ToText(scenario.Token.Decimals)))]);
    }

    /// <summary>At least an amount out of one bucket into the treasury, in steps of a tenth of a percent where both are shares; null where they differ or it is too much.</summary>
    public static ValueList<Edit>? ToTreasury(Scenario scenario, IReadOnlyList<TokenAmount> sizes, int from, TokenAmount amount)
    {
        var to = scenario.Allocations.ToList().FindIndex(a => a.Holder == "treasury");
        if (to < 0 || to == from) return null;
        var (source, treasury) = (scenario.Allocations[from], scenario.Allocations[to]);
        if (source.Share is { } share && treasury.Share is { } held && scenario.Token.MaxSupply is { IsZero: false } max)
        {
            var part = StepUp(amount, max);
            if (part > share.Value || held.Value + part > 1m) return null;
            return [Edit.Set($"/allocations/{source.Id}/share", Node.Of(share.Value - part)), Edit.Set($"/allocations/{treasury.Id}/share", Node.Of(held.Value + part))];
        }

        if (source.Amount is null || treasury.Amount is null || sizes[from] < amount) return null;
        string Text(TokenAmount tokens) => tokens.ToText(scenario.Token.Decimals);
        return [Edit.Set($"/allocations/{source.Id}/amount", Node.Of(Text(sizes[from] - amount))), Edit.Set($"/allocations/{treasury.Id}/amount", Node.Of(Text(sizes[to] + amount)))];
    }

    /// <summary>The smallest share in tenths of a percent that makes at least an amount of a whole.</summary>
    internal static decimal StepUp(TokenAmount amount, TokenAmount whole)
    {
        var steps = (decimal)(UInt128)amount.MulDiv(1_000, (UInt128)whole.BaseUnits, Rounding.Up).BaseUnits;
        return steps / 1_000m;
    }
}
