using TokenStudio.Model.Grants.AlloV2.Trials;

namespace TokenStudio.Model.Grants.AlloV2.Courses;

/// <summary>Micro grants: each allocator approves whom it would give to, and who has enough is paid at once.</summary>
abstract class ApprovalCourse : PoolCourse
{
    public override PoolMeasure Measure => PoolMeasure.Approvals;

    // Allocators are the review.
    public override void Review(PoolStage stage)
    {
    }

    public override void Allocate(PoolStage stage)
    {
        Admit(stage);
        foreach (var (voter, _, at) in Voters(stage))
        {
            foreach (var (recipient, _) in voter.Gifts)
            {
                // Once it is paid there is nothing left to approve.
                var to = stage.Players[recipient];
                if (to.Paid > 0) continue;
                stage.Back(at, voter.Address, "allocate", new { recipientId = to.Id.ToString(), status = "Accepted" }, to);
            }
        }
    }

    public override void Distribute(PoolStage stage)
    {
        foreach (var player in stage.Registered)
        {
            player.Figure = stage.FigureOf(player, "accepts");
            if (stage.Strategy.Recipient(player.Id).Status == AlloStatus.Accepted) player.Allocated = stage.FigureOf(player, "requestedAmount");
        }
    }

    private protected virtual void Admit(PoolStage stage) { }

    private protected override Dictionary<string, object> Registration(PoolStage stage, PoolPlayer player) =>
        new(base.Registration(stage, player)) { ["requestedAmount"] = PoolStage.Text(stage.Input.AskOf(player.Recipient)) };
}
