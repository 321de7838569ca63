using TokenStudio.Model.Kinds;

namespace TokenStudio.Model.Grants.Programmes;

/// <summary>The order the times of a pool must have: equal ones are in order.</summary>
static class PoolOrder
{
    static readonly (string Later, string Earlier, Phrase Sentence)[] Pairs =
    [
        ("registrationEndTime", "registrationStartTime", "Registration closes before it opens."),
        ("allocationEndTime", "allocationStartTime", "Allocation closes before it opens."),
        ("allocationStartTime", "registrationStartTime", "Allocation opens before registration does."),
        ("allocationEndTime", "registrationEndTime", "Allocation closes before registration does."),
        ("reviewEndTime", "reviewStartTime", "Review closes before it opens."),
        ("allocationEndTime", "reviewStartTime", "Review opens after allocation has closed."),
        ("distributionEndTime", "distributionStartTime", "Distribution closes before it opens."),
        ("distributionEndTime", "allocationEndTime", "Distribution closes before allocation does."),
    ];

    /// <summary>Pairs out of order; whether the strategy keeps both their times, so that its contract may refuse them.</summary>
    /// <param name="reason">What the contract said when it refused the pool; it stands with the pair it is about.</param>
    public static IEnumerable<(RuleProblem Problem, bool IsKept)> Broken(AlloV2Protocol pool, string? reason = null)
    {
        var leaves = pool.Strategy.Kind.Parameters.SelectMany(p => p.Leaves).Select(l => l.Name.Replace("pool", "allocation", StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal);
        foreach (var (later, earlier, sentence) in Pairs)
        {
            var isOwn = MemberOf(later).Contains('/', StringComparison.Ordinal) || MemberOf(earlier).Contains('/', StringComparison.Ordinal);
            var isKept = leaves.Contains(later) && leaves.Contains(earlier);
            if (isOwn && !isKept) continue;
            var (end, start) = (pool.Strategy.At(later, pool.Windows), pool.Strategy.At(earlier, pool.Windows));
            if (end < start) yield return (GrantWindows.Late(MemberOf(later), reason == $"_{earlier} > _{later}" ? (Phrase)$"{sentence} The contract says: {Phrase.Verbatim(reason)}" : sentence, start), isKept);
        }
    }

    static string MemberOf(string leaf) => leaf switch
    {
        "registrationStartTime" or "registrationEndTime" or "allocationStartTime" or "allocationEndTime" => leaf[..^"Time".Length],
        _ => $"strategy/{leaf}",
    };
}
