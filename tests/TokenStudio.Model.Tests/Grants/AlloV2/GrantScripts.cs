namespace TokenStudio.Model.Tests.Grants.AlloV2;

/// <summary>Scripts of the strategies by which managers grant: direct grants, lists, requests for proposals.</summary>
static class GrantScripts
{
    const string Bid = "\"maxBid\":\"900\",\"useRegistryAnchor\":false,\"metadataRequired\":true";

    const string Bids = """
        1 ali registerRecipient ["$zero","$pay",900] ! INVALID_METADATA
        1 ali registerRecipient ["$zero","$pay",901,[1,"Qm"]] ! EXCEEDING_MAX_BID # amount
        1 ali registerRecipient ["$zero","$zero",900,[1,"Qm"]] ! RECIPIENT_ERROR
        1 eve registerRecipient ["$anc","$pay",900,[1,"Qm"]] ! UNAUTHORIZED # role
        1 ali registerRecipient ["$zero","$pay",0,[1,"Qm"],50]
        = fig ali proposalBid 900
        1 bob registerRecipient {"recipientAddress":"$bob","proposalBid":"300",$qm}
        1 eve increaseMaxBid [1000] ! UNAUTHORIZED # role
        1 mgr increaseMaxBid [899] ! AMOUNT_TOO_LOW # amount
        1 mgr increaseMaxBid [900]
        2 mgr distribute ! POOL_ACTIVE # early
        2 mgr withdraw ["$tok"] ! POOL_ACTIVE # early
        2 ali submitUpcomingMilestone [[1,"Qm"]] ! UNAUTHORIZED # early
        """;

    const string Won = """
        4 ali registerRecipient ["$zero","$pay",0,[1,"Qm"]] ! POOL_INACTIVE # late
        = is ali Accepted
        = is bob Rejected
        5 mgr distribute ! INVALID_MILESTONE
        5 eve setMilestones [[[1000000000000000000]]] ! UNAUTHORIZED # role
        5 mgr setMilestones [[[1000000000000000000],[0]]] ! INVALID_MILESTONE # amount
        5 mgr setMilestones [[[500000000000000000],[400000000000000000]]] ! INVALID_MILESTONE # amount
        5 mgr setMilestones [[[333333333333333333],[333333333333333333],[333333333333333334]]]
        6 mgr distribute ! INVALID_MILESTONE # status
        6 mgr rejectMilestone [0] ! MILESTONE_NOT_PENDING # status
        6 mgr rejectMilestone [3] ! Panic 0x32
        6 eve submitUpcomingMilestone [[1,"Qm"]] ! UNAUTHORIZED # role
        6 ali submitUpcomingMilestone {"metadata":{"protocol":1,"pointer":"Qm"}}
        6 eve rejectMilestone [0] ! UNAUTHORIZED # role
        6 mgr rejectMilestone [0]
        7 ali submitUpcomingMilestone [[1,"Qm"]]
        7 mgr setMilestones [[[1000000000000000000]]] ! MILESTONES_ALREADY_SET # late
        7 eve distribute ! UNAUTHORIZED # role
        7 mgr distribute
        = pool 701
        8 ali submitUpcomingMilestone [[1,"Qm"]]
        8 mgr distribute
        8 ali submitUpcomingMilestone [[1,"Qm"]]
        8 mgr distribute
        = pool 102
        9 ali submitUpcomingMilestone [[1,"Qm"]] ! INVALID_MILESTONE # late
        9 mgr distribute ! INVALID_MILESTONE # late
        9 eve withdraw ["$tok"] ! UNAUTHORIZED # role
        9 mgr withdraw ["$tok"]
        = has mgr tok 102
        = pool 102
        9 eve setPoolActive [true] ! UNAUTHORIZED # role
        9 mgr setPoolActive [true]
        """;

    const string Chosen = """
        3 eve allocate ["$ali",900] ! UNAUTHORIZED # role
        3 mgr allocate ["$eve",900] ! RECIPIENT_ERROR # status
        3 mgr allocate ["$ali",899] ! INVALID # amount
        3 mgr allocate {"recipientId":"$ali","finalProposalBid":"900"}
        3 mgr allocate ["$bob",300] ! POOL_INACTIVE # late
        """;

    const string Elected = """
        3 eve allocate ["$ali"] ! UNAUTHORIZED # role
        3 mgr allocate ["$bob"]
        3 mgr allocate {"recipientId":"$ali"}
        = fig bob votes 0
        3 adm allocate ["$ali"]
        3 adm allocate ["$bob"] ! RECIPIENT_ALREADY_ACCEPTED # late
        """;

    public static IReadOnlyList<PoolScript> All { get; } =
    [
        new("DirectGrantsSimpleStrategy", "{\"metadataRequired\":true,\"grantAmountRequired\":true,\"registrationStartTime\":1000,\"registrationEndTime\":2000}", Simple),
        new("DirectGrantsLiteStrategy", "{\"metadataRequired\":true,\"registrationStartTime\":1000,\"registrationEndTime\":2000}", Lite),
        new("DirectAllocationStrategy", "{}", """
            1 eve registerRecipient {}
            1 don allocate ["$ali",5,"$nat",0] value=4 ! AMOUNT_MISMATCH # amount
            1 don allocate {"profileOwner":"$ali","amount":"5","token":"$nat","nonce":0} value=7
            = has ali nat 5
            = has pool nat 2
            1 ext allocate ["$ali",51,"$tok",0] ! TransferFromFailed # amount
            1 ext allocate ["$ali",50,"$tok",0]
            1 don fundPool [1,5] ! NOT_IMPLEMENTED # status
            1 mgr distribute ! NOT_IMPLEMENTED # status
            1 eve withdraw ["$nat","$eve"] ! UNAUTHORIZED # role
            1 mgr withdraw ["$nat","$mgr"]
            = has mgr nat 2
            """, "early late: it has no times") { Amount = "0", More = "\"balances\":{\"$ext\":{\"$tok\":\"50\"}}," },
        new("EasyRPGFStrategy", "{}", """
            1 eve registerRecipient {}
            1 don allocate ["$ali",5] ! NOOP # status
            1 eve distribute {"recipientIds":["$ali"],"data":[5]} ! UNAUTHORIZED # role
            1 mgr distribute {"recipientIds":["$ali"],"data":[5,6]} ! INPUT_LENGTH_MISMATCH
            1 mgr distribute {"recipientIds":[],"data":[]} ! INPUT_LENGTH_MISMATCH
            1 mgr distribute {"recipientIds":["$ali","$bob"],"data":[600,401]} ! Panic 0x11 # amount
            1 mgr distribute {"recipientIds":["$ali","$bob"],"amounts":["600","300"]}
            = has ali tok 600
            = pool 100
            1 eve withdraw ["$tok","$eve"] ! UNAUTHORIZED # role
            1 mgr withdraw ["$oth","$mgr"] ! TransferFailed # amount
            1 mgr withdraw ["$tok","$mgr"]
            = has mgr tok 100
            = pool 0
            """, "early late: it has no times"),
        new("EasyRetroFundingStrategy", "{\"metadataRequired\":true,\"registrationStartTime\":1000,\"registrationEndTime\":2000,\"poolStartTime\":3000,\"poolEndTime\":4000}", Retro),
        new("RFPSimpleStrategy", "{" + Bid + "}", Bids + "\n" + Chosen + "\n" + Won + "\n= has pay tok 898"),
        new("RFPCommitteeStrategy", "{\"voteThreshold\":2,\"params\":{" + Bid + "}}", Bids + "\n" + Elected + "\n" + Won + "\n= has pay tok 898"),
        new("HedgeyRFPCommitteeStrategy", "{\"hedgeyContract\":\"$hed\",\"adminAddress\":\"$own\",\"adminTransferOBO\":true,\"params\":{\"voteThreshold\":2,\"params\":{" + Bid + "}}}", Bids + "\n" + Elected + "\n" + Won + "\n" + """
            = has hed tok 898
            = plan hedgey/300/8/0/58/6/1
            9 eve setAdminAddress ["$eve"] ! UNAUTHORIZED # role
            9 mgr setAdminAddress ["$zero"]
            9 mgr setAdminTransferOBO [false]
            """),
    ];

    const string Simple = """
        999 ali registerRecipient ["$pay","$zero",300,[1,"Qm"]] ! REGISTRATION_NOT_ACTIVE # early
        2001 ali registerRecipient ["$pay","$zero",300,[1,"Qm"]] ! REGISTRATION_NOT_ACTIVE # late
        1500 ali registerRecipient ["$pay","$zero",300,[1,"Qm"]] value=1 ! NON_ZERO_VALUE # amount
        1500 eve registerRecipient ["$pay","$anc",300,[1,"Qm"]] ! UNAUTHORIZED # role
        1500 ali registerRecipient ["$pay","$zero",0,[1,"Qm"]] ! INVALID_REGISTRATION # amount
        1500 ali registerRecipient ["$pay","$zero",300] ! INVALID_METADATA
        1500 ali registerRecipient {"recipientAddress":"$pay","grantAmount":"300",$qm}
        1600 eve allocate ["$ali","Accepted",300] ! UNAUTHORIZED # role
        1600 mgr allocate ["$ali","Accepted",300] value=1 ! NON_ZERO_VALUE # amount
        1600 mgr allocate ["$ali","Accepted",1001] ! ALLOCATION_EXCEEDS_POOL_AMOUNT # amount
        1600 ali setMilestones ["$ali",[[1000000000000000000]]] ! RECIPIENT_NOT_ACCEPTED # status
        1600 ali submitMilestone ["$ali",0,[1,"Qm"]] ! RECIPIENT_NOT_ACCEPTED # status
        1600 mgr allocate {"recipientId":"$ali","status":"Accepted","grantAmount":"999"}
        1700 ali registerRecipient ["$pay","$zero",300,[1,"Qm"]] ! RECIPIENT_ALREADY_ACCEPTED # status
        1700 mgr distribute {"recipientIds":["$ali"]} ! Panic 0x32 # early
        1700 eve setMilestones ["$ali",[[1000000000000000000]]] ! UNAUTHORIZED # role
        1700 ali setMilestones ["$ali",[[500000000000000000],[400000000000000000]]] ! INVALID_MILESTONE # amount
        1700 ali setMilestones ["$ali",[[1000000000000000000,[1,"Qm"],1]]] ! INVALID_MILESTONE # status
        1700 ali setMilestones {"recipientId":"$ali","milestones":[{"amountPercentage":"500000000000000000"},{"amountPercentage":"500000000000000000"}]}
        1800 eve reviewSetMilestones ["$ali","Accepted","$halves"] ! UNAUTHORIZED # role
        1800 mgr reviewSetMilestones ["$ali","Accepted","$root"] ! INVALID_MILESTONE
        1800 mgr reviewSetMilestones ["$ali","Accepted","$halves"]
        1800 ali setMilestones ["$ali",[[1000000000000000000]]] ! MILESTONES_ALREADY_SET # late
        1800 mgr reviewSetMilestones ["$ali","Accepted","$halves"] ! MILESTONES_ALREADY_SET # late
        1900 eve submitMilestone ["$ali",0,[1,"Qm"]] ! UNAUTHORIZED # role
        1900 ali submitMilestone ["$ali",2,[1,"Qm"]] ! INVALID_MILESTONE # amount
        1900 mgr distribute {"recipientIds":["$ali"]} ! INVALID_MILESTONE # status
        1900 ali submitMilestone ["$ali",0,[1,"Qm"]]
        1900 eve distribute {"recipientIds":["$ali"]} ! UNAUTHORIZED # role
        1900 mgr rejectMilestone ["$ali",1]
        1900 mgr distribute {"recipientIds":["$ali"]}
        = has pay tok 499
        = pool 501
        1900 ali submitMilestone ["$ali",0,[1,"Qm"]] ! MILESTONE_ALREADY_ACCEPTED # status
        1900 mgr rejectMilestone ["$ali",0] ! MILESTONE_ALREADY_ACCEPTED # status
        1900 mgr allocate ["$ali","Rejected",0] ! MILESTONES_ALREADY_SET # late
        1950 bob registerRecipient ["$bob","$zero",40,[1,"Qm"]]
        1950 mgr allocate ["$bob","Accepted",40] ! ALLOCATION_EXCEEDS_POOL_AMOUNT # amount
        1950 eve setRecipientStatusToInReview [["$bob"]] ! UNAUTHORIZED # role
        1950 mgr setRecipientStatusToInReview [["$bob"]]
        = is bob InReview
        = fig bob grantAmount 0
        1950 mgr withdraw [501] ! POOL_ACTIVE # early
        1950 eve setPoolActive [false] ! UNAUTHORIZED # role
        1950 mgr setPoolActive [false]
        1950 don registerRecipient ["$bob","$zero",40,[1,"Qm"]] ! POOL_INACTIVE # late
        1950 mgr withdraw [502] ! Panic 0x11 # amount
        1950 mgr withdraw [501]
        = pool 0
        1950 mgr updatePoolTimestamps [2000,1999] ! INVALID
        """;

    const string Lite = """
        999 ali registerRecipient ["$zero","$pay",[1,"Qm"]] ! REGISTRATION_NOT_ACTIVE # early
        2001 ali registerRecipient ["$zero","$pay",[1,"Qm"]] ! REGISTRATION_NOT_ACTIVE # late
        1500 ali registerRecipient ["$zero","$pay",[1,"Qm"]] value=1 ! NON_ZERO_VALUE # amount
        1500 eve registerRecipient ["$anc","$pay",[1,"Qm"]] ! UNAUTHORIZED # role
        1500 ali registerRecipient ["$zero","$pay",[1,""]] ! INVALID_METADATA
        1500 ali registerRecipient ["$zero","$zero",[1,"Qm"]] ! RECIPIENT_ERROR
        1500 ali registerRecipient {"recipientAddress":"$pay",$qm}
        9999 eve reviewRecipients [[[0,"2"]],2] ! UNAUTHORIZED # role
        9999 mgr reviewRecipients [[[0,"2"]],1] ! INVALID
        9999 mgr allocate {"data":[["$tok","$ali",50]]} ! RECIPIENT_NOT_ACCEPTED # status
        1500 mgr reviewRecipients [[[0,"5"]],2]
        1600 ali registerRecipient {"recipientAddress":"$pay",$qm}
        = is ali Pending
        9999 mgr reviewRecipients {"statuses":[{"index":"0","statusRow":"2"}],"refRecipientsCounter":"2"}
        9999 eve allocate {"data":[["$tok","$ali",50]]} ! UNAUTHORIZED # role
        9999 mgr allocate {"data":[]} ! INVALID # amount
        9999 mgr allocate {"data":[["$tok","$eve",50]]} ! RECIPIENT_ERROR # status
        9999 mgr allocate {"data":[["$nat","$ali",50]]} value=49 ! Panic 0x11 # amount
        9999 mgr allocate {"allocations":[{"token":"$nat","recipientId":"$ali","amount":"50"},{"token":"$tok","recipientId":"$ali","amount":"30"}]} value=60
        = has pay nat 50
        = has pay tok 30
        = has mgr nat -50
        = pool 1000
        9999 mgr distribute ! NOT_IMPLEMENTED
        9999 mgr updatePoolTimestamps [2,1] ! INVALID
        9999 eve withdraw ["$tok"] ! UNAUTHORIZED # role
        9999 mgr withdraw ["$tok"]
        = has mgr tok 970
        """;

    const string Retro = """
        999 ali registerRecipient ["$zero","$pay",[1,"Qm"]] ! REGISTRATION_NOT_ACTIVE # early
        2001 ali registerRecipient ["$zero","$pay",[1,"Qm"]] ! REGISTRATION_NOT_ACTIVE # late
        1500 ali registerRecipient {"recipientAddress":"$pay",$qm}
        1500 eve registerRecipient ["$anc","$pay",[1,"Qm"]] ! UNAUTHORIZED # role
        4001 eve reviewRecipients [[[0,"2"]],2] ! POOL_INACTIVE # late
        4000 eve reviewRecipients [[[0,"2"]],2] ! UNAUTHORIZED # role
        4000 mgr reviewRecipients [[[0,"2"]],3] ! INVALID
        4000 mgr reviewRecipients [[[0,"2"]],2]
        3500 don allocate ["$ali",5] ! INVALID # status
        4000 mgr updateDistribution [[1,"Qm"]] ! POOL_NOT_ENDED # early
        4001 eve updateDistribution [[1,"Qm"]] ! UNAUTHORIZED # role
        4001 mgr distribute {"data":[[0,"$ali",600]]} ! INVALID # early
        4001 mgr updateDistribution {"distributionMetadata":{"protocol":1,"pointer":"Qm"}}
        4001 eve distribute {"data":[[0,"$ali",600]]} ! UNAUTHORIZED # role
        4001 mgr distribute {"data":[[0,"$ali",1001]]} ! Panic 0x11 # amount
        4001 mgr distribute {"data":[[0,"$eve",600]]} ! RECIPIENT_ERROR # status
        4001 mgr distribute {"data":[{"index":0,"recipientId":"$ali","amount":"600"}]}
        4001 mgr distribute {"data":[[0,"$ali",1]]} ! RECIPIENT_ERROR # status
        = has pay tok 600
        = pool 400
        4001 mgr updateDistribution [[1,"Qm"]] ! INVALID # late
        4001 mgr updatePoolTimestamps [1000,2000,3000,4000] ! INVALID # late
        2596000 mgr withdraw ["$tok"] ! INVALID # early
        2596001 mgr withdraw ["$tok"]
        = has mgr tok 400
        """;
}
