using System.Collections.Concurrent;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Scenarios;
using TokenStudio.Model.Simulation;
using TokenStudio.Model.Timing;
using TokenStudio.Presentation.Charts;
using TokenStudio.Presentation.Editing;
using TokenStudio.Presentation.Metrics;

namespace TokenStudio.Presentation.Comparing;

/// <summary>A version another design is held against: a dashed line in charts, a note under figures.</summary>
/// <param name="label">"v13".</param>
/// <param name="projection">Of that version.</param>
/// <param name="document">Its inputs, or null where only results are compared.</param>
public sealed class Comparison(string label, Projection projection, ObjectNode? document = null)
{
    const int LongestNote = 20;

    // Charts of the version on the time axis of the design it is compared with: made once while that axis stays.
    readonly ConcurrentDictionary<(string Chart, Timeline Axis), ChartModel?> charts = new();

    public string Label => label;

    /// <summary>How a field showed its value in the version, or null when it had no such field.</summary>
    public string? TextAt(string path) => document is null ? null : new FormFields(document, [], new Dictionary<string, Draft>()).At(path);

    /// <summary>The same chart with the version's line, wherever the chart reads by one value a point.</summary>
    public ShownChart Onto(ChartKind kind, ShownChart shown, Projection current)
    {
        if (shown.Model is { Form: ChartForm.StackedBars } or { Form: ChartForm.StackedArea, Scale: ValueScale.Percent } || charts.GetOrAdd((kind.Id, current.Scenario.Timeline), key => At(key.Axis) is { } there ? kind.Chart(there) : null) is not { } chart) return shown;
        var values = Lead(chart);
        if (values.Count != shown.Model.Points.Count) return shown;
        var highest = values.Where(double.IsFinite).DefaultIfEmpty().Max();
        var top = shown.Model.Scale switch
        {
            ValueScale.LogPercent => ChartAxis.LogTop(highest),
            ValueScale.LogMoney => shown.Model.Top,
            _ => ChartAxis.NiceTop(highest),
        };
        return new(shown.Model with { Compared = new(label, values), Top = Math.Max(shown.Model.Top, top) }, shown.Table);
    }

    /// <summary>The figures, each with what it was in the version; the full text keeps both.</summary>
    public IReadOnlyList<MetricCard> Onto(IReadOnlyList<MetricCard> figures)
    {
        var before = Headlines.Of(projection);
        return [.. figures.Select(figure => before.FirstOrDefault(b => b.Id == figure.Id) is { } was ? Beside(figure, was) : figure)];
    }

    MetricCard Beside(MetricCard figure, MetricCard was)
    {
        if (figure.Full == was.Full) return figure with { Note = $"same as {label}" };
        var value = $"{label} {was.Value}";
        var both = figure.Note.Length == 0 ? value : $"{figure.Note}, {value}";
        return figure with { Note = both.Length <= LongestNote ? both : value, Full = $"{figure.Full} In {label}: {was.Value}. {was.Full}" };
    }

    // Schedules run from each design's own launch, so the version is read at the same distances from its launch.
    Projection? At(Timeline axis)
    {
        var own = projection.Scenario.Timeline;
        var seen = own with { Horizon = axis.Horizon, Step = axis.Step };
        if (seen == own) return projection;
        return ScenarioRules.Check(projection.Scenario with { Timeline = seen }).Valid is { } valid ? Projector.Project(valid) : null;
    }

    // The height of a stack, or of lines the first that is no mere edge.
    static IReadOnlyList<double> Lead(ChartModel chart)
    {
        if (chart.Form == ChartForm.Lines) return (chart.Series.FirstOrDefault(s => !s.Light) ?? chart.Series[0]).Values;
        return [.. Enumerable.Range(0, chart.Points.Count).Select(i => chart.Series.Sum(s => s.Values[i]))];
    }
}
