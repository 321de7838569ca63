using TokenStudio.Model.Checks;
using TokenStudio.Model.Simulation;
using TokenStudio.Presentation.Checking;

namespace TokenStudio.Presentation.Comparing;

/// <summary>How a check stands in each design.</summary>
/// <param name="States">In the order of the designs.</param>
public sealed record ComparedCheck(string Code, Phrase Title, IReadOnlyList<ComparedState> States)
{
    /// <summary>It fails in one design and not, or less, in another.</summary>
    public bool Differs => States.Where(s => s.State is not null).Select(s => s.State is { } state && state < CheckState.Passed ? state : CheckState.Passed).Distinct().Count() > 1;

    /// <summary>Worst first, in the order of the checks among equals.</summary>
    internal static IReadOnlyList<ComparedCheck> Of(IReadOnlyList<Projection?> projections)
    {
        var lists = projections.Select(p => p is null ? null : CheckList.Of(p).Rows.ToDictionary(r => r.Code)).ToArray();
        var titles = lists.SelectMany(l => l?.Values ?? Enumerable.Empty<CheckRow>()).DistinctBy(r => r.Code);
        return [.. titles.Select(row => new ComparedCheck(row.Code, row.Title, [.. lists.Select((list, i) => StateIn(list, lists[0], row.Code, i))])).OrderBy(c => c.States.Min(s => s.State ?? CheckState.DoesNotApply))];
    }

    static ComparedState StateIn(Dictionary<string, CheckRow>? list, Dictionary<string, CheckRow>? first, string code, int design)
    {
        if (list is null) return new(null, "–", "", CheckTurn.Same);
        var row = list.GetValueOrDefault(code);
        var (fails, failed) = (row?.State < CheckState.Passed, first?.GetValueOrDefault(code)?.State < CheckState.Passed);
        var turn = design == 0 || first is null || fails == failed ? CheckTurn.Same : fails ? CheckTurn.Gained : CheckTurn.Lost;
        // A goal that a design does not have cannot fail in it.
        return row is null ? new(CheckState.DoesNotApply, "Not set", "", turn) : new(row.State, row.Word, row.Number, turn);
    }
}

/// <param name="State">Null where the design has errors.</param>
/// <param name="Word">"Critical".</param>
/// <param name="Number">"28.2%", or empty.</param>
public sealed record ComparedState(CheckState? State, Phrase Word, Phrase Number, CheckTurn Turn);

/// <summary>What became of a check against the first design.</summary>
public enum CheckTurn
{
    Same,

    /// <summary>Fails here, and not there.</summary>
    Gained,

    /// <summary>Failed there, and not here.</summary>
    Lost,
}
