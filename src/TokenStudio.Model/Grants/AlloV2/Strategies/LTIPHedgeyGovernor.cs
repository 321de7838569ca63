using System.Collections.Immutable;
using System.Numerics;
using TokenStudio.Model.Grants.Playing;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Grants.AlloV2.Strategies;

/// <summary>LTIPHedgeyGovernorStrategy: as LTIPHedgey, by the weight of a governor's votes, which can be taken back.</summary>
public sealed class LTIPHedgeyGovernor : LTIPHedgey
{
    ImmutableDictionary<Address, BigInteger> cast = ImmutableDictionary<Address, BigInteger>.Empty;
    ImmutableDictionary<(Address Voter, Address Id), BigInteger> castFor = ImmutableDictionary<(Address, Address), BigInteger>.Empty;
    Address governor;
    BigInteger timepoint;

    public static new StrategyKind Listed { get; } = new()
    {
        Name = "LTIPHedgeyGovernorStrategy",
        Title = "Long-term incentives by token votes",
        Purpose = "Holders of a governor's votes decide by weight; who reaches the threshold is paid by a vesting plan.",
        Parameters =
        [
            StrategyParameter.AddressOf("governorContract", "Governance contract"), StrategyParameter.Number("timepoint", "Votes are those of this time or block") with { IsPositive = true },
            StrategyParameter.Struct("initializeParams", GivenToHedgey),
        ],
        Functions =
        [
            .. OwnOfHedgey,
            StrategyFunction.Of<LTIPHedgeyGovernor>("setTimepoint", (s, a) => s.SetTimepoint(a.Number("timepoint", 0))),
            StrategyFunction.Of<LTIPHedgeyGovernor>("revokeVotes", (s, a) => s.Revoke(a.Address("recipientId", 0), a.Number("votes", 1)), isForManagers: false),
        ],
        Quirks = [.. KnownOfHedgey, new("votes-revoked-at-any-time", "Votes can be taken back at any time, even after the plan was made.", ContractFiles.LTIPHedgeyGovernor.At(132, "revokeVotes"))],
        RegisterData = StrategyBytes.RegisteringAmount,
        AllocateData = StrategyBytes.RecipientAmount,
        Make = () => new LTIPHedgeyGovernor(),
    };

    public override StrategyKind Kind => Listed;

    internal override void Initialize(CallArguments parameters)
    {
        base.Initialize(parameters);
        (timepoint, governor) = (parameters.Number("timepoint", int.MaxValue), parameters.Address("governorContract", int.MaxValue));
        Stop(timepoint.IsZero, "INVALID");
        Stop(governor.IsZero, "ZERO_ADDRESS");
    }

    internal override void Allocate(CallArguments data)
    {
        NeedAllocationTime();
        var (id, votes) = (data.Address("recipientId", 0), data.Number("votes", 1));
        NeedAccepted(id);
        var power = World.Outside.VotesOf(governor, Sender, timepoint);
        Stop(power.IsZero, "VOTING_WEIGHT_ZERO");
        Stop(Uint256.Checked(cast.GetValueOrDefault(Sender) + votes) > power, "VOTING_EXCEEDS_WEIGHT");
        Change(id, votes);
    }

    void Revoke(Address id, BigInteger votes)
    {
        Stop(votes > castFor.GetValueOrDefault((Sender, id)), RevertException.Overflow);
        Change(id, -votes);
    }

    void SetTimepoint(BigInteger to)
    {
        NeedManager();
        Stop(to.IsZero, "INVALID");
        timepoint = to;
    }

    void Change(Address id, BigInteger votes)
    {
        cast = cast.SetItem(Sender, cast.GetValueOrDefault(Sender) + votes);
        castFor = castFor.SetItem((Sender, id), castFor.GetValueOrDefault((Sender, id)) + votes);
        Keep(id, r => r with { Votes = r.Votes + votes });
    }
}
