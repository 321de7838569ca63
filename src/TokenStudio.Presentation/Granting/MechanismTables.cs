using TokenStudio.Model.Grants.Analysis;
using TokenStudio.Presentation.Tables;

namespace TokenStudio.Presentation.Granting;

/// <summary>The same gifts shared out by several mechanisms, the whole pool each time.</summary>
/// <param name="Line">How much of the pool the squares themselves ask for.</param>
/// <param name="Mechanisms">A line a mechanism.</param>
/// <param name="Projects">A line a project: its match under each.</param>
/// <param name="Refused">Why some were not run.</param>
public sealed record MechanismTables(Phrase Line, TableModel Mechanisms, TableModel Projects, IReadOnlyList<Phrase> Refused)
{
    /// <summary>Null without gifts.</summary>
    public static MechanismTables? Of(GrantTrial trial, CancellationToken stop = default)
    {
        if (trial.Round is not { } round || round.Donations.Recipients.Count == 0) return null;
        var cap = trial.Input.CapPercent;
        Mechanism[] mechanisms =
        [
            new LinearMechanism(), .. cap is { } percent ? [new LinearMechanism { CapPercent = percent }] : Array.Empty<Mechanism>(),
            new PairwiseMechanism { M = (double)trial.Input.Matching.Bound }, new ClusterMechanism(), new ConnectionMechanism(), new ConnectionMechanism { Harsh = false },
        ];
        var comparison = MechanismComparison.Of(round, mechanisms, null, stop);
        var run = comparison.Outcomes.Where(o => o.Result is not null).ToArray();
        return new(
            comparison.Saturation >= 1 ? (Phrase)"The squares ask for the whole pool." : (Phrase)$"The squares ask for {Format.Percent(comparison.Saturation)} of the pool.",
            ByMechanism(run), ByProject(trial, run),
            [.. comparison.Outcomes.Where(o => o.Cost?.Refusal is not null).Select(o => (Phrase)$"{o.Mechanism.Name}: {o.Cost!.Refusal!}")]);
    }

    static TableModel ByMechanism(MechanismOutcome[] run) => new()
    {
        Id = "grant-mechanisms",
        Title = "Mechanisms",
        Note = "beside quadratic funding without a cap",
        Columns =
        [
            new("mechanism", "Mechanism", CellKind.Text), new("gini", "Gini", CellKind.Number), new("largest", "Largest", CellKind.Ratio),
            new("gain", "Gain", CellKind.Number), new("lose", "Lose", CellKind.Number), new("lost", "Lost to the cap", CellKind.Ratio),
        ],
        Rows = [.. run.Select(o => new TableRow([o.Mechanism.Name.ToString(), o.Result!.Gini.ToString("0.000", Phrase.Culture), Format.Percent(o.Result.Shares.Max()), Format.Whole(o.Gainers), Format.Whole(o.Losers), Format.Percent(o.Result.LostToCap)]))],
    };

    static TableModel ByProject(GrantTrial trial, MechanismOutcome[] run)
    {
        var pool = GrantAmounts.Tokens(trial.Input.Pool, trial.Input.Decimals);
        var names = trial.Input.Projects.ToDictionary(p => p.Id, p => p.Name, StringComparer.Ordinal);
        var recipients = trial.Round!.Donations.Recipients;
        return new()
        {
            Id = "grant-mechanism-matches",
            Title = "Match by project",
            Note = $"in {trial.Input.Symbol}",
            Columns = [new("project", "Project", CellKind.Text), .. run.Select(o => new TableColumn(o.Mechanism.Id, o.Mechanism.Name, CellKind.Number))],
            Rows = [.. Enumerable.Range(0, recipients.Count).OrderByDescending(r => run[0].Result!.Shares[r]).Select(r => new TableRow([names[recipients[r]], .. run.Select(o => Format.Whole(o.Result!.Shares[r] * pool))]))],
        };
    }
}
