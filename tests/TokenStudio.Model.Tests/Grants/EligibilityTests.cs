using System.Numerics;
using TokenStudio.Model.Grants.Matching;
using static TokenStudio.Model.Tests.Grants.Vectors;

namespace TokenStudio.Model.Tests.Grants;

/// <summary>Which votes count, as gitcoinco/qf-calculator decides it (qf-calculator.json, applyVotingEligibility).</summary>
public sealed class EligibilityTests
{
    [Fact]
    public void Weigh_EveryRow_CountsWhatTheCalculatorCounts()
    {
        var c = File("qf-calculator.json").GetProperty("applyVotingEligibility");
        var rows = c.GetProperty("rows").EnumerateArray().ToArray();
        Assert.NotEmpty(rows);
        var rules = new BallotRules
        {
            MinimumUsd = c.GetProperty("minDonationThreshold").GetDouble(),
            Passport = true,
            Scale = new("vector", c.GetProperty("scoreAt50").GetDouble(), c.GetProperty("scoreAt100").GetDouble()),
            DropsSelfVotes = true,
            Scores = rows.ToDictionary(r => Text(r, "voter"), r => r.GetProperty("rawScore").GetDouble()),
        };
        foreach (var row in rows)
        {
            var (voter, to, usd) = (Text(row, "voter"), Text(row, "recipient_address"), row.GetProperty("amountUSD").GetDouble());
            var amount = new BigInteger(usd * 1_000_000);
            var vote = Ballots.Weigh([new Vote("1", "0", voter, to, "usd", amount, usd, amount)], [new("0", "Project", "APPROVED", to)], rules).Single();
            Assert.Equal(new BigInteger(row.GetProperty("expectedAmountUSD").GetDouble() * 1_000_000), vote.Counted);
            int Flag(string name) => row.GetProperty(name).GetInt32();
            var why = Flag("self_vote") == 1 ? VoteReason.SelfVote : Flag("low_score") == 1 ? VoteReason.LowScore : Flag("low_amount") == 1 ? VoteReason.BelowMinimum : vote.Coefficient == 1 ? VoteReason.Counted : VoteReason.PartScore;
            Assert.Equal(why, vote.Reason);
        }
    }

    [Theory]
    [InlineData("passport", 14.999, 0)]
    [InlineData("passport", 15, 0.5)]
    [InlineData("passport", 17.5, 0.625)]
    [InlineData("passport", 25, 1)]
    [InlineData("passport-mbds", 24.999, 0)]
    [InlineData("passport-mbds", 25, 0.5)]
    [InlineData("passport-mbds", 37.5, 0.75)]
    [InlineData("passport-mbds", 50, 1)]
    [InlineData("avalanche", 24.999, 0)]
    [InlineData("avalanche", 25, 1)]
    [InlineData("avalanche", double.NaN, 0)]
    public void CoefficientOf_EachScale_RisesBetweenItsTwoScores(string scale, double score, double coefficient) =>
        Assert.Equal(coefficient, ScoreScale.All.Single(s => s.Id == scale).CoefficientOf(score));

    [Fact]
    public void Weigh_SelfVote_CountsToTheIndexerAndNotToTheCalculator()
    {
        Vote[] votes = [new("1", "0", "0xA1", "0xa1", "t", 5, 5, 5)];
        BallotApplication[] applications = [new("0", "Project", "APPROVED", "0xa1")];
        Assert.Equal(5, Ballots.Weigh(votes, applications, new()).Single().Counted);
        Assert.Equal((0, VoteReason.SelfVote), Ballots.Weigh(votes, applications, new() { DropsSelfVotes = true }).Select(v => ((int)v.Counted, v.Reason)).Single());
    }
}
