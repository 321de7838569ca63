using System.Numerics;
using TokenStudio.Model.Grants.AlloV2.Trials;

namespace TokenStudio.Model.Grants.AlloV2.Courses;

/// <summary>Managers grant what is asked for, to those the crowd favours first, as far as the money goes.</summary>
abstract class GrantCourse : PoolCourse
{
    public override PoolMeasure Measure => PoolMeasure.Asked;

    /// <summary>Those whose grants fit into the pool, one after the other; all where nothing was set aside for it.</summary>
    private protected static IEnumerable<PoolPlayer> Fitting(PoolStage stage)
    {
        var left = stage.Input.Net.IsZero ? stage.Favoured.Aggregate(BigInteger.Zero, (sum, p) => sum + p.Figure) : stage.Input.Net;
        foreach (var player in stage.Favoured.Where(p => p.Figure > 0))
        {
            if (player.Figure > left) continue;
            left -= player.Figure;
            yield return player;
        }
    }

    private protected static void Ask(PoolStage stage)
    {
        stage.CountBackers();
        foreach (var player in stage.Registered) player.Figure = stage.Input.AskOf(player.Recipient);
    }

    /// <summary>Grants of the pool's own money, and the rejections; what is beyond the pool the contract refuses.</summary>
    private protected static void Grant(PoolStage stage)
    {
        foreach (var player in stage.Favoured.Concat(stage.Registered.Where(p => p.Recipient.Status == AlloStatus.Rejected)))
        {
            var data = new { recipientId = player.Id.ToString(), recipientStatus = player.Recipient.Status.ToString(), grantAmount = PoolStage.Text(player.Figure) };
            if (stage.Do((long)stage.Input.Times.Allocation.Start, stage.Managers[0], "allocate", data, player) && player.IsAccepted) player.Allocated = player.Figure;
        }
    }
}
