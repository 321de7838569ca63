using System.Globalization;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Timing;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Imports;

/// <summary>One section of a public unlock schedule: a cliff, a straight line or steps.</summary>
/// <param name="Start">Seconds since 1970, as <paramref name="End"/>.</param>
/// <param name="Period">What a gap is measured by: the line's length, or the time between steps.</param>
/// <param name="Total">Everything it pays; zero where it is left out.</param>
/// <param name="Piece">As the scenario writes it; null where it is left out.</param>
sealed record UnlockSection(string Path, long Start, long End, long Period, TokenAmount Total, ObjectNode? Piece)
{
    const long MostSteps = 1_000_000;
    const long LongestPeriod = 31_557_600_000;

    /// <summary>Null, with the reason in the report, when the section cannot be read.</summary>
    public static UnlockSection? Read(Node node, string path, ImportReport report)
    {
        if (node is not ObjectNode o)
        {
            report.Error("section", path, $"A section is an object, not {node.Noun}; it is left out.");
            return null;
        }

        if (o.Text("type") is not { } type)
        {
            report.Error("section", $"{path}/type", "A section's type is cliff, linear or step; this one is left out.");
            return null;
        }

        var amount = Amount(o, path, report);
        if (SourceDates.Read(o, "start", "startUnix", path, report) is not { } start || amount is not { } each) return null;
        return type.ToLowerInvariant() switch
        {
            "cliff" => Whole(new(path, start, start, 0, each, Lump(start, each)), report),
            "linear" => Linear(o, path, start, each, report),
            "step" or "steps" => Steps(o, path, start, each, report),
            _ => Unknown(type, path, report),
        };
    }

    static UnlockSection? Linear(ObjectNode o, string path, long start, TokenAmount amount, ImportReport report)
    {
        if (SourceDates.Read(o, "end", "endUnix", path, report) is not { } end) return null;
        if (end < start)
        {
            report.Error("section", $"{path}/end", $"It ends on {SourceDates.Text(end)}, before it begins on {SourceDates.Text(start)}; it is left out.");
            return null;
        }

        if (end == start) report.Warning("no-length", path, "A straight line without length: it is read as a payment at once.");
        var piece = end == start ? Lump(start, amount) : ObjectNode.Of(("type", Node.Of("linear")), ("from", At(start)), ("to", At(end)), ("amount", Tokens(amount)));
        return Whole(new(path, start, end, end - start, amount, piece), report);
    }

    static UnlockSection? Steps(ObjectNode o, string path, long start, TokenAmount each, ImportReport report)
    {
        var length = o["stepDurationSeconds"] is null && o["stepDuration"] is not null ? "stepDuration" : "stepDurationSeconds";
        var steps = SourceNumbers.Read(o["steps"], out var stepsProblem);
        var every = SourceNumbers.Read(o[length], out var everyProblem);
        if (steps is null) report.Error("section", $"{path}/steps", $"{stepsProblem} The section is left out.");
        if (every is null) report.Error("section", $"{path}/{length}", $"{everyProblem} The section is left out.");
        if (steps is not { } count || every is not { } seconds) return null;
        if (count is < 0 or > MostSteps || count != Math.Floor(count))
        {
            report.Error("section", $"{path}/steps", $"Steps are a whole number up to {MostSteps:N0}; the section is left out.");
            return null;
        }

        var period = Math.Round(seconds);
        if (period is < 1 or > LongestPeriod)
        {
            report.Error("section", $"{path}/{length}", "A step lasts from one second to 1,000 years; the section is left out.");
            return null;
        }

        if (period != seconds) report.Warning("step-fraction", $"{path}/{length}", $"Steps are counted in whole seconds: {period:0} is used, not {seconds}.");
        var total = each.TimesUpToLargest((long)count);
        var piece = ObjectNode.Of(("type", Node.Of("steps")), ("from", At(start)), ("every", Node.Of(string.Create(CultureInfo.InvariantCulture, $"PT{period:0}S"))),
            ("count", Node.Of((decimal)count)), ("amount", Tokens(each)));
        return Whole(new(path, start, Math.Min(UtcInstants.Far, start + ((long)count * (long)period)), (long)period, total, piece), report);
    }

    // Zero pays nothing and is no piece; it still fills its time, so no gap is seen there.
    static UnlockSection? Whole(UnlockSection section, ImportReport report)
    {
        if (section.Total >= TokenAmount.Largest)
        {
            report.Error("limit", $"{section.Path}/amount", "More than 2^120 base units, the most a scenario can hold; it is left out.");
            return null;
        }

        if (!section.Total.IsZero) return section;
        report.Warning("zero-amount", $"{section.Path}/amount", "This section pays nothing (zero, or less than one base unit) and is left out.");
        return section with { Piece = null };
    }

    static UnlockSection? Unknown(string type, string path, ImportReport report)
    {
        report.Error("section", $"{path}/type", $"\"{SourceNumbers.Shown(type)}\" is no type of section; it is cliff, linear or step. This one is left out.");
        return null;
    }

    static TokenAmount? Amount(ObjectNode o, string path, ImportReport report)
    {
        var at = $"{path}/amount";
        if (SourceNumbers.Read(o["amount"], out var problem) is not { } value)
        {
            report.Error("amount", at, $"{problem} The section is left out.");
            return null;
        }

        if (value < 0)
        {
            report.Error("amount", at, "A schedule does not take tokens back: this amount is below zero and the section is left out.");
            return null;
        }

        if (o["amount"] is TextNode) report.Warning("amount-text", at, "The amount is a text; it is read as a number.");
        if (SourceNumbers.Cut(value) is { } amount) return amount;
        report.Error("limit", at, "More than 2^120 base units, the most a scenario can hold; it is left out.");
        return null;
    }

    static ObjectNode Lump(long at, TokenAmount amount) => ObjectNode.Of(("type", Node.Of("lump")), ("at", At(at)), ("amount", Tokens(amount)));

    static TextNode At(long second) => Node.Of(SourceDates.Text(second));

    static TextNode Tokens(TokenAmount amount) => Node.Of(amount.ToText(SourceNumbers.Decimals));
}
