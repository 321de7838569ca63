using TokenStudio.Model.Kinds;
using TokenStudio.Model.Scenarios;
using TokenStudio.Model.Timing;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Checks;

/// <summary>Max supply that no bucket holds and no emission ever mints.</summary>
public sealed record UnassignedSupplyCheck : Check
{
    public override string Code => "unassigned-supply";
    public override Phrase Title => "Supply in no bucket";
    public override Phrase Reason => "Tokens under the cap that belong to nobody are a promise readers will fill in for themselves.";
    public override Phrase Source => "A cap table adds up; a thousandth is left for rounding.";
    public override LimitParameter Limit => Limits.Unassigned;
    public override CheckState Worst => CheckState.Warning;

    internal override CheckResult Run(MonthlyDesign design)
    {
        if (design.Scenario.Token.MaxSupply is not { IsZero: false } max) return DoesNotApply("The token has no max supply to add up to.");
        var rest = Rest(design);
        return Judge(design, new Portion(rest, max), new("", " of max supply is in no bucket", "/allocations"))
            .Offering(() => [SupplyMoves.PutRest(design.Scenario, design.Valid.Sizes, rest)]);
    }

    internal static TokenAmount Rest(MonthlyDesign design)
    {
        if (design.Scenario.Token.MaxSupply is not { } max) return TokenAmount.Zero;
        var given = design.Valid.Sizes.Aggregate(TokenAmount.Zero, (all, size) => all + size);
        return design.Minting.Aggregate(max - given, (rest, e) => rest - design.Valid.Emitted[e].By(UtcInstants.Far));
    }
}
