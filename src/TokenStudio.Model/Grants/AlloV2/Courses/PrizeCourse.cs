using System.Numerics;
using TokenStudio.Model.Grants.AlloV2.Trials;
using TokenStudio.Model.Grants.Playing;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Grants.AlloV2.Courses;

/// <summary>Prizes by rank: managers attest projects and set the prizes, holders of an NFT vote.</summary>
sealed class PrizeCourse : CreditCourse
{
    // Where nobody said, of 1e18: half, three tenths and a fifth; of two 60 and 40. One prize alone the contract refuses.
    static readonly BigInteger Tenth = AlloContract.FeeDenominator / 10;
    static readonly IReadOnlyList<BigInteger[]> Usual = [[10 * Tenth], [6 * Tenth, 4 * Tenth], [5 * Tenth, 3 * Tenth, 2 * Tenth]];

    public override bool IsGated(CallArguments parameters) => true;

    public override AlloOutside Outside(PoolStage stage)
    {
        var nfts = Nfts(stage, [stage.Parameters.Address("nft", int.MaxValue)]);
        return nfts with { Schemas = nfts.Schemas.SetItem(stage.Parameters.Word("schemaUID", int.MaxValue), ("", stage.Parameters.Flag("revocable"))) };
    }

    public override void Register(PoolStage stage)
    {
        var attested = stage.Players.Where(p => p.IsAccepted).Select(p => p.Id.ToString()).ToArray();
        var prizes = stage.Input.Prizes.Count > 0 ? stage.Input.Prizes : Usual[Math.Clamp(attested.Length, 1, Usual.Count) - 1];
        stage.Do(stage.RegistersAt, stage.Managers[0], "setAllowedRecipientIds", new { recipientIds = attested });
        stage.Do(stage.RegistersAt, stage.Managers[0], "setPayoutPercentages", new { payoutPercentages = prizes.Select(PoolStage.Text).ToArray() });
        base.Register(stage);
    }

    // Attesting was the review.
    public override void Review(PoolStage stage)
    {
    }

    public override void Distribute(PoolStage stage)
    {
        foreach (var player in stage.Players) player.Figure = stage.FigureOf(player, "totalVotesReceived");
        var ranked = stage.Players.Select(p => (Player: p, Rank: stage.FigureOf(p, "rank"))).Where(r => r.Rank > 0).OrderBy(r => r.Rank).Select(r => r.Player).ToArray();
        foreach (var player in ranked) player.Allocated = stage.FigureOf(player, "payout");
        foreach (var player in ranked) stage.Do(stage.PaysAt, stage.Managers[0], "distribute", new { recipientIds = new[] { player.Id.ToString() } });
    }

    public override IEnumerable<string> Remarks(PoolStage stage)
    {
        if (stage.Reverts.Any(r => r.Function == "setPayoutPercentages")) yield return "one-winner-is-impossible";
    }

    private protected override void AddRight(PoolStage stage, int voter, Dictionary<string, object> data) => data["nftId"] = voter + 1;
}
