using TokenStudio.Model.Documents;
using TokenStudio.Model.Kinds;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Vesting;

/// <summary>What the rows of a schedule are called where their shares do not add up.</summary>
sealed record RowWords(Phrase None, Phrase LastTakesRest, Func<decimal, Phrase> Sum)
{
    public static RowWords Tranches { get; } = new("There is no tranche, so nothing would ever vest.", "Give the last tranche the rest", sum => $"The tranches add up to {sum:0.############################} %, not to 100 %.");

    public static RowWords Segments { get; } = new("There is no segment, so nothing would ever vest.", "Give the last segment the rest", sum => $"The segments add up to {sum:0.############################} %, not to 100 %.");
}

/// <summary>Shares of rows that must make the whole: the finding where they do not, with the nearest lists that do.</summary>
static class ShareSum
{
    public static RuleProblem? Problem<T>(string member, RowWords words, ValueList<T> rows, Func<T, Fraction> share, Func<T, Fraction, Node> with)
    {
        var shares = rows.Select(r => share(r).Value).ToArray();
        var sum = shares.Sum();
        if (sum == 1m) return null;
        if (rows.Count == 0) return new(member, "shares-sum", words.None);
        var fixes = new List<(Phrase, string, Node)>();
        if (shares[^1] + 1m - sum is >= 0 and <= 1 and var rest) fixes.Add((words.LastTakesRest, member, List([.. shares[..^1], rest])));

        // The last takes what the division leaves, so that the list makes exactly one.
        var even = Math.Round(1m / rows.Count, 6, MidpointRounding.ToZero);
        if (even > 0) fixes.Add(("Split evenly", member, List([.. shares[..^1].Select(_ => even), 1m - (even * (rows.Count - 1))])));
        return new(member, "shares-sum", words.Sum(sum * 100), [.. fixes]);

        ListNode List(decimal[] values) => new(rows.Select((row, i) => with(row, new(values[i]))).ToValueList());
    }
}
