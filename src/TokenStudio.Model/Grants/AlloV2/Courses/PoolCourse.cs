using System.Collections.Immutable;
using System.Numerics;
using TokenStudio.Model.Grants.AlloV2.Trials;
using TokenStudio.Model.Grants.Playing;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Grants.AlloV2.Courses;

/// <summary>The course that pools of a family of strategies are meant to take: who registers, allocates and pays, and with what data.</summary>
abstract class PoolCourse
{
    static readonly object Metadata = new { protocol = 1, pointer = "trial" };

    public abstract PoolMeasure Measure { get; }

    /// <summary>Decimals of the pool's token at least.</summary>
    public virtual int LeastDecimals => 0;

    /// <summary>What the pool is made with.</summary>
    public virtual BigInteger Funding(PoolTrialInput input) => input.Amount;

    /// <summary>Whether recipients are anchors of profiles.</summary>
    public virtual bool IsGated(CallArguments parameters) => parameters.Flag("useRegistryAnchor") || parameters.Flag("registryGating");

    /// <summary>What other contracts answer: NFTs, votes, hats and scores of the crowd.</summary>
    public virtual AlloOutside Outside(PoolStage stage) => new();

    public void Play(PoolStage stage)
    {
        Register(stage);
        Review(stage);
        Allocate(stage);
        Distribute(stage);
        foreach (var player in stage.Players) player.Status = StatusOf(stage, player);
        Withdraw(stage);
    }

    public virtual void Register(PoolStage stage)
    {
        foreach (var player in stage.Registered) stage.Do(stage.RegistersAt, player.Owner, "registerRecipient", Registration(stage, player));
    }

    /// <summary>Managers say what they make of each application; as many of them as a status takes.</summary>
    public virtual void Review(PoolStage stage)
    {
        var reviewed = stage.Registered.Where(p => p.Recipient.Status is not AlloStatus.Pending).ToArray();
        if (reviewed.Length == 0) return;
        var ids = reviewed.Select(p => p.Id.ToString()).ToArray();
        var statuses = reviewed.Select(p => p.Recipient.Status.ToString()).ToArray();
        foreach (var manager in stage.Managers.Take(ReviewersOf(stage))) stage.Do(ReviewsAt(stage), manager, "reviewRecipients", new { recipientIds = ids, recipientStatuses = statuses });
    }

    public abstract void Allocate(PoolStage stage);

    public abstract void Distribute(PoolStage stage);

    /// <summary>What is left goes back to who made the pool, as far as the contract lets it.</summary>
    public virtual void Withdraw(PoolStage stage)
    {
        if (Balance(stage) > 0) stage.Do(stage.ReturnsAt, PoolStage.Creator, "withdraw", new { token = stage.Token.ToString(), recipient = PoolStage.Creator.ToString() });
    }

    /// <summary>Quirks of the strategy, by id, that bore on the trial.</summary>
    public virtual IEnumerable<string> Remarks(PoolStage stage) => [];

    private protected virtual int ReviewersOf(PoolStage stage) => 1;

    private protected virtual long ReviewsAt(PoolStage stage) => (long)stage.Input.Times.Registration.End;

    private protected virtual AlloStatus StatusOf(PoolStage stage, PoolPlayer player) => stage.Strategy.StatusOf(player.Id);

    /// <summary>The arguments of registering, with what a family asks on top.</summary>
    private protected virtual Dictionary<string, object> Registration(PoolStage stage, PoolPlayer player)
    {
        var arguments = new Dictionary<string, object> { ["recipientAddress"] = player.Payee.ToString(), ["metadata"] = Metadata };
        if (stage.IsGated) arguments["recipientId"] = player.Anchor.ToString();
        return arguments;
    }

    private protected static BigInteger Balance(PoolStage stage) => stage.World.Wallets[stage.Strategy.Self, stage.Token];

    /// <summary>The crowd one after the other through allocation.</summary>
    private protected static IEnumerable<(PoolVoter Voter, int Number, long At)> Voters(PoolStage stage) =>
        stage.Crowd.Select((voter, n) => (voter, n, PoolStage.Within(stage.Input.Times.Allocation, n, stage.Crowd.Count)));

    /// <summary>The pool in proportion to figures, each part rounded down.</summary>
    private protected static IReadOnlyList<(PoolPlayer Player, BigInteger Amount)> Shares(PoolStage stage, Func<PoolPlayer, BigInteger> figure)
    {
        var accepted = stage.Players.Where(p => p.IsAccepted).ToArray();
        var all = accepted.Aggregate(BigInteger.Zero, (sum, p) => sum + figure(p));
        return all.IsZero ? [] : [.. accepted.Select(p => (p, stage.Strategy.PoolAmount * figure(p) / all)).Where(x => x.Item2 > 0)];
    }

    /// <summary>NFTs of a contract, one a voter, numbered from 1.</summary>
    private protected static AlloOutside Nfts(PoolStage stage, IReadOnlyList<Address> contracts) => new()
    {
        NftOwners = ImmutableDictionary.CreateRange(stage.Crowd.Select((v, n) => KeyValuePair.Create((contracts[n % contracts.Count], (BigInteger)(n + 1)), v.Address))),
    };

    /// <summary>Votes of each voter in a contract, held since ever.</summary>
    private protected static AlloOutside Power(PoolStage stage, Address contract, BigInteger votes) => new()
    {
        Votes = ImmutableDictionary.CreateRange(stage.Crowd.Select(v => KeyValuePair.Create((contract, v.Address), ImmutableSortedDictionary<BigInteger, BigInteger>.Empty.Add(0, votes)))),
    };
}
