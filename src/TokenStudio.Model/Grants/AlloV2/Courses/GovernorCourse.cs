using System.Numerics;
using TokenStudio.Model.Grants.AlloV2.Trials;

namespace TokenStudio.Model.Grants.AlloV2.Courses;

/// <summary>The same by votes of a governor, 100 for each of the crowd.</summary>
sealed class GovernorCourse : IncentiveCourse
{
    static readonly BigInteger Votes = 100;

    public override AlloOutside Outside(PoolStage stage) => Power(stage, stage.Parameters.Address("governorContract", int.MaxValue), Votes);

    public override void Allocate(PoolStage stage)
    {
        foreach (var (voter, _, at) in Voters(stage))
        {
            foreach (var (recipient, votes) in voter.Spread(Votes))
            {
                var to = stage.Players[recipient];
                stage.Back(at, voter.Address, "allocate", new { recipientId = to.Id.ToString(), votes = PoolStage.Text(votes) }, to);
            }
        }
    }
}
