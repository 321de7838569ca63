using System.Globalization;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Scenarios;
using TokenStudio.Model.Simulation;
using TokenStudio.Presentation;
using TokenStudio.Presentation.Charts;
using TokenStudio.Presentation.Metrics;
using TokenStudio.Presentation.Tables;

namespace TokenStudio.Web.Pages.Simulate;

/// <summary>The results of a run, made once, and what they are results of.</summary>
sealed class SimulationView(Fan fan, ObjectNode document)
{
    // What no price and no supply depends on; runs and seed are compared by themselves.
    static readonly string[] Words = ["name", "description", "limits", "goals", "sources", "simulation"];

    readonly ShownChart[] charts = new ShownChart[2];
    int row = -1;
    TableModel? table;

    public Fan Fan => fan;

    /// <summary>Where the cursor rests.</summary>
    public int Point { get; private set; } = -1;

    public IReadOnlyList<MetricCard> Figures { get; private set; } = [];

    public HistogramModel Histogram { get; } = HistogramChart.Of(fan);

    public ShownChart Chance { get; } = ChanceChart.Of(fan);

    public TableModel Table => table ??= HistogramTable.Of(fan, row);

    public ShownChart Chart(FanMeasure measure) => charts[(int)measure] ??= FanChart.Of(fan, measure);

    /// <summary>Figures and table at a point of the charts.</summary>
    public SimulationView At(int point)
    {
        (Point, row, table) = (point, HistogramChart.RowAt(fan, point), null);
        Figures = FanFigures.Of(fan, row);
        return this;
    }

    /// <summary>"10,000 runs, seed 42".</summary>
    public Phrase Runs => $"{Format.Whole(fan.Paths)} runs, seed {fan.Settings.Seed}";

    public Phrase? Partial => fan.IsComplete ? null : (Phrase)$"Cancelled: these are the first {Format.Whole(fan.Paths)} of {Format.Whole(fan.Settings.Paths)} runs.";

    /// <summary>Why the results are out of date, or null.</summary>
    public Phrase? Old(ObjectNode now, SimulationInputs? settings) =>
        !Inputs(now).Equals(Inputs(document)) ? (Phrase)"The scenario changed since this run."
        : settings is not null && (settings.Paths, settings.Seed) != (fan.Settings.Paths, fan.Settings.Seed) ? (Phrase)"Runs or seed changed since this run."
        : null;

    static ObjectNode Inputs(ObjectNode of) => Words.Aggregate(of, (rest, name) => rest.Without(name));
}
