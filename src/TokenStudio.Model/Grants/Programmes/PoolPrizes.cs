using System.Numerics;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Grants.AlloV2;
using TokenStudio.Model.Kinds;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Grants.Programmes;

/// <summary>The prizes of a hackathon: what part of the pool each rank gets, from the first on.</summary>
/// <remarks>
/// The contract takes a list once, and refuses it where it is empty, where its first is not above its last, and where it does not add up to 1e18.
/// Source: allo-protocol/allo-v2 d262e7e, HackathonQVStrategy.setPayoutPercentages.
/// </remarks>
public static class PoolPrizes
{
    public const string Member = "payoutPercentages";
    const string Path = $"strategy/{Member}";

    /// <summary>More ranks than a block has gas to sort in at every vote.</summary>
    const int Most = 100;

    const decimal Step = 0.01m;

    /// <summary>Where a design says none: 50, 30 and 20 %.</summary>
    public static ValueList<Fraction> Usual { get; } = [new(0.5m), new(0.3m), new(0.2m)];

    internal static StrategyField Field { get; } = StrategyField.Field(new SharesParameter(Member, "Prizes", new FractionParameter("share", "Prize")) { Optional = true, Default = Usual, Help = "What part of the pool each rank gets, from the first on." });

    /// <summary>As the contract holds them, of 1e18.</summary>
    public static ValueList<BigInteger> Units(IEnumerable<Fraction> prizes) => prizes.Select(p => (BigInteger)p.Over(AlloV2Protocol.FeeSteps)).ToValueList();

    /// <summary>What the contract would refuse of the prizes of a strategy; nothing where it has none.</summary>
    internal static IEnumerable<RuleProblem> Problems(PoolStrategy strategy) => strategy.Prizes is { } prizes ? Problems([.. prizes.Select(p => p.Value)]) : [];

    static IEnumerable<RuleProblem> Problems(decimal[] prizes)
    {
        var fine = Array.FindIndex(prizes, PoolShares.IsFine);
        if (prizes.Length == 0)
        {
            yield return new(Path, "prizes", "There is no prize: the contract refuses an empty list.", Fix("Use 50, 30 and 20 %", [.. Usual.Select(p => p.Value)]));
        }
        else if (prizes.Length > Most)
        {
            yield return new(Path, "limit", $"There are {prizes.Length} prizes; at most {Most} are kept.", Fix($"Keep the first {Most}", prizes[..Most]));
        }
        else if (fine >= 0)
        {
            yield return new($"{Path}/{fine}", "fee-step", $"Allo holds shares in steps of 1e-18; {prizes[fine]:0.############################} is none.", Fix("Round it down", [.. prizes.Select(PoolShares.Down)]));
        }
        else
        {
            if (prizes[0] <= prizes[^1]) yield return new(Path, "prizes-order", OrderOf(prizes), Ordered(prizes));
            if (prizes.Sum() != 1m) yield return new(Path, "shares", $"The prizes add up to {100 * prizes.Sum():0.##################} %, not 100 %: the contract refuses them (INVALID).", Whole(prizes));
        }
    }

    static Phrase OrderOf(decimal[] prizes) => prizes.Length == 1 ? (Phrase)"One prize alone is refused (INVALID): the first must be above the last, and this one is both."
        : (Phrase)"The first prize is not above the last: the contract refuses them (INVALID).";

    // One prize: a second of nothing. Else from the largest to the smallest; of equal ones the first takes a little from the last.
    static (Phrase, string, Node)[] Ordered(decimal[] prizes)
    {
        if (prizes.Length == 1) return [Fix("Add a second prize of 0 %", [prizes[0], 0m])];
        decimal[] sorted = [.. prizes.OrderDescending()];
        if (sorted[0] > sorted[^1]) return [Fix("Put the largest first", sorted)];
        var moved = Math.Min(Step, PoolShares.Down(prizes[^1] / 2));
        return moved == 0 ? [] : [Fix($"Move {100 * moved:0.##################} % from the last to the first", [prizes[0] + moved, .. prizes[1..^1], prizes[^1] - moved])];
    }

    // The last prize takes what lacks or is too much, else the first: whichever leaves a list the contract takes.
    static (Phrase, string, Node)[] Whole(decimal[] prizes)
    {
        var lacks = 1m - prizes.Sum();
        decimal[] byLast = [.. prizes[..^1], prizes[^1] + lacks];
        if (IsTaken(byLast)) return [Fix($"Make the last {100 * byLast[^1]:0.##################} %", byLast)];
        decimal[] byFirst = [prizes[0] + lacks, .. prizes[1..]];
        return IsTaken(byFirst) ? [Fix($"Make the first {100 * byFirst[0]:0.##################} %", byFirst)] : [];
    }

    static bool IsTaken(decimal[] prizes) => prizes.Length > 1 && prizes[0] > prizes[^1] && prizes.All(p => p is >= 0 and <= 1) && prizes.Sum() == 1m;

    static (Phrase Label, string Member, Node Value) Fix(Phrase label, decimal[] prizes) => (label, Path, new ListNode(prizes.Select(p => (Node)Node.Of(p)).ToValueList()));
}
