using TokenStudio.Model.Documents;
using TokenStudio.Model.Scenarios;
using TokenStudio.Model.Simulation;
using TokenStudio.Model.Timing;
using TokenStudio.Presentation.Charts;
using TokenStudio.Presentation.Editing;
using TokenStudio.Presentation.Metrics;

namespace TokenStudio.Presentation.Comparing;

/// <summary>A version another design is held against: a dashed line in charts, a note under figures. Of one page: not for several threads at once.</summary>
/// <param name="label">"v13".</param>
/// <param name="projection">Of that version.</param>
/// <param name="document">Its inputs, or null where only results are compared.</param>
public sealed class Comparison(string label, Projection projection, ObjectNode? document = null)
{
    const int LongestNote = 20;

    // The version on the time axis that was asked for last, and its charts there: made once while that axis stays.
    readonly Dictionary<string, ChartModel> charts = [];
    Timeline? axis;
    IReadOnlyList<MetricCard>? before;
    Projection? there;

    public string Label => label;

    /// <summary>How a field showed its value in the version, or null when it had no such field.</summary>
    public string? TextAt(string path) => document is null ? null : new FormFields(document, [], new Dictionary<string, Draft>()).At(path);

    /// <summary>The same chart with the version's line, wherever the chart reads by one value a point.</summary>
    public ShownChart Onto(ChartKind kind, ShownChart shown, Projection current)
    {
        if (shown.Model is { Form: ChartForm.StackedBars } or { Form: ChartForm.StackedArea, Scale: ValueScale.Percent } || On(current.Scenario.Timeline) is not { } version) return shown;
        if (!charts.TryGetValue(kind.Id, out var chart)) charts[kind.Id] = chart = kind.Chart(version);
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
        before ??= Headlines.Of(projection);
        return [.. figures.Select(figure => before.FirstOrDefault(b => b.Id == figure.Id) is { } was ? Beside(figure, was) : figure)];
    }

    MetricCard Beside(MetricCard figure, MetricCard was)
    {
        if (figure.Full.Equals(was.Full)) return figure with { Note = $"same as {label}" };
        Phrase value = $"{label} {was.Value}";
        Phrase both = figure.Note.IsEmpty ? value : (Phrase)$"{figure.Note}, {value}";
        return figure with { Note = both.ToString().Length <= LongestNote ? both : value, Full = $"{figure.Full} In {label}: {was.Value}. {was.Full}" };
    }

    // Schedules run from each design's own launch, so the version is read at the same distances from its launch.
    Projection? On(Timeline wanted)
    {
        if (axis == wanted) return there;
        charts.Clear();
        axis = wanted;
        var own = projection.Scenario.Timeline;
        var seen = own with { Horizon = wanted.Horizon, Step = wanted.Step };
        if (seen == own) return there = projection;
        return there = ScenarioRules.Check(projection.Scenario with { Timeline = seen }).Valid is { } valid ? Projector.Project(valid) : null;
    }

    // The height of a stack, or of lines the first that is no mere edge.
    static IReadOnlyList<double> Lead(ChartModel chart)
    {
        if (chart.Form == ChartForm.Lines) return (chart.Series.FirstOrDefault(s => !s.Light) ?? chart.Series[0]).Values;
        return [.. Enumerable.Range(0, chart.Points.Count).Select(i => chart.Series.Sum(s => s.Values[i]))];
    }
}
