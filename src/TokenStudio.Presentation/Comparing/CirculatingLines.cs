using TokenStudio.Model.Simulation;
using TokenStudio.Model.Timing;
using TokenStudio.Model.Units;
using TokenStudio.Presentation.Charts;
using TokenStudio.Presentation.Tables;

namespace TokenStudio.Presentation.Comparing;

/// <summary>Circulating supply of several designs, a line each, by months from each one's own launch.</summary>
static class CirculatingLines
{
    public static ShownChart Of(IReadOnlyList<ComparedDesign> designs, SupplyUnit unit)
    {
        // Dollars are left to each design's own chart: prices are assumptions of their own.
        var share = unit == SupplyUnit.Share;
        var lines = designs.Select((d, i) => Line.Of(d, i)).ToArray();
        return new(Chart(lines, share), new(() => Table(lines, share)));
    }

    static ChartModel Chart(Line[] lines, bool share)
    {
        var months = lines.Max(l => l.Months);
        var step = Math.Max(1, (months + SupplyChart.MostPoints - 1) / SupplyChart.MostPoints);
        int[] shown = [.. Enumerable.Range(0, months + 1).Where(m => m % step == 0 || m == months)];
        ChartSeries[] series = [.. lines.Where(l => l.Projection is not null).Select(l => new ChartSeries($"design-{l.Index + 1}", l.Label, ComparedDesign.ColourOf(l.Index), false, [.. shown.Select(m => l.ValueAt(m, share))]) { Dash = ComparedDesign.DashOf(l.Index) })];
        var launches = lines.Where(l => l.Projection is not null).Select(l => l.Projection!.Scenario.Timeline.Launch).Distinct().ToArray();
        ChartPoint[] points = [.. shown.Select(m => new ChartPoint(m, SupplyChart.Tick(GridStep.Month, m), launches.Length > 1 ? Say("from each launch") : ChartRows.DateOf(lines.First(l => l.Projection is not null).InstantAt(m))))];
        var unit = Unit(lines, share);
        return new ChartModel
        {
            Id = share ? "compare-share" : "compare",
            Title = "Circulating supply",
            Unit = launches.Length > 1 ? (Phrase)$"{unit}, by months from each launch" : unit,
            Summary = Summary(lines, share),
            Form = ChartForm.Lines,
            Scale = share ? ValueScale.Percent : ValueScale.Amount,
            Sum = new("Circulating", unit),
            Points = points,
            Series = series,
            Top = ChartAxis.NiceTop(series.SelectMany(s => s.Values).Where(double.IsFinite).DefaultIfEmpty().Max()),
            Cursor = ChartRows.YearIn(points),
        };
    }

    static Phrase Unit(Line[] lines, bool share)
    {
        if (share) return "share of max supply";
        var symbols = lines.Where(l => l.Projection is not null).Select(l => l.Projection!.Scenario.Token.Symbol).Distinct().ToArray();
        return symbols is [var only] ? Phrase.Verbatim(only) : (Phrase)"tokens";
    }

    static Phrase Summary(Line[] lines, bool share)
    {
        string Text(double value) => share ? Format.Percent(value) : Format.Compact(value);
        var ends = lines.Where(l => l.Projection is not null).Select(l => (Phrase)$"{l.Label} from {Text(l.ValueAt(0, share))} at launch to {Text(l.ValueAt(l.Months, share))} in month {l.Months}");
        return $"Circulating supply of the designs: {Words.Row(ends)}.";
    }

    // Every month, all digits; what lies past a design's horizon is empty.
    static TableModel Table(Line[] lines, bool share) => new()
    {
        Id = share ? "compare-share" : "compare",
        Title = "Circulating supply",
        Columns = [new("step", "Step", CellKind.Text), .. lines.Select(l => new TableColumn($"design_{l.Index + 1}", l.Label, CellKind.Amount))],
        Rows = [.. Enumerable.Range(0, lines.Max(l => l.Months) + 1).Select(m => new TableRow([Say(SupplyChart.Tick(GridStep.Month, m)), .. lines.Select(l => l.TextAt(m, share))]))],
    };

    /// <summary>A design at each month from its launch.</summary>
    sealed record Line(int Index, Phrase Label, Projection? Projection, TokenAmount Whole)
    {
        public static Line Of(ComparedDesign design, int index)
        {
            if (design.Projection is not { } own) return new(index, design.Label, null, TokenAmount.Zero);
            var timeline = own.Scenario.Timeline;
            var months = new List<long>();
            for (var month = 0; timeline.Origin.Plus(CalendarPeriod.OfMonths(month)).Second is var second && second <= timeline.EndSecond; month++) months.Add(second);
            return new(index, design.Label, Projector.Project(own.Valid, TimeGrid.At(months)), own.Scenario.Token.MaxSupply ?? own.TotalSupplyAt(own.Grid.Rows[^1]));
        }

        public int Months => Projection is null ? 0 : Projection.Circulating.Length - 1;

        int Decimals => Projection!.Scenario.Token.Decimals;

        public NodaTime.Instant InstantAt(int month) => NodaTime.Instant.FromUnixTimeSeconds(Projection!.Scenario.Timeline.Origin.Plus(CalendarPeriod.OfMonths(month)).Second);

        TokenAmount? AmountAt(int month) => Projection is null || month >= Projection.Circulating.Length ? null : Projection.Circulating[month];

        public double ValueAt(int month, bool share) => AmountAt(month) is not { } amount ? double.NaN : share ? (double)(Ratio.Of(amount, Whole) ?? 0) : amount.ToTokens(Decimals);

        public string TextAt(int month, bool share) => AmountAt(month) is not { } amount ? "" : !share ? ExactText.Amount(amount, Decimals) : Ratio.Of(amount, Whole) is { } ratio ? ExactText.Share(ratio) : "";

        public string ExactAt(int month) => AmountAt(month) is { } amount ? amount.ToText(Decimals) : "";
    }

    /// <summary>The months as files write them: exact whole tokens.</summary>
    public static IEnumerable<(int Month, IReadOnlyList<string> Amounts)> Exact(IReadOnlyList<ComparedDesign> designs)
    {
        var lines = designs.Select((d, i) => Line.Of(d, i)).ToArray();
        return Enumerable.Range(0, lines.Max(l => l.Months) + 1).Select(m => (m, (IReadOnlyList<string>)[.. lines.Select(l => l.ExactAt(m))]));
    }
}
