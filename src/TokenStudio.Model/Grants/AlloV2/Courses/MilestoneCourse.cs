using TokenStudio.Model.Grants.AlloV2.Trials;

namespace TokenStudio.Model.Grants.AlloV2.Courses;

/// <summary>Grants out of the pool, paid by milestones.</summary>
sealed class MilestoneCourse : GrantCourse
{
    public override void Register(PoolStage stage)
    {
        Ask(stage);
        base.Register(stage);
    }

    // Managers review an application by granting or rejecting it.
    public override void Review(PoolStage stage)
    {
    }

    public override void Allocate(PoolStage stage)
    {
        Grant(stage);
        foreach (var player in stage.Players.Where(p => p.Allocated > 0)) stage.Do((long)stage.Input.Times.Allocation.End, stage.Managers[0], "setMilestones", new { recipientId = player.Id.ToString(), milestones = Parts.Sent(stage) });
    }

    public override void Distribute(PoolStage stage)
    {
        for (var n = 0; n < Parts.Of(stage).Count; n++)
        {
            foreach (var player in stage.Players.Where(p => p.Allocated > 0))
            {
                stage.Do(Parts.At(stage, n), player.Owner, "submitMilestone", new { recipientId = player.Id.ToString(), milestoneId = n, metadata = "trial" });
                stage.Do(Parts.At(stage, n), stage.Managers[0], "distribute", new { recipientIds = new[] { player.Id.ToString() } });
            }
        }
    }

    public override void Withdraw(PoolStage stage)
    {
        stage.Do(stage.ReturnsAt, PoolStage.Creator, "setPoolActive", new { flag = false });
        if (stage.Strategy.PoolAmount > 0) stage.Do(stage.ReturnsAt, PoolStage.Creator, "withdraw", new { amount = PoolStage.Text(stage.Strategy.PoolAmount) });
    }

    private protected override Dictionary<string, object> Registration(PoolStage stage, PoolPlayer player) =>
        new(base.Registration(stage, player)) { ["grantAmount"] = PoolStage.Text(player.Figure) };
}
