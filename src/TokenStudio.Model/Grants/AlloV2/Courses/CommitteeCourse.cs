using TokenStudio.Model.Grants.AlloV2.Strategies;
using TokenStudio.Model.Grants.AlloV2.Trials;

namespace TokenStudio.Model.Grants.AlloV2.Courses;

/// <summary>Each manager votes as one of the crowd does, and moves its vote to the first while nobody has enough.</summary>
sealed class CommitteeCourse : ProposalCourse
{
    private protected override void Choose(PoolStage stage)
    {
        foreach (var (manager, to) in Committee.Votes(stage, stage.Parameters.Number("voteThreshold", int.MaxValue)))
        {
            if (!((RFPCommittee)stage.Strategy).AcceptedRecipientId.IsZero) break;
            stage.Back((long)stage.Input.Times.Allocation.Start, manager, "allocate", new { recipientId = to.Id.ToString() }, to);
        }
    }
}
