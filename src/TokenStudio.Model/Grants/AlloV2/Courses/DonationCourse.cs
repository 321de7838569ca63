using TokenStudio.Model.Grants.AlloV2.Trials;

namespace TokenStudio.Model.Grants.AlloV2.Courses;

/// <summary>Managers set the payouts; gifts lie in the strategy until they are claimed.</summary>
sealed class DonationCourse : GiftCourse
{
    public override AlloOutside Outside(PoolStage stage) => new() { Projects = [.. stage.Players.Select(p => p.Anchor)] };

    public override void Distribute(PoolStage stage)
    {
        var paid = Matches(stage).ToArray();
        if (paid.Length > 0) stage.Do(stage.PaysAt, stage.Managers[0], "setPayout", new { recipientIds = paid.Select(p => p.Player.Id.ToString()).ToArray(), amounts = paid.Select(p => PoolStage.Text(p.Amount)).ToArray() });
        foreach (var (player, _) in paid) stage.Do(stage.PaysAt, stage.Managers[0], "distribute", new { recipientIds = new[] { player.Id.ToString() } });
        Claim(stage);
    }

    // What is withdrawn is named: the pool less every payout that was set.
    public override void Withdraw(PoolStage stage)
    {
        var left = stage.Players.Aggregate(stage.Strategy.PoolAmount, (sum, p) => sum - p.Allocated);
        if (left > 0) stage.Do(stage.ReturnsAt, PoolStage.Creator, "withdraw", new { amount = PoolStage.Text(left) });
    }

    public override IEnumerable<string> Remarks(PoolStage stage) =>
        !stage.Input.IsAsIntended && GiftToken(stage) != AlloWorld.Native && stage.Players.Any(p => p.Figure > 0) ? ["tokens-are-not-taken"] : [];
}
