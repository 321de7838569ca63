using TokenStudio.Model.Scenarios;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Checks;

/// <summary>A goal of the design as a check: its figure in the month it names, against its own limit.</summary>
public sealed record GoalCheck(Goal Goal) : Check
{
    public override string Code => $"goal-{Goal.Id}";
    public override string Title => Goal.Objective;
    public override string Reason => Goal.Bearer.Length == 0 ? "A goal of this design." : $"A goal of this design, borne by {Goal.Bearer}.";
    public override string Source => "Set by the designer.";
    public override bool AtLeast => Goal.IsAtLeast;
    private protected override decimal LimitOf(MonthlyDesign design) => Goal.Limit;

    internal override CheckResult Run(MonthlyDesign design)
    {
        var timeline = design.Scenario.Timeline;
        var second = Goal.At.From(design.Launch).Second;
        if (second > timeline.EndSecond) return DoesNotApply($"{Goal.Objective}: its date lies past the end of the projection.");
        var month = second <= timeline.LaunchSecond ? 0 : design.MonthOf(second);
        var when = month == 0 ? "at launch" : FormattableString.Invariant($"in month {month}");
        return Figure(design, month) is { } portion
            ? Judge(design, portion, new($"{Goal.Objective}: ", $" {Words(design)} {when}", $"/goals/{Goal.Id}", month))
            : DoesNotApply($"{Goal.Objective}: there is nothing to compare with 12 months before month {month}.");
    }

    string Words(MonthlyDesign design) => Goal.Figure switch
    {
        "circulating" => $"of {design.WholeName} circulates",
        "locked" => $"of {design.WholeName} is locked",
        "insiders" => "of circulating supply is with insiders",
        "emitted" => "of total supply was emitted",
        "burned" => "of what was minted is burned",
        "inflation" => "inflation over 12 months",
        _ => "growth of circulating supply over 12 months",
    };

    Portion? Figure(MonthlyDesign design, int month) => Goal.Figure switch
    {
        "circulating" => new(design.Circulating[month], design.Whole),
        "locked" => new(design.Locked(month), design.Whole),
        "insiders" => design.OfCirculating(design.Insiders[month], month),
        "emitted" => new(design.Minting.Aggregate(TokenAmount.Zero, (sum, e) => sum + design.Emitted(e, month)), design.TotalSupply(month)),
        "burned" => new(design.Minted(month) - design.TotalSupply(month), design.Minted(month)),
        "inflation" => Growth(design.TotalSupply, month),
        _ => Growth(m => design.Circulating[m], month),
    };

    // Over a year in which burns took more than was minted it is below 0, which a portion is too.
    static Portion? Growth(Func<int, TokenAmount> supply, int month) =>
        month < 12 || supply(month - 12).IsZero ? null : new(supply(month) - supply(month - 12), supply(month - 12));
}
