using System.Collections.Immutable;
using System.Numerics;
using TokenStudio.Model.Grants.Playing;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Grants.AlloV2.Strategies;

/// <summary>DirectGrantsSimpleStrategy: managers grant amounts, recipients are paid by milestones.</summary>
public sealed class DirectGrantsSimple : AlloStrategy
{
    ImmutableDictionary<Address, ImmutableList<Milestone>> milestones = ImmutableDictionary<Address, ImmutableList<Milestone>>.Empty;
    ImmutableDictionary<Address, AlloStatus> reviews = ImmutableDictionary<Address, AlloStatus>.Empty;
    ImmutableDictionary<Address, int> upcoming = ImmutableDictionary<Address, int>.Empty;
    PoolWindow window;
    bool isActive;
    bool isGated;
    bool isMetadataRequired;
    bool isGrantRequired;

    public static StrategyKind Listed { get; } = new()
    {
        Name = "DirectGrantsSimpleStrategy",
        Title = "Direct grants by milestones",
        Purpose = "Managers grant amounts out of the pool; each recipient is paid by milestones.",
        Parameters = [StrategyParameters.RegistryGating, StrategyParameters.MetadataRequired, StrategyParameters.GrantAmountRequired, StrategyParameters.RegistrationStart, StrategyParameters.RegistrationEnd],
        Functions =
        [
            StrategyFunction.Of<DirectGrantsSimple>("setRecipientStatusToInReview", (s, a) => s.SetInReview(a.Addresses("recipientIds", 0))),
            StrategyFunction.Of<DirectGrantsSimple>("setMilestones", (s, a) => s.SetMilestones(a.Address("recipientId", 0), Milestone.Read(a, "milestones", 1)), isForManagers: false),
            StrategyFunction.Of<DirectGrantsSimple>("reviewSetMilestones", (s, a) => s.ReviewMilestones(a.Address("recipientId", 0), a.Status("status", 1), a.Word("milestonesHash", 2))),
            StrategyFunction.Of<DirectGrantsSimple>("submitMilestone", (s, a) => s.Submit(a.Address("recipientId", 0), a.Number("milestoneId", 1), a.Metadata("metadata", 2)), isForManagers: false),
            StrategyFunction.Of<DirectGrantsSimple>("rejectMilestone", (s, a) => s.Reject(a.Address("recipientId", 0), a.Number("milestoneId", 1))),
            StrategyFunction.Of<DirectGrantsSimple>("setPoolActive", (s, a) => s.SetActive(a.Truth("flag", 0))),
            StrategyFunction.Of<DirectGrantsSimple>("updatePoolTimestamps", (s, a) => s.UpdateTimes(new(a.Time("registrationStartTime", 0), a.Time("registrationEndTime", 1)))),
            StrategyFunction.Of<DirectGrantsSimple>("withdraw", (s, a) => s.Withdraw(a.Number("amount", 0))),
        ],
        Quirks =
        [
            new("in-review-resets-the-grant", "Putting a recipient in review sets its grant to 0 and takes that much off what is allocated, even what was only asked for.", ContractFiles.DirectGrantsSimple.At(401, "setRecipientStatusToInReview")),
            new("rejected-stays-allocated", "Rejecting an accepted recipient does not free what was allocated to it.", ContractFiles.DirectGrantsSimple.At(572, "_allocate"), Changes: true),
            new("paid-stays-allocated", "Paid milestones lower the pool but not what is allocated, so a later grant may be refused though money is free.", ContractFiles.DirectGrantsSimple.At(620, "_distributeUpcomingMilestone"), Changes: true),
            new("times-unchecked-at-first", "The registration times are not compared when the pool is made, only when they are edited.", ContractFiles.DirectGrantsSimple.At(182, "__DirectGrantsSimpleStrategy_init"), Changes: true),
            new("withdraw-when-inactive", "Managers can withdraw only once the pool is set inactive.", ContractFiles.DirectGrantsSimple.At(425, "withdraw")),
        ],
        ForManagers = ["allocate", "distribute"],
        RegisterData = StrategyBytes.RegisteringAmount,
        AllocateData = StrategyBytes.RecipientStatusAmount,
        Make = () => new DirectGrantsSimple(),
    };

    public override StrategyKind Kind => Listed;

    public BigInteger AllocatedGrantAmount { get; private set; }

    internal override void Initialize(CallArguments parameters)
    {
        (isGated, isMetadataRequired, isGrantRequired) = (parameters.Flag("registryGating"), parameters.Flag("metadataRequired"), parameters.Flag("grantAmountRequired"));
        window = new(parameters.Time("registrationStartTime"), parameters.Time("registrationEndTime"));
        if (AsIntended) window.NeedOrder();
        isActive = true;
    }

    internal override Address Register(CallArguments data)
    {
        Stop(!isActive, "POOL_INACTIVE");
        Stop(!window.Has(Now), "REGISTRATION_NOT_ACTIVE");
        Stop(Call.Value != 0, "NON_ZERO_VALUE");
        var (id, address, usesAnchor) = Registering(data, isGated, isAnchorFirst: false);
        var (grant, metadata) = (data.Number("grantAmount", 2), data.Metadata("metadata", 3));
        Stop(isGrantRequired && grant.IsZero, "INVALID_REGISTRATION");
        Stop(Recipient(id).Status == AlloStatus.Accepted, "RECIPIENT_ALREADY_ACCEPTED");
        NeedMetadata(isMetadataRequired, metadata);
        Keep(id, new AlloRecipient { Address = address, Metadata = metadata, UsesAnchor = usesAnchor, Amount = grant, Status = AlloStatus.Pending });
        reviews = reviews.SetItem(id, AlloStatus.Pending);
        return id;
    }

    internal override void Allocate(CallArguments data)
    {
        NeedManager();
        Stop(Call.Value != 0, "NON_ZERO_VALUE");
        var (id, status, amount) = (data.Address("recipientId", 0), data.Status("recipientStatus|status", 1), data.Number("grantAmount", 2));
        Stop(upcoming.GetValueOrDefault(id) != 0, "MILESTONES_ALREADY_SET");
        var recipient = Recipient(id);
        if (recipient.Status != AlloStatus.Accepted && status == AlloStatus.Accepted)
        {
            AllocatedGrantAmount = Uint256.Checked(AllocatedGrantAmount + amount);
            Stop(AllocatedGrantAmount > PoolAmount, "ALLOCATION_EXCEEDS_POOL_AMOUNT");
            Keep(id, recipient with { Amount = amount, Status = AlloStatus.Accepted });
        }
        else if (recipient.Status != AlloStatus.Rejected && status == AlloStatus.Rejected)
        {
            if (AsIntended && recipient.Status == AlloStatus.Accepted) AllocatedGrantAmount -= recipient.Amount;
            Keep(id, recipient with { Status = AlloStatus.Rejected });
        }
    }

    internal override void Distribute(IReadOnlyList<Address> ids, CallArguments data)
    {
        NeedManager();
        foreach (var id in ids)
        {
            var (list, next) = (MilestonesOf(id), upcoming.GetValueOrDefault(id));
            Stop(next >= list.Count, "Panic 0x32");
            Stop(list[next].Status != AlloStatus.Pending, "INVALID_MILESTONE");
            var amount = list[next].Of(Recipient(id).Amount);
            Spend(amount);
            if (AsIntended) AllocatedGrantAmount = BigInteger.Max(0, AllocatedGrantAmount - amount);
            Pay(Recipient(id).Address, amount, "milestone");
            SetMilestone(id, next, m => m with { Status = AlloStatus.Accepted });
            upcoming = upcoming.SetItem(id, next + 1);
        }
    }

    public ImmutableList<Milestone> MilestonesOf(Address id) => milestones.GetValueOrDefault(id, []);

    public override IEnumerable<(string Name, BigInteger Value)> FiguresOf(Address id) => [("grantAmount", Recipient(id).Amount), ("upcomingMilestone", upcoming.GetValueOrDefault(id))];

    void SetInReview(IReadOnlyList<Address> ids)
    {
        NeedManager();
        foreach (var id in ids)
        {
            var recipient = Recipient(id);
            if (AllocatedGrantAmount > 0 && recipient.Amount > 0)
            {
                AllocatedGrantAmount = Uint256.Checked(AllocatedGrantAmount - recipient.Amount);
                recipient = recipient with { Amount = 0 };
            }

            Keep(id, recipient with { Status = AlloStatus.InReview });
        }
    }

    void SetMilestones(Address id, IReadOnlyList<Milestone> list)
    {
        var isManager = IsManager(Sender);
        Stop(Sender != id && !IsMember(id, Sender) && !isManager, "UNAUTHORIZED");
        Stop(Recipient(id).Status != AlloStatus.Accepted, "RECIPIENT_NOT_ACCEPTED");
        Stop(reviews.GetValueOrDefault(id) == AlloStatus.Accepted, "MILESTONES_ALREADY_SET");
        Stop(list.Any(m => m.Status != AlloStatus.None) || !Milestone.AreWhole(list), "INVALID_MILESTONE");
        milestones = milestones.SetItem(id, [.. list]);
        if (isManager) reviews = reviews.SetItem(id, AlloStatus.Accepted);
    }

    void ReviewMilestones(Address id, AlloStatus status, string hash)
    {
        NeedManager();
        Stop(MilestonesOf(id).IsEmpty || Milestone.HashOf(MilestonesOf(id)) != hash, "INVALID_MILESTONE");
        Stop(reviews.GetValueOrDefault(id) == AlloStatus.Accepted, "MILESTONES_ALREADY_SET");
        if (status is AlloStatus.Accepted or AlloStatus.Rejected) reviews = reviews.SetItem(id, status);
    }

    void Submit(Address id, BigInteger place, AlloMetadata metadata)
    {
        Stop(Sender != id && !IsMember(id, Sender), "UNAUTHORIZED");
        Stop(Recipient(id).Status != AlloStatus.Accepted, "RECIPIENT_NOT_ACCEPTED");
        SetMilestone(id, NeedOpen(id, place), m => m with { Metadata = metadata, Status = AlloStatus.Pending });
    }

    void Reject(Address id, BigInteger place)
    {
        NeedManager();
        SetMilestone(id, NeedOpen(id, place), m => m with { Status = AlloStatus.Rejected });
    }

    int NeedOpen(Address id, BigInteger place)
    {
        Stop(place >= MilestonesOf(id).Count, "INVALID_MILESTONE");
        Stop(MilestonesOf(id)[(int)place].Status == AlloStatus.Accepted, "MILESTONE_ALREADY_ACCEPTED");
        return (int)place;
    }

    void SetMilestone(Address id, int place, Func<Milestone, Milestone> change) =>
        milestones = milestones.SetItem(id, MilestonesOf(id).SetItem(place, change(MilestonesOf(id)[place])));

    void SetActive(bool flag)
    {
        NeedManager();
        isActive = flag;
    }

    void UpdateTimes(PoolWindow times)
    {
        NeedManager();
        times.NeedOrder();
        window = times;
    }

    void Withdraw(BigInteger amount)
    {
        NeedManager();
        Stop(isActive, "POOL_ACTIVE");
        Spend(amount);
        Pay(Sender, amount, "withdrawn");
    }
}
