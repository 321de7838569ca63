using System.Collections.Immutable;
using System.Numerics;
using TokenStudio.Model.Grants.Playing;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Grants.AlloV2.Strategies;

/// <summary>QVBaseStrategy: voice credits become votes by their square root; the pool is shared by votes.</summary>
public abstract class QuadraticVotingBase : AlloStrategy
{
    private protected static IReadOnlyList<StrategyFunction> Own { get; } =
    [
        StrategyFunction.Of<QuadraticVotingBase>("reviewRecipients", (s, a) => s.Review(a.Addresses("recipientIds", 0), a.Statuses("recipientStatuses", 1))),
        StrategyFunction.Of<QuadraticVotingBase>("updatePoolTimestamps", (s, a) => s.UpdateTimes(PoolTimes.Of(a))),
        StrategyFunction.Of<QuadraticVotingBase>("withdraw", (s, a) => s.Withdraw(a.Address("token", 0))),
    ];

    private protected static IReadOnlyList<Quirk> Known { get; } =
    [
        new("empty-distribution-closes-funding", "A distribution to nobody already ends funding.", ContractFiles.QVBase.At(518, "_distribute")),
        new("review-needs-no-registration", "A review may accept an id that never registered; it would be paid at address zero.", ContractFiles.QVBase.At(306, "reviewRecipients"), Changes: true),
        new("threshold-zero-is-one", "A review threshold of 0 acts as 1.", ContractFiles.QVBase.At(305, "reviewRecipients"), When: s => ((QuadraticVotingBase)s).reviewThreshold.IsZero),
        new("votes-of-the-rejected-count", "Votes of a recipient that is no longer accepted stay in the total, so its share is paid to nobody.", ContractFiles.QVBase.At(634, "_getPayout"), Changes: true),
    ];

    QuadraticBallot ballot = QuadraticBallot.Empty;
    ImmutableDictionary<Address, BigInteger> applications = ImmutableDictionary<Address, BigInteger>.Empty;
    ImmutableHashSet<(Address Id, BigInteger Application, Address Reviewer)> reviewed = [];
    ImmutableDictionary<(Address Id, BigInteger Application, AlloStatus Status), BigInteger> counted = ImmutableDictionary<(Address, BigInteger, AlloStatus), BigInteger>.Empty;
    ImmutableHashSet<Address> paid = [];
    BigInteger reviewThreshold;
    bool isGated;
    bool isMetadataRequired;
    bool isStarted;

    public PoolTimes Times { get; private set; } = PoolTimes.None;

    public BigInteger TotalVotes { get; private set; }

    internal override void Initialize(CallArguments parameters) => Initialize(parameters, parameters.Flag("registryGating"), parameters.Number("reviewThreshold", int.MaxValue));

    private protected void Initialize(CallArguments parameters, bool gated, BigInteger threshold)
    {
        (isGated, isMetadataRequired, reviewThreshold) = (gated, parameters.Flag("metadataRequired"), threshold);
        Times = PoolTimes.Of(parameters).InOrderFrom(Now);
    }

    private protected override void BeforeIncrease() => Stop(isStarted, "INVALID");

    internal override Address Register(CallArguments data)
    {
        Times.NeedRegistration(Now);
        var (id, address, usesAnchor) = Registering(data, isGated, isAnchorFirst: false);
        var metadata = data.Metadata("metadata", 2);
        NeedMetadata(isMetadataRequired, metadata);
        StopFor(address.IsZero, id);
        applications = applications.SetItem(id, applications.GetValueOrDefault(id) + 1);
        Keep(id, r => r with { Address = address, Metadata = metadata, UsesAnchor = usesAnchor, Status = Again(r.Status) });
        return id;
    }

    internal override void Distribute(IReadOnlyList<Address> ids, CallArguments data)
    {
        NeedManager();
        Times.NeedAfterAllocation(Now);
        foreach (var id in ids)
        {
            var amount = Owing(id);
            StopFor(paid.Contains(id) || Recipient(id).Status != AlloStatus.Accepted || amount.IsZero, id);
            Pay(Recipient(id).Address, amount, "share of the pool");   // poolAmount stays: it is the base of every share
            paid = paid.Add(id);
        }

        isStarted = true;
    }

    public override IEnumerable<(string Name, BigInteger Value)> FiguresOf(Address id) =>
        [("applicationId", applications.GetValueOrDefault(id)), ("totalVotesReceived", Recipient(id).Votes), ("payout", PayoutOf(id))];

    private protected virtual BigInteger Owing(Address id) => PayoutOf(id);

    private protected bool IsPaid(Address id) => paid.Contains(id);

    /// <summary>What a recipient would be paid now: its share of the pool by votes, rounded down.</summary>
    public virtual BigInteger PayoutOf(Address id) => paid.Contains(id) || VotesThatCount.IsZero ? 0 : Uint256.Checked(PoolAmount * Recipient(id).Votes) / VotesThatCount;

    BigInteger VotesThatCount => AsIntended ? Recipients.Values.Where(r => r.Status == AlloStatus.Accepted).Aggregate(BigInteger.Zero, (sum, r) => sum + r.Votes) : TotalVotes;

    /// <summary>Credits of an allocator that are used.</summary>
    private protected BigInteger UsedBy(Address allocator) => ballot.UsedBy(allocator);

    private protected void NeedAccepted(Address id) => StopFor(Recipient(id).Status != AlloStatus.Accepted, id);

    /// <summary>Books credits as votes; the window is looked at here, after rights and budget.</summary>
    private protected void Vote(Address id, BigInteger credits)
    {
        Times.NeedAllocation(Now);
        Stop(credits.IsZero, "INVALID");
        NeedAccepted(id);
        (ballot, var votes) = ballot.With(Sender, id, credits);
        Keep(id, r => r with { Votes = r.Votes + votes });
        TotalVotes += votes;
    }

    private protected void NeedRegistrationTime() => Times.NeedRegistration(Now);

    void Review(IReadOnlyList<Address> ids, IReadOnlyList<AlloStatus> statuses)
    {
        NeedManager();
        Times.NeedBeforeAllocationEnds(Now);
        Stop(ids.Count != statuses.Count, "INVALID");
        for (var i = 0; i < ids.Count; i++)
        {
            var (id, status) = (ids[i], statuses[i]);
            StopFor(status is AlloStatus.None or AlloStatus.Appealed, id);
            var application = applications.GetValueOrDefault(id);
            StopFor(AsIntended && application.IsZero, id);
            StopFor(reviewed.Contains((id, application, Sender)), id);
            reviewed = reviewed.Add((id, application, Sender));
            var count = counted.GetValueOrDefault((id, application, status)) + 1;
            counted = counted.SetItem((id, application, status), count);

            // From the threshold on each further review of the same kind sets it again.
            if (count >= reviewThreshold) Keep(id, r => r with { Status = status });
        }
    }

    void UpdateTimes(PoolTimes times)
    {
        NeedManager();
        Times = times.InOrderFrom(Now);
    }

    void Withdraw(Address token)
    {
        NeedManager();
        Times.NeedThirtyDaysLater(Now);
        PayOutBalance(token);
    }
}
