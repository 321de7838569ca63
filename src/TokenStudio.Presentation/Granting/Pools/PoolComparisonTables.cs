using System.Numerics;
using TokenStudio.Model.Grants.AlloV2.Trials;
using TokenStudio.Presentation.Tables;

namespace TokenStudio.Presentation.Granting.Pools;

/// <summary>Two strategies on the same recipients, money and crowd.</summary>
/// <param name="Line">Who gains most by the second, and who loses most.</param>
/// <param name="Strategies">A line a strategy.</param>
/// <param name="Recipients">A line a recipient: what it gets under each, and the difference with its sign.</param>
/// <param name="Refused">Pools a contract would not even make, with its error.</param>
/// <param name="File">The lines of the recipients as a file writes them.</param>
public sealed record PoolComparisonTables(Phrase Line, TableModel Strategies, TableModel Recipients, IReadOnlyList<Phrase> Refused, TableModel File)
{
    public static PoolComparisonTables Of(PoolComparison both, string symbol) =>
        new(LineOf(both, symbol), ByStrategy(both, symbol), ByRecipient(both, symbol), [.. new[] { both.First.Trial, both.Second.Trial }.Where(t => t.Refused is not null).Select(t => (Phrase)$"{NameOf(t)}: {t.Refused!}")], PoolFile.Table(both));

    static Phrase LineOf(PoolComparison both, string symbol)
    {
        if (both.Recipients.All(r => r.Difference.IsZero)) return "Everybody gets the same under both.";
        var gains = both.Recipients.MaxBy(r => r.Difference)!;
        var loses = both.Recipients.MinBy(r => r.Difference)!;
        if (loses.Difference >= 0) return $"{gains.Recipient.Name} gains most by the second, {Shown(gains.Difference, both.Decimals)} {symbol}; nobody loses.";
        if (gains.Difference <= 0) return $"{loses.Recipient.Name} loses most by the second, {Shown(loses.Difference, both.Decimals)} {symbol}; nobody gains.";
        return $"{gains.Recipient.Name} gains most by the second, {Shown(gains.Difference, both.Decimals)} {symbol}; {loses.Recipient.Name} loses most, {Shown(loses.Difference, both.Decimals)}.";
    }

    static TableModel ByStrategy(PoolComparison both, string symbol) => new()
    {
        Id = "pool-strategies",
        Title = "Strategies",
        Note = $"simulated, in {symbol}",
        Columns =
        [
            new("strategy", "Strategy", CellKind.Text), new("paid", "Paid", CellKind.Number), new("total", "In all", CellKind.Amount), new("largest", "Largest", CellKind.Ratio), new("gini", "Gini", CellKind.Number),
            new("returned", "Returned", CellKind.Amount), new("first", "From", CellKind.Date), new("last", "Until", CellKind.Date),
        ],
        Rows = [.. new[] { both.First, both.Second }.Select(s => new TableRow(
        [
            NameOf(s.Trial).ToString(), Format.Whole(s.Paid), GrantAmounts.Exact(s.Total, both.Decimals), Format.Percent(s.Largest), s.Gini.ToString("0.000", Phrase.Culture),
            GrantAmounts.Exact(s.Returned, both.Decimals), PoolResult.Day(s.First), PoolResult.Day(s.Last),
        ]))],
    };

    static TableModel ByRecipient(PoolComparison both, string symbol) => new()
    {
        Id = "pool-strategy-recipients",
        Title = "By recipient",
        Note = $"simulated, in {symbol}",
        Columns = [new("project", "Project", CellKind.Text), new("first", NameOf(both.First.Trial), CellKind.Amount), new("second", NameOf(both.Second.Trial), CellKind.Amount), new("difference", "Difference", CellKind.Number)],
        Rows = [.. both.Recipients.OrderByDescending(r => r.First).ThenByDescending(r => r.Second).Select(r => new TableRow([r.Recipient.Name, GrantAmounts.Exact(r.First, both.Decimals), GrantAmounts.Exact(r.Second, both.Decimals), Signed(r.Difference, both.Decimals)]))],
    };

    static Phrase NameOf(PoolTrial trial)
    {
        if (trial.Input.IsAsIntended) return $"{trial.Input.Strategy.Title}, as intended";
        return trial.Input.Strategy.Title;
    }

    static string Shown(BigInteger units, int decimals) => (units.Sign > 0 ? "+" : "\u2212") + GrantAmounts.Shown(BigInteger.Abs(units), decimals);

    static string Signed(BigInteger units, int decimals) => units.Sign switch
    {
        0 => "0",
        1 => "+" + GrantAmounts.Exact(units, decimals),
        _ => "\u2212" + GrantAmounts.Exact(-units, decimals),
    };
}
