using System.Numerics;
using TokenStudio.Model.Grants.AlloV2.Strategies;
using TokenStudio.Model.Grants.AlloV2.Trials;

namespace TokenStudio.Model.Grants.AlloV2.Courses;

/// <summary>Long-term incentives: managers vote, who reaches the threshold gets what it asked for, locked or vesting.</summary>
class IncentiveCourse : PoolCourse
{
    public override PoolMeasure Measure => PoolMeasure.PlainVotes;

    public override void Allocate(PoolStage stage)
    {
        foreach (var (manager, to) in Committee.Votes(stage, Threshold(stage))) stage.Back((long)stage.Input.Times.Allocation.Start, manager, "allocate", new { recipientId = to.Id.ToString() }, to);
    }

    public override void Distribute(PoolStage stage)
    {
        foreach (var player in stage.Players) player.Figure = stage.FigureOf(player, "votes");
        foreach (var player in stage.Players.Where(p => p.IsAccepted && p.Figure >= Threshold(stage)).OrderByDescending(p => p.Figure))
        {
            player.Allocated = stage.FigureOf(player, "allocationAmount");
            stage.Do(stage.PaysAt, stage.Managers[0], "distribute", new { recipientIds = new[] { player.Id.ToString() } });
        }
    }

    public override IEnumerable<string> Remarks(PoolStage stage)
    {
        if (stage.Players.All(p => p.Figure < Threshold(stage)) && stage.Input.Strategy.Quirks.FirstOrDefault(q => q.Id == "threshold-nobody-reaches") is { When: { } when } reach && when(stage.Strategy)) yield return reach.Id;
        if (stage.Token == AlloWorld.Native) yield return "native-cannot-vest";
        if (stage.Strategy is LTIPHedgey && !stage.Input.IsAsIntended) yield return "paid-twice";
    }

    private protected static BigInteger Threshold(PoolStage stage) => stage.Parameters.Number("votingThreshold", int.MaxValue);

    // The window of reviews is enforced.
    private protected override long ReviewsAt(PoolStage stage) => Math.Clamp((long)stage.Input.Times.Registration.End, (long)stage.Input.Times.Review.Start, Math.Max((long)stage.Input.Times.Review.Start, (long)stage.Input.Times.Review.End));

    private protected override Dictionary<string, object> Registration(PoolStage stage, PoolPlayer player) =>
        new(base.Registration(stage, player)) { ["allocationAmount"] = PoolStage.Text(stage.Input.AskOf(player.Recipient)) };
}
