using System.Numerics;
using TokenStudio.Model.Grants.AlloV2.Trials;

namespace TokenStudio.Model.Grants.AlloV2.Courses;

/// <summary>Grants that stream: evenly after a cliff, or in segments along curves.</summary>
sealed class LockupCourse : GrantCourse
{
    static readonly BigInteger One = AlloContract.FeeDenominator;

    public override void Register(PoolStage stage)
    {
        Ask(stage);
        base.Register(stage);
    }

    // Managers review an application by granting or rejecting it.
    public override void Review(PoolStage stage)
    {
    }

    public override void Allocate(PoolStage stage) => Grant(stage);

    public override void Distribute(PoolStage stage)
    {
        foreach (var player in stage.Players.Where(p => p.Allocated > 0)) stage.Do(stage.PaysAt, stage.Managers[0], "distribute", new { recipientIds = new[] { player.Id.ToString() } });
    }

    public override void Withdraw(PoolStage stage)
    {
        if (stage.Strategy.PoolAmount > 0) stage.Do(stage.ReturnsAt, PoolStage.Creator, "withdraw", new { amount = PoolStage.Text(stage.Strategy.PoolAmount) });
    }

    private protected override Dictionary<string, object> Registration(PoolStage stage, PoolPlayer player)
    {
        var segments = stage.Input.Lock.Segments is { Count: > 0 } given ? given : [(One, One, stage.Input.Lock.Length)];
        var amounts = segments.Select(part => player.Figure * part.Share / One).ToArray();
        amounts[^1] += player.Figure - amounts.Aggregate(BigInteger.Zero, BigInteger.Add);
        return new(base.Registration(stage, player))
        {
            ["cancelable"] = true,
            ["grantAmount"] = PoolStage.Text(player.Figure),
            ["durations"] = new { cliff = stage.Input.Lock.Cliff, total = stage.Input.Lock.Length },
            ["segments"] = segments.Select((part, n) => new { amount = PoolStage.Text(amounts[n]), exponent = PoolStage.Text(part.Exponent), delta = part.Length }).ToArray(),
        };
    }
}
