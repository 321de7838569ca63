using System.Collections.Immutable;
using System.Numerics;
using TokenStudio.Model.Grants.Playing;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Grants.AlloV2.Strategies;

/// <summary>RFPCommitteeStrategy: each manager has one vote that can be moved; who reaches the threshold has won.</summary>
public class RFPCommittee : RFPSimple
{
    private protected static IReadOnlyList<StrategyParameter> GivenToCommittee { get; } =
        [StrategyParameter.Number("voteThreshold", "Votes that win", "votes") with { Usual = 1 }, StrategyParameter.Struct("params", Given)];

    private protected static IReadOnlyList<Quirk> KnownOfCommittee { get; } =
    [
        .. Known,
        new("winner-need-not-be-pending", "Whoever reaches the threshold wins, registered or not.", ContractFiles.RFPCommittee.At(132, "_allocate"), Changes: true),
        new("threshold-nobody-reaches", "A threshold of 0, or above the number of managers, is never met exactly: nobody can win.", ContractFiles.RFPCommittee.At(127, "_allocate"), When: s => ((RFPCommittee)s).IsThresholdOutOfReach),
        new("votes-for-nobody-repeat", "Votes for id zero are never taken back: one manager alone can reach the threshold and switch the pool off.", ContractFiles.RFPCommittee.At(110, "_allocate"), Changes: true),
    ];

    ImmutableDictionary<Address, Address> votedFor = ImmutableDictionary<Address, Address>.Empty;
    ImmutableDictionary<Address, BigInteger> votes = ImmutableDictionary<Address, BigInteger>.Empty;
    BigInteger threshold;

    public static new StrategyKind Listed { get; } = new()
    {
        Name = "RFPCommitteeStrategy",
        Title = "Request for proposals, by committee",
        Purpose = "Bidders register, managers vote, and the bid that reaches the threshold is paid by milestones.",
        Parameters = GivenToCommittee,
        Functions = Own,
        Quirks = KnownOfCommittee,
        ForManagers = ["allocate", "distribute"],
        RegisterData = StrategyBytes.RegisteringAmount,
        AllocateData = StrategyBytes.Recipient,
        Make = () => new RFPCommittee(),
    };

    public override StrategyKind Kind => Listed;

    internal override void Initialize(CallArguments parameters)
    {
        threshold = parameters.Number("voteThreshold", int.MaxValue);
        base.Initialize(parameters);
    }

    internal override void Allocate(CallArguments data)
    {
        NeedManager();
        Stop(!AcceptedRecipientId.IsZero, "RECIPIENT_ALREADY_ACCEPTED");
        var id = data.Address("recipientId", 0);
        StopFor(AsIntended && Recipient(id).Status != AlloStatus.Pending, id);
        var before = votedFor.GetValueOrDefault(Sender);
        if (!before.IsZero) votes = votes.SetItem(before, Uint256.Checked(votes.GetValueOrDefault(before) - 1));
        votes = votes.SetItem(id, votes.GetValueOrDefault(id) + 1);
        votedFor = votedFor.SetItem(Sender, id);
        if (votes[id] == threshold) Accept(id);
    }

    public override IEnumerable<(string Name, BigInteger Value)> FiguresOf(Address id) => [.. base.FiguresOf(id), ("votes", votes.GetValueOrDefault(id))];

    bool IsThresholdOutOfReach => threshold.IsZero || threshold > World.Allo.Roles.Holders.Where(h => IsManager(h.Account)).Select(h => h.Account).Distinct().Count();
}
