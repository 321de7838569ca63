using TokenStudio.Model.Documents;
using TokenStudio.Model.Kinds;
using TokenStudio.Model.Scenarios;
using TokenStudio.Presentation.Editing;

namespace TokenStudio.Presentation.Checking;

/// <summary>What a person typed into a limit's field.</summary>
public static class LimitEntry
{
    /// <param name="path">/limits/largestUnlock.</param>
    /// <param name="text">Percent, times or months, as the field shows them; nothing for the usual limit.</param>
    public static CellEntry Read(ObjectNode document, string path, string text)
    {
        if (DocumentPath.Split(path) is not ["limits", var name] || Limits.All.FirstOrDefault(l => l.Name == name) is not { } limit) return Refused("This limit is not known.");
        if (Number(limit, text) is not { } value) return Refused($"{limit.Label} is a number, such as {CheckWords.LimitText(limit.Measure, limit.Default)}.", document, limit, limit.Default);
        if (limit.ProblemOf(Node.Of(value), new(0)) is not { } problem) return new([Set(document, limit, value)], null);
        return problem.FixValue is NumberNode fit && fit.TryDecimal(out var nearest) ? Refused(problem.Message, document, limit, nearest) : Refused(problem.Message);
    }

    static decimal? Number(LimitParameter limit, string text)
    {
        if (string.IsNullOrWhiteSpace(text)) return limit.Default;
        if (limit.Measure == Measure.Share) return CellText.ReadPercent(text);
        if (limit.Measure == Measure.Months && CellText.ReadPeriod(text) is { Seconds: 0 } period) return period.Months;
        return CellText.ReadNumber(text.Trim().TrimEnd('×', 'x'));
    }

    // The first limit brings the member that holds them.
    static Edit Set(ObjectNode document, LimitParameter limit, decimal value) => document["limits"] is ObjectNode
        ? Edit.Set($"/limits/{limit.Name}", Node.Of(value))
        : Edit.Set("/limits", ObjectNode.Of((limit.Name, Node.Of(value))));

    static CellEntry Refused(Phrase message) => new([], new CellFinding(message, []));

    static CellEntry Refused(Phrase message, ObjectNode document, LimitParameter limit, decimal nearest) =>
        new([], new CellFinding(message, [new CellFix($"Use {CheckWords.LimitText(limit.Measure, nearest)}", [Set(document, limit, nearest)])]));
}
