using System.Numerics;
using TokenStudio.Model.Grants.AlloV2.Strategies;
using TokenStudio.Model.Grants.AlloV2.Trials;

namespace TokenStudio.Model.Tests.Grants.AlloV2;

public sealed class PoolComparisonTests
{
    // Three voters for Alpha, one for Beta; each asks for 400 of the 1,000.
    static readonly PoolTrialInput Pool = PoolTrials.Of(ProportionalPayout.Listed) with
    {
        PercentFee = 0,
        Recipients = [new("a", "Alpha", PoolTrials.Tokens(400)), new("b", "Beta", PoolTrials.Tokens(400))],
        Crowd = [PoolTrials.Voter(0, (0, 1)), PoolTrials.Voter(1, (0, 1)), PoolTrials.Voter(2, (0, 1)), PoolTrials.Voter(3, (1, 1))],
    };

    [Fact]
    public void Of_SharesByVotesAndGrantsAsAsked_SaysWhoGetsMoreAndHowEvenly()
    {
        var both = PoolComparison.Of(PoolTrial.Run(Pool), PoolTrial.Run(Pool with { Strategy = DirectGrantsSimple.Listed }));
        Assert.Equal([(750, 400, -350), (250, 400, 150)], both.Recipients.Select(r => (Whole(r.First), Whole(r.Second), Whole(r.Difference))));

        // |750 - 250| both ways / (2 x 2 x 1,000) = 0.25; 400 each is 0.
        Assert.Equal((0.25, 0.75, 2, 1000, 0), (both.First.Gini, both.First.Largest, both.First.Paid, Whole(both.First.Total), Whole(both.First.Returned)));
        Assert.Equal((0.0, 0.5, 2, 800, 200), (both.Second.Gini, both.Second.Largest, both.Second.Paid, Whole(both.Second.Total), Whole(both.Second.Returned)));
    }

    [Fact]
    public void Of_AStreamOfACoarseToken_CountsBothInTheFinerUnits()
    {
        var coarse = Pool with { Decimals = 6, Amount = 1_000_000_000, Recipients = [.. Pool.Recipients.Select(r => r with { Asks = 400_000_000 })] };
        var both = PoolComparison.Of(PoolTrial.Run(coarse), PoolTrial.Run(coarse with { Strategy = SQFSuperFluid.Listed }));
        Assert.Equal(18, both.Decimals);
        Assert.Equal(PoolTrials.Tokens(750), both.Recipients[0].First);
    }

    [Fact]
    public void Of_APoolTheContractRefuses_GivesNothingOnThatSide()
    {
        var refused = PoolTrial.Run(Pool with { Strategy = QVSimple.Listed, Times = PoolTrials.Times with { Registration = new(9, 8) } });
        var both = PoolComparison.Of(PoolTrial.Run(Pool), refused);
        Assert.Equal((0, 0.0, null), (both.Second.Paid, both.Second.Largest, both.Second.First));
        Assert.Equal(-750, Whole(both.Recipients[0].Difference));
    }

    static int Whole(BigInteger units) => (int)(units / PoolTrials.Tokens(1));
}
