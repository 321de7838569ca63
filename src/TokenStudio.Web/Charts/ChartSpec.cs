using System.Diagnostics;
using TokenStudio.Presentation.Charts;

namespace TokenStudio.Web.Charts;

/// <summary>What chart.js is told beside the numbers: names, colours and words, as small JSON.</summary>
sealed record ChartSpec(
    string Id, string Form, string Scale, Phrase Sum, double Top, double Floor, IReadOnlyList<TickSpec> Ticks, ChartLimit? Limit, IReadOnlyList<ChartEvent> Events,
    Phrase Note, bool Empty, string? Compared, int? Mark, int Cursor, IReadOnlyList<SeriesSpec> Series, IReadOnlyList<ChartBand> Bands, IReadOnlyList<string> EndLabels, ChartSpread? Spread, IReadOnlyList<Phrase>? Names, IReadOnlyList<string>? Dates)
{
    /// <summary>Whether the readout beside the chart, rendered for one model, fits the other too.</summary>
    public static bool SameSeries(ChartModel one, ChartModel other) => one.Id == other.Id && one.Compared?.Label == other.Compared?.Label && one.Form == other.Form && one.Series.Select(s => (s.Id, s.Name, s.Colour)).SequenceEqual(other.Series.Select(s => (s.Id, s.Name, s.Colour)));

    /// <summary>What the points are called and their dates are left out while they are the ones the browser already has.</summary>
    public static ChartSpec Of(ChartModel model, ChartModel? before)
    {
        var known = before is not null && before.Points.SequenceEqual(model.Points);
        return new(
            model.Id, FormOf(model.Form), ScaleOf(model.Scale), model.Sum.Label, model.Top, model.Floor,
            [.. ChartAxis.Ticks(model.Scale, model.Top, model.Floor).Select(tick => new TickSpec(tick, model.TickLabel(tick)))],
            model.Limit, model.Events, model.Note, model.IsEmpty, model.Compared?.Label, model.Mark, model.Cursor,
            [.. model.Series.Select(series => new SeriesSpec(series.Id, series.Name, series.Colour, series.Hatched, series.Light, series.Dash))],
            model.Bands, model.EndLabels, model.Spread,
            known ? null : [.. model.Points.Select(point => point.Tick)],
            known ? null : [.. model.Points.Select(point => point.Date)]);
    }

    static string FormOf(ChartForm form) => form switch
    {
        ChartForm.StackedArea => "area",
        ChartForm.StackedBars => "bars",
        ChartForm.Lines => "lines",
        _ => throw new UnreachableException(),
    };

    static string ScaleOf(ValueScale scale) => scale switch
    {
        ValueScale.Amount => "amount",
        ValueScale.Percent => "percent",
        ValueScale.LogPercent => "logPercent",
        ValueScale.Money => "money",
        ValueScale.Chance => "chance",
        ValueScale.LogMoney => "logMoney",
        _ => throw new UnreachableException(),
    };
}

/// <summary>A gridline's value and name.</summary>
sealed record TickSpec(double Value, string Label);

sealed record SeriesSpec(string Id, Phrase Name, string Colour, bool Hatched, bool Light, string Dash);
