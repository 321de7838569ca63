using System.Collections.Immutable;
using System.Numerics;
using TokenStudio.Model.Grants.AlloV2.Trials;

namespace TokenStudio.Model.Grants.AlloV2.Courses;

/// <summary>Streaming quadratic funding: each gift runs as so much a month, and the pool streams through allocation, by units as they change.</summary>
sealed class FlowCourse : PoolCourse
{
    /// <summary>Seconds: 30.4167 days, as the strategy's own tests count a month.</summary>
    const long Month = 2_628_000;

    public override PoolMeasure Measure => PoolMeasure.Units;

    public override int LeastDecimals => 18;

    public override AlloOutside Outside(PoolStage stage)
    {
        var enough = stage.Parameters.Number("minPassportScore", int.MaxValue);
        return new() { PassportScores = ImmutableDictionary.CreateRange(stage.Crowd.Select(v => KeyValuePair.Create(v.Address, v.Passes ? enough : BigInteger.Max(0, enough - 1)))) };
    }

    public override void Allocate(PoolStage stage)
    {
        var (from, until) = ((long)stage.Input.Times.Allocation.Start, (long)stage.Input.Times.Allocation.End);
        stage.Do(from, stage.Managers[0], "distribute", new { recipientIds = Array.Empty<string>(), data = PoolStage.Text(Balance(stage) / Math.Max(1, until - from)) });
        var since = from;
        foreach (var (voter, _, at) in Voters(stage))
        {
            Run(stage, at - since);
            since = at;
            foreach (var (recipient, amount) in voter.Gifts)
            {
                var to = stage.Players[recipient];
                stage.Back(at, voter.Address, "allocate", new { recipientId = to.Id.ToString(), flowRate = PoolStage.Text(amount / Month) }, to);
            }
        }

        Run(stage, until - since);
    }

    public override void Distribute(PoolStage stage)
    {
        foreach (var player in stage.Registered)
        {
            (player.Figure, player.FlowRate) = (stage.FigureOf(player, "totalUnits"), stage.FigureOf(player, "matchFlowRate"));
            if (player.Allocated > 0) stage.Stream(player, player.Allocated, (long)stage.Input.Times.Allocation.Start, (long)stage.Input.Times.Allocation.End);
        }
    }

    public override void Withdraw(PoolStage stage)
    {
        if (Balance(stage) > 0) stage.Do(stage.ReturnsAt, PoolStage.Creator, "closeStream", new { });
    }

    // So many seconds at the rates that stand.
    static void Run(PoolStage stage, long seconds)
    {
        if (seconds == 0) return;
        foreach (var player in stage.Registered) player.Allocated += stage.FigureOf(player, "matchFlowRate") * seconds;
    }
}
