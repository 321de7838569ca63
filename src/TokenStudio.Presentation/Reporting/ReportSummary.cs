using TokenStudio.Model.Simulation;
using TokenStudio.Model.Timing;
using TokenStudio.Model.Units;
using TokenStudio.Presentation.Charts;

namespace TokenStudio.Presentation.Reporting;

/// <summary>The outcome of a design in up to three sentences: how it starts, what it reaches, which month matters most.</summary>
static class ReportSummary
{
    const int Year = 12;
    const int FourYears = 48;

    public static Phrase Of(Projection projection) => (Reach(projection), Release(projection)) switch
    {
        (var reach, { IsEmpty: true }) => (Phrase)$"{Start(projection)} {reach}",
        var (reach, release) => (Phrase)$"{Start(projection)} {reach} {release}",
    };

    static Phrase Start(Projection projection)
    {
        var (scenario, token) = (projection.Scenario, projection.Scenario.Token);
        var launch = projection.Circulating[projection.Grid.Rows[0]];
        var (date, amount) = (Format.LongDate(DateOnly.FromDateTime(scenario.Timeline.Launch.ToDateTimeUtc())), Text(projection, launch));
        if (token.MaxSupply is not { } max || Ratio.Of(launch, max) is not { } ratio) return $"{token.Symbol} launches on {date} with {amount} tokens circulating.";
        var (share, whole) = (Format.Percent((double)ratio), Format.Spelled(max.ToTokens(token.Decimals)));

        // Fixed is what nothing adds to and nothing takes from.
        return scenario.Burns.Count == 0 && scenario.Emissions.All(e => !e.Mints)
            ? (Phrase)$"{token.Symbol} launches on {date} with {amount} tokens circulating, {share} of a fixed supply of {whole}."
            : (Phrase)$"{token.Symbol} launches on {date} with {amount} tokens circulating, {share} of a max supply of {whole}.";
    }

    static Phrase Reach(Projection projection)
    {
        if (After(projection, Year) is not { } year) return $"Circulating supply reaches {Text(projection, projection.Circulating[projection.Grid.Rows[^1]])} on {Format.LongDate(DateOnly.FromDateTime(projection.Grid.InstantAt(projection.RowCount - 1).ToDateTimeUtc()))}.";
        return After(projection, FourYears) is { } four
            ? (Phrase)$"Circulating supply reaches {Text(projection, year)} after a year and {Text(projection, four)} after four."
            : (Phrase)$"Circulating supply reaches {Text(projection, year)} after a year.";
    }

    // Null where the projection ends before.
    static TokenAmount? After(Projection projection, int months)
    {
        var second = projection.Scenario.Timeline.Origin.Plus(CalendarPeriod.OfMonths(months)).Second;
        return second > projection.Grid.Seconds[^1] ? null : Projector.Project(projection.Valid, TimeGrid.At([second])).Circulating[0];
    }

    static Phrase Release(Projection projection)
    {
        var calendar = UnlockCalendarChart.Of(projection, UnlockCalendarChart.PrintMonths);
        double[] months = [.. Enumerable.Range(0, calendar.Points.Count).Select(i => calendar.Series.Sum(s => s.Values[i]))];
        if (months.Length < 2 || months.Max() is var most && most <= 0 || months.Count(m => m == most) > 1) return "";
        var month = Array.IndexOf(months, most) + 1;
        var supply = SupplyChart.Of(projection);
        return supply.Events.Any(e => (int)Math.Ceiling(supply.Points[e.Point].Month - 1e-6) == month)
            ? (Phrase)$"After launch, the cliff in month {month} is the largest release."
            : (Phrase)$"After launch, month {month} releases most.";
    }

    static string Text(Projection projection, TokenAmount amount) => Format.Compact(amount.ToTokens(projection.Scenario.Token.Decimals));
}
