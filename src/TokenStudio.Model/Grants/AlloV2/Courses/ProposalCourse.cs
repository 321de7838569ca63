using TokenStudio.Model.Grants.AlloV2.Strategies;
using TokenStudio.Model.Grants.AlloV2.Trials;

namespace TokenStudio.Model.Grants.AlloV2.Courses;

/// <summary>Requests for proposals: recipients bid, one wins, and is paid by milestones. The manager takes the bid the crowd favours.</summary>
class ProposalCourse : PoolCourse
{
    public override PoolMeasure Measure => PoolMeasure.Bid;

    // Choosing is the review.
    public override void Review(PoolStage stage)
    {
    }

    public override void Allocate(PoolStage stage)
    {
        foreach (var player in stage.Players) player.Figure = stage.FigureOf(player, "proposalBid");
        Choose(stage);
        stage.Do((long)stage.Input.Times.Allocation.End, stage.Managers[0], "setMilestones", new { milestones = Parts.Sent(stage) });
    }

    public override void Distribute(PoolStage stage)
    {
        if (stage.Players.FirstOrDefault(p => p.Id == ((RFPSimple)stage.Strategy).AcceptedRecipientId) is not { } winner) return;
        winner.Allocated = winner.Figure;
        for (var n = 0; n < Parts.Of(stage).Count; n++)
        {
            stage.Do(Parts.At(stage, n), winner.Owner, "submitUpcomingMilestone", new { metadata = "trial" });
            stage.Do(Parts.At(stage, n), stage.Managers[0], "distribute", new { recipientIds = Array.Empty<string>() });
        }
    }

    // A pool nobody has won is still active, and has to be set otherwise first.
    public override void Withdraw(PoolStage stage)
    {
        if (((RFPSimple)stage.Strategy).AcceptedRecipientId.IsZero) stage.Do(stage.ReturnsAt, PoolStage.Creator, "setPoolActive", new { flag = false });
        base.Withdraw(stage);
    }

    private protected virtual void Choose(PoolStage stage)
    {
        stage.CountBackers();
        if (stage.Favoured is not [var best, ..]) return;
        stage.Do((long)stage.Input.Times.Allocation.Start, stage.Managers[0], "allocate", new { recipientId = best.Id.ToString(), finalProposalBid = PoolStage.Text(best.Figure) }, best);
    }

    private protected override Dictionary<string, object> Registration(PoolStage stage, PoolPlayer player) =>
        new(base.Registration(stage, player)) { ["proposalBid"] = PoolStage.Text(player.Recipient.Asks), ["lockupTerm"] = stage.Input.Lock.Length };
}
