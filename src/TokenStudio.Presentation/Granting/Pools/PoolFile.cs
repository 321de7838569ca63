using System.Globalization;
using System.Numerics;
using NodaTime;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Grants.AlloV2.Trials;
using TokenStudio.Model.Timing;
using TokenStudio.Presentation.Tables;

namespace TokenStudio.Presentation.Granting.Pools;

/// <summary>A trial of a pool as files write it: plain numbers, invariant, in base units of its token.</summary>
public static class PoolFile
{
    static readonly (string Key, CellKind Kind)[] Columns =
    [
        ("id", CellKind.Text), ("project", CellKind.Text), ("status", CellKind.Text), ("supporters", CellKind.Number), ("figure", CellKind.Amount), ("given_units", CellKind.Amount), ("allocated_units", CellKind.Amount),
        ("paid_units", CellKind.Amount), ("rate_units", CellKind.Amount), ("first_payout", CellKind.Date), ("last_payout", CellKind.Date),
    ];

    /// <summary>A line a recipient.</summary>
    public static TableModel Table(PoolTrial trial) => Of("pool-trial", Columns, PoolResult.Ordered(trial).Select(Record));

    /// <summary>What each gets under either of two strategies.</summary>
    public static TableModel Table(PoolComparison both) => Of(
        "pool-comparison",
        [("id", CellKind.Text), ("project", CellKind.Text), ("first_units", CellKind.Amount), ("second_units", CellKind.Amount), ("difference_units", CellKind.Amount)],
        both.Recipients.Select(r => (IReadOnlyList<string>)[r.Recipient.Id, r.Recipient.Name, Text(r.First), Text(r.Second), Text(r.Difference)]));

    /// <summary>The trial as the public contract's JSON: the lines, where all money went, what the contract refused and which quirks bore on it.</summary>
    public static ObjectNode Json(PoolTrial trial) => ObjectNode.Of(
        ("strategy", Node.Of(trial.Input.Strategy.Name)),
        ("mode", Node.Of(trial.Input.IsAsIntended ? "as-intended" : "as-deployed")),
        ("decimals", Node.Of(trial.Input.Decimals)),
        ("measure", Node.Of(JsonName(trial.Measure.ToString()))),
        ("refused", trial.Refused is { } refused ? Node.Of(refused) : Node.Null),
        ("recipients", new ListNode([.. PoolResult.Ordered(trial).Select(l => (Node)new ObjectNode([.. Columns.Zip(Record(l), Member)]))])),
        ("money", ObjectNode.Of(Money(trial.Money).Select(m => (m.Name, (Node)Node.Of(Text(m.Units)))).ToArray())),
        ("reverts", new ListNode([.. trial.Reverts.Select(r => (Node)ObjectNode.Of(("call", Node.Of(r.Function)), ("error", Node.Of(r.Error)), ("times", Node.Of(r.Times)), ("first", Node.Of(Moment(r.First)))))])),
        ("quirks", new ListNode([.. trial.Quirks.Select(q => (Node)Node.Of(q.Id))])));

    /// <summary>Two trials, and what each recipient gets more by the second.</summary>
    public static ObjectNode Json(PoolComparison both) => ObjectNode.Of(
        ("first", Json(both.First.Trial)),
        ("second", Json(both.Second.Trial)),
        ("decimals", Node.Of(both.Decimals)),
        ("differences", new ObjectNode([.. both.Recipients.Select(r => new Member(r.Recipient.Id, Node.Of(Text(r.Difference))))])));

    static TableModel Of(string id, IReadOnlyList<(string Key, CellKind Kind)> columns, IEnumerable<IReadOnlyList<string>> rows) => new()
    {
        Id = id,
        Title = Phrase.Verbatim(id),
        Columns = [.. columns.Select(c => new TableColumn(c.Key, Phrase.Verbatim(c.Key), c.Kind))],
        Rows = [.. rows.Select(r => new TableRow(r))],
    };

    static IEnumerable<(string Name, BigInteger Units)> Money(PoolTally money) =>
    [
        ("funded", money.Funded), ("given", money.Given), ("fee", money.Fee), ("paid", money.Paid), ("passed", money.Passed), ("returned", money.Returned), ("lost", money.Lost), ("left", money.Left),
    ];

    static IReadOnlyList<string> Record(PoolTrialLine l) =>
    [
        l.Recipient.Id, l.Recipient.Name, l.Status.ToString(), l.Supporters.ToString(CultureInfo.InvariantCulture), Text(l.Figure), Text(l.Given), Text(l.Allocated), Text(l.Paid), Text(l.FlowRate),
        Moment(l.First), Moment(l.Last),
    ];

    static Member Member((string Key, CellKind Kind) column, string text) => new(column.Key, column.Kind == CellKind.Number ? new NumberNode(text) : Node.Of(text));

    static string JsonName(string word) => char.ToLowerInvariant(word[0]) + word[1..];

    static string Text(BigInteger units) => units.ToString(CultureInfo.InvariantCulture);

    static string Moment(long? second) => second is { } at ? UtcInstants.ToShortText(Instant.FromUnixTimeSeconds(at)) : "";
}
