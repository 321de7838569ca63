using TokenStudio.Model.Documents;
using TokenStudio.Model.Emissions;
using TokenStudio.Model.Timing;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Checks;

/// <summary>What emissions promise by the end of the projection and the cap does not let them mint.</summary>
public sealed record EmissionsPastCapCheck : Check
{
    public override string Code => "emissions-past-cap";
    public override Phrase Title => "Emissions past the cap";
    public override Phrase Reason => "Rewards that stop because the supply is used up end by accident rather than by plan; whoever is paid by them leaves on that date.";
    public override Phrase Source => "A schedule holds under its cap.";
    public override CheckState Worst => CheckState.Warning;
    public override string Restates => "clipped-at-cap";

    internal override CheckResult Run(MonthlyDesign design)
    {
        var timeline = design.Scenario.Timeline;
        if (design.Scenario.Token.MaxSupply is not { } max || !design.Minting.Any()) return DoesNotApply("No emission mints under a cap.");
        var full = design.Valid.CapReachedAt is { } at && at <= timeline.EndSecond ? at : (long?)null;
        var lost = full is null ? [] : design.Minting.Select(e => (Emission: e, Lost: Promised(design, e, timeline.EndSecond) - design.Valid.Emitted[e].By(timeline.EndSecond))).ToArray();
        var sum = lost.Aggregate(TokenAmount.Zero, (all, one) => TokenAmount.AddUpToLargest(all, one.Lost));
        var most = lost.Length > 0 ? lost.MaxBy(one => one.Lost).Emission : design.Minting.First();
        Phrase after = full is { } second ? (Phrase)$" of max supply that the cap cuts off from month {design.MonthOf(second)}" : (Phrase)" of max supply that the cap cuts off";
        return Judge(design, new Portion(sum, max), new("Emissions promise ", after, $"/emissions/{design.Scenario.Emissions[most].Id}", full is { } when ? design.MonthOf(when) : null))
            .Offering(() => [End(design, most)]);
    }

    static TokenAmount Promised(MonthlyDesign design, int emission, long second) => design.Scenario.Emissions[emission].Emission.Emitted(design.Scenario.Timeline).By(second);

    // Ends a constant emission with the last payment the cap pays whole.
    static Fix? End(MonthlyDesign design, int emission)
    {
        if (design.Minting.Count() != 1 || design.Scenario.Emissions[emission] is not { Emission: ConstantEmission { Amount.IsZero: false } constant } one) return null;
        var whole = (long)(design.Valid.Emitted[emission].By(UtcInstants.Far).BaseUnits / constant.Amount.BaseUnits);
        if (whole is < 1 or > 1_000) return null;
        var lasts = new CalendarPeriod((int)(constant.Every.Months * whole), constant.Every.Seconds * whole);
        return CalendarPeriod.TryParse(lasts.ToString(), out _) ? new Fix($"End {one.Name} after {VestingFix.Words(lasts)}", [Edit.Set($"/emissions/{one.Id}/duration", Node.Of(lasts.ToString()))]) : null;
    }
}
