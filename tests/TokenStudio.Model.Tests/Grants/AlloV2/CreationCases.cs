namespace TokenStudio.Model.Tests.Grants.AlloV2;

/// <summary>Parameters a strategy refuses when the pool is made, at 900.</summary>
static class CreationCases
{
    const string T1 = "\"registrationStartTime\":{0},\"registrationEndTime\":{1},\"allocationStartTime\":{2},\"allocationEndTime\":{3}";

    const string Qv = "\"reviewThreshold\":1,";
    const string Micro = "\"approvalThreshold\":1,\"maxRequestedAmount\":1,";
    const string Streams = "\"recipientSuperAppFactory\":\"$ext\",\"minPassportScore\":0,";
    const string Ltip = "\"reviewStartTime\":{4},\"reviewEndTime\":{5},\"distributionStartTime\":{6},\"distributionEndTime\":{7},";

    /// <summary>Strategy, parameters, more of the file, the error and what it carries.</summary>
    public static TheoryData<string, string, string, string, string?> Each { get; } = Make();

    static TheoryData<string, string, string, string, string?> Make()
    {
        var cases = new TheoryData<string, string, string, string, string?>();
        void Add(string strategy, string parameters, string error, string? detail = null, string more = "") => cases.Add(strategy, "{" + parameters + "}", more, error, detail);

        // Four times in four wrong orders; the past only where it is looked at.
        foreach (var (name, more, first, looksAtNow) in new[]
        {
            ("DonationVotingMerkleDistributionDirectTransferStrategy", "", "registration", false), ("DonationVotingMerkleDistributionVaultStrategy", "", "registration", false),
            ("DonationVotingStrategy", "", "registration", true), ("QVSimpleStrategy", Qv + "\"maxVoiceCreditsPerAllocator\":1,", "registration", true),
            ("QVGovernanceERC20Votes", Qv + "\"govToken\":\"$gov\",\"timestamp\":1,", "registration", true), ("QVNftTieredStrategy", Qv, "registration", true),
            ("HackathonQVStrategy", "\"eas\":\"$ext\",\"schemaRegistry\":\"$ext\",\"schema\":\"x\",\"nft\":\"$nft\",\"maxVoiceCreditsPerAllocator\":1,", "registration", true),
            ("DonationVotingCustomRegistryStrategy", "\"customRegistry\":\"$ext\",", "registration", true),
            ("SQFSuperFluidStrategy", Streams + "\"passportDecoder\":\"$ext\",\"superfluidHost\":\"$ext\",\"allocationSuperToken\":\"$oth\",\"initialSuperAppBalance\":1,", "registration", true),
            ("EasyRetroFundingStrategy", "", "pool", false),
        })
        {
            foreach (var times in (int[][])[[2001, 2000, 3000, 4000], [3001, 3002, 3000, 4000], [1000, 2000, 4001, 4000], [1000, 4001, 3000, 4000], .. looksAtNow ? [[899, 2000, 3000, 4000]] : Array.Empty<int[]>()])
            {
                var given = Put(T1, times);
                Add(name, more + (first == "pool" ? given.Replace("allocation", "pool", StringComparison.Ordinal) : given), "INVALID");
            }
        }

        foreach (var (name, more) in new[]
        {
            ("QVImpactStreamStrategy", "\"maxVoiceCreditsPerAllocator\":1,"), ("ProportionalPayoutStrategy", "\"nft\":\"$nft\",\"maxRecipientsAllowed\":1,"), ("WrappedVotingNftMintStrategy", "\"nftFactory\":\"$ext\","),
            ("MicroGrantsStrategy", Micro), ("MicroGrantsGovStrategy", Micro + "\"gov\":\"$gov\",\"snapshotReference\":1,\"minVotePower\":1,"), ("MicroGrantsHatsStrategy", Micro + "\"hats\":\"$ext\",\"hatId\":1,"),
        })
        {
            Add(name, more + "\"allocationStartTime\":899,\"allocationEndTime\":4000", "INVALID");
            Add(name, more + "\"allocationStartTime\":4001,\"allocationEndTime\":4000", "INVALID");
        }

        Add("DirectGrantsLiteStrategy", "\"registrationStartTime\":2,\"registrationEndTime\":1", "INVALID");
        const string good = "\"allocationStartTime\":3000,\"allocationEndTime\":4000,";
        const string goodTimes = "\"registrationStartTime\":1000,\"registrationEndTime\":2000,\"allocationStartTime\":3000,\"allocationEndTime\":4000,";
        Add("QVNftTieredStrategy", goodTimes + Qv + "\"nfts\":[\"$nft\"],\"maxVoiceCreditsPerNft\":[]", "INVALID");
        Add("QVGovernanceERC20Votes", goodTimes + Qv + "\"govToken\":\"$gov\",\"timestamp\":1", "revert", more: "\"contractsWithoutVotes\":[\"$gov\"],");
        Add("HackathonQVStrategy", goodTimes + "\"eas\":\"$zero\",\"schemaRegistry\":\"$ext\",\"schema\":\"x\",\"nft\":\"$nft\",\"maxVoiceCreditsPerAllocator\":1", "InvalidEAS");
        Add("HackathonQVStrategy", goodTimes + "\"eas\":\"$ext\",\"schemaRegistry\":\"$ext\",\"schemaUID\":\"$root\",\"nft\":\"$nft\",\"maxVoiceCreditsPerAllocator\":1", "INVALID_SCHEMA", more: "\"schemas\":{\"$root\":{\"schema\":\"text\"}},");
        Add("WrappedVotingNftMintStrategy", good + "\"nftFactory\":\"$zero\"", "INVALID");
        Add("MicroGrantsGovStrategy", good + Micro + "\"gov\":\"$gov\",\"snapshotReference\":1,\"minVotePower\":1", "INVALID_ADDRESS", more: "\"contractsWithoutVotes\":[\"$gov\"],");
        Add("MicroGrantsGovStrategy", good + Micro + "\"gov\":\"$gov\",\"snapshotReference\":0,\"minVotePower\":1", "INVALID");
        Add("MicroGrantsHatsStrategy", good + Micro + "\"hats\":\"$zero\",\"hatId\":1", "ZERO_ADDRESS");
        Add("DonationVotingCustomRegistryStrategy", goodTimes + "\"customRegistry\":\"$zero\"", "INVALID_ADDRESS");
        Add("SQFSuperFluidStrategy", goodTimes + Streams + "\"passportDecoder\":\"$zero\",\"superfluidHost\":\"$ext\",\"allocationSuperToken\":\"$oth\",\"initialSuperAppBalance\":1", "ZERO_ADDRESS");
        Add("SQFSuperFluidStrategy", goodTimes + Streams + "\"passportDecoder\":\"$ext\",\"superfluidHost\":\"$ext\",\"allocationSuperToken\":\"$oth\",\"initialSuperAppBalance\":0", "INVALID");
        AddProgrammes(Add);
        return cases;
    }

    static string Put(string format, int[] times) => times.Select((time, i) => (Place: $"{{{i}}}", time)).Aggregate(format, (text, t) => text.Replace(t.Place, t.time.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal));

    static void AddProgrammes(Action<string, string, string, string?, string> add)
    {
        string Times(params int[] times) => "\"votingThreshold\":1,\"vestingPeriod\":1," + Put(Ltip + T1, times);
        var good = Times(1000, 2000, 3000, 4000, 2000, 2500, 5000, 6000);
        void Refused(string times, string reason) => add("LTIPSimpleStrategy", times, "INVALID_TIMESTAMPS", reason, "");
        Refused(Times(899, 2000, 3000, 4000, 2000, 2500, 5000, 6000), "block.timestamp > _registrationStartTime");
        Refused(Times(1000, 2000, 4001, 4000, 2000, 2500, 5000, 6000), "_allocationStartTime > _allocationEndTime");
        Refused(Times(1000, 2000, 3000, 4000, 2000, 2500, 6001, 6000), "_distributionStartTime > _distributionEndTime");
        Refused(Times(1000, 2000, 3000, 4000, 2501, 2500, 5000, 6000), "_reviewStartTime > _reviewEndTime");
        Refused(Times(4001, 2000, 3000, 4000, 2000, 2500, 5000, 6000), "_registrationEndTime > _allocationEndTime");   // the start stands in for the end
        Refused(Times(1000, 2000, 3000, 4000, 2000, 2500, 3500, 3999), "_allocationEndTime > _distributionEndTime");
        Refused(Times(1000, 2000, 3000, 4000, 4001, 4500, 5000, 6000), "_reviewStartTime > _allocationEndTime");
        add("LTIPSimpleStrategy", good.Replace("\"votingThreshold\":1", "\"votingThreshold\":0", StringComparison.Ordinal), "INVALID", null, "");
        add("LTIPSimpleStrategy", good.Replace("\"vestingPeriod\":1", "\"vestingPeriod\":0", StringComparison.Ordinal), "INVALID", null, "");
        var plan = "\"cliff\":0,\"rate\":1,\"period\":1," + good;
        add("LTIPHedgeyStrategy", "\"hedgeyContract\":\"$zero\",\"vestingAdmin\":\"$own\"," + plan, "ZERO_ADDRESS", null, "");
        add("LTIPHedgeyStrategy", "\"hedgeyContract\":\"$hed\",\"vestingAdmin\":\"$zero\"," + plan, "ZERO_ADDRESS", null, "");
        add("LTIPHedgeyGovernorStrategy", "\"governorContract\":\"$gov\",\"timepoint\":0,\"hedgeyContract\":\"$hed\",\"vestingAdmin\":\"$own\"," + plan, "INVALID", null, "");
        add("LTIPHedgeyGovernorStrategy", "\"governorContract\":\"$zero\",\"timepoint\":1,\"hedgeyContract\":\"$hed\",\"vestingAdmin\":\"$own\"," + plan, "ZERO_ADDRESS", null, "");
    }
}
