using System.Numerics;
using TokenStudio.Model.Grants.AlloV2.Trials;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Grants.AlloV2.Courses;

/// <summary>How managers with one vote each come to a decision.</summary>
static class Committee
{
    /// <summary>First choices as the first of the crowd make them; then, until somebody has enough, the others move to the one that leads.</summary>
    public static IReadOnlyList<(Address Manager, PoolPlayer To)> Votes(PoolStage stage, BigInteger threshold)
    {
        if (stage.Favoured is not [var favourite, ..]) return [];
        var choices = stage.Managers.Select((manager, n) => (Manager: manager, To: n < stage.Crowd.Count && stage.Players[stage.Crowd[n].Favourite] is { IsAccepted: true } own ? own : favourite)).ToArray();
        var leader = choices.GroupBy(c => c.To).OrderByDescending(g => g.Count()).ThenBy(g => stage.Favoured.ToList().IndexOf(g.Key)).First();
        var moved = choices.Where(c => c.To != leader.Key).Take((int)BigInteger.Max(0, BigInteger.Min(choices.Length, threshold - leader.Count())));
        return [.. choices, .. moved.Select(c => (c.Manager, leader.Key))];
    }
}
