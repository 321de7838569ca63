using TokenStudio.Model.Documents;
using TokenStudio.Model.Simulation;
using TokenStudio.Presentation.Charts;
using TokenStudio.Presentation.Metrics;
using TokenStudio.Presentation.Reporting;

namespace TokenStudio.Presentation;

/// <summary>A projection to everything the report prints.</summary>
public static class ReportBuilder
{
    /// <param name="revision">"version 14", or empty for a file that has none.</param>
    /// <param name="madeAt">Printed in the foot.</param>
    /// <param name="parts">What is told; null for all of it.</param>
    public static ReportModel Of(Projection projection, ObjectNode document, Phrase revision, DateTimeOffset madeAt, ReportParts? parts = null)
    {
        parts = (parts ?? ReportParts.All).Under(projection.Scenario);
        (projection, document) = parts.Of(projection, document);
        var scenario = projection.Scenario;
        var (first, last) = (projection.Grid.InstantAt(0).InUtc().Year, projection.Grid.InstantAt(projection.RowCount - 1).InUtc().Year);
        var attachment = parts.IsWhole ? NodeWriter.Write(document) : null;
        var chart = SupplyChart.Of(projection);
        var report = new ReportModel
        {
            Title = scenario.Token.Name,
            Subtitle = first == last ? (Phrase)$"Supply and unlocks, {first}" : (Phrase)$"Supply and unlocks, {first} to {last}",
            Running = revision.IsEmpty ? Phrase.Verbatim(scenario.Name) : (Phrase)$"{scenario.Name}, {revision}",
            Summary = Summary(projection),
            Metrics = Headlines.Of(projection),
            Chart = chart,
            Attention = CheckSections.Attention(projection, chart),
            Sections =
            [
                .. SupplySections.Of(projection, document),
                .. parts.Prices ? PriceSections.Of(projection, document) : [],
                .. GrantSections.Of(projection, parts),
                CheckSections.Of(projection),
                SupplySections.Years(projection),
                AssumptionSections.Of(projection, document, parts),
            ],
            MadeAt = madeAt,
            Paper = parts.Paper,
            Attachment = attachment,
        };
        return report with { Sections = [.. report.Sections, .. UsedTerms.Of(report) is { } glossary ? [glossary] : Array.Empty<ReportSection>(), InputAnnex.Of(projection, document, revision, attachment, parts)] };
    }

    /// <summary>The outcome in two or three sentences, also the description of a shared page.</summary>
    public static Phrase Summary(Projection projection) => ReportSummary.Of(projection);
}
