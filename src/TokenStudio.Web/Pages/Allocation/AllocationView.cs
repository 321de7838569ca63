using TokenStudio.Model.Documents;
using TokenStudio.Model.Scenarios;
using TokenStudio.Model.Units;
using TokenStudio.Presentation;
using TokenStudio.Presentation.Editing;
using TokenStudio.Presentation.Tables;
using TokenStudio.Web.Pages.Design;

namespace TokenStudio.Web.Pages.Allocation;

/// <summary>Everything the Allocation page shows of one revision or preview, as text and models.</summary>
sealed record AllocationView
{
    public required Phrase Line { get; init; }
    public AllocationMeter? Meter { get; init; }

    /// <summary>There is a max supply to take shares of.</summary>
    public bool HasShares { get; init; }

    /// <summary>Findings that no cell of the table shows.</summary>
    public required IReadOnlyList<Finding> Others { get; init; }

    /// <summary>Null while the document cannot be read whole.</summary>
    public IReadOnlyList<AllocationRow>? Rows { get; init; }
    public BucketDetail? Detail { get; init; }

    public static AllocationView Of(ShownScenario shown, IReadOnlyDictionary<string, Draft> drafts, string? selected, AllocationView? before)
    {
        var (review, projection) = (shown.Review, shown.Projection);
        var view = new AllocationView
        {
            Line = Heading(review.Scenario),
            HasShares = review.Scenario?.Token.MaxSupply is not null,
            Others = [.. review.Findings.Where(f => review.Scenario is null || !AtSomeRow(f))],
            Rows = review.Scenario is { } typed ? Kept(AllocationEditor.Rows(typed, review.Findings, projection, drafts), before?.Rows) : null,
            Meter = review.Scenario is { } scenario ? MeterBuilder.Of(scenario, review.Findings) : null,
        };
        return view with { Detail = view.Rows?.FirstOrDefault(r => r.Id == selected) is { } row ? BucketDetails.Of(review.Scenario!, row, new FormFields(review.Document!, review.Findings, drafts)).Beside(shown.Comparison) : null };
    }

    static bool AtSomeRow(Finding finding) => finding.Code == "over-cap" || (finding.Severity == Severity.Error && finding.Path.StartsWith("/allocations/", StringComparison.Ordinal));

    static Phrase Heading(Scenario? scenario)
    {
        if (scenario is null) return "Some values of this document cannot be read.";
        var launch = Format.Date(DateOnly.FromDateTime(scenario.Timeline.Launch.ToDateTimeUtc()));
        var (symbol, buckets) = (scenario.Token.Symbol, Phrase.Count(scenario.Allocations.Count, "{0} bucket", "{0} buckets"));
        var emitted = scenario.Allocations.Count == 0 && scenario.Emissions.Count > 0;
        return scenario.Token.MaxSupply is not { } cap
            ? emitted ? (Phrase)$"{symbol}, no cap, all of it emitted. Month 0 is TGE, {launch}." : (Phrase)$"{symbol}, no cap, in {buckets}. Month 0 is TGE, {launch}."
            : emitted ? (Phrase)$"{ExactText.Amount(cap, scenario.Token.Decimals)} {symbol}, all of it emitted. Month 0 is TGE, {launch}." : (Phrase)$"{ExactText.Amount(cap, scenario.Token.Decimals)} {symbol} in {buckets}. Month 0 is TGE, {launch}.";
    }

    // Rows that say the same stay the same objects, so that only what changed is rendered.
    static AllocationRow[] Kept(IReadOnlyList<AllocationRow> rows, IReadOnlyList<AllocationRow>? before) =>
        [.. rows.Select(row => before?.FirstOrDefault(b => b.Id == row.Id) is { } old && old.Released.SequenceEqual(row.Released) && row with { Released = old.Released, Cadence = old.Cadence } == old && old.Cadence.Value == row.Cadence.Value ? old : row)];
}
