using System.Numerics;
using CsCheck;
using TokenStudio.Model.Grants.AlloV2;
using TokenStudio.Model.Grants.AlloV2.Strategies;
using TokenStudio.Model.Grants.AlloV2.Trials;

namespace TokenStudio.Model.Tests.Grants.AlloV2;

/// <summary>What a made-up crowd makes of a pool under each strategy.</summary>
public sealed class PoolTrialTests(ITestOutputHelper output)
{
    static readonly AlloStatus[] Statuses = [AlloStatus.Accepted, AlloStatus.Accepted, AlloStatus.Accepted, AlloStatus.Pending, AlloStatus.Rejected, AlloStatus.Canceled];

    public static TheoryData<string> Kinds => [.. StrategyKinds.All.Select(k => k.Name)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Run_OfAStrategy_ReachesRecipientsOrSaysWhyTheContractCannot(string name)
    {
        var trial = PoolTrial.Run(PoolTrials.Of(StrategyKinds.Find(name)!));
        Assert.Null(trial.Refused);
        Assert.Equal(trial.Money.In, trial.Money.Out);
        if (trial.Lines.Any(l => l.Reached > 0)) return;

        // The one contract that pays nobody: the pool amount is deleted before it is sent.
        Assert.Equal(WrappedVotingNftMint.Listed, trial.Input.Strategy);
        Assert.Contains(trial.Quirks, q => q.Id == "winner-is-paid-nothing");
        Assert.Equal(trial.Input.Net, trial.Money.Left);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Run_AsIntended_PaysWhatWasAllocatedAndLosesNothing(string name)
    {
        var trial = PoolTrial.Run(PoolTrials.Of(StrategyKinds.Find(name)!) with { IsAsIntended = true });
        Assert.Null(trial.Refused);
        Assert.All(trial.Lines, l => Assert.Equal(l.Allocated, trial.Measure == PoolMeasure.Gifts ? l.Paid : l.Reached));
        Assert.Contains(trial.Lines, l => l.Reached > 0);
        Assert.Equal(BigInteger.Zero, trial.Money.Lost);
    }

    [Fact]
    public void Run_AnyPool_ConservesMoneyAndNeverPaysMoreThanItHas() =>
        Property.Check(Gen.Int[0, StrategyKinds.All.Count - 1].Select(Gen.Int), drawn => Try(StrategyKinds.All[drawn.Item1], new Random(drawn.Item2)), output, iterations: 300);

    [Fact]
    public void Run_Again_IsTheSame() => Assert.All(StrategyKinds.All, kind =>
    {
        var (one, other) = (PoolTrial.Run(PoolTrials.Of(kind)), PoolTrial.Run(PoolTrials.Of(kind)));
        Assert.Equal(one.Lines, other.Lines);
        Assert.Equal(one.Money, other.Money);
        Assert.Equal(one.Reverts, other.Reverts);
    });

    [Fact]
    public void Run_RecipientsOfEachStatus_PaysTheAcceptedAlone()
    {
        PoolRecipient[] all = [new("a", "Alpha", 0), new("b", "Beta", 0, AlloStatus.Pending), new("c", "Gamma", 0, AlloStatus.Rejected), new("d", "Delta", 0, AlloStatus.Canceled)];
        Assert.All(StrategyKinds.All, kind =>
        {
            var trial = PoolTrial.Run(PoolTrials.Of(kind) with { Recipients = all, Crowd = PoolTrials.Crowd(all, 20, 7) });
            Assert.All(trial.Lines.Skip(1), l => Assert.True(l.Reached.IsZero, $"{kind.Name} pays {l.Recipient.Name}"));
        });
    }

    [Fact]
    public void Run_NobodyAndNothing_PaysNobody() => Assert.All(StrategyKinds.All, kind =>
    {
        var trial = PoolTrial.Run(PoolTrials.Of(kind) with { Recipients = [], Crowd = [] });
        Assert.Equal(trial.Money.In, trial.Money.Out);
        Assert.Empty(trial.Lines);
    });

    [Fact]
    public void Run_WindowsOutOfOrder_AreRefusedInTheContractsWord()
    {
        var times = PoolTrials.Times with { Allocation = new(PoolTrials.Times.Allocation.End, PoolTrials.Times.Allocation.Start) };
        Assert.Equal("INVALID", PoolTrial.Run(PoolTrials.Of(QVSimple.Listed) with { Times = times }).Refused);
        Assert.StartsWith("INVALID_TIMESTAMPS: ", PoolTrial.Run(PoolTrials.Of(LTIPSimple.Listed) with { Times = times }).Refused, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_GrantsBeyondThePool_AreRefusedByName()
    {
        // 975 lie in the pool: the two that most of the crowd would give to are granted 400 each, the others not.
        var recipients = PoolTrials.Four.Select(r => r with { Asks = PoolTrials.Tokens(400) }).ToArray();
        var trial = PoolTrial.Run(PoolTrials.Of(DirectGrantsSimple.Listed) with { Recipients = recipients });
        Assert.Equal([PoolTrials.Tokens(400), PoolTrials.Tokens(400), 0, 0], trial.Lines.Select(l => l.Paid));
        var revert = Assert.Single(trial.Reverts);
        Assert.Equal(("allocate", "ALLOCATION_EXCEEDS_POOL_AMOUNT", 2), (revert.Function, revert.Error, revert.Times));
        Assert.Equal(PoolTrials.Tokens(175), trial.Money.Returned);
    }

    [Fact]
    public void Run_HedgeyAsDeployed_SendsEachAmountTwice()
    {
        var trial = PoolTrial.Run(PoolTrials.Of(LTIPHedgey.Listed));
        Assert.Equal(trial.Money.Paid, trial.Money.Lost);
        Assert.Contains(trial.Quirks, q => q.Id == "paid-twice");
    }

    [Fact]
    public void Run_GiftsInAToken_AreNotTakenByDonationVotingAsDeployed()
    {
        var deployed = PoolTrial.Run(PoolTrials.Of(DonationVoting.Listed));
        var intended = PoolTrial.Run(PoolTrials.Of(DonationVoting.Listed) with { IsAsIntended = true });
        Assert.Equal(BigInteger.Zero, deployed.Money.Given);
        Assert.Contains(deployed.Reverts, r => r is { Function: "claim", Error: "INVALID", Times: 4 });
        Assert.Equal(intended.Lines.Select(l => l.Figure), intended.Lines.Select(l => l.Given));
        Assert.Equal(deployed.Lines.Select(l => l.Paid), intended.Lines.Select(l => l.Paid));
    }

    [Fact]
    public void Run_ACrowdTooLarge_LeavesOutItsLast()
    {
        var voters = Enumerable.Range(0, 150).Select(n => PoolTrials.Voter(n % 40, [.. Enumerable.Repeat((0, 1), 200)])).ToArray();
        Assert.Equal(50, PoolTrial.Run(PoolTrials.Of(EasyRPGF.Listed) with { Crowd = voters }).LeftOut);
    }

    [Fact]
    public void Run_ASmallTokenThatStreams_CountsInEighteenDecimals()
    {
        var trial = PoolTrial.Run(PoolTrials.Of(SQFSuperFluid.Listed) with { Decimals = 6, Amount = 1_000_000_000, Crowd = PoolTrials.Crowd(PoolTrials.Four, 60, 42, decimals: 6) });
        Assert.Equal(18, trial.Input.Decimals);
        Assert.Equal(PoolTrial.Run(PoolTrials.Of(SQFSuperFluid.Listed)).Lines, trial.Lines);
    }

    static void Try(StrategyKind kind, Random chance)
    {
        var recipients = Enumerable.Range(0, chance.Next(1, 6)).Select(n => new PoolRecipient($"r{n}", $"R{n}", chance.Next(3) == 0 ? 0 : PoolTrials.Tokens(chance.Next(1, 900)), n == 0 ? AlloStatus.Accepted : Statuses[chance.Next(Statuses.Length)])).ToArray();
        var trial = PoolTrial.Run(PoolTrials.Of(kind) with
        {
            Recipients = recipients,
            Crowd = PoolTrials.Crowd(recipients, chance.Next(1, 30), chance.Next()),
            Amount = PoolTrials.Tokens(chance.Next(1, 2000)) + chance.Next(),
            PercentFee = new BigInteger(chance.NextDouble() * 1e17),
            Managers = chance.Next(1, 6),
            Milestones = chance.Next(2) == 0 ? [] : [new(AlloContract.FeeDenominator / 3, 1), new(AlloContract.FeeDenominator - (AlloContract.FeeDenominator / 3), (long)PoolTrials.Times.Distribution.End)],
            Lock = chance.Next(2) == 0 ? PoolLock.AYear : new(10, 1000, [(AlloContract.FeeDenominator / 3, AlloContract.FeeDenominator, 100), (2 * AlloContract.FeeDenominator / 3, 2 * AlloContract.FeeDenominator, 200)]),
            Token = chance.Next(4) == 0 ? AlloWorld.Native : default,
            IsAsIntended = chance.Next(2) == 0,
        });
        var money = trial.Money;
        if (trial.Refused is not null) return;
        Assert.Equal(money.In, money.Out);
        BigInteger[] parts = [money.Funded, money.Given, money.Fee, money.Paid, money.Passed, money.Returned, money.Lost, money.Left];
        Assert.All(parts, part => Assert.True(part >= 0));
        Assert.True(money.Paid <= trial.Input.Net);
        Assert.Equal(money.Paid, trial.Lines.Aggregate(BigInteger.Zero, (sum, l) => sum + l.Paid));
        Assert.Equal(money.Passed, trial.Lines.Aggregate(BigInteger.Zero, (sum, l) => sum + l.Given));
        Assert.All(trial.Lines, l => Assert.Equal(l.Paid > 0, l.First <= l.Last));
    }
}
