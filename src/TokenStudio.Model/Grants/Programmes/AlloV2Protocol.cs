using System.Numerics;
using NodaTime;
using TokenStudio.Model.Grants.AlloV2;
using TokenStudio.Model.Grants.AlloV2.Strategies;
using TokenStudio.Model.Kinds;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Grants.Programmes;

/// <summary>A pool of Allo v2: funded with an amount the fee is taken out of, and paid out as its strategy has it.</summary>
/// <remarks>
/// held = M - floor(M f)   [base units] ; M what the pool is funded with, f the percent fee in steps of 1e-18.
/// Source: allo-protocol/allo-v2 d262e7e, Allo._fundPool.
/// </remarks>
public sealed record AlloV2Protocol : GrantProtocol
{
    static readonly FractionParameter PoolFeeParameter = new("poolFee", "Percent fee") { Optional = true, Help = "Allo's own, taken out of what the pool is funded with." };
    static readonly DateParameter RegistrationStartParameter = new("registrationStart", "Registration opens");
    static readonly DateParameter RegistrationEndParameter = new("registrationEnd", "Registration closes");
    static readonly DateParameter AllocationStartParameter = new("allocationStart", "Allocation opens");
    static readonly DateParameter AllocationEndParameter = new("allocationEnd", "Allocation closes");
    static readonly DateParameter FundedAtParameter = new("fundedAt", "Funded on") { Optional = true, Help = "When left out, the pool is funded as registration opens." };
    static readonly FamilyParameter<PoolStrategy> StrategyParameter = new("strategy", "Strategy", PoolStrategies.All);
    static readonly ItemsParameter<PoolMilestone> MilestonesParameter = new("milestones", "Milestones", PoolMilestone.Shape, PoolMilestone.Read) { Optional = true, Default = [] };
    static readonly PartParameter<LockupTerms> LockupParameter = new("lockup", "Lockup", LockupTerms.Shape, LockupTerms.Read) { Optional = true, Default = LockupTerms.Usual };

    /// <summary>Of what the pool is funded with.</summary>
    public required Fraction PoolFee { get; init; }
    public required PoolWindows Windows { get; init; }

    /// <summary>When the money of the first round is put in.</summary>
    public required Instant FundedAt { get; init; }
    public required PoolStrategy Strategy { get; init; }

    /// <summary>Whom the pool belongs to.</summary>
    public PoolProfile Profile { get; init; } = new("", default, null);

    /// <summary>How each grant is paid in parts; none for all of it at once.</summary>
    public required ValueList<PoolMilestone> Milestones { get; init; }

    /// <summary>How recipients have grants locked, where the strategy leaves that to them.</summary>
    public required LockupTerms Lockup { get; init; }

    public override Phrase Label => Kind.Label;

    public override Phrase AmountLabel => "Funded with";

    public override Instant Ends => Windows.AllocationEnd;

    public override bool HasPool => true;

    public override bool MatchesGifts => Strategy.Kind.Make() is DonationVotingMerkleBase or DonationVoting;

    public override string PutUpMember => FundedAtParameter.Name;

    public override bool IsFunded => Strategy.Kind != DirectAllocation.Listed;

    /// <summary>Recipients agree on milestones, and are paid by them.</summary>
    public bool PaysByMilestones => Strategy.Kind.Functions.Any(f => f.Name == "setMilestones");

    /// <summary>The fee as Allo holds it, of 1e18.</summary>
    public BigInteger PercentFee => PoolFee.Over(FeeSteps);

    /// <summary>Steps of the fee in the whole.</summary>
    internal static UInt128 FeeSteps { get; } = (UInt128)AlloContract.FeeDenominator;

    /// <summary>What is left of an amount the pool is funded with, in the design's own base units.</summary>
    public TokenAmount HeldOf(TokenAmount amount) => amount - PoolFee.Of(amount, Rounding.Down);

    /// <summary>The same of base units of whatever token, as Allo reckons it.</summary>
    public override BigInteger SharedOf(BigInteger amount) => amount - (amount * PercentFee / AlloContract.FeeDenominator);

    /// <summary>What the strategy must know of the pool of the first round.</summary>
    /// <param name="decimals">Those of the design's token.</param>
    public PoolTerms TermsOf(GrantProgramme programme, int decimals)
    {
        var own = programme.Token?.Decimals ?? decimals;
        var held = SharedOf(PoolTerms.UnitsOf(programme.MatchAmount, decimals, own));
        var least = PoolFlows.Grants(programme, this, PoolPaying.Of(Strategy)).Select(g => PoolTerms.UnitsOf(g, decimals, own)).DefaultIfEmpty(held).Min();
        return new(Windows, held, least, decimals, own);
    }

    public override IEnumerable<GrantFlow> FlowsOf(GrantProgramme programme) => PoolFlows.Of(programme, this);

    public override IEnumerable<RuleProblem> Problems(GrantProgramme programme, int decimals) => PoolRules.Problems(programme, this, decimals);

    public override IEnumerable<RuleProblem> Cautions(GrantProgramme programme, int decimals) => PoolCautions.Of(programme, this, decimals);

    internal static Kind<GrantProtocol> Kind { get; } = new("allo-v2", "Allo v2 pool", "allo-protocol/allo-v2 d262e7e",
        """{ "kind": "allo-v2", "poolFee": 0.025, "registrationStart": "2027-04-05T12:00:00Z", "registrationEnd": "2027-04-26T12:00:00Z", "allocationStart": "2027-05-03T12:00:00Z", "allocationEnd": "2027-05-17T12:00:00Z", "strategy": { "kind": "donation-voting-merkle-distribution-direct-transfer" } }""",
        [PoolFeeParameter, RegistrationStartParameter, RegistrationEndParameter, AllocationStartParameter, AllocationEndParameter, FundedAtParameter, StrategyParameter, MilestonesParameter, LockupParameter, .. PoolProfile.Parameters],
        read => new AlloV2Protocol
        {
            PoolFee = read.Get(PoolFeeParameter),
            Windows = new(read.Get(RegistrationStartParameter), read.Get(RegistrationEndParameter), read.Get(AllocationStartParameter), read.Get(AllocationEndParameter)),
            FundedAt = read.Has(FundedAtParameter.Name) ? read.Get(FundedAtParameter) : read.Get(RegistrationStartParameter),
            Strategy = read.Get(StrategyParameter),
            Milestones = read.Get(MilestonesParameter),
            Lockup = read.Get(LockupParameter)!,
            Profile = PoolProfile.Read(read),
        });
}
