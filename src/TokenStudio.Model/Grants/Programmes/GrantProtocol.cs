using System.Numerics;
using NodaTime;
using TokenStudio.Model.Kinds;

namespace TokenStudio.Model.Grants.Programmes;

/// <summary>How a programme's rounds are carried out. A closed family: see <see cref="GrantProtocols"/>.</summary>
public abstract record GrantProtocol
{
    private protected GrantProtocol() { }

    /// <summary>What people call it.</summary>
    public abstract Phrase Label { get; }

    /// <summary>What <see cref="GrantProgramme.MatchAmount"/> is called here.</summary>
    public abstract Phrase AmountLabel { get; }

    /// <summary>When the first round takes no more donations.</summary>
    public abstract Instant Ends { get; }

    /// <summary>Money is put up for a round before it is paid out.</summary>
    public virtual bool IsFunded => true;

    /// <summary>What is put up lies in a pool until it is paid.</summary>
    public virtual bool HasPool => false;

    /// <summary>Gifts are matched off the chain, so that a crowd of made-up donors tells something.</summary>
    public virtual bool MatchesGifts => true;

    /// <summary>The member of a programme that says when its money is needed.</summary>
    public virtual string PutUpMember => "payouts";

    /// <summary>What there is to be shared out of an amount that is put up, in base units.</summary>
    public abstract BigInteger SharedOf(BigInteger amount);

    /// <summary>The money of the first round.</summary>
    public abstract IEnumerable<GrantFlow> FlowsOf(GrantProgramme programme);

    /// <summary>What the contract would refuse at its creation, and what does not go together.</summary>
    /// <param name="decimals">Those of the design's token.</param>
    public abstract IEnumerable<RuleProblem> Problems(GrantProgramme programme, int decimals);

    /// <summary>What the contract takes, and is hardly meant.</summary>
    public abstract IEnumerable<RuleProblem> Cautions(GrantProgramme programme, int decimals);
}

/// <summary>Every protocol, listed once.</summary>
public static class GrantProtocols
{
    public static Family<GrantProtocol> All { get; } = new("kind", AlloV1Protocol.Kind, AlloV2Protocol.Kind);
}
