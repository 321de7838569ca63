using TokenStudio.Model.Burns;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Emissions;
using TokenStudio.Model.Kinds;
using TokenStudio.Model.Markets;
using TokenStudio.Model.Simulation;
using TokenStudio.Model.Vesting;
using TokenStudio.Presentation.Metrics;
using TokenStudio.Presentation.Tables;

namespace TokenStudio.Presentation.Reporting;

/// <summary>What the figures rest on, with where each assumption comes from.</summary>
static class AssumptionSections
{
    public static ReportSection Of(Projection projection, ObjectNode document, ReportParts parts)
    {
        var sources = projection.Scenario.Sources;
        return new("assumptions", "Assumptions and sources",
        [
            new TableBlock(Assumptions(projection, document, parts)),
            .. sources.Count == 0 ? Array.Empty<ReportBlock>() : [new TableBlock(Sources(projection), Titled: true)],
        ]) { Note = Phrase.Verbatim(projection.Scenario.Description) };
    }

    static TableModel Assumptions(Projection projection, ObjectNode document, ReportParts parts) => new()
    {
        Id = "assumptions",
        Title = "Assumptions",
        Columns = [new("assumption", "Assumption", CellKind.Text), new("source", "Where it comes from", CellKind.Text)],
        Rows = [.. Rows(projection, document, parts).Select(r => new TableRow([Say(r.What), Say(r.Source)]))],
    };

    static IEnumerable<(Phrase What, Phrase Source)> Rows(Projection projection, ObjectNode document, ReportParts parts)
    {
        var (timeline, launch) = (projection.Scenario.Timeline, Format.LongDate(DateOnly.FromDateTime(projection.Scenario.Timeline.Launch.ToDateTimeUtc())));
        yield return ($"Launch on {launch}; horizon {ExactText.Period(timeline.Horizon)}, step {ExactText.Period(timeline.StepPeriod)}.", "This scenario");
        yield return (Circulation(projection, parts), "This scenario");
        yield return ("Amounts are whole base units: every date's figure is exact, whatever the step.", "This studio's scenario file");
        foreach (var used in Vesting(document).Concat(Used(EmissionKinds.All, document, "emissions")).Concat(Used(BurnKinds.All, document, "burns")).Distinct()) yield return used;
        if (parts.Prices && UsedKinds.Of(PriceKinds.All, (document["market"] as ObjectNode)?["price"] as ObjectNode) is { } price) yield return ($"Price: {price.Label}", Source(price));
    }

    static Phrase Circulation(Projection projection, ReportParts parts)
    {
        var left = CirculationFigures.LeftOut(projection.Scenario);
        if (left.IsEmpty) return "Everything unlocked counts as circulating.";
        return parts.Holders || projection.Scenario.Circulation.ExcludeHolders.Count == 0 ? (Phrase)$"Left out of circulation: {left}." : (Phrase)"A part of what is unlocked is left out of circulation.";
    }

    static IEnumerable<(Phrase What, Phrase Source)> Vesting(ObjectNode document) =>
        UsedKinds.Items(document, "allocations").Select(a => UsedKinds.Of(VestingKinds.All, a["vesting"] as ObjectNode)).OfType<Kind<VestingSchedule>>().Distinct().Select(kind => ((Phrase)$"Vesting: {kind.Label}", Source(kind)));

    static IEnumerable<(Phrase What, Phrase Source)> Used<T>(Family<T> family, ObjectNode document, string list) =>
        UsedKinds.Items(document, list).Select(node => UsedKinds.Of(family, node)).OfType<Kind<T>>().Distinct().Select(kind => (list == "burns" ? (Phrase)$"Burn: {kind.Label}" : (Phrase)$"Emission: {kind.Label}", Source(kind)));

    static Phrase Source<T>(Kind<T> kind) => kind.Source.IsEmpty ? "This studio's scenario file" : kind.Source;

    static TableModel Sources(Projection projection) => new()
    {
        Id = "sources",
        Title = "Sources",
        Columns = [new("title", "Title", CellKind.Text), new("url", "Address", CellKind.Text)],
        Rows = [.. projection.Scenario.Sources.Select(s => new TableRow([s.Title, s.Url.Length == 0 ? "–" : s.Url]))],
    };
}
