using System.Numerics;
using TokenStudio.Model.Grants.AlloV2.Trials;

namespace TokenStudio.Model.Grants.AlloV2.Courses;

/// <summary>Whoever pays pays straight; the pool cannot be funded. Here its creator pays what is asked.</summary>
sealed class StraightCourse : GrantCourse
{
    public override BigInteger Funding(PoolTrialInput input) => 0;

    // The strategy keeps no applications.
    public override void Register(PoolStage stage) => Ask(stage);

    public override void Review(PoolStage stage)
    {
    }

    public override void Allocate(PoolStage stage)
    {
        foreach (var player in Fitting(stage).ToArray())
        {
            player.Allocated = player.Figure;
            var data = new { profileOwner = player.Payee.ToString(), amount = PoolStage.Text(player.Figure), token = stage.Token.ToString(), nonce = player.Place };
            stage.Do(stage.PaysAt, PoolStage.Creator, "allocate", data, player, stage.Token == AlloWorld.Native ? player.Figure : 0);
        }
    }

    public override void Distribute(PoolStage stage)
    {
    }

    public override IEnumerable<string> Remarks(PoolStage stage) => ["cannot-be-funded"];
}
