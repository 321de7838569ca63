using System.Numerics;
using TokenStudio.Model;
using TokenStudio.Model.Allocations;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Scenarios;
using TokenStudio.Model.Units;
using TokenStudio.Presentation.Tables;

namespace TokenStudio.Presentation.Editing;

/// <summary>A bucket's size typed in tokens. A bucket given as an amount takes it; one given as a share takes the share that is exactly so many, or says that there is none.</summary>
static class TokensEntry
{
    /// <summary>What a decimal holds behind its point.</summary>
    const int MostDigits = 28;

    public static CellEntry Read(Scenario scenario, TokenAllocation allocation, string text)
    {
        var decimals = scenario.Token.Decimals;
        var path = $"/allocations/{allocation.Id}";
        if (text.TrimEnd().EndsWith('%')) return CellEntry.Percent(text, 14.5m, share => CellEntry.SetShare(allocation, path, share));
        if (CellText.ReadAmount(text, decimals) is not { } typed || !TokenAmount.TryParse(typed, decimals, out var amount, out _))
        {
            return Refused("An amount is a number of tokens, such as 1000000, 1.5m or 2bn.", new CellFix("Use 0", Size(TokenAmount.Zero)));
        }

        if (allocation.Share is null || scenario.Token.MaxSupply is not { } max) return new(Size(amount), null);
        if (amount > max) return Refused($"The max supply is {Exact(max)}.", new CellFix($"Use {Exact(max)}", ShareIs(1m)));
        if (ShareOf(scenario, allocation, amount, max) is { } exact) return new(ShareIs(exact), null);
        var nearest = Part(amount, max, MostDigits);
        return Refused($"No share of {Exact(max)} is exactly {Exact(amount)}.",
            new CellFix($"Use {Exact(SizeWith(scenario, allocation, nearest))}", ShareIs(nearest)),
            new CellFix($"Keep {Exact(amount)} as an amount", [Edit.Remove($"{path}/share"), SetAmount(amount)]));

        string Exact(TokenAmount tokens) => ExactText.Amount(tokens, decimals);
        ValueList<Edit> ShareIs(decimal share) => [Edit.Set($"{path}/share", Node.Of(share))];
        Edit SetAmount(TokenAmount size) => Edit.Set($"{path}/amount", Node.Of(size.ToText(decimals)));
        ValueList<Edit> Size(TokenAmount size) => allocation.Share is null ? [SetAmount(size)]
            : size.IsZero ? ShareIs(0m) : [Edit.Remove($"{path}/share"), SetAmount(size)];
    }

    // The shortest share that comes to the amount, floors and the dust of the last share included.
    static decimal? ShareOf(Scenario scenario, TokenAllocation allocation, TokenAmount amount, TokenAmount max)
    {
        for (var digits = 0; digits <= MostDigits; digits++)
        {
            var share = Part(amount, max, digits);
            if (share <= 1m && SizeWith(scenario, allocation, share) == amount) return share;
        }

        return null;
    }

    // ceil(amount x 10^digits / max) / 10^digits: rounded up, since sizes are rounded down.
    static decimal Part(TokenAmount amount, TokenAmount max, int digits)
    {
        if (amount.IsZero) return 0m;
        var (whole, top) = ((BigInteger)max.BaseUnits, (BigInteger)amount.BaseUnits * BigInteger.Pow(10, digits));
        return (decimal)((top + whole - 1) / whole) * new decimal(1, 0, 0, false, (byte)digits);
    }

    static TokenAmount SizeWith(Scenario scenario, TokenAllocation allocation, decimal share)
    {
        var changed = scenario.Allocations.Select(a => a.Id == allocation.Id ? a with { Share = new Fraction(share) } : a).ToValueList();
        return AllocationEditor.Sizes(scenario with { Allocations = changed })[scenario.Allocations.ToList().IndexOf(allocation)];
    }

    static CellEntry Refused(Phrase message, params CellFix[] fixes) => new([], new CellFinding(message, fixes));
}
