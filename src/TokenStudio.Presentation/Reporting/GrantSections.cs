using TokenStudio.Model.Grants.Programmes;
using TokenStudio.Model.Simulation;
using TokenStudio.Model.Units;
using TokenStudio.Presentation.Granting;
using TokenStudio.Presentation.Tables;

namespace TokenStudio.Presentation.Reporting;

/// <summary>Grants programmes: what each gives from where and when, and what made-up donors would make of its match. Nothing where there are none.</summary>
static class GrantSections
{
    // A report is waited for: a trial of some 20,000 donors takes a tenth of a second.
    const int MostDonors = 20_000;

    public static IEnumerable<ReportSection> Of(Projection projection, ReportParts parts)
    {
        var scenario = projection.Scenario;
        if (scenario.Grants.Count == 0) yield break;
        yield return new("grants", "Grants", new TableBlock(Programmes(projection)), new TableBlock(GrantTable.Payouts(projection), Titled: true, Dense: true))
        {
            Note = Fees(scenario.Grants),
        };

        // Who may be paid is told by name, and a trial in the design's own token reckons with its price.
        foreach (var programme in scenario.Grants)
        {
            if (GrantTrialInput.Of(scenario, programme, parts.Votes) is not { } input || programme.Projects.Count == 0 || !programme.Protocol.MatchesGifts || !parts.Holders || (programme.Token is null && !parts.Prices)) continue;
            if ((input.Past is { } past ? !past.IsHere || past.Set.Rows > ReportParts.MostVotes : input.Donors.Count > MostDonors) || GrantTrial.Run(input) is not { Problem: null } trial) continue;
            var result = MatchingResult.Of(trial);
            yield return new($"matching-{programme.Id}", $"Matching of {programme.Name}", new TableBlock(result.Table)) { Unit = result.Table.Note, Note = Source(result.Line, input) };
        }
    }

    static Phrase Source(Phrase line, GrantTrialInput input)
    {
        if (input.Past is { } past) return $"{line}: by the votes of {past.Set.Title}, a past round and no forecast.";
        return $"{line}: by made-up donors, seed {input.Donors.Seed}, an assumption and no forecast.";
    }

    static Phrase Fees(IReadOnlyList<GrantProgramme> grants)
    {
        if (grants.All(g => !g.Protocol.HasPool)) return "Fees come on top of what projects are given. A round that its source cannot fund whole pays nothing.";
        if (grants.All(g => g.Protocol.HasPool)) return "Fees are taken out of what a pool is funded with. A pool that its source cannot fund whole pays nothing; what a pool holds does not circulate.";
        return "Fees of Allo v1 come on top of what projects are given, those of Allo v2 are taken out of what a pool is funded with. A round that its source cannot fund whole pays nothing; what a pool holds does not circulate.";
    }

    static string Protocol(GrantProgramme programme)
    {
        if (programme.Protocol is AlloV2Protocol pool) return Say($"Allo v2: {pool.Strategy.Kind.Title}");
        return Say(programme.Protocol.Label);
    }

    static Phrase AmountOf(IReadOnlyList<GrantProgramme> grants)
    {
        var labels = grants.Select(g => g.Protocol.AmountLabel).Distinct().ToArray();
        return labels.Length == 1 ? labels[0] : "Amount";
    }

    static TableModel Programmes(Projection projection) => new()
    {
        Id = "grants",
        Title = "Grants",
        Columns =
        [
            new("programme", "Programme", CellKind.Text), new("protocol", "Protocol", CellKind.Text), new("from", "Paid from", CellKind.Text), new("rounds", "Rounds", CellKind.Number),
            new("match", AmountOf(projection.Scenario.Grants), CellKind.Text), new("fees", "Fees", CellKind.Text), new("first", "First payout", CellKind.Date),
        ],
        Rows = [.. projection.Scenario.Grants.Select(g => new TableRow(
        [
            g.Name, Protocol(g), From(projection, g), Format.Whole(g.Rounds),
            Text(projection, g, g.MatchAmount), Text(projection, g, g.Cost.Fees), Format.Date(DateOnly.FromDateTime(g.PaysAt(0).Instant.ToDateTimeUtc())),
        ]))],
    };

    static string From(Projection projection, GrantProgramme programme) =>
        projection.Scenario.Allocations.FirstOrDefault(a => a.Id == programme.From)?.Name ?? Say("Outside this design");

    static string Text(Projection projection, GrantProgramme programme, TokenAmount amount) =>
        $"{ExactText.Amount(amount, projection.Scenario.Token.Decimals)} {programme.Token?.Symbol ?? projection.Scenario.Token.Symbol}";
}
