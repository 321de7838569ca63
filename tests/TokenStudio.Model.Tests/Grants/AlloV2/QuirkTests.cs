using TokenStudio.Model.Grants.AlloV2;

namespace TokenStudio.Model.Tests.Grants.AlloV2;

/// <summary>Where the deployed code surprises: it does so as deployed, does what was meant as intended, and is named by a lint.</summary>
public sealed class QuirkTests
{
    const string Qv = "{\"maxVoiceCreditsPerAllocator\":10,\"reviewThreshold\":1," + PoolScript.Times + "}";

    static readonly (string Strategy, string Quirk, string Parameters, string More, string Before, string Deployed, string Intended)[] Cases =
    [
        ("WrappedVotingNftMintStrategy", "window-not-enforced", "{\"nftFactory\":\"$ext\",\"allocationStartTime\":3000,\"allocationEndTime\":4000}", "\"mintPrices\":{\"$nft\":\"100\"},", "",
            "2999 don allocate [\"$nft\"] value=100", "2999 don allocate [\"$nft\"] value=100 ! ALLOCATION_NOT_ACTIVE"),
        ("WrappedVotingNftMintStrategy", "winner-is-paid-nothing", "{\"nftFactory\":\"$ext\",\"allocationStartTime\":3000,\"allocationEndTime\":4000}", "\"mintPrices\":{\"$nft\":\"100\"},", "3500 don allocate [\"$nft\"] value=100\n4001 eve distribute\n= pool 0",
            "= has nft tok 0", "= has nft tok 1000"),
        ("DonationVotingMerkleDistributionVaultStrategy", "status-not-rechecked", "{" + PoolScript.Times + "}", "", "1500 ali registerRecipient {\"recipientAddress\":\"$pay\"}\n1500 bob registerRecipient {\"recipientAddress\":\"$bob\"}\n4001 mgr updateDistribution [\"$root\"]",
            "4001 mgr distribute {\"data\":[[0,\"$ali\",600,[\"$proof0\"]]]}", "4001 mgr distribute {\"data\":[[0,\"$ali\",600,[\"$proof0\"]]]} ! RECIPIENT_ERROR"),
        ("QVSimpleStrategy", "review-needs-no-registration", Qv, "", "", "1500 mgr reviewRecipients [[\"$eve\"],[2]]", "1500 mgr reviewRecipients [[\"$eve\"],[2]] ! RECIPIENT_ERROR"),
        ("QVSimpleStrategy", "votes-of-the-rejected-count", Qv, "", "1500 ali registerRecipient [\"$ali\"]\n1500 bob registerRecipient [\"$bob\"]\n1500 mgr reviewRecipients [[\"$ali\",\"$bob\"],[2,2]]\n1500 mgr addAllocator [\"$don\"]\n3500 don allocate [\"$ali\",1]\n3500 don allocate [\"$bob\",1]\n3600 adm reviewRecipients [[\"$bob\"],[3]]\n4001 mgr distribute {\"recipientIds\":[\"$ali\"]}",
            "= has ali tok 500", "= has ali tok 1000"),
        ("QVGovernanceERC20Votes", "non-holders-get-invalid", "{\"govToken\":\"$gov\",\"timestamp\":1,\"reviewThreshold\":1," + PoolScript.Times + "}", "", "",
            "3500 eve allocate [\"$ali\",1] ! INVALID", "3500 eve allocate [\"$ali\",1] ! UNAUTHORIZED"),
        ("QVImpactStreamStrategy", "end-is-both", "{\"allocationStartTime\":3000,\"allocationEndTime\":4000,\"maxVoiceCreditsPerAllocator\":1}", "", "", "4000 mgr setPayouts [[]]", "4000 mgr setPayouts [[]] ! ALLOCATION_NOT_ENDED"),
        ("HackathonQVStrategy", "one-winner-is-impossible", "{\"eas\":\"$ext\",\"schemaRegistry\":\"$ext\",\"schema\":\"x\",\"nft\":\"$nft\",\"maxVoiceCreditsPerAllocator\":9," + PoolScript.Times + "}", "", "",
            "1500 mgr setPayoutPercentages [[1000000000000000000]] ! INVALID", "1500 mgr setPayoutPercentages [[1000000000000000000]]"),
        ("HackathonQVStrategy", "unranked-read-rank-one", "{\"eas\":\"$ext\",\"schemaRegistry\":\"$ext\",\"schema\":\"x\",\"nft\":\"$nft\",\"maxVoiceCreditsPerAllocator\":9," + PoolScript.Times + "}", "",
            "1500 mgr setAllowedRecipientIds [[\"$anc\"],0,\"0x\"]\n1500 mgr setPayoutPercentages [[600000000000000000,400000000000000000]]\n1500 ali registerRecipient [\"$anc\",\"$pay\"]",
            "4001 mgr distribute {\"recipientIds\":[\"$anc\"]}\n= has pay tok 600", "4001 mgr distribute {\"recipientIds\":[\"$anc\"]} ! RECIPIENT_ERROR"),
        ("DirectGrantsSimpleStrategy", "rejected-stays-allocated", "{\"registrationStartTime\":1,\"registrationEndTime\":2}", "", "3 mgr allocate [\"$ali\",\"Accepted\",1000]\n3 mgr allocate [\"$ali\",\"Rejected\",0]",
            "3 mgr allocate [\"$bob\",\"Accepted\",1] ! ALLOCATION_EXCEEDS_POOL_AMOUNT", "3 mgr allocate [\"$bob\",\"Accepted\",1]"),
        ("EasyRPGFStrategy", "withdraws-any-token", "{}", "", "1 don transfer {\"token\":\"$oth\",\"to\":\"$pool\",\"amount\":\"7\"}", "1 mgr withdraw [\"$oth\",\"$mgr\"] ! TransferFailed", "1 mgr withdraw [\"$oth\",\"$mgr\"]\n= has mgr oth 7\n= pool 1000"),
        ("EasyRetroFundingStrategy", "status-not-looked-at", "{\"registrationStartTime\":1000,\"registrationEndTime\":2000,\"poolStartTime\":3000,\"poolEndTime\":4000}", "", "1500 ali registerRecipient {\"recipientAddress\":\"$pay\"}\n4001 mgr updateDistribution [\"Qm\"]",
            "4001 mgr distribute {\"data\":[[0,\"$ali\",5]]}", "4001 mgr distribute {\"data\":[[0,\"$ali\",5]]} ! RECIPIENT_ERROR"),
        ("RFPCommitteeStrategy", "winner-need-not-be-pending", "{\"voteThreshold\":1,\"maxBid\":5}", "", "", "1 mgr allocate [\"$eve\"]\n= is eve Accepted", "1 mgr allocate [\"$eve\"] ! RECIPIENT_ERROR"),
        ("MicroGrantsStrategy", "withdraw-always-open", "{\"allocationStartTime\":3000,\"allocationEndTime\":4000,\"approvalThreshold\":1,\"maxRequestedAmount\":5}", "", "", "3500 mgr withdraw [\"$tok\"]", "3500 mgr withdraw [\"$tok\"] ! POOL_ACTIVE"),
        ("MicroGrantsStrategy", "any-vote-may-decide", "{\"allocationStartTime\":3000,\"allocationEndTime\":4000,\"approvalThreshold\":0,\"maxRequestedAmount\":5}", "", "1 ali registerRecipient [\"$zero\",\"$pay\",5,[1,\"Qm\"]]\n1 mgr setAllocator [\"$don\",true]\n3500 don allocate [\"$ali\",\"Rejected\"]",
            "= has pay tok 5", "= has pay tok 0"),
        ("DonationVotingStrategy", "tokens-are-not-taken", "{" + PoolScript.Times + "}", "", "1500 ali registerRecipient [\"$pay\"]\n1500 mgr reviewRecipients [[\"$ali\"],[2]]\n3500 don allocate [\"$ali\",40,\"$tok\"]", "= has don tok 0", "= has don tok -40"),
        ("LTIPHedgeyStrategy", "paid-twice", "{\"hedgeyContract\":\"$hed\",\"vestingAdmin\":\"$own\",\"cliff\":0,\"rate\":1,\"period\":1,\"votingThreshold\":1," + PoolScript.Times + ",\"reviewStartTime\":2000,\"reviewEndTime\":2500,\"distributionStartTime\":3000,\"distributionEndTime\":6000,\"vestingPeriod\":1}", "",
            "1500 ali registerRecipient [\"$pay\",\"$zero\",600]\n2000 mgr reviewRecipients [[\"$ali\"],[2]]\n3500 mgr allocate [\"$ali\"]", "3500 eve distribute {\"recipientIds\":[\"$ali\"]} ! TransferFailed", "3500 eve distribute {\"recipientIds\":[\"$ali\"]}\n= has hed tok 600"),
        ("LTIPSimpleStrategy", "distribution-window-not-enforced", "{\"votingThreshold\":1," + PoolScript.Times + ",\"reviewStartTime\":2000,\"reviewEndTime\":2500,\"distributionStartTime\":5000,\"distributionEndTime\":6000,\"vestingPeriod\":1}", "", "",
            "3500 eve distribute {\"recipientIds\":[]}", "3500 eve distribute {\"recipientIds\":[]} ! DISTRIBUTION_NOT_ACTIVE"),
        ("LockupLinearStrategy", "anybody-sets-in-review", "{}", "", "", "1 eve setRecipientStatusToInReview [[\"$ali\"]]", "1 eve setRecipientStatusToInReview [[\"$ali\"]] ! UNAUTHORIZED"),
    ];

    public static TheoryData<int, string> Each => [.. Cases.Select((c, i) => (i, $"{c.Strategy} {c.Quirk}"))];

    [Theory]
    [MemberData(nameof(Each))]
    public void AsIntended_WhereAQuirkChanges_DoesOtherwise(int index, string name)
    {
        var c = Cases[index];
        Assert.Equal($"{c.Strategy} {c.Quirk}", name);
        var script = new PoolScript(c.Strategy, c.Parameters, "") { More = c.More };
        var deployed = PoolStory.Begin(script);
        Assert.Contains(AlloLints.Of(deployed.World.StrategyOf(1)!), q => q.Id == c.Quirk && q.Changes);
        deployed.Play(c.Before).Play(c.Deployed);
        PoolStory.Begin(script with { Mode = "as-intended" }).Play(c.Before).Play(c.Intended);
    }

    [Theory]
    [InlineData("{\"voteThreshold\":0,\"maxBid\":5}", true)]
    [InlineData("{\"voteThreshold\":2,\"maxBid\":5}", false)]
    [InlineData("{\"voteThreshold\":3,\"maxBid\":5}", true)]   // Adm and Mgr
    public void Lints_OfAThreshold_SayWhetherNobodyReachesIt(string parameters, bool isOutOfReach) =>
        Assert.Equal(isOutOfReach, AlloLints.Of(PoolStory.Begin(new("RFPCommitteeStrategy", parameters, "")).World.StrategyOf(1)!).Any(q => q.Id == "threshold-nobody-reaches"));

    [Fact]
    public void Quirks_OfEveryStrategy_HaveIdsOfTheirOwn()
    {
        Assert.All(StrategyKinds.All, kind => Assert.NotEmpty(kind.Quirks));
        Assert.All(StrategyKinds.All, kind => Assert.Equal(kind.Quirks.Count, kind.Quirks.Select(q => q.Id).Distinct().Count()));
    }

    [Fact]
    public void Strategies_OfTheList_AreFoundByAnyWritingOfTheirNames()
    {
        Assert.Equal(28, StrategyKinds.All.Count);
        Assert.Equal("DonationVotingMerkleDistributionDirectTransferStrategy", StrategyKinds.Find("donationVotingMerkleDistribution-DirectTransfer")?.Name);
        Assert.Null(StrategyKinds.Find("QV"));
    }
}
