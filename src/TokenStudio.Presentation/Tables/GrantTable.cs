using System.Globalization;
using TokenStudio.Model.Grants.Programmes;
using TokenStudio.Model.Simulation;
using TokenStudio.Model.Timing;
using TokenStudio.Model.Units;

namespace TokenStudio.Presentation.Tables;

/// <summary>Every payout of every programme on its date, and what goes into pools and comes back out of them.</summary>
public static class GrantTable
{
    /// <summary>The rounds within the projection; those of other tokens and from outside too, which move nothing of the supply.</summary>
    public static TableModel Payouts(Projection projection, CellForm? form = null)
    {
        form ??= CellForm.People;
        var (scenario, decimals) = (projection.Scenario, projection.Scenario.Token.Decimals);
        var hasPools = scenario.Grants.Any(g => g.Protocol.HasPool);
        string[] Pool(Payout payout) => !hasPools ? [] : [payout.Programme.Protocol.HasPool ? form.Amount(payout.Pool, decimals) : ""];
        return new()
        {
            Id = "payouts",
            Title = "Payouts",
            Columns =
            [
                new("date", "Date", CellKind.Date), new("programme", "Programme", CellKind.Text), new("round", "Round", CellKind.Number), new("token", "Token", CellKind.Text),
                new("paid", "To projects", CellKind.Amount), new("fees", "Fees", CellKind.Amount), .. hasPools ? [new("pool", "In its pools", CellKind.Amount)] : Array.Empty<TableColumn>(), new("source", "Left in its source", CellKind.Amount),
            ],
            Rows = [.. Rounds(projection).Select(p => new TableRow(
            [
                form.Date(NodaTime.Instant.FromUnixTimeSeconds(p.Moved.Second)), p.Programme.Name, (p.Moved.Round + 1).ToString(CultureInfo.InvariantCulture), p.Programme.Token?.Symbol ?? scenario.Token.Symbol,
                form.Amount(p.HasHappened ? p.Moved.Paid : default, decimals), form.Amount(p.HasHappened ? p.Moved.Fees : default, decimals), .. Pool(p), p.Left is { } left ? form.Amount(left, decimals) : "",
            ]))],
        };
    }

    static IEnumerable<Payout> Rounds(Projection projection)
    {
        var timeline = projection.Scenario.Timeline;
        var rounds = projection.Scenario.Grants
            .SelectMany((g, i) => Enumerable.Range(0, g.Rounds).SelectMany(round => Moves(g, round)).Select(move => (Programme: g, Index: i, Move: move)))
            .Where(r => r.Move.Second >= timeline.LaunchSecond && r.Move.Second <= timeline.EndSecond).OrderBy(r => r.Move.Second).ToArray();
        if (rounds.Length == 0) yield break;

        // The ledger is asked once, just before and at every payout: where a source lacked it, nothing moved.
        var grid = TimeGrid.At([.. rounds.SelectMany(r => new[] { r.Move.Second - 1, r.Move.Second })]);
        var ledger = Projector.Project(projection.Valid, grid);
        var sources = projection.Scenario.Allocations.Select((a, i) => (a.Id, i)).ToDictionary(a => a.Id, a => a.i);
        foreach (var (programme, index, move) in rounds)
        {
            var (before, at) = (grid.FirstFrom(move.Second - 1), grid.FirstFrom(move.Second));
            var (granted, kept) = (ledger.GrantedBy[index], ledger.GrantsKept[index]);
            yield return programme.MovesSupply
                ? new(programme, move, granted[at] > granted[before] || kept[at] != kept[before], kept[at], ledger.UnlockedBy[sources[programme.From]][at])
                : new(programme, move, true, move.Pool, null);
        }
    }

    // What moves at one instant is one row: a round of Allo v1 is put up and paid at once.
    static IEnumerable<Move> Moves(GrantProgramme programme, int round)
    {
        var pool = TokenAmount.Zero;
        foreach (var instant in programme.Flows(round).SelectMany(Steps).GroupBy(s => s.Second).OrderBy(g => g.Key))
        {
            pool = instant.Aggregate(pool, (sum, s) => s.Empties ? TokenAmount.Zero : sum + s.In - s.Fees - s.Paid);
            yield return new(round, instant.Key, instant.Aggregate(TokenAmount.Zero, (sum, s) => sum + s.Paid), instant.Aggregate(TokenAmount.Zero, (sum, s) => sum + s.Fees), pool);
        }
    }

    static IEnumerable<Step> Steps(GrantFlow flow)
    {
        yield return new(flow.PutUpAt.Second, flow.Needed, TokenAmount.Zero, flow.Fees, false);
        foreach (var payment in flow.Payments) yield return new(payment.At.Second, TokenAmount.Zero, payment.Amount, TokenAmount.Zero, false);
        if (flow.BackAt is { } back) yield return new(back.Second, TokenAmount.Zero, TokenAmount.Zero, TokenAmount.Zero, true);
    }

    readonly record struct Step(long Second, TokenAmount In, TokenAmount Paid, TokenAmount Fees, bool Empties);

    /// <param name="Pool">What the round's pool holds then by its plan.</param>
    readonly record struct Move(int Round, long Second, TokenAmount Paid, TokenAmount Fees, TokenAmount Pool);

    sealed record Payout(GrantProgramme Programme, Move Moved, bool HasHappened, TokenAmount Pool, TokenAmount? Left);
}
