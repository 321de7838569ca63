using TokenStudio.Model.Grants.AlloV2.Trials;

namespace TokenStudio.Model.Grants.AlloV2.Courses;

/// <summary>Grants out of a manager's wallet, while the pool lies idle.</summary>
sealed class WalletCourse : GrantCourse
{
    public override void Review(PoolStage stage) => Rows.Review(stage);

    public override void Allocate(PoolStage stage)
    {
        Ask(stage);
        foreach (var player in Fitting(stage).ToArray())
        {
            player.Allocated = player.Figure;
            var grant = new { token = stage.Token.ToString(), recipientId = player.Id.ToString(), amount = PoolStage.Text(player.Figure) };
            stage.Do(stage.PaysAt, stage.Managers[0], "allocate", new { allocations = new[] { grant } }, player, stage.Token == AlloWorld.Native ? player.Figure : 0);
        }
    }

    // The grants were the payments.
    public override void Distribute(PoolStage stage)
    {
    }

    public override IEnumerable<string> Remarks(PoolStage stage) => ["pool-is-not-the-source"];
}
