using TokenStudio.Model.Checks;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Simulation;
using TokenStudio.Model.Units;
using TokenStudio.Presentation.Charts;
using TokenStudio.Presentation.Checking;
using TokenStudio.Presentation.Metrics;
using TokenStudio.Presentation.Tables;

namespace TokenStudio.Presentation;

/// <summary>A projection to everything the report prints.</summary>
public static class ReportBuilder
{
    // A report is waited for: a tenth of a second of simulation at most.
    const int MostPaths = 2_000;
    const int LeastPaths = 100;
    const int MostPrices = 2_000_000;

    /// <param name="revision">"version 14", or empty for a file that has none.</param>
    /// <param name="madeAt">Printed in the foot.</param>
    public static ReportModel Of(Projection projection, ObjectNode document, string revision, DateTimeOffset madeAt)
    {
        var scenario = projection.Scenario;
        var (first, last) = (projection.Grid.InstantAt(0).InUtc().Year, projection.Grid.InstantAt(projection.RowCount - 1).InUtc().Year);
        return new ReportModel
        {
            Title = scenario.Token.Name,
            Subtitle = $"Supply and unlocks, {first} to {last}",
            Running = revision.Length == 0 ? Phrase.Verbatim(scenario.Name) : (Phrase)$"{scenario.Name}, {revision}",
            Summary = Summary(projection),
            Metrics = Headlines.Of(projection),
            Chart = SupplyChart.Of(projection),
            Attention = [.. CheckList.Of(projection).Failed.Where(r => r.State < CheckState.Info)
                .Select(r => new ReportNotice(r.State == CheckState.Critical, r.Sentence, $"The limit set for this scenario is {r.Limit!.Bounded}."))],
            Charts = [UnlockCalendarChart.Of(projection, UnlockCalendarChart.PrintMonths)],
            Fan = FanOf(projection),
            Tables = [AllocationTable.Of(projection.Valid), SupplyTable.ByYear(projection), .. GoalsTable.Of(projection) is { } goals ? [goals] : Array.Empty<TableModel>(), InputsTable.Of(document)],
            MadeAt = madeAt,
        };
    }

    // The scenario's own seed, so that the same file prints the same bytes.
    static ReportFan? FanOf(Projection projection)
    {
        if (projection.Scenario is not { Price.IsRandom: true } scenario) return null;
        var paths = Math.Clamp(MostPrices / projection.RowCount, LeastPaths, MostPaths);
        var (_, fan) = MonteCarlo.Run(projection.Valid, new(Math.Min(paths, scenario.Simulation.Paths), scenario.Simulation.Seed, 1));
        return fan is null ? null : new(FanChart.Of(fan, FanMeasure.Price).Model, FanYearTable.Of(fan));
    }

    /// <summary>The outcome in two sentences, also the description of a shared page.</summary>
    public static Phrase Summary(Projection projection)
    {
        var (scenario, token) = (projection.Scenario, projection.Scenario.Token);
        string Text(TokenAmount amount) => Format.Compact(amount.ToTokens(token.Decimals));
        var (launch, end) = (projection.Circulating[projection.Grid.Rows[0]], projection.Circulating[projection.Grid.Rows[^1]]);
        var launched = Format.Date(DateOnly.FromDateTime(scenario.Timeline.Launch.ToDateTimeUtc()));
        var ended = Format.Date(DateOnly.FromDateTime(projection.Grid.InstantAt(projection.RowCount - 1).ToDateTimeUtc()));
        return token.MaxSupply is { } max && Ratio.Of(launch, max) is { } ratio
            ? (Phrase)$"{token.Symbol} launches on {launched} with {Text(launch)} tokens circulating, {Format.Percent((double)ratio)} of a max supply of {Text(max)}. Circulating supply reaches {Text(end)} on {ended}."
            : (Phrase)$"{token.Symbol} launches on {launched} with {Text(launch)} tokens circulating. Circulating supply reaches {Text(end)} on {ended}.";
    }
}
