using System.Numerics;
using TokenStudio.Model.Grants.Playing;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Grants.AlloV2.Strategies;

/// <summary>QVGovernanceERC20Votes: credits are the votes an account had in a governance token at a time.</summary>
public sealed class QVGovernanceERC20Votes : QuadraticVotingBase
{
    Address token;
    BigInteger at;

    public static StrategyKind Listed { get; } = new()
    {
        Name = "QVGovernanceERC20Votes",
        Title = "Quadratic voting by token votes",
        Purpose = "Each holder's votes in a governance token, at a time, are its voice credits.",
        Parameters = [StrategyParameter.AddressOf("govToken", "Governance token"), StrategyParameter.Date("timestamp", "Votes are those of this time"), StrategyParameters.QuadraticVoting],
        Functions = Own,
        Quirks = [.. Known, new("non-holders-get-invalid", "One without votes is told INVALID rather than UNAUTHORIZED: only the budget is looked at.", ContractFiles.QVGovernance.At(94, "_allocate"), Changes: true)],
        ForManagers = ["distribute"],
        RegisterData = StrategyBytes.Registering,
        AllocateData = StrategyBytes.RecipientAmount,
        Make = () => new QVGovernanceERC20Votes(),
    };

    public override StrategyKind Kind => Listed;

    internal override void Initialize(CallArguments parameters)
    {
        (token, at) = (parameters.Address("govToken", int.MaxValue), parameters.Number("timestamp", int.MaxValue));
        base.Initialize(parameters);
        Stop(World.Outside.WithoutVotes.Contains(token) || token.IsZero, RevertException.NoData);
    }

    internal override void Allocate(CallArguments data)
    {
        var (id, credits) = (data.Address("recipientId", 0), data.Number("voiceCreditsToAllocate|voiceCredits|credits", 1));
        var power = World.Outside.VotesOf(token, Sender, at);
        Stop(AsIntended && power.IsZero, "UNAUTHORIZED");
        Stop(Uint256.Checked(credits + UsedBy(Sender)) > power, "INVALID");
        NeedAccepted(id);
        Vote(id, credits);
    }
}
