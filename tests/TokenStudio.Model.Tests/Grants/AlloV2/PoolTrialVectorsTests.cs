using System.Globalization;
using System.Numerics;
using System.Text.Json;
using TokenStudio.Model.Grants.AlloV2;
using TokenStudio.Model.Grants.AlloV2.Strategies;
using TokenStudio.Model.Grants.AlloV2.Trials;
using static TokenStudio.Model.Tests.Grants.Vectors;

namespace TokenStudio.Model.Tests.Grants.AlloV2;

/// <summary>Trials whose crowd does what the reference data say, to the unit.</summary>
public sealed class PoolTrialVectorsTests
{
    // One token a month, as the strategy's own tests write it.
    static readonly BigInteger TokenAMonth = 380_517_503_805;

    [Fact]
    public void QuadraticVotes_EveryVector_PayWhatTheyGive()
    {
        foreach (var c in File("qv.json").GetProperty("cases").EnumerateArray())
        {
            // Who tops up has the votes of all its credits at once, so a voter gives in one go; the budget of each is its own tier of NFT.
            var steps = c.GetProperty("steps").EnumerateArray().Select(s => (By: Text(s, "allocator"), To: Text(s, "recipient"), Credits: s.GetProperty("voiceCredits").GetInt32())).ToArray();
            var ids = c.GetProperty("payouts").EnumerateObject().Select(p => p.Name).ToArray();
            var voters = steps.GroupBy(s => s.By).Select((by, n) => PoolTrials.Voter(n, [.. by.GroupBy(s => s.To).Select(to => (Array.IndexOf(ids, to.Key), to.Sum(s => s.Credits)))])).ToArray();
            var credits = steps.GroupBy(s => s.By).Select(by => by.Sum(s => s.Credits)).ToArray();
            var trial = PoolTrial.Run(PoolTrials.Of(QVNftTiered.Listed) with
            {
                Parameters = JsonSerializer.Serialize(new { nfts = credits.Select((_, n) => $"0x{n + 1:x40}").ToArray(), maxVoiceCreditsPerNft = credits }),
                Amount = Integer(c, "poolAmount"),
                PercentFee = 0,
                Recipients = [.. ids.Select(id => new PoolRecipient(id, id, 0))],
                Crowd = voters,
            });
            Assert.Equal(ids.Select(id => Integer(c.GetProperty("votes"), id)), trial.Lines.Select(l => l.Figure));
            Assert.Equal(ids.Select(id => Integer(c.GetProperty("payouts"), id)), trial.Lines.Select(l => l.Paid));
        }
    }

    [Fact]
    public void QuadraticVotes_FourCreditsForOne_AreTwoThousandMillionVotesAndThePoolLessItsFee()
    {
        // QVBaseStrategy.t.sol: a pool of 1e18 less 1 % goes to the only recipient.
        var trial = PoolTrial.Run(PoolTrials.Of(QVSimple.Listed) with
        {
            Parameters = """{ "maxVoiceCreditsPerAllocator": 4 }""", Amount = BigInteger.Pow(10, 18), PercentFee = BigInteger.Pow(10, 16),
            Recipients = [new("r1", "One", 0)], Crowd = [PoolTrials.Voter(0, (0, 1))],
        });
        Assert.Equal(2_000_000_000, trial.Lines[0].Figure);
        Assert.Equal(99 * BigInteger.Pow(10, 16), trial.Lines[0].Paid);
    }

    [Fact]
    public void Units_EveryVectorOfFirstFlows_AreThoseOfTheTrial()
    {
        foreach (var c in File("sqf-superfluid.json").GetProperty("cases").EnumerateArray())
        {
            var steps = c.GetProperty("steps").EnumerateArray().ToArray();
            if (steps.Any(s => Integer(s, "previousFlowRate") > 0)) continue;   // a donor of a trial opens each flow once
            var voters = steps.Select((s, n) => PoolTrials.Voter(n, (0, (int)((Integer(s, "newFlowRate") + TokenAMonth - 1) / TokenAMonth)))).ToArray();
            var trial = PoolTrial.Run(PoolTrials.Of(SQFSuperFluid.Listed) with { Recipients = [new("r1", "One", 0)], Crowd = voters });
            Assert.Equal(Integer(c, "finalUnits"), trial.Lines[0].Figure);
        }
    }

    [Fact]
    public void ProportionalPayouts_EveryVector_AreRoundedDown()
    {
        foreach (var c in File("misc.json").GetProperty("proportionalPayout").EnumerateArray())
        {
            var votes = c.GetProperty("votes").EnumerateObject().Select((v, n) => (v.Name, Place: n, Count: v.Value.GetInt32())).ToArray();
            var trial = PoolTrial.Run(PoolTrials.Of(ProportionalPayout.Listed) with
            {
                Amount = Integer(c, "pool"), PercentFee = 0,
                Recipients = [.. votes.Select(v => new PoolRecipient(v.Name, v.Name, 0))],
                Crowd = [.. votes.SelectMany(v => Enumerable.Range(0, v.Count).Select(k => PoolTrials.Voter((10 * v.Place) + k, (v.Place, 1))))],
            });
            Assert.Equal(votes.Select(v => Integer(c.GetProperty("amounts"), v.Name)), trial.Lines.Select(l => l.Paid));
            Assert.Equal(Integer(c, "pool") - trial.Money.Paid, trial.Money.Left);   // and nobody can take it back
        }
    }

    [Fact]
    public void Milestones_EveryVector_LeaveTheirDustInThePool()
    {
        foreach (var c in File("misc.json").GetProperty("milestones").EnumerateArray())
        {
            var parts = c.GetProperty("percentages").EnumerateArray().Select(p => BigInteger.Parse(p.GetString()!, CultureInfo.InvariantCulture)).ToArray();
            var grant = c.TryGetProperty("grantAmount", out var given) ? BigInteger.Parse(given.GetString()!, CultureInfo.InvariantCulture) : 1000;
            foreach (var kind in new[] { DirectGrantsSimple.Listed, RFPSimple.Listed })
            {
                var trial = PoolTrial.Run(PoolTrials.Of(kind) with { Amount = grant, PercentFee = 0, Recipients = [new("r1", "One", grant)], Crowd = [PoolTrials.Voter(0, (0, 1))], Milestones = [.. parts.Select(share => new PoolPart(share, (long)PoolTrials.Times.Distribution.Start))] });
                if (c.TryGetProperty("revert", out var revert))
                {
                    Assert.Contains(trial.Reverts, r => r.Function == "setMilestones" && r.Error == revert.GetString());
                    Assert.Equal(grant, trial.Money.Returned);
                    continue;
                }

                var amounts = c.GetProperty("amounts").EnumerateArray().Select(a => BigInteger.Parse(a.GetString()!, CultureInfo.InvariantCulture)).ToArray();
                Assert.Equal(amounts.Aggregate(BigInteger.Zero, BigInteger.Add), trial.Money.Paid);
                Assert.Equal(c.TryGetProperty("undistributed", out var dust) ? BigInteger.Parse(dust.GetString()!, CultureInfo.InvariantCulture) : 0, trial.Money.Returned);
            }
        }
    }
}
