using TokenStudio.Model.Grants.AlloV2.Trials;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Grants.AlloV2.Courses;

/// <summary>Each of the crowd has one NFT, which is one vote for its favourite; the pool is shared by votes.</summary>
sealed class NftShareCourse : PoolCourse
{
    public override PoolMeasure Measure => PoolMeasure.PlainVotes;

    public override AlloOutside Outside(PoolStage stage) => Nfts(stage, [stage.Parameters.Address("nft", int.MaxValue)]);

    // A manager registers those that are accepted, once registration is over.
    public override void Register(PoolStage stage)
    {
    }

    public override void Review(PoolStage stage)
    {
        foreach (var player in stage.Players.Where(p => p.IsAccepted))
        {
            stage.Do(ReviewsAt(stage), stage.Managers[0], "registerRecipient", new { recipientId = player.Id.ToString(), recipientAddress = player.Payee.ToString(), status = "Accepted", metadata = "trial" });
        }
    }

    public override void Allocate(PoolStage stage)
    {
        foreach (var (voter, number, at) in Voters(stage).Where(v => v.Voter.Gifts.Count > 0))
        {
            var to = stage.Players[voter.Favourite];
            stage.Back(at, voter.Address, "allocate", new { recipientId = to.Id.ToString(), nftId = number + 1 }, to);
        }
    }

    public override void Distribute(PoolStage stage)
    {
        foreach (var player in stage.Players) (player.Figure, player.Allocated) = (stage.FigureOf(player, "totalVotesReceived"), stage.FigureOf(player, "payout"));
        foreach (var player in stage.Players.Where(p => p.Allocated > 0)) stage.Do(stage.PaysAt, stage.Managers[0], "distribute", new { recipientIds = new[] { player.Id.ToString() } });
    }

    // There is no way to take anything back.
    public override void Withdraw(PoolStage stage)
    {
    }

    public override IEnumerable<string> Remarks(PoolStage stage) => Balance(stage) > 0 ? ["no-withdrawal"] : [];
}
