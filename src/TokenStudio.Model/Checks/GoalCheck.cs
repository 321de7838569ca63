using TokenStudio.Model.Scenarios;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Checks;

/// <summary>A goal of the design as a check: its figure in the month it names, against its own limit.</summary>
public sealed record GoalCheck(Goal Goal) : Check
{
    public override string Code => $"goal-{Goal.Id}";
    public override Phrase Title => Phrase.Verbatim(Goal.Objective);
    public override Phrase Reason => Goal.Bearer.Length == 0 ? (Phrase)"A goal of this design." : (Phrase)$"A goal of this design, borne by {Goal.Bearer}.";
    public override Phrase Source => "Set by the designer.";
    public override bool AtLeast => Goal.IsAtLeast;
    private protected override decimal LimitOf(MonthlyDesign design) => Goal.Limit;

    internal override CheckResult Run(MonthlyDesign design)
    {
        var timeline = design.Scenario.Timeline;
        var second = Goal.At.From(design.Launch).Second;
        if (second > timeline.EndSecond) return DoesNotApply($"{Goal.Objective}: its date lies past the end of the projection.");
        var month = second <= timeline.LaunchSecond ? 0 : design.MonthOf(second);
        Phrase when = month == 0 ? (Phrase)"at launch" : (Phrase)$"in month {month}";
        return Figure(design, month) is { } portion
            ? Judge(design, portion, new($"{Goal.Objective}: ", $" {Words(design)} {when}", $"/goals/{Goal.Id}", month))
            : DoesNotApply($"{Goal.Objective}: there is nothing to compare with 12 months before month {month}.");
    }

    Phrase Words(MonthlyDesign design) => Goal.Figure switch
    {
        "circulating" => (Phrase)$"of {design.WholeName} circulates",
        "locked" => (Phrase)$"of {design.WholeName} is locked",
        "insiders" => (Phrase)"of circulating supply is with insiders",
        "emitted" => (Phrase)"of total supply was emitted",
        "burned" => (Phrase)"of what was minted is burned",
        "inflation" => (Phrase)"inflation over 12 months",
        _ => (Phrase)"growth of circulating supply over 12 months",
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
