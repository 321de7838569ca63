using System.Collections.Immutable;
using System.Numerics;
using TokenStudio.Model.Grants.AlloV2.Periphery;
using TokenStudio.Model.Grants.Playing;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Grants.AlloV2.Strategies;

/// <summary>HackathonQVStrategy: prizes by rank, for projects that managers attested; NFTs carry the credits.</summary>
public sealed class HackathonQV : QuadraticVotingBase
{
    ImmutableHashSet<Address> attested = [];
    ImmutableDictionary<BigInteger, BigInteger> used = ImmutableDictionary<BigInteger, BigInteger>.Empty;
    ImmutableList<BigInteger> percentages = [];
    WinnerList winners = WinnerList.Empty;
    Address nft;
    BigInteger most;

    public static StrategyKind Listed { get; } = new()
    {
        Name = "HackathonQVStrategy",
        Title = "Hackathon prizes",
        Purpose = "Attested projects are ranked by quadratic votes of NFT holders; each rank has its share of the pool.",
        Parameters =
        [
            StrategyParameter.Struct("easInfo",
            [
                StrategyParameter.AddressOf("eas", "Attestation service"), StrategyParameter.AddressOf("schemaRegistry", "Registry of its schemas"),
                StrategyParameter.Word("schemaUID", "Schema that stands already"), StrategyParameter.Written("schema", "Schema to register"), StrategyParameter.Flag("revocable", "Attestations can be revoked"),
            ]),
            StrategyParameter.AddressOf("nft", "NFT of the voters"), StrategyParameters.MaxVoiceCredits, StrategyParameters.QuadraticVotingOverwritten,
        ],
        Functions =
        [
            .. Own,
            StrategyFunction.Of<HackathonQV>("setAllowedRecipientIds", (s, a) => s.Allow(a.Addresses("recipientIds", 0))),
            .. AttestationResolver.Functions,
            StrategyFunction.Of<HackathonQV>("setPayoutPercentages", (s, a) => s.SetPercentages(a.Numbers("payoutPercentages", 0))),
        ],
        Quirks =
        [
            .. Known,
            new("unranked-read-rank-one", "Who has no rank reads the first: an accepted loser is paid the first prize if listed.", ContractFiles.HackathonQV.At(227, "_getPayout"), Changes: true),
            new("one-winner-is-impossible", "The first percentage must be above the last, so a single prize cannot be set.", ContractFiles.HackathonQV.At(182, "setPayoutPercentages"), Changes: true),
            new("attestations-never-expire", "Neither the end nor a revocation of an attestation is looked at.", ContractFiles.HackathonQV.At(248, "_registerRecipient")),
        ],
        ForManagers = ["distribute"],
        RegisterData = StrategyBytes.Registering,
        AllocateData = [AbiType.Address, AbiType.Uint256, AbiType.Uint256],
        Make = () => new HackathonQV(),
    };

    public override StrategyKind Kind => Listed;

    /// <summary>The attestation service, which alone may ask whether an attestation stands.</summary>
    internal Address Attestations { get; private set; }

    // Whatever is asked for, the registry is, and a single review settles.
    internal override void Initialize(CallArguments parameters)
    {
        Initialize(parameters, gated: true, threshold: 0);
        (most, nft) = (parameters.Number("maxVoiceCreditsPerAllocator", int.MaxValue), parameters.Address("nft", int.MaxValue));
        Attestations = parameters.Address("eas", int.MaxValue);
        Stop(Attestations.IsZero, "InvalidEAS");
        if (parameters.Has("schema", int.MaxValue) && parameters.Text("schema", int.MaxValue).Length > 0) return;

        // Quirk: a schema that stands already is only taken when its text is empty.
        var id = parameters.Word("schemaUID", int.MaxValue);
        var stands = World.Outside.Schemas.TryGetValue(id, out var schema);
        Stop(!stands || schema.IsRevocable != parameters.Flag("revocable") || schema.Text.Length > 0, "INVALID_SCHEMA");
    }

    internal override Address Register(CallArguments data)
    {
        var id = base.Register(data);
        Stop(!attested.Contains(id), "UNAUTHORIZED");
        Keep(id, r => r with { Status = r.Status == AlloStatus.Pending ? AlloStatus.Accepted : r.Status });
        return id;
    }

    internal override void Allocate(CallArguments data)
    {
        var (id, nftId, credits) = (data.Address("recipientId", 0), data.Number("nftId", 1), data.Number("voiceCreditsToAllocate|voiceCredits|credits", 2));
        var owner = World.Outside.OwnerOf(nft, nftId);
        Stop(owner is null, "TokenDoesNotExist");
        Stop(owner != Sender, "UNAUTHORIZED");
        var before = used.GetValueOrDefault(nftId);
        Stop(Uint256.Checked(credits + before) > most, "INVALID");
        Vote(id, credits);
        used = used.SetItem(nftId, before + credits);
        Stop(percentages.IsEmpty, "INVALID");
        winners = winners.With(id, Recipient(id).Votes, percentages.Count);
    }

    private protected override BigInteger Owing(Address id)
    {
        Stop(percentages.IsEmpty, "Panic 0x32");
        return PayoutOf(id);
    }

    public override BigInteger PayoutOf(Address id)
    {
        if (percentages.IsEmpty || IsPaid(id)) return 0;
        var rank = AsIntended ? winners.RankOf(id) : winners.IndexOf(id);
        return rank is { } place ? Uint256.Checked(PoolAmount * percentages[place]) / AlloContract.FeeDenominator : 0;
    }

    public override IEnumerable<(string Name, BigInteger Value)> FiguresOf(Address id) => [.. base.FiguresOf(id), ("rank", winners.RankOf(id) is { } rank ? rank + 1 : 0)];

    void Allow(IReadOnlyList<Address> ids)
    {
        NeedManager();
        NeedRegistrationTime();
        foreach (var id in ids)
        {
            Stop(attested.Contains(id), "ALREADY_ADDED");
            attested = attested.Add(id);
        }
    }

    void SetPercentages(IReadOnlyList<BigInteger> wanted)
    {
        NeedManager();
        Stop(Now > Times.Allocation.Start || !percentages.IsEmpty, "ALLOCATION_ACTIVE");
        Stop(wanted.Count == 0, "Panic 0x32");
        Stop(wanted[0] <= wanted[^1] && !(AsIntended && wanted.Count == 1), "INVALID");
        Stop(wanted.Aggregate(BigInteger.Zero, (sum, one) => Uint256.Checked(sum + one)) != AlloContract.FeeDenominator, "INVALID");
        percentages = [.. wanted];
    }
}
