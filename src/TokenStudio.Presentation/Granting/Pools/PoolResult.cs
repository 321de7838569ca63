using NodaTime;
using TokenStudio.Model.Grants.AlloV2;
using TokenStudio.Model.Grants.AlloV2.Trials;
using TokenStudio.Model.Grants.Matching;
using TokenStudio.Presentation.Tables;

namespace TokenStudio.Presentation.Granting.Pools;

/// <summary>What a recipient gets as a bar.</summary>
/// <param name="Supporters">"333".</param>
/// <param name="Figure">By what the strategy goes: votes, a bid.</param>
/// <param name="Gets">"36,563".</param>
/// <param name="Part">0 to 1 of the scale.</param>
/// <param name="When">When the first of it is due; empty where nothing is paid.</param>
public sealed record PoolBar(string Id, string Name, string Supporters, string Figure, string Gets, double Part, AlloStatus Status, Phrase StatusText, string When);

/// <summary>Calls the contract refused: "allocate", "RECIPIENT_ERROR", "7 times", "3 May 2027, 12:00".</summary>
public sealed record PoolRevertLine(string Function, string Error, Phrase Times, string First);

/// <summary>A trial of a pool as it is shown, the largest first.</summary>
/// <param name="Line">"4 of 12 recipients paid; 1,000 simulated voters, 1,703 calls".</param>
/// <param name="Notes">What kept or changed the outcome, in sentences.</param>
/// <param name="Symbol">What amounts are in.</param>
public sealed record PoolResult(Phrase Line, Phrase Summary, Phrase FigureHead, Phrase SupportersHead, string Symbol, IReadOnlyList<PoolBar> Bars, IReadOnlyList<Phrase> Notes, IReadOnlyList<PoolRevertLine> Reverts, TableModel Table, TableModel Money)
{
    public static PoolResult Of(PoolTrial trial, string symbol)
    {
        var decimals = trial.Input.Decimals;
        var lines = Ordered(trial);
        var top = lines.Select(trial.GetsOf).DefaultIfEmpty().Max();
        var paid = lines.Count(l => trial.GetsOf(l) > 0);
        var voters = Phrase.Count(trial.Input.Crowd.Count, "{0:#,0} simulated voter", "{0:#,0} simulated voters");
        Phrase line = $"{paid} of {Phrase.Count(lines.Length, "{0} recipient", "{0} recipients")} paid; {voters}, {Phrase.Count(trial.Calls, "{0:#,0} call", "{0:#,0} calls")}";
        return new(
            line, SummaryOf(trial, symbol, lines, line), PoolWords.HeadOf(trial.Measure), PoolWords.SupportersOf(trial.Measure), symbol,
            [.. lines.Select(l => new PoolBar(l.Recipient.Id, l.Recipient.Name, Format.Whole(l.Supporters), PoolWords.Shown(trial, l), GrantAmounts.Shown(trial.GetsOf(l), decimals), PoolShare.Of(trial.GetsOf(l), top), l.Status, PoolWords.StatusOf(l.Status), Day(l.First)))],
            [.. NotesOf(trial)],
            [.. trial.Reverts.Select(r => new PoolRevertLine(r.About is null ? r.Function : $"{r.Function}: {r.About}", r.Error, Phrase.Count(r.Times, "once", "{0:#,0} times"), Moment(r.First)))],
            TableOf(trial, symbol, lines), MoneyOf(trial, symbol));
    }

    /// <summary>Those that get most first; of equals the one with the higher figure.</summary>
    internal static PoolTrialLine[] Ordered(PoolTrial trial) => [.. trial.Lines.OrderByDescending(trial.GetsOf).ThenByDescending(l => l.Figure)];

    /// <summary>The day of a second, or nothing.</summary>
    internal static string Day(long? second) => second is { } at ? Format.Date(DateOnly.FromDateTime(Instant.FromUnixTimeSeconds(at).ToDateTimeUtc())) : "";

    static string Moment(long second) => WindowText.Show(Instant.FromUnixTimeSeconds(second));

    static Phrase SummaryOf(PoolTrial trial, string symbol, PoolTrialLine[] lines, Phrase line)
    {
        if (lines.Length == 0 || trial.GetsOf(lines[0]).IsZero) return line;
        return $"{line}; {lines[0].Recipient.Name} gets most, {GrantAmounts.Shown(trial.GetsOf(lines[0]), trial.Input.Decimals)} {symbol}";
    }

    static IEnumerable<Phrase> NotesOf(PoolTrial trial)
    {
        if (trial.Refused is { } refused)
        {
            yield return $"The contract would not make this pool: {refused}.";
            yield break;
        }

        foreach (var quirk in trial.Quirks) yield return quirk.Says;
        if (trial.LeftOut > 0) yield return $"{Phrase.Count(trial.LeftOut, "{0:#,0} voter is", "{0:#,0} voters are")} left out: a trial makes {PoolTrialInput.MostCalls:#,0} calls of the crowd at most.";
        if (trial.Measure == PoolMeasure.Units) yield return "Gifts run as so much a month; the pool streams through allocation, by units as they change.";
    }

    static TableModel TableOf(PoolTrial trial, string symbol, PoolTrialLine[] lines)
    {
        var decimals = trial.Input.Decimals;
        string Text(System.Numerics.BigInteger units) => GrantAmounts.Exact(units, decimals);
        var streams = trial.Measure == PoolMeasure.Units;
        return new()
        {
            Id = "pool-result",
            Title = "Pool result, table",
            Note = $"simulated, in {symbol}, of {Text(trial.Input.Net)} the pool holds after the fee",
            Columns =
            [
                new("project", "Project", CellKind.Text), new("status", "Status", CellKind.Text), new("supporters", PoolWords.SupportersOf(trial.Measure), CellKind.Number),
                new("figure", PoolWords.HeadOf(trial.Measure), CellKind.Number), new("given", "Given straight", CellKind.Amount), new("allocated", "Set apart", CellKind.Amount),
                .. streams ? [new TableColumn("rate", "A second", CellKind.Amount)] : Array.Empty<TableColumn>(),
                new("first", "From", CellKind.Date), new("last", "Until", CellKind.Date), new("paid", "Paid", CellKind.Amount),
            ],
            Rows = [.. lines.Select(l => new TableRow(
            [
                l.Recipient.Name, PoolWords.StatusOf(l.Status).ToString(), Format.Whole(l.Supporters), PoolWords.Exact(trial, l), Text(l.Given), Text(l.Allocated),
                .. streams ? [Text(l.FlowRate)] : Array.Empty<string>(), Day(l.First), Day(l.Last), Text(l.Paid),
            ]))],
        };
    }

    static TableModel MoneyOf(PoolTrial trial, string symbol)
    {
        var money = trial.Money;
        (Phrase Name, System.Numerics.BigInteger Units)[] flows =
        [
            ("Funded", money.Funded), ("Given by the crowd and out of managers' wallets", money.Given), ("Fee, to Allo's treasury", money.Fee), ("Paid to recipients", money.Paid), ("Gifts and straight payments that reached recipients", money.Passed),
            ("Returned to managers", money.Returned), ("Sent where no recipient has it", money.Lost), ("Left in the contract", money.Left),
        ];
        return new()
        {
            Id = "pool-money",
            Title = "Where the money goes",
            Note = $"in {symbol}; {GrantAmounts.Exact(money.In, trial.Input.Decimals)} in, {GrantAmounts.Exact(money.Out, trial.Input.Decimals)} out or left",
            Columns = [new("flow", "Flow", CellKind.Text), new("amount", "Amount", CellKind.Amount)],
            Rows = [.. flows.Index().Where(f => f.Index is 0 or 2 or 3 || f.Item.Units > 0).Select(f => new TableRow([f.Item.Name.ToString(), GrantAmounts.Exact(f.Item.Units, trial.Input.Decimals)]))],
        };
    }
}
