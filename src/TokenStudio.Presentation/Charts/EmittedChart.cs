using TokenStudio.Model.Simulation;

namespace TokenStudio.Presentation.Charts;

/// <summary>Tokens emitted since launch, stacked by emission.</summary>
public static class EmittedChart
{
    public static ChartModel Of(Projection projection)
    {
        var token = projection.Scenario.Token;
        var rows = ChartRows.Of(projection);
        var points = ChartRows.Points(projection, rows);
        ChartSeries[] series = [.. Bucket.Of(projection).Where(b => b.IsEmission).Select(b => b.TotalAtRows(projection, rows))];
        var last = series.Sum(s => s.Values[^1]);
        return new ChartModel
        {
            Id = "emitted",
            Title = "Emitted since launch",
            Unit = $"{token.Symbol}, by emission",
            Summary = last > 0
                ? (Phrase)$"Tokens emitted since launch, stacked by emission: {Format.Compact(last)} {token.Symbol} by {points[^1].Date}."
                : (Phrase)"Nothing is emitted in this design.",
            Sum = new("Emitted", "share"),
            Points = points,
            Series = series,
            Top = ChartAxis.NiceTop(last),
            Cursor = ChartRows.YearIn(points),
        };
    }
}
