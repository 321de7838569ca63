using System.Collections.Immutable;
using System.Numerics;
using TokenStudio.Model.Grants.AlloV2.Strategies;
using TokenStudio.Model.Grants.AlloV2.Trials;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Grants.AlloV2.Courses;

/// <summary>Each of the crowd mints an NFT of its favourite while there are any; the one minted most wins the pool.</summary>
sealed class MintCourse : PoolCourse
{
    static readonly BigInteger Price = BigInteger.Pow(10, 15);

    public override PoolMeasure Measure => PoolMeasure.Mints;

    public override AlloOutside Outside(PoolStage stage) => new()
    {
        MintPrices = ImmutableDictionary.CreateRange(stage.Players.Where(p => p.IsAccepted).Select(p => KeyValuePair.Create(p.Id, Price))),
    };

    // An NFT needs no registration; the strategy has none.
    public override void Register(PoolStage stage)
    {
    }

    public override void Review(PoolStage stage)
    {
    }

    public override void Allocate(PoolStage stage)
    {
        foreach (var (voter, _, at) in Voters(stage).Where(v => v.Voter.Gifts.Count > 0))
        {
            var to = stage.Players[voter.Favourite];
            stage.Back(at, voter.Address, "allocate", new { recipientId = to.Id.ToString() }, to, Price);
        }
    }

    public override void Distribute(PoolStage stage)
    {
        foreach (var player in stage.Players) player.Figure = stage.FigureOf(player, "allocations");
        if (stage.Players.FirstOrDefault(p => p.Id == ((WrappedVotingNftMint)stage.Strategy).CurrentWinner) is { } winner) winner.Allocated = stage.Strategy.PoolAmount;
        stage.Do(stage.PaysAt, stage.Managers[0], "distribute", new { recipientIds = Array.Empty<string>() });
    }

    // There is no way to take anything back.
    public override void Withdraw(PoolStage stage)
    {
    }

    public override IEnumerable<string> Remarks(PoolStage stage) => Balance(stage) > 0 ? ["winner-is-paid-nothing"] : [];
}
