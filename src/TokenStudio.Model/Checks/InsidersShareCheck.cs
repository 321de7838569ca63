using TokenStudio.Model.Documents;
using TokenStudio.Model.Kinds;
using TokenStudio.Model.Scenarios;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Checks;

/// <summary>Insiders' buckets over max supply.</summary>
public sealed record InsidersShareCheck : Check
{
    public override string Code => "insiders-share";
    public override Phrase Title => "Insiders' share of supply";
    public override Phrase Reason => "Team, advisors and private rounds bought or earned early; when they hold too much, the rest own a token others decide about.";
    public override Phrase Source => "Stephanian and Turley, Optimizing Your Token Distribution: by 2022 early investors alone held about 15 % on average. 40 % with the team is ours: the larger part stays with users.";
    public override LimitParameter Limit => Limits.InsidersShare;

    internal override CheckResult Run(MonthlyDesign design)
    {
        int[] insiders = [.. design.AllocationsWhere(a => a.Insider)];
        if (insiders.Length == 0) return DoesNotApply("No bucket belongs to insiders.");
        var sum = insiders.Aggregate(TokenAmount.Zero, (all, i) => all + design.Size(i));
        var largest = insiders.MaxBy(design.Size);
        return Judge(design, new Portion(sum, design.Whole), new("Insiders hold ", $" of {design.WholeName}", $"/allocations/{design.Allocations[largest].Id}/share"))
            .Offering(() => [Trim(design, largest, sum)]);
    }

    Fix? Trim(MonthlyDesign design, int largest, TokenAmount sum)
    {
        var over = sum - new Fraction(LimitOf(design)).Of(design.Whole, Rounding.Down);
        return SupplyMoves.ToTreasury(design.Scenario, design.Valid.Sizes, largest, over) is { } edits ? new Fix($"Move the excess from {design.Allocations[largest].Name} to Treasury", edits) : null;
    }
}
