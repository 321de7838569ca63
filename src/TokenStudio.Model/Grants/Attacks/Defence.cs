using System.Numerics;
using TokenStudio.Model.Grants.Analysis;
using TokenStudio.Model.Grants.Matching;

namespace TokenStudio.Model.Grants.Attacks;

/// <summary>What a round does against it. What a defence needs of the round before the attack is reckoned once.</summary>
public abstract record Defence
{
    private protected Defence() { }

    /// <summary>One word for programs.</summary>
    public abstract string Id { get; }

    public abstract Phrase Name { get; }

    /// <summary>Makes ready for one attack on one target.</summary>
    /// <param name="attacked">The target and its partners.</param>
    /// <exception cref="MatchingException">The round is too large for this defence.</exception>
    internal abstract IAttackedRound Face(MechanismInput round, IReadOnlyList<int> attacked, bool arePeople);

    /// <summary>Each with its usual figure.</summary>
    public static IReadOnlyList<Defence> Usual { get; } = [new NoDefence(), new CapDefence(), new IdentityDefence(), new PairwiseDefence(), new ClusterDefence(), new ConnectionDefence()];
}

/// <summary>A round ready to be attacked.</summary>
interface IAttackedRound
{
    /// <summary>What the attacked recipients get together with these gifts: of the pool, and in base units where they are exact.</summary>
    (double Share, BigInteger? Exact) With(AttackGifts gifts, CancellationToken stop);
}

public sealed record NoDefence : Defence
{
    public override string Id => "none";

    public override Phrase Name => "No defence";

    internal override IAttackedRound Face(MechanismInput round, IReadOnlyList<int> attacked, bool arePeople) => new LinearAttacked(round, attacked, null, 1);
}

/// <summary>No recipient gets more than a percent of the pool.</summary>
public sealed record CapDefence : Defence
{
    public double Percent { get; init; } = 10;

    public override string Id => "cap";

    public override Phrase Name => $"At most {Percent:0.##} % each";

    internal override IAttackedRound Face(MechanismInput round, IReadOnlyList<int> attacked, bool arePeople) => new LinearAttacked(round, attacked, LinearQfOptions.CapOf(round.Pool, Percent), 1);
}

/// <summary>Only wallets that pass count; those of an attacker pass once in so many, people always.</summary>
public sealed record IdentityDefence : Defence
{
    public int OneIn { get; init; } = 10;

    public override string Id => "identity";

    public override Phrase Name => $"Identity gate, one wallet in {OneIn:N0} passes";

    internal override IAttackedRound Face(MechanismInput round, IReadOnlyList<int> attacked, bool arePeople) => new LinearAttacked(round, attacked, null, arePeople ? 1 : Math.Max(1, OneIn));
}

public sealed record PairwiseDefence : Defence
{
    /// <summary>Whole tokens.</summary>
    public double M { get; init; } = 0.01;

    public override string Id => "pairwise";

    public override Phrase Name => "Pairwise";

    internal override IAttackedRound Face(MechanismInput round, IReadOnlyList<int> attacked, bool arePeople) => new PairwiseAttacked(round, attacked, M);
}

/// <summary>Those who give to the same set of projects count as one.</summary>
public sealed record ClusterDefence : Defence
{
    public override string Id => "cluster";

    public override Phrase Name => "Cluster match";

    internal override IAttackedRound Face(MechanismInput round, IReadOnlyList<int> attacked, bool arePeople) => new ClusterAttacked(round, attacked);
}

public sealed record ConnectionDefence : Defence
{
    public bool Harsh { get; init; } = true;

    public override string Id => Harsh ? "cocm" : "cocm-soft";

    public override Phrase Name => Harsh ? "COCM, harsh" : "COCM, soft";

    internal override IAttackedRound Face(MechanismInput round, IReadOnlyList<int> attacked, bool arePeople) => new ConnectionAttacked(round, attacked, Harsh);
}
