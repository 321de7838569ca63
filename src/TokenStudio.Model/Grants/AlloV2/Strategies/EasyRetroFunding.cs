using System.Collections.Immutable;
using System.Numerics;
using TokenStudio.Model.Grants.Playing;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Grants.AlloV2.Strategies;

/// <summary>EasyRetroFundingStrategy: applications are reviewed in a pool's time, and paid by a list that was voted off the chain.</summary>
public sealed class EasyRetroFunding : ReviewedByRows
{
    PoolTimes times = PoolTimes.None;   // the pool's own times stand where allocation does elsewhere
    ImmutableHashSet<BigInteger> paid = [];
    AlloMetadata distribution = AlloMetadata.None;
    bool isStarted;

    public static StrategyKind Listed { get; } = new()
    {
        Name = "EasyRetroFundingStrategy",
        Title = "Retro funding",
        Purpose = "Applications are reviewed until the pool ends, then paid by a list that was voted off the chain.",
        Parameters =
        [
            StrategyParameters.UseRegistryAnchor, StrategyParameters.MetadataRequired, StrategyParameters.RegistrationStart, StrategyParameters.RegistrationEnd,
            StrategyParameter.Time("poolStartTime", "The pool begins"), StrategyParameter.Time("poolEndTime", "The pool ends"),
        ],
        Functions =
        [
            StrategyFunction.Of<EasyRetroFunding>("reviewRecipients", (s, a) => s.Review(a.Rows("statuses", 0), a.Number("refRecipientsCounter", 1))),
            StrategyFunction.Of<EasyRetroFunding>("updateDistribution", (s, a) => s.UpdateDistribution(a.Metadata("distributionMetadata", 0))),
            StrategyFunction.Of<EasyRetroFunding>("updatePoolTimestamps", (s, a) => s.UpdateTimes(TimesOf(a))),
            StrategyFunction.Of<EasyRetroFunding>("withdraw", (s, a) => s.Withdraw(a.Address("token", 0))),
        ],
        Quirks =
        [
            new("status-not-looked-at", "A payment looks at neither status nor a tree: any recipient on the list is paid, under another index again.", ContractFiles.EasyRetroFunding.At(680, "_distributeSingle"), Changes: true),
            new("times-freeze", "Once payments have begun the times cannot be edited.", ContractFiles.EasyRetroFunding.At(342, "updatePoolTimestamps")),
        ],
        HasMulticall = true,
        ForManagers = ["distribute"],
        RegisterData = StrategyBytes.Registering,
        DistributeData = StrategyBytes.ListOf(AbiType.Uint256, AbiType.Address, AbiType.Uint256),
        Make = () => new EasyRetroFunding(),
    };

    public override StrategyKind Kind => Listed;

    internal override void Initialize(CallArguments parameters)
    {
        (IsGated, IsMetadataRequired) = (parameters.Flag("useRegistryAnchor"), parameters.Flag("metadataRequired"));
        times = TimesOf(parameters).InOrder();
    }

    internal override Address Register(CallArguments data)
    {
        times.NeedRegistration(Now);
        return RegisterInRows(data);
    }

    internal override void Allocate(CallArguments data) => throw new RevertException("INVALID");

    internal override void Distribute(IReadOnlyList<Address> ids, CallArguments data)
    {
        NeedManager();
        Stop(!isStarted && distribution.Link.Length == 0, "INVALID");
        var items = data.Payouts().Select(d => (Index: d.Number("index", 0), Id: d.Address("recipientId", 1), Amount: d.Number("amount", 2))).ToArray();
        isStarted = true;
        foreach (var item in items)
        {
            StopFor(Recipient(item.Id).Address.IsZero || paid.Contains(item.Index), item.Id);
            StopFor(AsIntended && StatusOf(item.Id) != AlloStatus.Accepted, item.Id);
            paid = paid.Add(item.Index);
            Spend(item.Amount);
            Pay(Recipient(item.Id).Address, item.Amount, "retro funding");
        }
    }

    static PoolTimes TimesOf(CallArguments a) => new(
        new(a.Time("registrationStartTime", 0), a.Time("registrationEndTime", 1)),
        new(a.Time("poolStartTime", 2), a.Time("poolEndTime", 3)));

    void Review(IReadOnlyList<(BigInteger, BigInteger)> rows, BigInteger counter)
    {
        Stop(Now > times.Allocation.End, "POOL_INACTIVE");
        NeedManager();
        SetRows(rows, counter);
    }

    void UpdateDistribution(AlloMetadata metadata)
    {
        Stop(Now <= times.Allocation.End, "POOL_NOT_ENDED");
        NeedManager();
        Stop(isStarted, "INVALID");
        distribution = metadata;
    }

    void UpdateTimes(PoolTimes wanted)
    {
        NeedManager();
        var next = wanted.InOrder();
        Stop(isStarted, "INVALID");
        times = next;
    }

    void Withdraw(Address token)
    {
        NeedManager();
        times.NeedThirtyDaysLater(Now);
        PayOutBalance(token);
    }
}
