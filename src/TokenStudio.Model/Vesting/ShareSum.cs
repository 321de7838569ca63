using System.Globalization;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Kinds;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Vesting;

/// <summary>Shares of rows that must make the whole: the finding where they do not, with the nearest lists that do.</summary>
static class ShareSum
{
    public static RuleProblem? Problem<T>(string member, string noun, ValueList<T> rows, Func<T, Fraction> share, Func<T, Fraction, Node> with)
    {
        var shares = rows.Select(r => share(r).Value).ToArray();
        var sum = shares.Sum();
        if (sum == 1m) return null;
        if (rows.Count == 0) return new(member, "shares-sum", $"There is no {noun}, so nothing would ever vest.");
        var fixes = new List<(string, string, Node)>();
        if (shares[^1] + 1m - sum is >= 0 and <= 1 and var rest) fixes.Add(($"Give the last {noun} the rest", member, List([.. shares[..^1], rest])));

        // The last takes what the division leaves, so that the list makes exactly one.
        var even = Math.Round(1m / rows.Count, 6, MidpointRounding.ToZero);
        if (even > 0) fixes.Add(("Split evenly", member, List([.. shares[..^1].Select(_ => even), 1m - (even * (rows.Count - 1))])));
        return new(member, "shares-sum", $"The {noun}s add up to {Percent(sum)} %, not to 100 %.", [.. fixes]);

        ListNode List(decimal[] values) => new(rows.Select((row, i) => with(row, new(values[i]))).ToValueList());
    }

    static string Percent(decimal share) => (share * 100).ToString("0.############################", CultureInfo.InvariantCulture);
}
