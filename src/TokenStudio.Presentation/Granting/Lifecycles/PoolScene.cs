using System.Numerics;
using TokenStudio.Model.Grants.AlloV2;
using TokenStudio.Model.Grants.AlloV2.Strategies;
using TokenStudio.Model.Grants.Files;
using TokenStudio.Model.Grants.Playing;
using TokenStudio.Onchain;
using static TokenStudio.Presentation.Granting.Lifecycles.CallMembers;

namespace TokenStudio.Presentation.Granting.Lifecycles;

/// <summary>A pool at a moment: whom and how much a call would naturally be about.</summary>
/// <param name="By">The role that calls.</param>
sealed record PoolScene(PoolPlot Plot, AlloWorld World, long At, string By)
{
    // What an allocator spends at once, unless it has less.
    const int Credits = 4;

    public AlloStrategy Strategy => World.StrategyOf(1)!;

    public PoolCast Cast => Plot.Cast;

    public int[] Registered => [.. Enumerable.Range(0, Cast.Projects.Count + 1).Where(n => Strategy.Recipients.ContainsKey(Cast.IdOf(n)))];

    /// <summary>The first project that has not registered; one that applies from outside when all have.</summary>
    public int Next => Enumerable.Range(0, Cast.Projects.Count + 1).FirstOrDefault(n => !Strategy.Recipients.ContainsKey(Cast.IdOf(n)), Cast.Projects.Count);

    public int[] Accepted => [.. Registered.Where(n => StatusOf(n) == AlloStatus.Accepted)];

    /// <summary>Whom a call is about: the first that was accepted, else the first there is.</summary>
    public int One => Accepted.Concat(Registered).FirstOrDefault();

    /// <summary>Whom managers would accept next.</summary>
    public int Waiting => Registered.Where(n => StatusOf(n) is AlloStatus.Pending or AlloStatus.InReview).Concat(Registered).FirstOrDefault();

    public Address Token => Cast.Token;

    public BigInteger Gift => 10 * BigInteger.Pow(10, Cast.Decimals);

    public BigInteger Spent => BigInteger.Min(Credits, Plot.Number("maxVoiceCreditsPerAllocator") ?? Credits);

    /// <summary>What a project asks for; an even part of the pool, up to the highest that is taken, where it does not say.</summary>
    public BigInteger AskedBy(int project)
    {
        if (Plot.Asks(project) is { } asks) return asks;
        var even = Plot.Held / Math.Max(1, Cast.Projects.Count);
        return Plot.Number("maxBid") is { IsZero: false } bid ? BigInteger.Min(even, bid) : Plot.Number("maxRequestedAmount") is { IsZero: false } most ? BigInteger.Min(even, most) : even;
    }

    /// <summary>The pool in even parts, for everybody who was accepted.</summary>
    public IEnumerable<(int Index, int Project, BigInteger Amount)> Parts => Accepted.Select((project, index) => (index, project, Plot.Held / Accepted.Length));

    /// <summary>Whom a payment would reach now; everybody who was accepted where it would reach nobody.</summary>
    public int[] Due
    {
        get
        {
            int[] due = [.. Accepted.Where(n => IsDue(Cast.IdOf(n)))];
            return due.Length > 0 ? due : Accepted;
        }
    }

    bool IsDue(Address id) => Strategy switch
    {
        DirectGrantsSimple grants => !grants.MilestonesOf(id).IsEmpty,
        LTIPSimple => Strategy.Recipient(id).Votes >= (Plot.Number("votingThreshold") ?? 0),
        _ => Strategy.FiguresOf(id).All(f => f.Name != "payout" || f.Value > 0),
    };

    public StandardMerkleTree? Tree => Accepted.Length == 0 ? null
        : StandardMerkleTree.Of(LeafForm.AlloV2.Types, [.. Parts.Select(p => (IReadOnlyList<object>)[new BigInteger(p.Index), Cast.IdOf(p.Project), Strategy.Recipient(Cast.IdOf(p.Project)).Address, p.Amount])]);

    /// <summary>The NFT an allocator votes with: its own, the next unused where each votes once.</summary>
    public BigInteger NftId => (By == LifecycleCast.Donor ? PoolOutside.NftsEach : 0) + 1 + ((Strategy as ProportionalPayout)?.TotalAllocations ?? 0);

    /// <summary>A status as the strategy answers it now; none where its word is no status.</summary>
    public AlloStatus StatusOf(int project)
    {
        try
        {
            return World.At(At).StrategyOf(1)!.StatusOf(Cast.IdOf(project));
        }
        catch (RevertException)
        {
            return AlloStatus.None;
        }
    }

    /// <summary>Native value that comes with a call.</summary>
    public BigInteger ValueOf(string function) => function switch
    {
        "allocate" when Strategy is WrappedVotingNftMint => PoolOutside.MintPrice,
        "allocate" when Token == AlloWorld.Native && Strategy is DonationVotingMerkleBase or DonationVoting or DirectAllocation => Token == AlloWorld.Native ? Gift : 0,
        "fundPool" when Token == AlloWorld.Native => Plot.Amount / 10,
        _ => 0,
    };

    public static Dictionary<string, object> Metadata => Of(("protocol", 1), ("pointer", "play"));
}
