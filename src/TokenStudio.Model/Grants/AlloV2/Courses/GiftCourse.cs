using System.Numerics;
using TokenStudio.Model.Grants.AlloV2.Trials;
using TokenStudio.Model.Grants.Matching;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Grants.AlloV2.Courses;

/// <summary>Rounds of gifts: the crowd gives, what matches them is reckoned off the chain.</summary>
abstract class GiftCourse : PoolCourse
{
    public override PoolMeasure Measure => PoolMeasure.Gifts;

    /// <summary>The pool's own token where it may be given, else the first that may.</summary>
    private protected static Address GiftToken(PoolStage stage)
    {
        var allowed = stage.Parameters.Addresses("allowedTokens", int.MaxValue);
        return allowed.Count == 0 || allowed.Contains(stage.Token) || allowed.Contains(Address.Zero) ? stage.Token : allowed[0];
    }

    public override void Allocate(PoolStage stage)
    {
        var token = GiftToken(stage);
        foreach (var (voter, _, at) in Voters(stage))
        {
            foreach (var (recipient, amount) in voter.Gifts)
            {
                var to = stage.Players[recipient];
                if (stage.Back(at, voter.Address, "allocate", new { recipientId = to.Id.ToString(), amount = PoolStage.Text(amount), token = token.ToString() }, to, token == AlloWorld.Native ? amount : 0)) to.Figure += amount;
            }
        }
    }

    /// <summary>What is matched, by recipient; quadratic funding of the gifts where nothing else was reckoned.</summary>
    private protected static IEnumerable<(PoolPlayer Player, BigInteger Amount)> Matches(PoolStage stage)
    {
        var matches = stage.Input.Matches ?? Quadratic(stage);
        foreach (var player in stage.Players.Where(p => p.IsAccepted)) player.Allocated = matches.GetValueOrDefault(player.Recipient.Id);
        return stage.Players.Where(p => p.Allocated > 0).Select(p => (p, p.Allocated));
    }

    private protected static void Claim(PoolStage stage)
    {
        var token = GiftToken(stage).ToString();
        foreach (var player in stage.Players.Where(p => p.Figure > 0)) stage.Do(stage.PaysAt, player.Owner, "claim", new { claims = new[] { new { recipientId = player.Id.ToString(), token } } });
    }

    static Dictionary<string, BigInteger> Quadratic(PoolStage stage)
    {
        var gifts = stage.Crowd.SelectMany(v => v.Gifts.Select(g => new Contribution(v.Address.ToString(), stage.Players[g.Recipient].Recipient.Id, g.Amount)));
        return LinearQf.Of(stage.Strategy.PoolAmount, DonationSet.Of(gifts), new() { IgnoreSaturation = true }).Recipients.ToDictionary(r => r.Recipient, r => r.Matched, StringComparer.Ordinal);
    }
}
