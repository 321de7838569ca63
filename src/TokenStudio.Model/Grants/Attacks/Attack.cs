using System.Numerics;

namespace TokenStudio.Model.Grants.Attacks;

/// <summary>What an attack gives: some wallets, each the same amount to each of some recipients.</summary>
/// <param name="Wallets">How many.</param>
/// <param name="Each">Base units that each wallet gives to each recipient.</param>
/// <param name="Money">Base units the attacker must have: what comes back may be given again.</param>
public sealed record AttackGifts(int Wallets, BigInteger Each, BigInteger Money);

/// <summary>A way to get more of a matching pool than the crowd would give. All the gifts come back to the attacker.</summary>
public abstract record Attack
{
    private protected Attack() { }

    /// <summary>One word for programs.</summary>
    public abstract string Id { get; }

    public abstract Phrase Name { get; }

    /// <summary>Base units of one gift.</summary>
    public required BigInteger Gift { get; init; }

    /// <summary>Whether those who give are people, whom an identity gate lets pass.</summary>
    public virtual bool ArePeople => false;

    /// <summary>Further recipients that are in it; what they take counts too.</summary>
    public virtual IReadOnlyList<int> Partners => [];

    /// <summary>The gifts at a size: how many wallets, people or gifts are in it.</summary>
    public abstract AttackGifts Of(int size);
}

/// <summary>One attacker behind many wallets, each with money of its own.</summary>
public sealed record SybilAttack : Attack
{
    public override string Id => "sybil";

    public override Phrase Name => "Sybil wallets";

    public override AttackGifts Of(int size) => new(size, Gift, Gift * size);
}

/// <summary>People who agree to give to one another's projects.</summary>
public sealed record RingAttack : Attack
{
    /// <summary>The other projects of the ring.</summary>
    public required IReadOnlyList<int> Ring { get; init; }

    public override string Id => "ring";

    public override Phrase Name => "Collusion ring";

    public override bool ArePeople => true;

    public override IReadOnlyList<int> Partners => Ring;

    public override AttackGifts Of(int size) => new(size, Gift, Gift * size * (Ring.Count + 1));
}

/// <summary>The same money given from one wallet after another: the project sends it on to the next.</summary>
public sealed record WashAttack : Attack
{
    public override string Id => "wash";

    public override Phrase Name => "Wash donations";

    public override AttackGifts Of(int size) => new(size, Gift, size == 0 ? 0 : Gift);
}

/// <summary>One wallet that gives as much as so many.</summary>
public sealed record WhaleAttack : Attack
{
    public override string Id => "whale";

    public override Phrase Name => "Whale";

    public override bool ArePeople => true;

    public override AttackGifts Of(int size) => new(Math.Min(size, 1), Gift * size, Gift * size);
}
