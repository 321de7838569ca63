using System.Collections.Immutable;
using System.Numerics;
using TokenStudio.Model.Grants.Playing;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Grants.AlloV1;

/// <summary>
/// RoundImplementation 1.0.0 with its voting and payout strategies, its settings and the wallets it pays to and from.
/// A value: each call gives another one or stops with the contract's words.
/// Source of every check and its order: allo-protocol/allo-contracts 76a6d19.
/// </summary>
public sealed record Round
{
    /// <summary>Where the contracts of the play stand: addresses of our own making.</summary>
    public static Address Self { get; } = AddressOf("round");
    public static Address Voting { get; } = AddressOf("voting strategy");
    public static Address PayoutStrategy { get; } = AddressOf("payout strategy");

    public required RoundTerms Terms { get; init; }

    public required Roles Roles { get; init; }

    public required AlloSettings Settings { get; init; }

    public required Wallets Wallets { get; init; }

    public required RoundPayout Payout { get; init; }

    /// <summary>Whether votes are gifts; else votes do nothing, as in rounds of direct grants.</summary>
    public bool TakesDonations { get; init; } = true;

    public ImmutableList<RoundApplication> Applications { get; init; } = [];

    public StatusRows Statuses { get; init; } = new(2);

    public ImmutableList<(Address Voter, RoundVote Vote)> Votes { get; init; } = [];

    /// <summary>RoundFactory.create and initialize.</summary>
    public static Round Create(Call call, RoundTerms terms, AlloSettings settings, Wallets wallets, PayoutKind payout)
    {
        terms.Times.NeedInitial(call.Now);
        return new()
        {
            Terms = terms,
            Roles = Roles.Of(Roles.RoundOperator, terms.Admins, terms.Operators),
            Settings = settings,
            Wallets = wallets with { Bounded = wallets.Bounded.Union([Self, Voting, PayoutStrategy]) },
            Payout = new(payout) { Vault = terms.Vault },
            TakesDonations = payout == PayoutKind.Merkle,
        };
    }

    public BigInteger ProtocolFee => AlloSettings.FeeOf(Terms.MatchAmount, Settings.ProtocolFeePercentage);

    public BigInteger RoundFee => AlloSettings.FeeOf(Terms.MatchAmount, Terms.RoundFeePercentage);

    /// <summary>What must lie in the round before it is ready for payout: fees are on top of the match amount.</summary>
    public BigInteger FundsNeeded => Terms.MatchAmount + ProtocolFee + RoundFee;

    public BigInteger Balance => Wallets[Self, Terms.Token];

    /// <summary>The status of an application that exists.</summary>
    public ApplicationStatus StatusOf(BigInteger index)
    {
        Call.Stop(index >= Applications.Count, "Round: Application does not exist");
        return (ApplicationStatus)Statuses[index];
    }

    public Round UpdateMatchAmount(Call call, BigInteger amount)
    {
        NeedOpenAndOperator(call);
        Call.Stop(amount <= Terms.MatchAmount, "Round: Lesser than current match amount");
        return this with { Terms = Terms with { MatchAmount = amount } };
    }

    /// <summary>The fee, its address and both metadata pointers are free until the round ends.</summary>
    public Round Update(Call call, Func<RoundTerms, RoundTerms> change)
    {
        NeedOpenAndOperator(call);
        return this with { Terms = change(Terms) };
    }

    public Round UpdateTimes(Call call, RoundTimes times)
    {
        NeedOpenAndOperator(call);
        return this with { Terms = Terms with { Times = Terms.Times.Edited(times, call.Now) } };
    }

    public Round Apply(Call call, string projectId, string metadata)
    {
        Call.Stop(call.Now < Terms.Times.ApplicationsStart || call.Now > Terms.Times.ApplicationsEnd, "Round: Applications period not started or over");
        return this with { Applications = Applications.Add(new(projectId, metadata, call.Sender)) };
    }

    public Round SetApplicationStatuses(Call call, IEnumerable<(BigInteger Row, BigInteger Word)> rows)
    {
        NeedOpenAndOperator(call);
        return this with { Statuses = Statuses.With(rows) };
    }

    public Round Withdraw(Call call, Address token, Address to)
    {
        Roles.Need(Roles.RoundOperator, call.Sender);
        Call.Stop(token == Terms.Token, "Round: Cannot withdraw round token");
        return this with { Wallets = Wallets.Send(Self, to, token, Wallets[Self, token], "withdrawn") };
    }

    void NeedOpenAndOperator(Call call)
    {
        Call.Stop(call.Now > Terms.Times.RoundEnd, "Round: Round has ended");
        Roles.Need(Roles.RoundOperator, call.Sender);
    }

    static Address AddressOf(string name) => new(Keccak256.Hash($"TokenStudio {name}").AsSpan(12));
}
