using System.Collections.Immutable;
using System.Numerics;
using TokenStudio.Model.Grants.Playing;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Grants.AlloV2.Strategies;

/// <summary>ProportionalPayoutStrategy: one vote for each NFT; the pool is shared by votes.</summary>
public sealed class ProportionalPayout : AlloStrategy
{
    ImmutableHashSet<BigInteger> used = [];
    ImmutableHashSet<Address> paid = [];
    PoolWindow window;
    Address nft;
    BigInteger most;
    BigInteger accepted;

    public static StrategyKind Listed { get; } = new()
    {
        Name = "ProportionalPayoutStrategy",
        Title = "Proportional payout",
        Purpose = "Managers register recipients, each NFT is one vote, and the pool is shared in proportion.",
        Parameters = [StrategyParameter.AddressOf("nft", "NFT of the voters"), StrategyParameter.Number("maxRecipientsAllowed", "Most recipients", "recipients") with { Usual = 10 }, StrategyParameters.AllocationStart, StrategyParameters.AllocationEnd],
        Functions = [StrategyFunction.Of<ProportionalPayout>("setAllocationTime", (s, a) => s.SetTime(new(a.Time("allocationStartTime", 0), a.Time("allocationEndTime", 1))))],
        Quirks =
        [
            new("no-withdrawal", "What is not paid out stays in the pool for ever.", ContractFiles.ProportionalPayout.At(27)),
            new("base-may-grow", "Funding stays open during payments, so later recipients may get shares of a larger pool.", ContractFiles.ProportionalPayout.At(238, "_getPayout")),
            new("votes-of-the-rejected-count", "Votes of a rejected recipient stay in the total, so its share is paid to nobody.", ContractFiles.ProportionalPayout.At(238, "_getPayout"), Changes: true),
        ],
        ForManagers = ["registerRecipient"],
        RegisterData = StrategyBytes.RegisteringStatus,
        AllocateData = StrategyBytes.RecipientAmount,
        Make = () => new ProportionalPayout(),
    };

    public override StrategyKind Kind => Listed;

    public BigInteger TotalAllocations { get; private set; }

    internal override void Initialize(CallArguments parameters)
    {
        (nft, most) = (parameters.Address("nft", int.MaxValue), parameters.Number("maxRecipientsAllowed", int.MaxValue));
        SetWindow(new(parameters.Time("allocationStartTime"), parameters.Time("allocationEndTime")));
    }

    internal override Address Register(CallArguments data)
    {
        NeedManager();
        var (id, address, status, metadata) = (data.Address("recipientId", 0), data.Address("recipientAddress", 1), data.Status("status|recipientStatus", 2), data.Metadata("metadata", 3));
        StopFor(id.IsZero || address.IsZero, id);
        var was = Recipient(id).Status;
        if (was != AlloStatus.Accepted && status == AlloStatus.Accepted) accepted++;
        else if (was == AlloStatus.Accepted && status == AlloStatus.Rejected) accepted--;
        else StopFor(true, id);
        Stop(accepted > most, "MAX_REACHED");
        Keep(id, r => r with { Address = address, Metadata = metadata, Status = status });
        return id;
    }

    internal override void Allocate(CallArguments data)
    {
        Stop(!window.Has(Now), "ALLOCATION_NOT_ACTIVE");
        var (id, nftId) = (data.Address("recipientId", 0), data.Number("nftId", 1));
        var owner = World.Outside.OwnerOf(nft, nftId);
        Stop(used.Contains(nftId), "UNAUTHORIZED");
        Stop(owner is null, "TokenDoesNotExist");   // the NFT contract's own
        Stop(owner != Sender, "UNAUTHORIZED");
        used = used.Add(nftId);
        StopFor(Recipient(id).Status != AlloStatus.Accepted, id);
        Keep(id, r => r with { Votes = r.Votes + 1 });
        TotalAllocations++;
    }

    internal override void Distribute(IReadOnlyList<Address> ids, CallArguments data)
    {
        Stop(Now <= window.End, "ALLOCATION_NOT_ENDED");
        foreach (var id in ids)
        {
            var amount = PayoutOf(id);
            StopFor(paid.Contains(id) || Recipient(id).Status != AlloStatus.Accepted || amount.IsZero, id);
            Pay(Recipient(id).Address, amount, "share of the pool");   // poolAmount stays: it is the base of every share
            paid = paid.Add(id);
        }
    }

    /// <summary>A recipient's share of the pool by votes, rounded down.</summary>
    public BigInteger PayoutOf(Address id)
    {
        var all = AsIntended ? Recipients.Values.Where(r => r.Status == AlloStatus.Accepted).Aggregate(BigInteger.Zero, (sum, r) => sum + r.Votes) : TotalAllocations;
        return all.IsZero ? 0 : Uint256.Checked(PoolAmount * Recipient(id).Votes) / all;
    }

    public override IEnumerable<(string Name, BigInteger Value)> FiguresOf(Address id) => [("totalVotesReceived", Recipient(id).Votes), ("payout", PayoutOf(id))];

    void SetTime(PoolWindow times)
    {
        NeedManager();
        SetWindow(times);
    }

    void SetWindow(PoolWindow times)
    {
        times.NeedFuture(Now);
        window = times;
    }
}
