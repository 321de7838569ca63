using TokenStudio.Model.Grants.AlloV2;
using TokenStudio.Model.Grants.AlloV2.Strategies;
using TokenStudio.Onchain;
using static TokenStudio.Presentation.Granting.Lifecycles.CallMembers;

namespace TokenStudio.Presentation.Granting.Lifecycles;

/// <summary>What Allo hands on to a strategy, which each strategy reads in its own way: registering, allocating, paying out.</summary>
static class PoolCalls
{
    const long Year = 31_536_000;
    const long Month = 2_592_000;

    public static Dictionary<string, object> Registration(PoolScene scene)
    {
        var next = scene.Next;
        var all = scene.Strategy is ProportionalPayout ? Of(("recipientId", PoolValues.IdOf(scene, next))) : scene.Cast.GivenAnchor(next) is { } anchor ? Of(("registryAnchor", anchor.ToString())) : [];
        all["recipientAddress"] = scene.Cast.GranteeOf(next).ToString();
        if (scene.Strategy is ProportionalPayout) all["status"] = nameof(AlloStatus.Accepted);
        if (AmountWord(scene.Strategy) is { } word) all[word] = Text(scene.AskedBy(next));
        if (scene.Strategy is HedgeyRFPCommittee) all["lockupTerm"] = Year;
        if (scene.Strategy is SablierBase) all["cancelable"] = true;
        if (scene.Strategy is LockupLinear) all["durations"] = Of(("cliff", Month), ("total", Year));
        if (scene.Strategy is LockupDynamic) all["segments"] = new[] { Of(("amount", Text(scene.AskedBy(next))), ("exponent", "1000000000000000000"), ("delta", Year)) };
        all["metadata"] = PoolScene.Metadata;
        return all;
    }

    static string? AmountWord(AlloStrategy strategy) => strategy switch
    {
        RFPSimple => "proposalBid",
        MicroGrantsBase or QVImpact => "requestedAmount",
        DirectGrantsSimple or SablierBase => "grantAmount",
        LTIPSimple => "allocationAmount",
        _ => null,
    };

    public static Dictionary<string, object> Allocation(PoolScene scene)
    {
        var (one, waiting) = (PoolValues.IdOf(scene, scene.One), PoolValues.IdOf(scene, scene.Waiting));
        return scene.Strategy switch
        {
            DonationVotingMerkleBase => Of(("recipientId", one), ("permitType", scene.Strategy is DonationVotingMerkleDistributionVault && scene.Token != AlloWorld.Native ? nameof(PermitType.Permit2) : nameof(PermitType.None)), ("permit2Data", Permit(scene))),
            DonationVoting => Of(("recipientId", one), ("amount", Text(scene.Gift)), ("token", scene.Token.ToString())),
            QVNftTiered => Of(("recipientId", one), ("nft", scene.Plot.All("nfts").FirstOrDefault(Address.Zero.ToString())), ("nftId", Text(scene.NftId)), ("voiceCreditsToAllocate", Text(scene.Spent))),
            HackathonQV => Of(("recipientId", one), ("nftId", Text(scene.NftId)), ("voiceCreditsToAllocate", Text(scene.Spent))),
            QuadraticVotingBase or QVImpact => Of(("recipientId", one), ("voiceCreditsToAllocate", Text(scene.Spent))),
            DirectGrantsSimple or SablierBase => Of(("recipientId", waiting), ("status", nameof(AlloStatus.Accepted)), ("grantAmount", Text(scene.AskedBy(scene.Waiting)))),
            DirectGrantsLite => Of(("data", new[] { Of(("token", scene.Token.ToString()), ("recipientId", one), ("amount", Text(scene.AskedBy(scene.One)))) })),
            DirectAllocation => Of(("profileOwner", scene.Cast.GranteeOf(0).ToString()), ("amount", Text(scene.Gift)), ("token", scene.Token.ToString()), ("nonce", 0)),
            RFPCommittee => Of(("recipientId", waiting)),
            RFPSimple => Of(("recipientId", waiting), ("finalProposalBid", Text(scene.Strategy.Recipient(scene.Cast.IdOf(scene.Waiting)).Amount))),
            MicroGrantsBase => Of(("recipientId", waiting), ("status", nameof(AlloStatus.Accepted))),
            ProportionalPayout => Of(("recipientId", one), ("nftId", Text(scene.NftId))),
            WrappedVotingNftMint => Of(("nft", PoolCast.Nft.ToString())),
            LTIPHedgeyGovernor => Of(("recipientId", one), ("votes", Text(scene.Plot.Number("votingThreshold") ?? 1))),
            SQFSuperFluid => Of(("recipientId", one), ("flowRate", "1000000000000")),
            _ => Of(("recipientId", one)),
        };
    }

    public static Dictionary<string, object> Distribution(PoolScene scene) => scene.Strategy switch
    {
        DonationVotingMerkleBase => Of(("recipientIds", Array.Empty<string>()), ("data", scene.Parts.Select(p => Of(
            ("index", p.Index), ("recipientId", PoolValues.IdOf(scene, p.Project)), ("amount", Text(p.Amount)), ("merkleProof", scene.Tree!.ProofOf(p.Index).Select(h => Hex.Of(h)).ToArray()))).ToArray())),
        EasyRetroFunding => Of(("recipientIds", Array.Empty<string>()), ("data", scene.Parts.Select(p => Of(("index", p.Index), ("recipientId", PoolValues.IdOf(scene, p.Project)), ("amount", Text(p.Amount)))).ToArray())),
        EasyRPGF => Of(("recipientIds", Projects(scene).Select(n => scene.Cast.GranteeOf(n).ToString()).ToArray()), ("data", Projects(scene).Select(n => Text(scene.AskedBy(n))).ToArray())),
        SQFSuperFluid => Of(("recipientIds", Array.Empty<string>()), ("data", Text(scene.Strategy.PoolAmount / Month))),
        RFPSimple or WrappedVotingNftMint => Of(("recipientIds", Array.Empty<string>())),
        _ => Of(("recipientIds", PoolValues.Ids(scene, scene.Due))),
    };

    static IEnumerable<int> Projects(PoolScene scene) => Enumerable.Range(0, Math.Max(1, scene.Cast.Projects.Count));

    static Dictionary<string, object> Permit(PoolScene scene) => Of(
        ("permit", Of(("permitted", Of(("token", scene.Token.ToString()), ("amount", Text(scene.Gift)))), ("nonce", 0), ("deadline", Text(scene.At)))), ("signature", "0x"));
}
