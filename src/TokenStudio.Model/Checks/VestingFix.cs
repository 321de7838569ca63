using TokenStudio.Model.Documents;
using TokenStudio.Model.Timing;
using TokenStudio.Model.Units;
using TokenStudio.Model.Vesting;

namespace TokenStudio.Model.Checks;

/// <summary>One-press changes of a straight vesting: only what goes together and helps is offered.</summary>
static class VestingFix
{
    /// <summary>The edits from one vesting to another; null when the other does not go together.</summary>
    public static Fix? Of(MonthlyDesign design, int allocation, LinearVesting changed, Phrase label)
    {
        if (design.Allocations[allocation].Vesting is not LinearVesting now || now == changed || !GoesTogether(design, allocation, changed)) return null;
        var path = $"/allocations/{design.Allocations[allocation].Id}/vesting";
        var edits = new List<Edit>();
        if (changed.UnlockAtLaunch != now.UnlockAtLaunch) edits.Add(Edit.Set($"{path}/unlockAtLaunch", Node.Of(changed.UnlockAtLaunch.Value)));
        if (changed.Cliff != now.Cliff) edits.Add(Edit.Set($"{path}/cliff", Node.Of(changed.Cliff.ToString())));
        if (changed.AtCliff != now.AtCliff) edits.Add(Edit.Set($"{path}/atCliff", Node.Of(changed.AtCliff == CliffPays.Nothing ? "nothing" : "accrued")));
        if (changed.CliffUnlock != now.CliffUnlock) edits.Add(Edit.Set($"{path}/cliffUnlock", Node.Of(changed.CliffUnlock.Value)));
        if (changed.Duration != now.Duration) edits.Add(Edit.Set($"{path}/duration", Node.Of(changed.Duration.ToString())));
        return new Fix(label, edits.ToValueList());
    }

    /// <summary>Several as one press; null when one of them cannot be.</summary>
    public static Fix? OfAll(IReadOnlyList<Fix?> each, Phrase label) => each switch
    {
        [] => null,
        [var only] => only,
        _ => each.Contains(null) ? null : new Fix(label, [.. each.SelectMany(fix => fix!.Edits)]),
    };

    /// <summary>The allocation over 12 months more, when that lowers what is measured.</summary>
    public static Fix? Lengthen(MonthlyDesign design, int allocation, Func<MonthlyDesign, Portion> measured) =>
        design.Allocations[allocation] is { Vesting: LinearVesting linear } one && linear with { Duration = Later(linear.Duration, 12) } is var longer
            ? IfLower(design, allocation, longer, $"Vest {one.Name} over {Words(longer.Duration)}", measured)
            : null;

    /// <summary>The same with nothing paid at the cliff.</summary>
    public static Fix? SkipCliff(MonthlyDesign design, int allocation, Func<MonthlyDesign, Portion> measured) =>
        design.Allocations[allocation] is { Vesting: LinearVesting { Cliff.IsZero: false } linear } one
            ? IfLower(design, allocation, linear with { AtCliff = CliffPays.Nothing, CliffUnlock = Fraction.Zero }, one.Name.EndsWith('s') ? (Phrase)$"Pay nothing at {one.Name}' cliff" : (Phrase)$"Pay nothing at {one.Name}'s cliff", measured)
            : null;

    public static CalendarPeriod Later(CalendarPeriod period, int months) => new(period.Months + months, period.Seconds);

    /// <summary>"48 months"; in ISO 8601 where it has seconds.</summary>
    public static Phrase Words(CalendarPeriod period) => period.Seconds == 0 ? (Phrase)$"{period.Months} months" : Phrase.Verbatim(period.ToString());

    /// <summary>What the press says that moves a cliff.</summary>
    public static Phrase Move(string name, CalendarPeriod cliff) =>
        name.EndsWith('s') ? (Phrase)$"Move {name}' cliff to {Words(cliff)}" : (Phrase)$"Move {name}'s cliff to {Words(cliff)}";

    public static bool GoesTogether(MonthlyDesign design, int allocation, LinearVesting vesting) =>
        vesting.Duration.Months <= CalendarPeriod.LongestMonths / 2 && !vesting.Problems(design.Size(allocation), design.Launch, design.Scenario.Token.Decimals).Any();

    // Lower by what a percent with one decimal shows: a press that changes nothing to be seen is no fix.
    static Fix? IfLower(MonthlyDesign design, int allocation, LinearVesting changed, Phrase label, Func<MonthlyDesign, Portion> measured) =>
        GoesTogether(design, allocation, changed) && measured(design.With(allocation, changed)).Value <= measured(design).Value - 0.0005m ? Of(design, allocation, changed, label) : null;
}
