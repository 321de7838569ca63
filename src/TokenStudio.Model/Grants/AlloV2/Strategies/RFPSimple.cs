using System.Collections.Immutable;
using System.Numerics;
using TokenStudio.Model.Grants.Playing;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Grants.AlloV2.Strategies;

/// <summary>RFPSimpleStrategy: bidders register, managers choose one, who is paid by milestones of its bid.</summary>
public class RFPSimple : AlloStrategy
{
    private protected static IReadOnlyList<StrategyParameter> Given { get; } =
        [StrategyParameter.Tokens("maxBid", "Highest bid"), StrategyParameters.UseRegistryAnchor, StrategyParameters.MetadataRequired];

    private protected static IReadOnlyList<StrategyFunction> Own { get; } =
    [
        StrategyFunction.Of<RFPSimple>("setMilestones", (s, a) => s.SetMilestones(Milestone.Read(a, "milestones", 0))),
        StrategyFunction.Of<RFPSimple>("submitUpcomingMilestone", (s, a) => s.Submit(a.Metadata("metadata", 0)), isForManagers: false),
        StrategyFunction.Of<RFPSimple>("rejectMilestone", (s, a) => s.Reject(a.Number("milestoneId", 0))),
        StrategyFunction.Of<RFPSimple>("increaseMaxBid", (s, a) => s.IncreaseMaxBid(a.Number("maxBid", 0))),
        StrategyFunction.Of<RFPSimple>("setPoolActive", (s, a) => s.SetActive(a.Truth("flag", 0))),
        StrategyFunction.Of<RFPSimple>("withdraw", (s, a) => s.Withdraw(a.Address("token", 0))),
    ];

    private protected static IReadOnlyList<Quirk> Known { get; } =
    [
        new("bid-may-exceed-the-pool", "A bid may be above the pool: a milestone it cannot pay panics.", ContractFiles.RFPSimple.At(450, "_distribute"), When: s => ((RFPSimple)s).maxBid > s.PoolAmount),
        new("active-again-changes-the-bid", "A pool set active again lets the winner bid anew, or a second winner be chosen.", ContractFiles.RFPSimple.At(225, "setPoolActive")),
        new("withdraw-leaves-the-amount", "A withdrawal takes the whole balance but leaves the pool amount as it was.", ContractFiles.RFPSimple.At(313, "withdraw")),
    ];

    ImmutableList<Milestone> milestones = [];
    int upcoming;
    BigInteger maxBid;
    bool isActive;
    bool isGated;
    bool isMetadataRequired;

    public static StrategyKind Listed { get; } = new()
    {
        Name = "RFPSimpleStrategy",
        Title = "Request for proposals",
        Purpose = "Bidders register, a manager chooses one, and its bid is paid by milestones.",
        Parameters = Given,
        Functions = Own,
        Quirks = Known,
        ForManagers = ["allocate", "distribute"],
        RegisterData = StrategyBytes.RegisteringAmount,
        AllocateData = StrategyBytes.RecipientAmount,
        Make = () => new RFPSimple(),
    };

    public override StrategyKind Kind => Listed;

    /// <summary>The winner; zero while there is none.</summary>
    public Address AcceptedRecipientId { get; private protected set; }

    internal override void Initialize(CallArguments parameters)
    {
        (isGated, isMetadataRequired, maxBid) = (parameters.Flag("useRegistryAnchor"), parameters.Flag("metadataRequired"), parameters.Number("maxBid", int.MaxValue));
        isActive = true;
    }

    internal override Address Register(CallArguments data)
    {
        Stop(!isActive, "POOL_INACTIVE");
        var (id, address, usesAnchor) = RegisteringAlike(data, isGated);
        var (bid, metadata) = (data.Number("proposalBid|bid", 2), data.Metadata("metadata", 3));
        NeedMetadata(isMetadataRequired, metadata);
        Stop(bid > maxBid, "EXCEEDING_MAX_BID");
        StopFor(address.IsZero, id);
        Keep(id, r => r with { Address = address, Metadata = metadata, UsesAnchor = usesAnchor || r.UsesAnchor, Amount = bid.IsZero ? maxBid : bid, Status = AlloStatus.Pending });
        return id;
    }

    internal override void Allocate(CallArguments data)
    {
        Stop(!isActive, "POOL_INACTIVE");
        NeedManager();
        var (id, bid) = (data.Address("recipientId|acceptedRecipientId", 0), data.Number("finalProposalBid|proposalBid|bid|finalBid", 1));
        StopFor(id.IsZero || Recipient(id).Status != AlloStatus.Pending, id);
        Stop(Recipient(id).Amount != bid, "INVALID");
        Accept(id);
    }

    internal override void Distribute(IReadOnlyList<Address> ids, CallArguments data)
    {
        Stop(isActive, "POOL_ACTIVE");
        NeedManager();
        Stop(upcoming >= milestones.Count || milestones[upcoming].Status != AlloStatus.Pending, "INVALID_MILESTONE");
        var winner = Recipient(AcceptedRecipientId);
        var amount = milestones[upcoming].Of(winner.Amount);
        Spend(amount);
        PayWinner(winner.Address, amount);
        milestones = milestones.SetItem(upcoming, milestones[upcoming] with { Status = AlloStatus.Accepted });
        upcoming++;
    }

    /// <summary>Once somebody has won all others read rejected; what is kept of them stays.</summary>
    public override AlloStatus StatusOf(Address id)
    {
        var status = Recipient(id).Status;
        return AcceptedRecipientId.IsZero || AcceptedRecipientId == id || status == AlloStatus.None ? status : AlloStatus.Rejected;
    }

    public override IEnumerable<(string Name, BigInteger Value)> FiguresOf(Address id) => [("proposalBid", Recipient(id).Amount)];

    private protected void Accept(Address id)
    {
        AcceptedRecipientId = id;
        Keep(id, r => r with { Status = AlloStatus.Accepted });
        isActive = false;
    }

    private protected virtual void PayWinner(Address to, BigInteger amount) => Pay(to, amount, "milestone");

    void SetMilestones(IReadOnlyList<Milestone> list)
    {
        NeedManager();
        Stop(!milestones.IsEmpty && milestones[0].Status != AlloStatus.None, "MILESTONES_ALREADY_SET");
        Stop(list.Any(m => m.AmountPercentage.IsZero) || !Milestone.AreWhole(list), "INVALID_MILESTONE");
        milestones = [.. list.Select(m => m with { Status = AlloStatus.None })];
    }

    void Submit(AlloMetadata metadata)
    {
        Stop(AcceptedRecipientId != Sender && !IsMember(AcceptedRecipientId, Sender), "UNAUTHORIZED");
        Stop(upcoming >= milestones.Count, "INVALID_MILESTONE");
        milestones = milestones.SetItem(upcoming, milestones[upcoming] with { Metadata = metadata, Status = AlloStatus.Pending });
    }

    void Reject(BigInteger place)
    {
        NeedManager();
        Stop(place >= milestones.Count, "Panic 0x32");
        Stop(milestones[(int)place].Status != AlloStatus.Pending, "MILESTONE_NOT_PENDING");
        milestones = milestones.SetItem((int)place, milestones[(int)place] with { Status = AlloStatus.Rejected });
    }

    void IncreaseMaxBid(BigInteger to)
    {
        NeedManager();
        Stop(to < maxBid, "AMOUNT_TOO_LOW");
        maxBid = to;
    }

    void SetActive(bool flag)
    {
        NeedManager();
        isActive = flag;
    }

    void Withdraw(Address token)
    {
        NeedManager();
        Stop(isActive, "POOL_ACTIVE");
        PayOutBalance(token);
    }
}
