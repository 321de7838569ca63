using System.Numerics;
using TokenStudio.Model.Grants.Playing;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Grants.AlloV1;

/// <summary>QuadraticFundingVotingStrategy 0.2.1: gifts go straight to the grants' addresses; nothing is reckoned on the chain.</summary>
public static class RoundVoting
{
    public static Round Vote(this Round round, Call call, IReadOnlyList<RoundVote> votes)
    {
        var times = round.Terms.Times;
        Call.Stop(call.Now < times.RoundStart || call.Now > times.RoundEnd, "Round: Round is not active");
        var wallets = round.Wallets.SendNative(call.Sender, Round.Voting, call.Value, "sent with the votes");
        if (!round.TakesDonations) return round with { Wallets = wallets };   // quirk: native value stays in the dummy strategy

        var native = BigInteger.Zero;
        foreach (var vote in votes)
        {
            if (vote.Token.IsZero)
            {
                // Too little value shows as a missing balance, before the sum is looked at.
                native += vote.Amount;
                wallets = wallets.SendNative(Round.Voting, vote.GrantAddress, vote.Amount, "vote");
            }
            else
            {
                wallets = wallets.SendToken(call.Sender, vote.GrantAddress, vote.Token, vote.Amount, "vote");
            }
        }

        Call.Stop(native != call.Value, "msg.value does not match vote amount");
        return round with { Wallets = wallets, Votes = round.Votes.AddRange(votes.Select(v => (call.Sender, v))) };
    }
}
