using TokenStudio.Model.Grants.AlloV2.Strategies;

namespace TokenStudio.Presentation.Granting.Lifecycles;

/// <summary>The times of a pool that are worth trying, and the course it is meant to take.</summary>
static class PoolCourse
{
    const long Day = 86_400;
    const int MostProjects = 3;

    static readonly string[] Preparing = ["addAllocator", "setAllocator", "setPayoutPercentages", "setAllowedRecipientIds"];

    static readonly string[] Settling = ["updateDistribution", "setPayout", "setPayouts"];

    /// <summary>A day before the first time, when the pool is made and funded.</summary>
    public static long Made(PoolPlot plot) => plot.Times.Select(t => t.At).Append(plot.Pool.FundedAt.ToUnixTimeSeconds()).Min() - Day;

    public static IReadOnlyList<LifecycleMoment> Moments(PoolPlot plot)
    {
        var ends = plot.Pool.Ends.ToUnixTimeSeconds();
        var times = plot.Times.OrderBy(t => t.At).ToArray();
        if (times.Length == 0) return [new(Made(plot) + Day, "The pool is funded"), new(ends + Day, "A day after the pool ends"), new(ends + (30 * Day) + 1, "Thirty days after the pool ends")];
        return
        [
            new(times[0].At - Day, "A day before the first window"),
            .. times.SelectMany(t => t.Name.EndsWith("EndTime", StringComparison.Ordinal) ? [new LifecycleMoment(t.At, t.Label), new LifecycleMoment(t.At + 1, $"A second after: {t.Label}")] : new[] { new LifecycleMoment(t.At, t.Label) }),
            new(times[^1].At + Day, "A day after the last window"),
            new(times[^1].At + (30 * Day) + 1, "Thirty days after the last window"),
        ];
    }

    /// <param name="offered">What the strategy has.</param>
    public static IReadOnlyList<LifecycleStep> Usual(PoolPlot plot, IReadOnlyList<PoolAction> offered)
    {
        var strategy = plot.Kind.Make();
        var windows = plot.Pool.Windows;
        var (opens, votes, ends) = (windows.RegistrationStart.ToUnixTimeSeconds(), windows.AllocationStart.ToUnixTimeSeconds(), windows.AllocationEnd.ToUnixTimeSeconds());
        var projects = Math.Clamp(plot.Cast.Projects.Count, 1, MostProjects);
        var reviews = (long)(plot.Number("reviewStartTime") ?? windows.RegistrationEnd.ToUnixTimeSeconds());
        var pays = (long)(plot.Number("distributionStartTime") ?? ends + Day);
        IEnumerable<LifecycleStep> Do(string function, long at, int times = 1) => offered.Where(a => a.Function == function).SelectMany(a => Enumerable.Range(0, times).Select(_ => new LifecycleStep(at, a.Role, a.Function)));
        return
        [
            .. Preparing.SelectMany(f => Do(f, opens)),
            .. Do("registerRecipient", opens, projects),
            .. Do("reviewRecipients", reviews),
            .. Do("allocate", votes, strategy is DirectGrantsSimple or SablierBase ? projects : 1),
            .. strategy is RFPCommittee or LTIPSimple and not LTIPHedgeyGovernor && (plot.Number("voteThreshold") ?? plot.Number("votingThreshold")) > 1 ? [new LifecycleStep(votes, LifecycleCast.Admin, "allocate")] : Array.Empty<LifecycleStep>(),
            .. Do("setMilestones", votes), .. Do("submitMilestone", votes), .. Do("submitUpcomingMilestone", votes),
            .. Settling.SelectMany(f => Do(f, ends + 1)),
            .. Do("distribute", pays),
            .. Do("claim", pays),
        ];
    }
}
