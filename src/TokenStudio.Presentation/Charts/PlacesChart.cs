using TokenStudio.Model.Simulation;
using TokenStudio.Model.Units;

namespace TokenStudio.Presentation.Charts;

/// <summary>Where the minted tokens are, as shares of what was minted: together they always make 100 %.</summary>
public static class PlacesChart
{
    public static ChartModel Of(Projection projection)
    {
        var rows = ChartRows.Of(projection);
        var points = ChartRows.Points(projection, rows);

        // Neutral: colours stand for holders, and a place is none.
        return new ChartModel
        {
            Id = "places",
            Title = "Where the tokens are",
            Unit = "share of minted",
            Summary = Summary(projection, points[^1].Date),
            Scale = ValueScale.Percent,
            Sum = new("Minted", "of minted"),
            Points = points,
            Series =
            [
                Series("burned", "Burned", "locked", true, point => projection.Burned[point]),
                Series("locked", "Locked", "locked", false, point => projection.Locked[point]),
                Series("excluded", "Unlocked, not circulating", "other", true, point => projection.Unlocked[point] - projection.Circulating[point]),
                Series("circulating", "Circulating", "other", false, point => projection.Circulating[point]),
            ],
            Top = 1,
            Cursor = ChartRows.YearIn(points),
        };

        ChartSeries Series(string id, Phrase name, string colour, bool hatched, Func<int, TokenAmount> at) =>
            new(id, name, colour, hatched, [.. rows.Select(row => Share(projection, at(projection.Grid.Rows[row]), row))]);
    }

    static double Share(Projection projection, TokenAmount part, int row) => (double)(Ratio.Of(part, projection.Minted[projection.Grid.Rows[row]]) ?? 0);

    static Phrase Summary(Projection projection, string end)
    {
        string Circulating(int row) => Format.Percent(Share(projection, projection.Circulating[projection.Grid.Rows[row]], row));
        return $"Where the minted tokens are: {Circulating(0)} circulate at launch, {Circulating(projection.RowCount - 1)} on {end}; the rest is locked, left out of circulation or burned.";
    }
}
