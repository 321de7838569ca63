using TokenStudio.Model.Scenarios;
using TokenStudio.Model.Simulation;
using TokenStudio.Model.Units;
using TokenStudio.Presentation.Tables;

namespace TokenStudio.Presentation.Metrics;

/// <summary>The views of the supply at one row of a projection, by the definitions of the file format, each with the numbers that make it.</summary>
public static class CirculationFigures
{
    /// <summary>Rows to look at: launch, each of the first five years, and the end.</summary>
    public static IReadOnlyList<(int Row, Phrase Label)> Rows(Projection projection)
    {
        var timeline = projection.Scenario.Timeline;
        var rows = new List<(int, Phrase)> { (0, "TGE") };
        for (var year = 1; year <= 5; year++)
        {
            var second = timeline.Origin.Plus(Model.Timing.CalendarPeriod.OfMonths(12 * year)).Second;
            var row = Array.FindIndex(projection.Grid.Rows, point => projection.Grid.Seconds[point] >= second);
            if (row > 0 && row < projection.RowCount - 1) rows.Add((row, $"Month {12 * year}"));
        }

        rows.Add((projection.RowCount - 1, "End"));
        return rows;
    }

    public static IReadOnlyList<CirculationFigure> At(Projection projection, int row)
    {
        var point = projection.Grid.Rows[row];
        var (scenario, launch) = (projection.Scenario, projection.Grid.Rows[0]);
        var (symbol, decimals) = (scenario.Token.Symbol, scenario.Token.Decimals);
        string Exact(TokenAmount amount) => ExactText.Amount(amount, decimals);
        string Tokens(TokenAmount amount) => $"{Exact(amount)} {symbol}";
        var (minted, burned, locked, unlocked, circulating) = (projection.Minted[point], projection.Burned[point], projection.Locked[point], projection.Unlocked[point], projection.Circulating[point]);
        var total = projection.TotalSupplyAt(point);
        var insiders = Sum(scenario.Allocations.Select((a, i) => (a.Insider, projection.Valid.Sizes[i])));
        var freed = Sum(scenario.Allocations.Select((a, i) => (a.Insider && scenario.Circulation.Counts(a.Holder, a.Id), projection.UnlockedBy[i][point])));
        var whole = scenario.Token.MaxSupply ?? projection.TotalSupplyAt(projection.Grid.Rows[^1]);
        var before = projection.Grid.YearBefore[row];
        return
        [
            new("minted", "Minted", Tokens(minted), "Every token that was ever created: allocations whole from launch (or their later start), emissions as they are paid.", Phrase.Verbatim(Exact(minted))),
            new("burned", "Burned", Tokens(burned), "Tokens destroyed. Burning never makes room under the max supply.", Phrase.Verbatim(Exact(burned))),
            new("total-supply", "Total supply", Tokens(total), "Minted less burned.", $"{Exact(minted)} − {Exact(burned)}"),
            new("locked", "Locked", Tokens(locked), "Minted by allocations and not vested yet.", Phrase.Verbatim(Exact(locked))),
            new("unlocked", "Unlocked", Tokens(unlocked), "Minted less locked less burned.", $"{Exact(minted)} − {Exact(locked)} − {Exact(burned)}"),
            new("circulating", "Circulating", Tokens(circulating), LeftOut(scenario) is { IsEmpty: false } left ? (Phrase)$"Unlocked less the unlocked balances left out ({left})." : (Phrase)"Unlocked less the unlocked balances left out (here none).", $"{Exact(unlocked)} − {Exact(unlocked - circulating)}"),
            new("float", "Float", Tokens(projection.Circulating[launch]), "Circulating at launch.", Phrase.Verbatim(Exact(projection.Circulating[launch]))),
            new("insiders-supply", "Insiders, of supply", Share(insiders, whole), "Buckets of insiders over the max supply (over the total supply at the end where there is no cap).", $"{Exact(insiders)} ÷ {Exact(whole)}"),
            new("insiders-circulating", "Insiders, of circulating", Share(freed, circulating), "What insiders' buckets have unlocked, over circulating.", $"{Exact(freed)} ÷ {Exact(circulating)}"),
            new("annual-inflation", "Annual inflation", Growth(projection.AnnualInflation(row)), "Total supply over that of 12 months before, less 1.", before < 0 ? (Phrase)"the first 12 months have none" : (Phrase)$"{Exact(total)} ÷ {Exact(projection.TotalSupplyAt(before))} − 1"),
            new("circulating-growth", "Circulating growth", Growth(projection.CirculatingGrowth(row)), "Circulating over that of 12 months before, less 1.", before < 0 ? (Phrase)"the first 12 months have none" : (Phrase)$"{Exact(circulating)} ÷ {Exact(projection.Circulating[before])} − 1"),
        ];
    }

    /// <summary>What the scenario leaves out of circulation, in words; empty when that is nothing.</summary>
    public static Phrase LeftOut(Scenario scenario)
    {
        IEnumerable<Phrase> left = [.. scenario.Circulation.ExcludeHolders.Select(key => Model.Kinds.Holders.All.First(h => h.Key == key).Label), .. scenario.Circulation.ExcludeAllocations.Select(id => Phrase.Verbatim(scenario.Allocations.FirstOrDefault(a => a.Id == id)?.Name ?? id))];
        return Words.Row(left);
    }

    static TokenAmount Sum(IEnumerable<(bool Counts, TokenAmount Amount)> parts) => parts.Where(p => p.Counts).Aggregate(TokenAmount.Zero, (sum, p) => sum + p.Amount);

    static string Share(TokenAmount part, TokenAmount whole) => Ratio.Of(part, whole) is { } ratio ? Format.Percent((double)ratio) : "–";

    static string Growth(decimal? growth) => growth is { } value ? Format.Percent((double)value) : "–";
}
