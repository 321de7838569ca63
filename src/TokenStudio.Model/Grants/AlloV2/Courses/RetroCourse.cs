using TokenStudio.Model.Grants.AlloV2.Trials;

namespace TokenStudio.Model.Grants.AlloV2.Courses;

/// <summary>The same for applications that are reviewed.</summary>
sealed class RetroCourse : PoolCourse
{
    public override PoolMeasure Measure => PoolMeasure.PlainVotes;

    public override void Review(PoolStage stage) => Rows.Review(stage);

    public override void Allocate(PoolStage stage) => OffChain.Vote(stage);

    public override void Distribute(PoolStage stage)
    {
        stage.Do(stage.PaysAt, stage.Managers[0], "updateDistribution", new { distributionMetadata = "trial" });
        foreach (var (player, amount) in Shares(stage, p => p.Figure))
        {
            player.Allocated = amount;
            var item = new { index = player.Place, recipientId = player.Id.ToString(), amount = PoolStage.Text(amount) };
            stage.Do(stage.PaysAt, stage.Managers[0], "distribute", new { recipientIds = Array.Empty<string>(), data = new[] { item } });
        }
    }
}
