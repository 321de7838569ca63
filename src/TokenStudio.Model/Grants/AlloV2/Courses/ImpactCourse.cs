using TokenStudio.Model.Grants.AlloV2.Trials;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Grants.AlloV2.Courses;

/// <summary>Managers register recipients; votes are advice, which managers follow here to the unit.</summary>
sealed class ImpactCourse : CreditCourse
{
    public override void Register(PoolStage stage)
    {
        foreach (var player in stage.Players.Where(p => p.IsAccepted)) stage.Do(stage.RegistersAt, stage.Managers[0], "registerRecipient", Registration(stage, player));
    }

    // Registering was the review.
    public override void Review(PoolStage stage)
    {
    }

    public override void Distribute(PoolStage stage)
    {
        foreach (var player in stage.Players) player.Figure = stage.FigureOf(player, "totalVotesReceived", IdOf(stage, player));
        var payouts = Shares(stage, p => p.Figure);
        foreach (var (player, amount) in payouts) player.Allocated = amount;
        stage.Do(stage.PaysAt, stage.Managers[0], "setPayouts", new { payouts = payouts.Select(p => new { recipientId = IdOf(stage, p.Player).ToString(), amount = PoolStage.Text(p.Amount) }).ToArray() });
        foreach (var (player, _) in payouts) stage.Do(stage.PaysAt, stage.Managers[0], "distribute", new { recipientIds = new[] { IdOf(stage, player).ToString() } });
    }

    public override void Withdraw(PoolStage stage)
    {
        if (Balance(stage) > 0) stage.Do(stage.ReturnsAt, PoolStage.Creator, "recoverFunds", new { token = stage.Token.ToString(), recipient = PoolStage.Creator.ToString() });
    }

    public override IEnumerable<string> Remarks(PoolStage stage) => ["votes-are-advice"];

    private protected override AlloStatus StatusOf(PoolStage stage, PoolPlayer player) => stage.Strategy.StatusOf(IdOf(stage, player));

    // Without a profile a recipient is known by where it is paid.
    private protected override Address IdOf(PoolStage stage, PoolPlayer player) => stage.IsGated ? player.Anchor : player.Payee;

    private protected override void Admit(PoolStage stage) =>
        stage.Do(ReviewsAt(stage), stage.Managers[0], "batchAddAllocator", new { allocators = stage.Crowd.Select(v => v.Address.ToString()).ToArray() });
}
