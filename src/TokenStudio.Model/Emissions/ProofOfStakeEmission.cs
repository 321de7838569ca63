using System.Numerics;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Kinds;
using TokenStudio.Model.Timing;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Emissions;

/// <summary>Ethereum's issuance to validators: it grows with the square root of the stake.</summary>
/// <remarks>
/// b = floor(1e9 f / isqrt(S))     [Gwei an increment of 1 token and epoch]
/// I = floor(S / 32 tokens) 32 b u [Gwei an epoch]
/// E(t) = floor(sum of I over the epochs ended by t)   [base units]
/// S total active balance [Gwei = 1e-9 token] as each epoch begins, f base reward factor, u uptime; an epoch is 32 slots of 12 s = 384 s,
/// 225 a day. CADLabs counts 82,180 epochs a year.
/// </remarks>
public sealed record ProofOfStakeEmission : Emission
{
    public const long EpochSeconds = 384;

    /// <summary>Epochs of a year as the source counts them.</summary>
    public const long EpochsPerYear = 82_180;

    const int GweiDecimals = 9;
    const long ValidatorTokens = 32;

    static readonly DatedAmountsParameter StakedParameter = new("staked", "Staked") { Help = "The total active balance: one amount, or a table of amounts by date." };
    static readonly FractionParameter UptimeParameter = new("uptime", "Uptime") { Help = "The share of duties validators perform." };
    static readonly CountParameter BaseRewardFactorParameter = new("baseRewardFactor", "Base reward factor", "", 1, 1_000_000) { Help = "64 on Ethereum." };

    public required ValueList<DatedAmount> Staked { get; init; }
    public required Fraction Uptime { get; init; }
    public required long BaseRewardFactor { get; init; }

    /// <summary>Decimals of the token, to find its Gwei.</summary>
    public required int Decimals { get; init; }
    public Moment? Start { get; init; }

    /// <summary>b of an active balance, in Gwei.</summary>
    public BigInteger BaseRewardPerIncrement(TokenAmount staked) =>
        Gwei(staked) is { IsZero: false } gwei ? BigInteger.Pow(10, GweiDecimals) * BaseRewardFactor / IntegerRoot.Of(gwei) : BigInteger.Zero;

    /// <summary>I of an active balance at full uptime, in Gwei.</summary>
    public BigInteger IssuedPerEpoch(TokenAmount staked) =>
        Gwei(staked) / (ValidatorTokens * BigInteger.Pow(10, GweiDecimals)) * ValidatorTokens * BaseRewardPerIncrement(staked);

    public override CumulativeSchedule Emitted(Timeline timeline)
    {
        var start = EmissionStart.Of(Start, timeline).Second;
        var rates = Staked.Select(s => (Math.Max(start, s.At?.From(timeline.Origin).Second ?? start), IssuedPerEpoch(s.Amount)));
        return new EpochSchedule(start, [.. rates], Uptime, Decimals - GweiDecimals);
    }

    public override IEnumerable<RuleProblem> Problems(Timeline timeline)
    {
        if (Staked.Count == 0) yield return new("staked", "table", "The table of stakes is empty.");
        for (var i = 1; i < Staked.Count; i++)
        {
            if (Staked[i].At!.Value.From(timeline.Origin).Second > Staked[i - 1].At!.Value.From(timeline.Origin).Second) continue;
            var ordered = Staked.OrderBy(s => s.At!.Value.From(timeline.Origin).Second)
                .Select(s => (Node)ObjectNode.Of(("at", Node.Of(s.At!.Value.ToText())), ("amount", Node.Of(s.Amount.ToText(Decimals)))));
            yield return new("staked", "table-order", "The stakes stand by date, each later than the one before.", ("Sort by date", "staked", new ListNode(ordered.ToValueList())));
            yield break;
        }
    }

    BigInteger Gwei(TokenAmount amount) =>
        (BigInteger)amount.BaseUnits * BigInteger.Pow(10, Math.Max(0, GweiDecimals - Decimals)) / BigInteger.Pow(10, Math.Max(0, Decimals - GweiDecimals));

    internal static Kind<Emission> Kind { get; } = new("proofOfStake", "Proof of stake", "CADLabs/ethereum-economic-model, model/parts/pos_incentives.py; Ethereum consensus specs (Altair)",
        """{ "kind": "proofOfStake", "staked": "8000000", "uptime": 1, "baseRewardFactor": 64 }""",
        [StakedParameter, UptimeParameter, BaseRewardFactorParameter, EmissionStart.Parameter],
        read => new ProofOfStakeEmission
        {
            Staked = read.Get(StakedParameter),
            Uptime = read.Get(UptimeParameter),
            BaseRewardFactor = read.Get(BaseRewardFactorParameter),
            Decimals = read.Context.Decimals,
            Start = EmissionStart.Read(read),
        });
}
