using TokenStudio.Presentation.Charts;

namespace TokenStudio.Web.Charts;

/// <summary>What chart.js is told beside the numbers: names, colours and words, as small JSON.</summary>
sealed record ChartSpec(
    string Id, double Top, ChartLimit? Limit, IReadOnlyList<ChartEvent> Events, int Cursor, IReadOnlyList<SeriesSpec> Series,
    IReadOnlyList<string>? Ticks, IReadOnlyList<string>? Dates)
{
    /// <summary>Whether the readout beside the chart, rendered for one model, fits the other too.</summary>
    public static bool SameSeries(ChartModel one, ChartModel other) => one.Id == other.Id && one.Series.Select(s => (s.Id, s.Name, s.Colour)).SequenceEqual(other.Series.Select(s => (s.Id, s.Name, s.Colour)));

    /// <summary>Ticks and dates are left out while they are the ones the browser already has.</summary>
    public static ChartSpec Of(ChartModel model, ChartModel? before)
    {
        var known = before is not null && before.Points.SequenceEqual(model.Points);
        return new(
            model.Id, model.Top, model.Limit, model.Events, model.Cursor,
            [.. model.Series.Select(series => new SeriesSpec(series.Id, series.Name, series.Colour, series.Hatched))],
            known ? null : [.. model.Points.Select(point => point.Tick)],
            known ? null : [.. model.Points.Select(point => point.Date)]);
    }
}

sealed record SeriesSpec(string Id, string Name, string Colour, bool Hatched);
