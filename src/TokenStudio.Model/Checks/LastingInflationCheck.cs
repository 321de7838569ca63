using TokenStudio.Model.Kinds;
using TokenStudio.Model.Scenarios;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Checks;

/// <summary>What emissions add in the last 12 months of the projection, over total supply before them.</summary>
public sealed record LastingInflationCheck : Check
{
    public override string Code => "lasting-inflation";
    public override Phrase Title => "Lasting inflation";
    public override Phrase Reason => "Inflation that never comes down is paid by everyone who holds and does not stake.";
    public override Phrase Source => "Networks in their steady state: Bitcoin and Ethereum under 2 % a year, Solana 1.5 %, Cosmos Hub 7 % and more; 5 % is ours.";
    public override LimitParameter Limit => Limits.LastingInflation;

    internal override CheckResult Run(MonthlyDesign design)
    {
        int[] minting = [.. design.Minting];
        if (minting.Length == 0) return DoesNotApply("No emission mints new tokens.");
        var last = design.LastMonth;
        if (last < 24) return DoesNotApply("The projection ends before its third year.");
        var added = minting.Aggregate(TokenAmount.Zero, (sum, e) => sum + design.Emitted(e, last) - design.Emitted(e, last - 12));
        var most = minting.MaxBy(e => design.Emitted(e, last) - design.Emitted(e, last - 12));
        return Judge(design, new Portion(added, design.TotalSupply(last - 12)),
            new("Emissions add ", $" to total supply in the 12 months to month {last}", $"/emissions/{design.Scenario.Emissions[most].Id}", last));
    }
}
