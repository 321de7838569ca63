using TokenStudio.Model.Documents;
using TokenStudio.Model.Simulation;
using TokenStudio.Presentation;
using TokenStudio.Presentation.Charts;
using TokenStudio.Presentation.Metrics;

namespace TokenStudio.Web.Pages.Simulate;

/// <summary>The results of a run, made once, and what they are results of.</summary>
sealed class SimulationView(Fan fan, ObjectNode document)
{
    // What no price and no supply depends on.
    static readonly string[] Words = ["name", "description", "limits"];

    readonly ShownChart[] charts = new ShownChart[2];

    public Fan Fan => fan;

    public IReadOnlyList<MetricCard> Figures { get; } = FanFigures.Of(fan);

    public ShownChart Chart(FanMeasure measure) => charts[(int)measure] ??= FanChart.Of(fan, measure);

    /// <summary>"10,000 runs, seed 42".</summary>
    public string Runs => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Format.Whole(fan.Paths)} runs, seed {fan.Settings.Seed}");

    public string? Partial => fan.IsComplete ? null : $"Cancelled: these are the first {Format.Whole(fan.Paths)} of {Format.Whole(fan.Settings.Paths)} runs.";

    /// <summary>Why the results are out of date, or null.</summary>
    public string? Old(ObjectNode now, MonteCarloSettings? settings) =>
        !Inputs(now).Equals(Inputs(document)) ? "The scenario changed since this run."
        : settings is not null && (settings.Paths, settings.Seed) != (fan.Settings.Paths, fan.Settings.Seed) ? "Runs or seed changed since this run."
        : null;

    static ObjectNode Inputs(ObjectNode of) => Words.Aggregate(of, (rest, name) => rest.Without(name));
}
