using System.Numerics;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Grants.AlloV2.Strategies;
using TokenStudio.Model.Kinds;

namespace TokenStudio.Model.Grants.Programmes;

/// <summary>
/// Thresholds and limits that the contracts take and nobody can reach, and what becomes of the money then. Source: allo-protocol/allo-v2 d262e7e,
/// reviewRecipients, _allocate and withdraw of each strategy.
/// </summary>
static class PoolThresholds
{
    public static IEnumerable<RuleProblem> Of(GrantProgramme programme, PoolStrategy strategy) => strategy.Kind.Make() switch
    {
        HackathonQV => Credits(strategy),   // it sets its threshold itself
        QuadraticVotingBase => [.. Reviews(programme, strategy), .. Credits(strategy)],
        QVImpact => Credits(strategy),
        RFPCommittee => Committee(programme, strategy),
        LTIPHedgeyGovernor => [],           // votes are weighed: how many there are nobody knows here
        LTIPSimple => Incentives(programme, strategy),
        MicroGrantsBase => Approvals(programme, strategy),
        ProportionalPayout => Recipients(programme, strategy),
        _ => [],
    };

    static IEnumerable<RuleProblem> Reviews(GrantProgramme programme, PoolStrategy strategy)
    {
        if (strategy["reviewThreshold"] is not BigInteger threshold) yield break;
        if (threshold.IsZero) yield return Found("reviewThreshold", "threshold-zero", "A threshold of 0 acts as 1: the first review settles a status.", 1);
        else if (Managers(programme) is { } managers && threshold > managers) yield return Found("reviewThreshold", "out-of-reach",
            $"The {managers} managers of this pool can never reach {threshold}: nobody is ever accepted, and the money is locked until 30 days after allocation.", managers);
    }

    static IEnumerable<RuleProblem> Committee(GrantProgramme programme, PoolStrategy strategy)
    {
        if (strategy["voteThreshold"] is not BigInteger threshold) yield break;
        if (threshold.IsZero) yield return Found("voteThreshold", "out-of-reach", "A bid wins at the vote that makes its votes equal to the threshold, which is never 0: nobody wins, and the money is locked until a manager sets the pool inactive.", 1);
        else if (Managers(programme) is { } managers && threshold > managers) yield return Found("voteThreshold", "out-of-reach",
            $"The {managers} managers of this pool can never reach {threshold}: nobody wins, and the money is locked until one of them sets the pool inactive.", managers);
    }

    static IEnumerable<RuleProblem> Incentives(GrantProgramme programme, PoolStrategy strategy)
    {
        if (strategy["votingThreshold"] is BigInteger threshold && Managers(programme) is { } managers && threshold > managers) yield return Found("votingThreshold", "out-of-reach",
            $"The {managers} managers of this pool can never reach {threshold}: nobody is ever paid, and the money lies in the pool until one of them withdraws it.", managers);
    }

    // Of the three kinds of voters a design says no more than how many it is tried with.
    static IEnumerable<RuleProblem> Approvals(GrantProgramme programme, PoolStrategy strategy)
    {
        if (strategy["approvalThreshold"] is not BigInteger threshold) yield break;
        var voters = programme.Donors.Count;
        if (threshold.IsZero) yield return Found("approvalThreshold", "threshold-zero", "With a threshold of 0 the first vote against a project pays it.", 1);
        else if (threshold > voters) yield return Found("approvalThreshold", "out-of-reach",
            $"The {voters:N0} simulated voters of this pool can never reach {threshold}: nobody is ever paid, and the money lies in the pool until a manager withdraws it.", Math.Max(1, voters));
    }

    static IEnumerable<RuleProblem> Credits(PoolStrategy strategy)
    {
        if (strategy["maxVoiceCreditsPerAllocator"] is BigInteger { IsZero: true }) yield return Found("maxVoiceCreditsPerAllocator", "out-of-reach", "Without voice credits nobody can vote, so votes pay nobody.", 100);
    }

    // There is no function that gives the money back.
    static IEnumerable<RuleProblem> Recipients(GrantProgramme programme, PoolStrategy strategy)
    {
        if (strategy["maxRecipientsAllowed"] is not BigInteger most) yield break;
        var approved = programme.Projects.Count(p => p.IsApproved);
        if (most.IsZero) yield return Found("maxRecipientsAllowed", "out-of-reach", "Where nobody can be registered nobody is paid, and the money is locked for ever: nothing takes it out of this contract.", Math.Max(1, approved));
        else if (approved > most) yield return Found("maxRecipientsAllowed", "out-of-reach", $"Of the {approved} approved projects only {most} can be registered.", approved);
    }

    /// <summary>Those a design names; null where it names none yet.</summary>
    static int? Managers(GrantProgramme programme) => programme.Operators.Select(o => o.Address).Distinct().Count() is > 0 and var managers ? managers : null;

    static RuleProblem Found(string member, string code, Phrase message, int nearest) => new($"strategy/{member}", code, message, ($"Use {nearest}", $"strategy/{member}", Node.Of(nearest)));
}
