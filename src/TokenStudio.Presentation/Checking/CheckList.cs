using TokenStudio.Model.Checks;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Simulation;

namespace TokenStudio.Presentation.Checking;

/// <summary>What the design linter says of a projection: worst first, in the order of <see cref="Checks"/> among equals.</summary>
/// <param name="Failed">Critical, warning, info.</param>
/// <param name="Held">Passed, then what does not apply.</param>
/// <param name="Counts">"1 critical", "2 warnings", "9 passed"; states that do not occur are left out.</param>
public sealed record CheckList(IReadOnlyList<CheckRow> Failed, IReadOnlyList<CheckRow> Held, IReadOnlyList<CheckCount> Counts)
{
    public static CheckList Of(Projection projection)
    {
        CheckRow[] rows = [.. Checks.Run(projection).OrderBy(r => r.State).Select(r => CheckWords.Row(r, projection.Scenario))];
        return new([.. rows.Where(r => r.State < CheckState.Passed)], [.. rows.Where(r => r.State >= CheckState.Passed)],
            [.. rows.Where(r => r.State != CheckState.DoesNotApply).GroupBy(r => r.State).Select(g => new CheckCount(g.Key, CountText(g.Key, g.Count())))]);
    }

    public IEnumerable<CheckRow> Rows => Failed.Concat(Held);

    /// <summary>The rest in words: "13 passed, 1 does not apply".</summary>
    public Phrase HeldText
    {
        get
        {
            var passed = Held.Count(r => r.State == CheckState.Passed);
            var idle = Held.Count - passed;
            return idle == 0 ? (Phrase)$"{passed} passed" : (Phrase)$"{passed} passed, {Phrase.Count(idle, "{0} does not apply", "{0} do not apply")}";
        }
    }

    /// <summary>
    /// What did not pass, as findings: critical and warning are warnings and never errors, for a design may be judged
    /// badly and still be projected.
    /// </summary>
    public static IEnumerable<Finding> Findings(Projection projection) => Checks.Run(projection).Where(r => r.Failed).OrderBy(r => r.State).Select(result =>
    {
        var row = CheckWords.Row(result, projection.Scenario);
        var severity = result.State == CheckState.Info ? Severity.Info : Severity.Warning;
        return new Finding(severity, row.Code, result.Path, $"{row.Sentence}; the limit is {row.Limit!.Bounded}.") { Fixes = result.Fixes };
    });

    /// <summary>The same beside the findings of the rules; what these say already is not said twice.</summary>
    public static IEnumerable<Finding> Findings(IReadOnlyList<Finding> rules, Projection? projection)
    {
        if (projection is null) return rules;
        var said = Checks.All.Where(check => check.Restates is { } code && rules.Any(f => f.Code == code)).Select(check => check.Code).ToHashSet();
        return rules.Concat(Findings(projection).Where(f => !said.Contains(f.Code)));
    }

    static Phrase CountText(CheckState state, int n) => state switch
    {
        CheckState.Critical => (Phrase)$"{n} critical",
        CheckState.Warning => Phrase.Count(n, "{0} warning", "{0} warnings"),
        CheckState.Info => Phrase.Count(n, "{0} note", "{0} notes"),
        _ => (Phrase)$"{n} passed",
    };
}

/// <param name="Text">"2 warnings".</param>
public sealed record CheckCount(CheckState State, Phrase Text);
