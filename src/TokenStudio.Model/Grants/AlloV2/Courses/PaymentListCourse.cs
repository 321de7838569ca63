using TokenStudio.Model.Grants.AlloV2.Trials;

namespace TokenStudio.Model.Grants.AlloV2.Courses;

/// <summary>Payments by a list that was voted off the chain: each of the crowd has 100 votes, the pool is shared by them.</summary>
sealed class PaymentListCourse : PoolCourse
{
    public override PoolMeasure Measure => PoolMeasure.PlainVotes;

    // The strategy keeps no applications.
    public override void Register(PoolStage stage)
    {
    }

    public override void Review(PoolStage stage)
    {
    }

    public override void Allocate(PoolStage stage) => OffChain.Vote(stage);

    public override void Distribute(PoolStage stage)
    {
        foreach (var (player, amount) in Shares(stage, p => p.Figure))
        {
            player.Allocated = amount;
            stage.Do(stage.PaysAt, stage.Managers[0], "distribute", new { recipientIds = new[] { player.Payee.ToString() }, amounts = new[] { PoolStage.Text(amount) } });
        }
    }
}
