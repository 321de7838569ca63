using TokenStudio.Model.Documents;
using TokenStudio.Model.Simulation;
using TokenStudio.Presentation.Charts;

namespace TokenStudio.Presentation.Comparing;

/// <summary>Two to four designs side by side, each against the first: figures, checks, parameters, and circulating supply over time.</summary>
public sealed class DesignComparison
{
    /// <summary>Most designs beside one another.</summary>
    public const int Most = 4;

    readonly Lazy<IReadOnlyList<ComparedParameter>> every;
    readonly Dictionary<SupplyUnit, ShownChart> charts = [];

    DesignComparison(IReadOnlyList<ComparedDesign> designs)
    {
        ObjectNode[] documents = [.. designs.Select(d => d.Document)];
        Projection?[] projections = [.. designs.Select(d => d.Projection)];
        Designs = designs;
        Figures = ComparedFigure.Of(projections);
        Checks = ComparedCheck.Of(projections);
        Changed = ComparedParameter.Changed(documents);
        every = new(() => ComparedParameter.All(documents));
    }

    public static DesignComparison Of(IReadOnlyList<ComparedDesign> designs) =>
        designs.Count is >= 2 and <= Most ? new(designs) : throw new ArgumentOutOfRangeException(nameof(designs), designs.Count, $"Two to {Most} designs are compared.");

    public IReadOnlyList<ComparedDesign> Designs { get; }

    public IReadOnlyList<ComparedFigure> Figures { get; }

    public IReadOnlyList<ComparedCheck> Checks { get; }

    /// <summary>The parameters that are not the same in all.</summary>
    public IReadOnlyList<ComparedParameter> Changed { get; }

    /// <summary>Every parameter.</summary>
    public IReadOnlyList<ComparedParameter> All => every.Value;

    /// <summary>The checks that do not stand the same in all.</summary>
    public IEnumerable<ComparedCheck> ChangedChecks => Checks.Where(c => c.Differs);

    /// <summary>Circulating supply, a line for each design; null where none can be projected.</summary>
    public ShownChart? Chart(SupplyUnit unit)
    {
        if (Designs.All(d => d.Projection is null)) return null;
        if (!charts.TryGetValue(unit, out var chart)) charts[unit] = chart = CirculatingLines.Of(Designs, unit);
        return chart;
    }

    /// <summary>"2 checks gained, 1 lost" of a design against the first; empty where either has errors.</summary>
    public Phrase Turns(int design)
    {
        if (Designs[0].Projection is null || Designs[design].Projection is null) return "";
        var (gained, lost) = (Checks.Count(c => c.States[design].Turn == CheckTurn.Gained), Checks.Count(c => c.States[design].Turn == CheckTurn.Lost));
        return gained + lost == 0 ? (Phrase)"No check gained or lost." : (Phrase)$"{Phrase.Count(gained, "{0} check gained", "{0} checks gained")}, {lost} lost.";
    }
}
