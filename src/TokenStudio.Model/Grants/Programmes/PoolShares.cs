using TokenStudio.Model.Documents;
using TokenStudio.Model.Grants.AlloV2.Strategies;
using TokenStudio.Model.Kinds;
using TokenStudio.Model.Units;
using TokenStudio.Model.Vesting;

namespace TokenStudio.Model.Grants.Programmes;

/// <summary>Shares that must add up to a whole, in the steps of 1e-18 in which the contracts hold them.</summary>
static class PoolShares
{
    const int MostMilestones = 100;

    // maxSegmentCount of SablierV2LockupDynamic as deployed (sablier-labs/v2-core).
    const int MostSegments = 300;

    /// <summary>Digits behind the point that a share of 1e18 has.</summary>
    const int Digits = 18;

    /// <summary>Finer than a step.</summary>
    public static bool IsFine(decimal share) => Down(share) != share;

    public static decimal Down(decimal share) => Math.Round(share, Digits, MidpointRounding.ToZero);

    /// <summary>Milestones and segments of a pool.</summary>
    public static IEnumerable<RuleProblem> Problems(AlloV2Protocol pool) => [.. Milestones(pool), .. Segments(pool.Lockup.Segments)];

    static IEnumerable<RuleProblem> Milestones(AlloV2Protocol pool)
    {
        var all = pool.Milestones;
        if (all.Count > MostMilestones) yield return new("milestones", "limit", $"There are {all.Count} milestones; at most {MostMilestones} are paid.");
        foreach (var milestone in all)
        {
            var path = $"milestones/{milestone.Id}/share";
            if (IsFine(milestone.Share.Value)) yield return new(path, "fee-step", $"Allo holds shares in steps of 1e-18; {milestone.Share.Value:0.############################} is none.", ("Round it down", path, Node.Of(Down(milestone.Share.Value))));
            if (milestone.Share.Value == 0 && pool.Strategy.Kind.Make() is RFPSimple) yield return new(path, "milestone-empty", $"{milestone.Title} pays nothing: the contract refuses a milestone of 0 % (INVALID_MILESTONE).");
        }

        if (Off(all.Select(m => m.Share)) is not { } sum) yield break;
        var last = all[^1].Share.Value + 1 - sum;
        yield return new("milestones", "shares", $"The shares of the milestones add up to {100 * sum:0.##################} %, not 100 %: the contract refuses them (INVALID_MILESTONE).",
            last is > 0 and <= 1 ? [($"Make the last {100 * last:0.##################} %", $"milestones/{all[^1].Id}/share", Node.Of(last))] : Array.Empty<(Phrase, string, Node)>());
    }

    // Sablier refuses segments that do not add up to the deposit, and more of them than fit a block.
    static IEnumerable<RuleProblem> Segments(ValueList<LockupSegment> segments)
    {
        if (segments.Count > MostSegments) yield return new("lockup/segments", "limit", $"There are {segments.Count} segments; Sablier takes {MostSegments} at most.");
        foreach (var (i, segment) in segments.Index().Where(s => IsFine(s.Item.Share.Value)))
        {
            var path = $"lockup/segments/{i}/share";
            yield return new(path, "fee-step", $"Sablier holds shares in steps of 1e-18; {segment.Share.Value:0.############################} is none.", ("Round it down", path, Node.Of(Down(segment.Share.Value))));
        }

        if (segments.Count > 0 && ShareSum.Problem("lockup/segments", RowWords.Segments, segments, s => s.Share, (s, share) => (s with { Share = share }).ToNode()) is { } sum) yield return sum with { Code = "shares" };
    }

    static decimal? Off(IEnumerable<Fraction> shares)
    {
        decimal[] all = [.. shares.Select(s => s.Value)];
        return all.Length == 0 || all.Sum() == 1m ? null : all.Sum();
    }
}
