using System.Numerics;
using NodaTime;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Grants.AlloV1;
using TokenStudio.Model.Kinds;
using TokenStudio.Model.Timing;
using TokenStudio.Model.Units;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Grants.Programmes;

/// <summary>A round of Allo v1: four times, fees on top of the match amount, a voting and a payout strategy.</summary>
/// <remarks>
/// needed = M + floor(M f_p) + floor(M f_r)   [base units] ; M match amount, f_p protocol fee, f_r round fee, in steps of 1/100,000.
/// Source: allo-protocol/allo-contracts 76a6d19, RoundImplementation.setReadyForPayout.
/// </remarks>
public sealed record AlloV1Protocol : GrantProtocol
{
    public const string QuadraticFunding = "quadratic-funding";
    public const string NoVotes = "none";
    public const string Merkle = "merkle";
    public const string Direct = "direct";

    static readonly DateParameter ApplicationsStartParameter = new("applicationsStart", "Applications start");
    static readonly DateParameter ApplicationsEndParameter = new("applicationsEnd", "Applications end");
    static readonly DateParameter RoundStartParameter = new("roundStart", "Round starts");
    static readonly DateParameter RoundEndParameter = new("roundEnd", "Round ends");
    static readonly FractionParameter ProtocolFeeParameter = new("protocolFee", "Protocol fee") { Optional = true, Help = "Read from the round factory; paid on top of the match amount." };
    static readonly DecimalParameter RoundFeeParameter = new("roundFee", "Round fee", "share", 0m, 42_949m) { Optional = true, IsRate = true, Help = "To the fee address, on top of the match amount. The contract sets no upper bound." };
    static readonly AddressParameter ProtocolTreasuryParameter = new("protocolTreasury", "Protocol treasury") { Optional = true };
    static readonly AddressParameter RoundFeeAddressParameter = new("roundFeeAddress", "Fee address") { Optional = true };
    static readonly AddressParameter VaultParameter = new("vault", "Vault") { Optional = true };
    static readonly AddressParameter RegistryParameter = new("registry", "Project registry") { Optional = true };
    static readonly ChoiceParameter VotingParameter = new("voting", "Voting strategy", (QuadraticFunding, "Quadratic funding"), (NoVotes, "None")) { Optional = true, Default = QuadraticFunding };
    static readonly ChoiceParameter PayoutParameter = new("payout", "Payout strategy", (Merkle, "Merkle payout"), (Direct, "Direct payout")) { Optional = true, Default = Merkle };

    public required Instant ApplicationsStart { get; init; }
    public required Instant ApplicationsEnd { get; init; }
    public required Instant RoundStart { get; init; }
    public required Instant RoundEnd { get; init; }
    public required Fraction ProtocolFee { get; init; }

    /// <summary>A share of the match amount; may pass 1.</summary>
    public required decimal RoundFee { get; init; }
    public required Address ProtocolTreasury { get; init; }
    public required Address RoundFeeAddress { get; init; }

    /// <summary>The wallet a direct round pays from.</summary>
    public required Address Vault { get; init; }

    /// <summary>The ProjectRegistry its applicants are numbered by; zero where that is not known.</summary>
    public required Address Registry { get; init; }

    /// <summary>Votes are gifts; else they do nothing.</summary>
    public required bool TakesDonations { get; init; }
    public required bool PaysByMerkle { get; init; }

    public override Phrase Label => Kind.Label;

    public override Phrase AmountLabel => "Match amount";

    public override Instant Ends => RoundEnd;

    public RoundTimes Times => new(ApplicationsStart.ToUnixTimeSeconds(), ApplicationsEnd.ToUnixTimeSeconds(), RoundStart.ToUnixTimeSeconds(), RoundEnd.ToUnixTimeSeconds());

    /// <summary>The fees as the contracts hold them, of 100,000.</summary>
    public int ProtocolFeePercentage => (int)(ProtocolFee.Value * AlloSettings.Denominator);

    public long RoundFeePercentage => (long)(RoundFee * AlloSettings.Denominator);

    /// <summary>The registry's id of a project, of its number; null while registry or number are not known.</summary>
    public string? IdOf(long chain, GrantProject project) => !Registry.IsZero && project.Number is { } number ? ProjectRegistry.IdOf(chain, Registry, number) : null;

    public override BigInteger SharedOf(BigInteger amount) => amount;

    // All at one instant: what is needed lies in the round only then, for this ledger.
    public override IEnumerable<GrantFlow> FlowsOf(GrantProgramme programme)
    {
        var fees = FeeOn(programme.MatchAmount, ProtocolFeePercentage) + FeeOn(programme.MatchAmount, RoundFeePercentage);
        var (paid, at) = (programme.Payouts.Expected.Of(programme.MatchAmount, Rounding.Down), Anchor.At(RoundEnd).Plus(programme.Payouts.After));
        yield return new(at, TokenAmount.AddUpToLargest(programme.MatchAmount, fees), fees, [new(at, paid, programme.Payouts.Vesting is { } vesting ? second => vesting.VestedOf(paid, Anchor.At(Instant.FromUnixTimeSeconds(second))) : null)], at);
    }

    /// <summary>A fee on an amount, rounded down.</summary>
    public static TokenAmount FeeOn(TokenAmount amount, long percentage)
    {
        var fee = AlloSettings.FeeOf(amount.BaseUnits, percentage);
        return fee > TokenAmount.Largest.BaseUnits ? TokenAmount.Largest : new((Int128)fee);
    }

    public override IEnumerable<RuleProblem> Cautions(GrantProgramme programme, int decimals) => [];

    public override IEnumerable<RuleProblem> Problems(GrantProgramme programme, int decimals)
    {
        // The order of RoundImplementation.initialize; its first check, that the start is yet to come, is asked when the round is played.
        if (ApplicationsEnd <= ApplicationsStart) yield return Order("applicationsEnd", "Applications end before they start.", ApplicationsStart + Duration.FromDays(14));
        if (RoundEnd < ApplicationsEnd) yield return Order("roundEnd", "The round ends before applications do.", ApplicationsEnd);
        if (RoundEnd <= RoundStart) yield return Order("roundEnd", "The round ends before it starts.", RoundStart + Duration.FromDays(14));
        if (RoundStart < ApplicationsStart) yield return Order("roundStart", "The round starts before applications do.", ApplicationsStart);
        if (Unsteady(ProtocolFee.Value)) yield return Step("protocolFee", ProtocolFee.Value);
        if (Unsteady(RoundFee)) yield return Step("roundFee", RoundFee);
    }

    static bool Unsteady(decimal fee) => fee * AlloSettings.Denominator % 1 != 0;

    static RuleProblem Step(string member, decimal fee)
    {
        var kept = decimal.Truncate(fee * AlloSettings.Denominator) / AlloSettings.Denominator;
        return new(member, "fee-step", $"The contract holds fees in steps of 0.001 %; {100 * fee:0.##########} % is none.", ($"Use {100 * kept:0.###} %", member, Node.Of(kept)));
    }

    static RuleProblem Order(string member, Phrase sentence, Instant nearest) =>
        GrantWindows.Late(member, sentence, nearest);

    internal static Kind<GrantProtocol> Kind { get; } = new("allo-v1", "Allo v1 round", "allo-protocol/allo-contracts 76a6d19",
        """{ "kind": "allo-v1", "applicationsStart": "2027-04-05T12:00:00Z", "applicationsEnd": "2027-04-26T12:00:00Z", "roundStart": "2027-05-03T12:00:00Z", "roundEnd": "2027-05-17T12:00:00Z", "roundFee": 0.025 }""",
        [ApplicationsStartParameter, ApplicationsEndParameter, RoundStartParameter, RoundEndParameter, ProtocolFeeParameter, RoundFeeParameter, ProtocolTreasuryParameter, RoundFeeAddressParameter, VaultParameter, RegistryParameter, VotingParameter, PayoutParameter],
        read => new AlloV1Protocol
        {
            ApplicationsStart = read.Get(ApplicationsStartParameter),
            ApplicationsEnd = read.Get(ApplicationsEndParameter),
            RoundStart = read.Get(RoundStartParameter),
            RoundEnd = read.Get(RoundEndParameter),
            ProtocolFee = read.Get(ProtocolFeeParameter),
            RoundFee = read.Get(RoundFeeParameter),
            ProtocolTreasury = read.Get(ProtocolTreasuryParameter),
            RoundFeeAddress = read.Get(RoundFeeAddressParameter),
            Vault = read.Get(VaultParameter),
            Registry = read.Get(RegistryParameter),
            TakesDonations = read.Get(VotingParameter) == QuadraticFunding,
            PaysByMerkle = read.Get(PayoutParameter) == Merkle,
        });
}
