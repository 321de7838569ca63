using System.Numerics;
using TokenStudio.Model.Grants.AlloV2.Trials;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Grants.AlloV2.Courses;

/// <summary>Quadratic voting: each voter spreads its credits as it spreads its gifts, and the pool is shared by votes.</summary>
abstract class CreditCourse : PoolCourse
{
    public override PoolMeasure Measure => PoolMeasure.Votes;

    public override void Allocate(PoolStage stage)
    {
        Admit(stage);
        foreach (var (voter, number, at) in Voters(stage))
        {
            foreach (var (recipient, credits) in voter.Spread(BudgetOf(stage, number)))
            {
                var to = stage.Players[recipient];
                var data = new Dictionary<string, object> { ["recipientId"] = IdOf(stage, to).ToString(), ["voiceCreditsToAllocate"] = PoolStage.Text(credits) };
                AddRight(stage, number, data);
                stage.Back(at, voter.Address, "allocate", data, to);
            }
        }
    }

    public override void Distribute(PoolStage stage)
    {
        foreach (var player in stage.Players)
        {
            player.Figure = stage.FigureOf(player, "totalVotesReceived", IdOf(stage, player));
            player.Allocated = player.IsAccepted ? stage.FigureOf(player, "payout", IdOf(stage, player)) : 0;
        }

        foreach (var player in stage.Players.Where(p => p.Allocated > 0)) stage.Do(stage.PaysAt, stage.Managers[0], "distribute", new { recipientIds = new[] { IdOf(stage, player).ToString() } });
    }

    private protected static BigInteger Most(PoolStage stage) => stage.Parameters.Number("maxVoiceCreditsPerAllocator", int.MaxValue);

    /// <summary>Voters are given their right.</summary>
    private protected virtual void Admit(PoolStage stage) { }

    private protected virtual Address IdOf(PoolStage stage, PoolPlayer player) => player.Id;

    /// <summary>Voice credits of a voter, by its number.</summary>
    private protected virtual BigInteger BudgetOf(PoolStage stage, int voter) => Most(stage);

    /// <summary>What proves the right to vote.</summary>
    private protected virtual void AddRight(PoolStage stage, int voter, Dictionary<string, object> data) { }

    private protected override int ReviewersOf(PoolStage stage) => (int)BigInteger.Min(stage.Managers.Count, BigInteger.Max(1, stage.Parameters.Has("reviewThreshold", int.MaxValue) ? stage.Parameters.Number("reviewThreshold", int.MaxValue) : 1));
}
