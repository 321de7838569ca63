using System.Collections.Immutable;
using System.Numerics;
using TokenStudio.Model.Grants.Playing;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Grants.AlloV2.Strategies;

/// <summary>SQFSuperFluidStrategy: donations are streams, and the pool streams to recipients by their units. Flows are rates; no balance runs on.</summary>
public sealed class SQFSuperFluid : AlloStrategy
{
    ImmutableDictionary<(Address Donor, Address Id), BigInteger> flows = ImmutableDictionary<(Address, Address), BigInteger>.Empty;
    ImmutableDictionary<Address, BigInteger> rates = ImmutableDictionary<Address, BigInteger>.Empty;
    ImmutableDictionary<Address, BigInteger> units = ImmutableDictionary<Address, BigInteger>.Empty;
    ImmutableDictionary<Address, Address> apps = ImmutableDictionary<Address, Address>.Empty;   // by recipient
    PoolTimes times = PoolTimes.None;
    Address allocationToken;
    Address host;
    BigInteger minScore;
    BigInteger initialBalance;
    BigInteger poolRate;
    bool isGated;
    bool isMetadataRequired;

    public static StrategyKind Listed { get; } = new()
    {
        Name = "SQFSuperFluidStrategy",
        Title = "Streaming quadratic funding",
        Purpose = "Donations are streams; the pool streams to recipients in proportion to units that grow by roots.",
        Parameters =
        [
            StrategyParameters.UseRegistryAnchor, StrategyParameters.MetadataRequired, StrategyParameter.AddressOf("passportDecoder", "Gitcoin Passport scores"),
            StrategyParameter.AddressOf("superfluidHost", "Superfluid host"), StrategyParameter.AddressOf("allocationSuperToken", "Token of the donations"),
            StrategyParameter.AddressOf("recipientSuperAppFactory", "Factory of the recipients' apps"), .. StrategyParameters.Times,
            StrategyParameter.Number("minPassportScore", "Lowest score of a donor"), StrategyParameter.Number("initialSuperAppBalance", "Given to each app", "base units") with { IsPositive = true },
        ],
        Functions =
        [
            StrategyFunction.Of<SQFSuperFluid>("reviewRecipients", (s, a) => s.Review(a.Addresses("recipientIds", 0), a.Statuses("recipientStatuses", 1))),
            StrategyFunction.Of<SQFSuperFluid>("cancelRecipients", (s, a) => s.Cancel(a.Addresses("recipientIds", 0))),
            StrategyFunction.Of<SQFSuperFluid>("adjustWeightings", (s, a) => s.AdjustDirectly(a.Number("previousFlowRate", 0), a.Number("newFlowRate", 1)), isForManagers: false),
            StrategyFunction.Of<SQFSuperFluid>("updatePoolTimestamps", (s, a) => s.UpdateTimes(PoolTimes.Of(a))),
            StrategyFunction.Of<SQFSuperFluid>("updateMinPassportScore", (s, a) => s.UpdateScore(a.Number("minPassportScore", 0))),
            StrategyFunction.Of<SQFSuperFluid>("withdraw", (s, a) => s.Withdraw(a.Address("token", 0), a.Number("amount", 1))),
            StrategyFunction.Of<SQFSuperFluid>("closeStream", (s, _) => s.CloseStream()),
            StrategyFunction.Of<SQFSuperFluid>("createFlow", (s, a) => s.Flow(a), isForManagers: false),
            StrategyFunction.Of<SQFSuperFluid>("updateFlow", (s, a) => s.Flow(a), isForManagers: false),
            StrategyFunction.Of<SQFSuperFluid>("deleteFlow", (s, a) => s.Close(s.Sender, a.Address("recipientId", 0)), isForManagers: false),
            StrategyFunction.Of<SQFSuperFluid>("afterAgreementCreated", (s, a) => s.Told(a, isNew: true), isForManagers: false),
            StrategyFunction.Of<SQFSuperFluid>("afterAgreementUpdated", (s, a) => s.Told(a, isNew: false), isForManagers: false),
            StrategyFunction.Of<SQFSuperFluid>("closeIncomingStream", (s, a) => s.CloseIncoming(a.Address("recipientId", 0), a.Address("from", 1)), isForManagers: false),
            StrategyFunction.Of<SQFSuperFluid>("emergencyWithdraw", (s, a) => s.EmergencyWithdraw(a.Address("recipientId", 0), a.Address("token", 1)), isForManagers: false),
        ],
        Quirks =
        [
            new("flows-outside-the-window", "A donor may open a flow to the app itself, outside the allocation window; only the score is tested, and not on a change.", ContractFiles.RecipientSuperApp.At(83, "onFlowCreated"), Changes: true),
            new("close-at-any-time", "Managers can close the stream and take the pool's whole balance at any time.", ContractFiles.SQFSuperFluid.At(578, "closeStream")),
            new("factory-untested", "The factory of the apps may be address zero: then nobody can be accepted.", ContractFiles.SQFSuperFluid.At(226, "initialize")),
        ],
        RefusesNative = true,
        ForManagers = ["distribute"],
        RegisterData = StrategyBytes.Registering,
        AllocateData = [AbiType.Address, AbiType.IntOf(96)],
        DistributeData = [AbiType.IntOf(96)],
        Make = () => new SQFSuperFluid(),
    };

    public override StrategyKind Kind => Listed;

    internal override void Initialize(CallArguments parameters)
    {
        (isGated, isMetadataRequired) = (parameters.Flag("useRegistryAnchor"), parameters.Flag("metadataRequired"));
        allocationToken = parameters.Address("allocationSuperToken", int.MaxValue);
        host = parameters.Address("superfluidHost", int.MaxValue);
        Stop(host.IsZero || allocationToken.IsZero || parameters.Address("passportDecoder", int.MaxValue).IsZero, "ZERO_ADDRESS");
        (minScore, initialBalance) = (parameters.Number("minPassportScore", int.MaxValue), parameters.Number("initialSuperAppBalance", int.MaxValue));
        Stop(initialBalance.IsZero, "INVALID");
        times = PoolTimes.Of(parameters).InOrderFrom(Now);
    }

    internal override Address Register(CallArguments data)
    {
        times.NeedRegistration(Now);
        var (id, address, usesAnchor) = Registering(data, isGated, isAnchorFirst: true);
        var metadata = data.Metadata("metadata", 2);
        NeedMetadata(isMetadataRequired, metadata);
        StopFor(address.IsZero, id);
        Stop(Recipient(id).Status is not (AlloStatus.None or AlloStatus.Pending), "INVALID");
        Keep(id, r => r with { Address = address, Metadata = metadata, UsesAnchor = usesAnchor, Status = AlloStatus.Pending });
        return id;
    }

    internal override void Allocate(CallArguments data)
    {
        times.NeedAllocation(Now);
        Stop(ScoreOf(Sender) < minScore, "UNAUTHORIZED");
        var (id, rate) = (data.Address("recipientId", 0), data.WithSign("flowRate", 1, 96));
        StopFor(Recipient(id).Status != AlloStatus.Accepted || !apps.ContainsKey(id), id);
        Run(id, rate);
    }

    internal override void Distribute(IReadOnlyList<Address> ids, CallArguments data)
    {
        NeedManager();
        Stop(Now < times.Registration.End, "REGISTRATION_ACTIVE");
        var rate = data.Given.ValueKind is System.Text.Json.JsonValueKind.Number or System.Text.Json.JsonValueKind.String ? CallArguments.Whole(data.Given) : data.WithSign("flowRate|data", 0, 96);
        Stop(rate < 0, RevertException.NoData);
        poolRate = rate;
    }

    public BigInteger TotalUnits { get; private set; }

    /// <summary>matchFlowRate is what the pool streams to it: the pool's rate by unit, rounded down, times its units.</summary>
    public override IEnumerable<(string Name, BigInteger Value)> FiguresOf(Address id) =>
    [
        ("totalUnits", units.GetValueOrDefault(id)), ("recipientFlowRate", rates.GetValueOrDefault(id)),
        ("matchFlowRate", TotalUnits.IsZero ? 0 : poolRate / TotalUnits * units.GetValueOrDefault(id)),
    ];

    BigInteger ScoreOf(Address donor) => World.Outside.PassportScores.GetValueOrDefault(donor);

    void Review(IReadOnlyList<Address> ids, IReadOnlyList<AlloStatus> statuses)
    {
        NeedManager();
        times.NeedBeforeAllocationEnds(Now);
        Stop(ids.Count != statuses.Count, "INVALID");
        for (var i = 0; i < ids.Count; i++)
        {
            var (id, status) = (ids[i], statuses[i]);
            StopFor(Recipient(id).Status != AlloStatus.Pending || status is not (AlloStatus.Accepted or AlloStatus.Rejected), id);
            Keep(id, r => r with { Status = status });
            if (status != AlloStatus.Accepted) continue;
            var app = AlloWorld.AddressOf($"super app of {id.ToLower()} in pool {PoolId.Shown()}");

            // What the strategy was given of the token is known only where the play says so.
            var isKnown = allocationToken == PoolToken || World.Wallets.Balances.ContainsKey((Self, allocationToken)) && World.Wallets[Self, allocationToken] >= 0;
            Stop(isKnown && World.BalanceOf(Self, allocationToken) < initialBalance, "SF_TOKEN_MOVE_INSUFFICIENT_BALANCE");
            World.Move(Self, app, allocationToken, initialBalance, "to the recipient's app");
            apps = apps.SetItem(id, app);
            SetUnits(id, 1);
        }
    }

    void Cancel(IReadOnlyList<Address> ids)
    {
        NeedManager();
        times.NeedBeforeAllocationEnds(Now);
        foreach (var id in ids)
        {
            StopFor(Recipient(id).Status is AlloStatus.None or AlloStatus.Canceled, id);
            Keep(id, r => r with { Status = AlloStatus.Canceled });
            (apps, rates) = (apps.Remove(id), rates.Remove(id));
            SetUnits(id, 0);
        }
    }

    // Opened by the donor at Superfluid itself, whose host then tells the app.
    void Flow(CallArguments a)
    {
        var (id, rate) = (a.Address("recipientId", 0), a.WithSign("flowRate", 1, 96));
        StopFor(!apps.ContainsKey(id), id);
        Stop(a.Has("superToken", 2) && a.Address("superToken", 2) != allocationToken, "NotAcceptedSuperToken");
        if (AsIntended) times.NeedAllocation(Now);
        Stop(flows.GetValueOrDefault((Sender, id)).IsZero && ScoreOf(Sender) < minScore, "UNAUTHORIZED");
        Run(id, rate);
    }

    // What the host tells the app of a recipient: a donor's flow has begun or changed. Nobody else may say so.
    void Told(CallArguments a, bool isNew)
    {
        var (id, token, donor, rate) = (a.Address("recipientId", 0), a.Address("superToken", 1), a.Address("sender", 2), a.WithSign("flowRate", 3, 96));
        Stop(!apps.ContainsKey(id) || rate < 0, RevertException.NoData);
        Stop(Sender != host, "UnauthorizedHost");
        Stop(token != allocationToken, "NotAcceptedSuperToken");
        Stop(isNew && ScoreOf(donor) < minScore, "UNAUTHORIZED");
        Change(donor, id, rate);
    }

    void Run(Address id, BigInteger rate)
    {
        Stop(rate <= 0, "CFA_INVALID_FLOW_RATE");
        Change(Sender, id, rate);
    }

    void Close(Address donor, Address id)
    {
        Stop(flows.GetValueOrDefault((donor, id)).IsZero, "CFA_FLOW_DOES_NOT_EXIST");
        Change(donor, id, 0);
    }

    void CloseIncoming(Address id, Address donor)
    {
        Stop(Recipient(id).Address != Sender, "UNAUTHORIZED");
        Close(donor, id);
    }

    void EmergencyWithdraw(Address id, Address token)
    {
        Stop(Recipient(id).Address != Sender, "UNAUTHORIZED");
        if (apps.TryGetValue(id, out var app)) World.Pay(app, Sender, token, World.BalanceOf(app, token), "out of the app");
    }

    // The app tells the strategy of each flow; one that is no longer linked tells nobody.
    void Change(Address donor, Address id, BigInteger next)
    {
        var previous = flows.GetValueOrDefault((donor, id));
        flows = next.IsZero ? flows.Remove((donor, id)) : flows.SetItem((donor, id), next);
        if (apps.ContainsKey(id)) Adjust(id, previous, next);
    }

    void AdjustDirectly(BigInteger previous, BigInteger next)
    {
        var id = apps.Where(a => a.Value == Sender).Select(a => a.Key).FirstOrDefault();
        Stop(id.IsZero, "UNAUTHORIZED");
        Adjust(id, previous, next);
    }

    void Adjust(Address id, BigInteger previous, BigInteger next)
    {
        SetUnits(id, FlowUnits.After(units.GetValueOrDefault(id), previous, next));
        rates = rates.SetItem(id, Uint256.Checked(rates.GetValueOrDefault(id) + next - previous));
    }

    void SetUnits(Address id, BigInteger to)
    {
        TotalUnits += to - units.GetValueOrDefault(id);
        units = units.SetItem(id, to);
    }

    void UpdateTimes(PoolTimes wanted)
    {
        NeedManager();
        times = wanted.InOrderFrom(Now);
    }

    void UpdateScore(BigInteger to)
    {
        NeedManager();
        minScore = to;
    }

    void Withdraw(Address token, BigInteger amount)
    {
        NeedManager();
        Stop(token == PoolToken, "INVALID");
        World.Pay(Self, Sender, token, amount, "withdrawn");
    }

    void CloseStream()
    {
        NeedManager();
        poolRate = 0;
        PayOutBalance(PoolToken);
    }
}
