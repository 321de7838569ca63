using System.Globalization;
using TokenStudio.Model.Markets;
using TokenStudio.Model.Simulation;
using TokenStudio.Model.Timing;
using TokenStudio.Model.Units;
using TokenStudio.Presentation.Charts;

namespace TokenStudio.Presentation.Tables;

/// <summary>
/// The projection with the columns of the public contract, exact, one row a step: what CSV and JSON export. An allocation's
/// unlocked column is its balance, so burns and grants out of it are taken off; emitted, burned and granted only grow.
/// </summary>
public static class ProjectionTable
{
    public static TableModel Of(Projection projection)
    {
        var columns = Columns(projection);
        return new TableModel
        {
            Id = "projection",
            Title = "Projection",
            Columns = [.. columns.Select(c => new TableColumn(c.Key, Phrase.Verbatim(c.Head), c.Kind))],
            Rows = [.. Enumerable.Range(0, projection.RowCount).Select(row => new TableRow([.. columns.Select(c => c.Cell(row))]))],
        };
    }

    static List<Column> Columns(Projection p)
    {
        var (scenario, decimals) = (p.Scenario, p.Scenario.Token.Decimals);
        Column Amount(string key, Func<int, TokenAmount> at) => new(key, CellKind.Amount, row => at(p.Grid.Rows[row]).ToText(decimals));
        Column Ratio(string key, Func<int, decimal?> of) => new(key, CellKind.Ratio, row => of(row)?.ToString("0.############", CultureInfo.InvariantCulture) ?? "");
        List<Column> columns =
        [
            new("date", CellKind.Date, row => UtcInstants.ToShortText(p.Grid.InstantAt(row))),
            new("step", CellKind.Number, row => row.ToString(CultureInfo.InvariantCulture)),
            Amount("minted", point => p.Minted[point]),
            Amount("burned", point => p.Burned[point]),
            Amount("total_supply", p.TotalSupplyAt),
            Amount("locked", point => p.Locked[point]),
            Amount("unlocked", point => p.Unlocked[point]),
            Amount("circulating", point => p.Circulating[point]),
            Ratio("annual_inflation", p.AnnualInflation),
            Ratio("circulating_growth", p.CirculatingGrowth),
            .. scenario.Allocations.Select((a, i) => Amount($"unlocked:{a.Id}", point => p.UnlockedBy[i][point])),
            .. scenario.Emissions.Select((e, i) => Amount($"emitted:{e.Id}", point => p.EmittedBy[i][point])),
            .. scenario.Burns.Select((b, i) => Amount($"burned:{b.Id}", point => p.BurnedBy[i][point])),
        ];
        if (scenario.Price is { } price) columns.AddRange(Worth(p, price));
        columns.AddRange(scenario.Grants.Select((g, i) => Amount($"granted:{g.Id}", point => p.GrantedBy[i][point])));
        columns.AddRange(scenario.Grants.Select((g, i) => (g, i)).Where(t => t.g.Protocol.HasPool).Select(t => Amount($"pool:{t.g.Id}", point => p.GrantsKept[t.i][point])));
        return columns;
    }

    // Of a random price the expectation, which the head says; empty beyond what a price can hold.
    static IEnumerable<Column> Worth(Projection p, PriceProcess price)
    {
        TokenPrice?[] expected = [.. Enumerable.Range(0, p.RowCount).Select(row => ChartRows.PriceAt(p, row))];
        Column Money(string key, Func<int, TokenAmount> amount) => new(key, CellKind.Number, row => expected[row]?.Of(amount(p.Grid.Rows[row]), p.Scenario.Token.Decimals).ToText() ?? "") { Head = Head(key) };
        string Head(string key) => price.IsRandom ? $"{key} (expected)" : key;
        return
        [
            new("price", CellKind.Number, row => expected[row]?.ToString() ?? "") { Head = Head("price") },
            Money("market_cap", point => p.Circulating[point]),
            Money("fdv", point => p.Scenario.Token.MaxSupply ?? p.TotalSupplyAt(point)),
        ];
    }

    sealed record Column(string Key, CellKind Kind, Func<int, string> Cell)
    {
        /// <summary>For people; files name the column by its key.</summary>
        public string Head { get; init; } = Key;
    }
}
