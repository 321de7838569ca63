using TokenStudio.Model.Kinds;
using TokenStudio.Model.Scenarios;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Checks;

/// <summary>Treasury and foundation over max supply.</summary>
public sealed record TreasuryShareCheck : Check
{
    public override string Code => "treasury-share";
    public override Phrase Title => "Treasury's share of supply";
    public override Phrase Reason => "A protocol that keeps too little pays for work, audits and incentives by new tokens or not at all.";
    public override Phrase Source => "Ours: a tenth.";
    public override LimitParameter Limit => Limits.TreasuryShare;
    public override bool AtLeast => true;
    public override CheckState Worst => CheckState.Warning;

    internal override CheckResult Run(MonthlyDesign design)
    {
        if (design.Allocations.Count == 0) return DoesNotApply("No supply is given to buckets.");
        int[] own = [.. design.AllocationsWhere(a => a.Holder is "treasury" or "foundation")];
        var sum = own.Aggregate(TokenAmount.Zero, (all, i) => all + design.Size(i));
        var path = own.Length > 0 ? $"/allocations/{design.Allocations[own.MaxBy(design.Size)].Id}/share" : "/allocations";
        return Judge(design, new Portion(sum, design.Whole), new("Treasury and foundation hold ", $" of {design.WholeName}", path))
            .Offering(() => [SupplyMoves.PutRest(design.Scenario, design.Valid.Sizes, UnassignedSupplyCheck.Rest(design))]);
    }
}
