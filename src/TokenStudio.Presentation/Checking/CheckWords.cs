using System.Globalization;
using TokenStudio.Model.Checks;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Kinds;
using TokenStudio.Model.Scenarios;
using TokenStudio.Presentation.Editing;

namespace TokenStudio.Presentation.Checking;

/// <summary>A check's result in words, the same on screen, in the report and on the command line.</summary>
static class CheckWords
{
    const int MostDecimals = 10;

    public static CheckRow Row(CheckResult result, Scenario scenario)
    {
        var check = result.Check;
        return new(check.Code, result.State, Word(result.State), check.Title, result.Before, result.Number is { } number ? Number(check.Measure, number, result) : "", result.After)
        {
            Limit = result.Number is null ? null : new(LimitText(check.Measure, result.Limit), check.AtLeast ? "at least" : "at most", check.Limit is { } limit ? Field(limit, result.Limit) : null),
            Jump = result.Number is null ? null : Jump(result, scenario),
            Fixes = [.. result.Fixes.Select(fix => new CellFix(fix.Label, fix.Edits))],
            Reason = check.Reason,
            Source = check.Source,
        };
    }

    public static Phrase LimitText(Measure measure, decimal limit) => measure switch
    {
        Measure.Share => Phrase.Verbatim(Format.PercentAsSet(limit)),
        Measure.Times => limit == decimal.Truncate(limit) ? Phrase.Verbatim(Format.Times((double)limit)) : (Phrase)$"{limit:0.0###}×",
        Measure.Months => Phrase.Count((int)limit, "{0} month", "{0} months"),
        _ => (Phrase)$"{limit:0}",
    };

    static Phrase Word(CheckState state) => state switch
    {
        CheckState.Critical => "Critical",
        CheckState.Warning => "Warning",
        CheckState.Info => "Note",
        CheckState.Passed => "Passed",
        _ => "Does not apply",
    };

    // A number past its limit must not read as the limit: 10.02 % is not shown as 10.0 % of 10 %.
    static Phrase Number(Measure measure, decimal number, CheckResult result)
    {
        if (measure is Measure.Months) return Phrase.Count((int)number, "{0} month", "{0} months");
        if (measure is Measure.Count) return $"{number:0}";
        string Text(decimal value, int? decimals) => measure switch
        {
            Measure.Times => Format.Times((double)value, decimals ?? 1),
            _ => decimals is { } more ? Format.PercentTo((double)value, more) : Format.Percent((double)value),
        };
        var shown = Text(number, null);
        for (var decimals = 2; result.Failed && number != result.Limit && shown == Text(result.Limit, decimals == 2 ? null : decimals - 1) && decimals <= MostDecimals; decimals++) shown = Text(number, decimals);
        return Phrase.Verbatim(shown);
    }

    static LimitField Field(LimitParameter limit, decimal value) => new($"/limits/{limit.Name}", limit.Label,
        limit.Measure == Measure.Share ? CellText.Percent(value) : CellText.Plain(value),
        limit.Measure switch { Measure.Share => "%", Measure.Times => "×", Measure.Months => "mo", _ => "" },
        LimitText(limit.Measure, limit.Default));

    static CheckJump? Jump(CheckResult result, Scenario scenario)
    {
        if (result.Month is { } month) return new(month == 0 ? (Phrase)"Go to TGE" : (Phrase)$"Go to month {month}", result.Path, month);
        return DocumentPath.Split(result.Path) switch
        {
            ["allocations"] => new("Go to buckets", result.Path, null),
            ["allocations", var id, ..] when scenario.Allocations.FirstOrDefault(a => a.Id == id) is { } one => new($"Go to {one.Name}", result.Path, null),
            ["timeline", ..] => new("Go to timeline", result.Path, null),
            _ => null,
        };
    }
}
