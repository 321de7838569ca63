namespace TokenStudio.Model.Tests.Grants.AlloV2;

/// <summary>Scripts of the strategies by vote: the quadratic family, proportional payout, voting by minting, micro grants.</summary>
static class VotingScripts
{
    const string Quadratic = "\"registryGating\":false,\"metadataRequired\":true,\"reviewThreshold\":1," + PoolScript.Times;

    const string Reviewed = """
        999 ali registerRecipient ["$pay","$zero",[1,"Qm"]] ! REGISTRATION_NOT_ACTIVE # early
        2001 ali registerRecipient ["$pay","$zero",[1,"Qm"]] ! REGISTRATION_NOT_ACTIVE # late
        1500 eve registerRecipient ["$pay","$anc",[1,"Qm"]] ! UNAUTHORIZED # role
        1500 ali registerRecipient ["$pay"] ! INVALID_METADATA
        1500 ali registerRecipient ["$zero","$zero",[1,"Qm"]] ! RECIPIENT_ERROR
        1500 ali registerRecipient ["$pay","$zero",[1,"Qm"]]
        1500 bob registerRecipient {"recipientAddress":"$bob",$qm}
        1500 eve reviewRecipients [["$ali"],[2]] ! UNAUTHORIZED # role
        4001 mgr reviewRecipients [["$ali"],[2]] ! ALLOCATION_NOT_ACTIVE # late
        1500 mgr reviewRecipients [["$ali"],[]] ! INVALID
        1500 mgr reviewRecipients [["$ali"],["None"]] ! RECIPIENT_ERROR # status
        1500 mgr reviewRecipients {"recipientIds":["$ali","$bob"],"recipientStatuses":["Accepted","Accepted"]}
        1500 mgr reviewRecipients [["$ali"],["Rejected"]] ! RECIPIENT_ERROR # status
        """;

    const string Shared = """
        4000 mgr distribute {"recipientIds":["$ali"]} ! ALLOCATION_NOT_ENDED # early
        4001 eve distribute {"recipientIds":["$ali"]} ! UNAUTHORIZED # role
        4001 mgr distribute {"recipientIds":["$eve"]} ! RECIPIENT_ERROR # status
        4001 mgr distribute {"recipientIds":["$ali","$bob"]}
        4001 mgr distribute {"recipientIds":["$ali"]} ! RECIPIENT_ERROR # status
        = pool 1000
        4001 don fundPool {"amount":"5"} ! INVALID # late
        4001 mgr updatePoolTimestamps [4000,4001,4002,4003] ! INVALID
        2596000 mgr withdraw ["$tok"] ! INVALID # early
        2596001 mgr withdraw ["$tok"]
        """;

    public static IReadOnlyList<PoolScript> All { get; } =
    [
        new("QVSimpleStrategy", "{\"maxVoiceCreditsPerAllocator\":10," + Quadratic + "}", Reviewed + "\n" + """
            3500 don allocate ["$ali",4] ! UNAUTHORIZED # role
            3500 eve addAllocator ["$don"] ! UNAUTHORIZED # role
            3500 mgr addAllocator ["$don"]
            3500 don allocate ["$eve",4] ! RECIPIENT_ERROR # status
            3500 don allocate ["$ali",11] ! INVALID # amount
            2999 don allocate ["$ali",4] ! ALLOCATION_NOT_ACTIVE # early
            4001 don allocate ["$ali",4] ! ALLOCATION_NOT_ACTIVE # late
            3500 don allocate ["$ali",0] ! INVALID # amount
            3500 don allocate ["$ali",4]
            = fig ali totalVotesReceived 2000000000
            3500 don allocate {"recipientId":"$ali","voiceCreditsToAllocate":5}
            = fig ali totalVotesReceived 3000000000
            3500 don allocate ["$bob",2] ! INVALID # amount
            3500 don allocate ["$bob",1]
            3500 mgr removeAllocator ["$don"]
            3500 don allocate ["$bob",0] ! UNAUTHORIZED # role
            """ + "\n" + Shared + "\n= has pay tok 750\n= has bob tok 250"),
        new("QVGovernanceERC20Votes", "{\"govToken\":\"$gov\",\"timestamp\":500," + Quadratic + "}", Reviewed + "\n" + """
            3500 eve allocate ["$ali",1] ! INVALID # role
            3500 don allocate ["$ali",10] ! INVALID # amount
            3500 don allocate ["$eve",4] ! RECIPIENT_ERROR # status
            2999 don allocate ["$ali",4] ! ALLOCATION_NOT_ACTIVE # early
            4001 don allocate ["$ali",4] ! ALLOCATION_NOT_ACTIVE # late
            3500 don allocate ["$ali",4]
            3500 don allocate ["$bob",4]
            """ + "\n" + Shared + "\n= has pay tok 500")
            { More = "\"votes\":{\"$gov\":{\"$don\":{\"400\":\"9\",\"501\":\"99\"}}}," },
        new("QVNftTieredStrategy", "{\"nfts\":[\"$nft\"],\"maxVoiceCreditsPerNft\":[9]," + Quadratic + "}", Reviewed + "\n" + """
            3500 eve allocate ["$ali","$nft",1,4] ! UNAUTHORIZED # role
            3500 don allocate ["$ali","$nft",2,4] ! TokenDoesNotExist
            3500 don allocate ["$eve","$nft",1,4] ! RECIPIENT_ERROR # status
            3500 don allocate ["$ali","$nft",1,10] ! INVALID # amount
            2999 don allocate ["$ali","$nft",1,4] ! ALLOCATION_NOT_ACTIVE # early
            4001 don allocate ["$ali","$nft",1,4] ! ALLOCATION_NOT_ACTIVE # late
            3500 don allocate ["$ali","$nft",1,4]
            3500 don transferFrom ["$nft","$don","$eve",1]
            3500 eve allocate {"recipientId":"$bob","nft":"$nft","nftId":1,"voiceCreditsToAllocate":5}
            3500 eve allocate ["$bob","$nft",1,1] ! INVALID # amount
            = fig bob totalVotesReceived 2236067977
            """ + "\n" + Shared + "\n= has pay tok 472\n= has bob tok 527")
            { More = "\"nfts\":{\"$nft\":{\"1\":\"$don\"}}," },
        new("HackathonQVStrategy", "{\"easInfo\":{\"eas\":\"$ext\",\"schemaRegistry\":\"$ext\",\"schema\":\"bool ok\",\"revocable\":true},\"nft\":\"$nft\",\"maxVoiceCreditsPerAllocator\":9,\"params\":{\"metadataRequired\":false," + PoolScript.Times + "}}", Hackathon)
            { More = "\"nfts\":{\"$nft\":{\"1\":\"$don\",\"2\":\"$don\"}}," },
        new("QVImpactStreamStrategy", "{\"metadataRequired\":true,\"allocationStartTime\":3000,\"allocationEndTime\":4000,\"maxVoiceCreditsPerAllocator\":10}", Impact),
        new("ProportionalPayoutStrategy", "{\"nft\":\"$nft\",\"maxRecipientsAllowed\":2,\"allocationStartTime\":3000,\"allocationEndTime\":4000}", Proportional)
            { More = "\"nfts\":{\"$nft\":{\"1\":\"$don\",\"2\":\"$don\",\"3\":\"$don\",\"4\":\"$don\"}}," },
        new("WrappedVotingNftMintStrategy", "{\"nftFactory\":\"$ext\",\"allocationStartTime\":3000,\"allocationEndTime\":4000}", """
            1500 ali registerRecipient {"recipientId":"$ali"} ! Panic 0x01
            3500 don allocate ["$nft"] ! INVALID # amount
            3500 don allocate ["$nft"] value=99 ! INVALID # amount
            1 don allocate ["$nft"] value=250
            = fig nft allocations 2
            = has pool nat 50
            3500 don allocate ["$nft"] value=400 ! MaxSupply # amount
            3500 don mintTo ["$nft","$don"] value=99 ! MintPriceNotPaid # amount
            3500 don mintTo ["$nft","$zero"] value=100 ! TransferToZeroAddress
            3500 eve transferFrom ["$nft","$don","$eve",2] ! revert # role
            3500 don transferFrom ["$nft","$don","$eve",2]
            3500 don mintTo ["$nft","$don"] value=100
            = fig nft allocations 2
            3500 don allocate ["$nft"] value=300 ! MaxSupply # amount
            3500 don withdrawPayments ["$nft","$don"] ! Unauthorized # role
            3500 eve createNFTContract ["Mine","M",7,"$eve"]
            3500 don mintTo ["$mynft","$bob"] value=7
            3500 don withdrawPayments ["$mynft","$don"] ! Unauthorized # role
            3500 adm createPool ["$own.profile","DirectAllocation",{},"$tok",0,[1,"Qm"],[]]
            3500 eve withdrawPayments ["$mynft","$pool2"] ! WithdrawTransfer
            3500 eve withdrawPayments ["$mynft","$bob"]
            = has bob nat 7
            4000 eve distribute ! ALLOCATION_NOT_ENDED # early
            3500 eve setAllocationTimes [5000,6000] ! UNAUTHORIZED # role
            3500 mgr setAllocationTimes [3000,6000] ! INVALID
            4001 eve distribute
            = pool 0
            = has pool tok 1000
            4001 eve distribute ! INVALID # late
            """, "status: there are no statuses") { More = "\"mintPrices\":{\"$nft\":\"100\"}," },
        .. MicroScripts.All,
    ];

    const string Hackathon = """
        1500 ali registerRecipient ["$anc","$pay",[1,"Qm"]] ! UNAUTHORIZED # status
        1500 eve setAllowedRecipientIds [["$anc"],0,"0x"] ! UNAUTHORIZED # role
        2001 mgr setAllowedRecipientIds [["$anc"],0,"0x"] ! REGISTRATION_NOT_ACTIVE # late
        1500 mgr setAllowedRecipientIds [["$anc"],0,"0x"]
        1500 mgr setAllowedRecipientIds [["$anc"],0,"0x"] ! ALREADY_ADDED # status
        1500 eve registerRecipient ["$anc","$pay",[1,"Qm"]] ! UNAUTHORIZED # role
        999 ali registerRecipient ["$anc","$pay",[1,"Qm"]] ! REGISTRATION_NOT_ACTIVE # early
        1500 ali registerRecipient ["$anc","$pay",[1,"Qm"]]
        = is anc Accepted
        3500 don allocate ["$anc",1,4] ! INVALID
        1500 eve setPayoutPercentages [[600000000000000000,400000000000000000]] ! UNAUTHORIZED # role
        3001 mgr setPayoutPercentages [[600000000000000000,400000000000000000]] ! ALLOCATION_ACTIVE # late
        1500 mgr setPayoutPercentages [[]] ! Panic 0x32
        1500 mgr setPayoutPercentages [[1000000000000000000]] ! INVALID # amount
        1500 mgr setPayoutPercentages [[600000000000000000,300000000000000000]] ! INVALID # amount
        1500 mgr setPayoutPercentages [[600000000000000000,400000000000000000]]
        1500 mgr setPayoutPercentages [[600000000000000000,400000000000000000]] ! ALLOCATION_ACTIVE
        3500 mgr attest [{}] ! AccessDenied # role
        3500 ext attest [{}]
        3500 don multiRevoke [[{}],[0]] ! AccessDenied # role
        3500 ext multiAttest [[{},{}],[2,2]] value=3 ! InsufficientValue # amount
        3500 ext multiAttest [[{},{}],[2]] value=3 ! Panic 0x32 # amount
        3500 ext multiAttest [[{},{}],[2,1]] value=3
        = has pool nat 3
        3500 eve allocate ["$anc",1,4] ! UNAUTHORIZED # role
        3500 don allocate ["$anc",1,10] ! INVALID # amount
        2999 don allocate ["$anc",1,4] ! ALLOCATION_NOT_ACTIVE # early
        3500 don allocate ["$anc",1,0] ! INVALID # amount
        3500 don allocate ["$ali",1,4] ! RECIPIENT_ERROR # status
        3500 don allocate ["$anc",1,4]
        = fig anc rank 1
        = fig anc payout 600
        4000 mgr distribute {"recipientIds":["$anc"]} ! ALLOCATION_NOT_ENDED # early
        4001 mgr distribute {"recipientIds":["$anc"]}
        = has pay tok 600
        4001 mgr distribute {"recipientIds":["$anc"]} ! RECIPIENT_ERROR # status
        """;

    const string Impact = """
        1500 eve registerRecipient ["$zero","$pay",0,[1,"Qm"]] ! UNAUTHORIZED # role
        1500 mgr registerRecipient ["$zero","$pay",0] ! INVALID_METADATA
        1500 mgr registerRecipient ["$zero","$zero",0,[1,"Qm"]] ! RECIPIENT_ERROR
        1500 mgr registerRecipient ["$zero","$pay",500,[1,"Qm"]]
        = is pay Accepted
        2999 don allocate ["$pay",4] ! ALLOCATION_NOT_ACTIVE # early
        3500 don allocate ["$pay",4] ! UNAUTHORIZED # role
        3500 mgr batchAddAllocator [["$don"]]
        3500 don allocate ["$eve",4] ! RECIPIENT_ERROR # status
        3500 don allocate ["$pay",11] ! INVALID # amount
        3500 don allocate ["$pay",0] ! INVALID # amount
        3500 don allocate ["$pay",4]
        = fig pay totalVotesReceived 2000000000
        4001 don allocate ["$pay",4] ! ALLOCATION_NOT_ACTIVE # late
        3999 mgr setPayouts [[["$pay",600]]] ! ALLOCATION_NOT_ENDED # early
        4000 eve setPayouts [[["$pay",600]]] ! UNAUTHORIZED # role
        4000 mgr setPayouts [[["$pay",0]]] ! RECIPIENT_ERROR # amount
        4000 mgr setPayouts [[["$eve",600]]] ! RECIPIENT_ERROR # status
        4000 mgr setPayouts [[["$pay",1001]]] ! INVALID # amount
        4000 mgr setPayouts {"payouts":[{"recipientId":"$pay","amount":"600"}]}
        4000 mgr setPayouts [[["$pay",600]]] ! INVALID
        3999 eve distribute {"recipientIds":["$pay"]} ! ALLOCATION_NOT_ENDED # early
        4000 eve distribute {"recipientIds":["$pay"]}
        4000 eve distribute {"recipientIds":["$pay"]} ! RECIPIENT_ERROR # status
        = has pay tok 600
        = pool 1000
        4000 mgr updatePoolTimestamps [3999,4001] ! INVALID
        4000 eve recoverFunds ["$tok","$eve"] ! UNAUTHORIZED # role
        4000 mgr recoverFunds ["$tok","$mgr"]
        = has mgr tok 400
        """;

    const string Proportional = """
        1500 eve registerRecipient ["$ali","$pay","Accepted",[1,"Qm"]] ! UNAUTHORIZED # role
        1500 mgr registerRecipient ["$ali","$zero","Accepted",[1,"Qm"]] ! RECIPIENT_ERROR
        1500 mgr registerRecipient ["$ali","$pay","Rejected",[1,"Qm"]] ! RECIPIENT_ERROR # status
        1500 mgr registerRecipient ["$ali","$pay","Accepted",[1,"Qm"]]
        1500 mgr registerRecipient {"recipientId":"$bob","recipientAddress":"$bob","status":2}
        1500 mgr registerRecipient ["$eve","$eve","Accepted"] ! MAX_REACHED # amount
        2999 don allocate ["$ali",1] ! ALLOCATION_NOT_ACTIVE # early
        4001 don allocate ["$ali",1] ! ALLOCATION_NOT_ACTIVE # late
        3500 eve allocate ["$ali",1] ! UNAUTHORIZED # role
        3500 don allocate ["$eve",1] ! RECIPIENT_ERROR # status
        3500 don allocate ["$ali",1]
        3500 don allocate ["$ali",1] ! UNAUTHORIZED # status
        3500 don allocate ["$ali",2]
        3500 don allocate ["$ali",3]
        3500 don allocate {"recipientId":"$bob","nftId":4}
        4000 eve distribute {"recipientIds":["$ali"]} ! ALLOCATION_NOT_ENDED # early
        4001 eve distribute {"recipientIds":["$ali","$bob"]}
        4001 eve distribute {"recipientIds":["$ali"]} ! RECIPIENT_ERROR # status
        = has pay tok 750
        = has bob tok 250
        = pool 1000
        4001 eve setAllocationTime [5000,6000] ! UNAUTHORIZED # role
        4001 mgr setAllocationTime [4000,6000] ! INVALID
        4001 mgr setAllocationTime [5000,6000]
        """;
}
