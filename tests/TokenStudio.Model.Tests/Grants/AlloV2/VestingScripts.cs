namespace TokenStudio.Model.Tests.Grants.AlloV2;

/// <summary>Scripts of the strategies whose payouts vest: long-term incentives, Sablier's lockups.</summary>
static class VestingScripts
{
    const string Programme = "\"registryGating\":false,\"metadataRequired\":true,\"votingThreshold\":2," + PoolScript.Times + ",\"reviewStartTime\":2000,\"reviewEndTime\":2500,\"distributionStartTime\":5000,\"distributionEndTime\":6000,\"vestingPeriod\":100";

    const string Plan = "\"hedgeyContract\":\"$hed\",\"vestingAdmin\":\"$own\",\"cliff\":3600,\"rate\":7,\"period\":10,\"initializeParams\":{" + Programme + "}";

    const string Reviewed = """
        999 ali registerRecipient ["$pay","$zero",400,[1,"Qm"]] ! REGISTRATION_NOT_ACTIVE # early
        2001 ali registerRecipient ["$pay","$zero",400,[1,"Qm"]] ! REGISTRATION_NOT_ACTIVE # late
        1500 eve registerRecipient ["$pay","$anc",400,[1,"Qm"]] ! UNAUTHORIZED # role
        1500 ali registerRecipient ["$pay","$zero",400] ! INVALID_METADATA
        1500 ali registerRecipient ["$zero","$zero",400,[1,"Qm"]] ! RECIPIENT_ERROR
        1500 ali registerRecipient {"recipientAddress":"$pay","allocationAmount":"400",$qm}
        1500 bob registerRecipient ["$bob","$zero",1001,[1,"Qm"]]
        1999 mgr reviewRecipients [["$ali"],[2]] ! REVIEW_NOT_ACTIVE # early
        2501 mgr reviewRecipients [["$ali"],[2]] ! REVIEW_NOT_ACTIVE # late
        2000 eve reviewRecipients [["$ali"],[2]] ! UNAUTHORIZED # role
        2000 mgr reviewRecipients [["$ali"],[]] ! INVALID
        2000 mgr reviewRecipients [["$ali"],["Canceled"]] ! RECIPIENT_ERROR # status
        2000 mgr reviewRecipients [["$ali","$bob"],["Accepted","Accepted"]]
        2000 eve cancelRecipients [["$bob"]] ! UNAUTHORIZED # role
        2000 mgr cancelRecipients [["$eve"]] ! RECIPIENT_ERROR # status
        3500 mgr updatePoolTimestamps [1,2,3,4,5,6,7,8] ! INVALID_TIMESTAMPS # late
        """;

    const string ByManagers = """
        2999 mgr allocate ["$ali"] ! ALLOCATION_NOT_ACTIVE # early
        4001 mgr allocate ["$ali"] ! ALLOCATION_NOT_ACTIVE # late
        3500 eve allocate ["$ali"] ! UNAUTHORIZED # role
        3500 mgr allocate ["$eve"] ! RECIPIENT_NOT_ACCEPTED # status
        3500 mgr allocate ["$bob"]
        3500 mgr allocate {"recipientId":"$ali"}
        3500 eve distribute {"recipientIds":["$eve"]} ! RECIPIENT_NOT_ACCEPTED # status
        3500 eve distribute {"recipientIds":["$ali"]} ! INSUFFICIENT_VOTES # amount
        3500 adm allocate ["$ali"]
        """;

    public static IReadOnlyList<PoolScript> All { get; } =
    [
        new("LTIPSimpleStrategy", "{" + Programme + "}", Reviewed + "\n" + ByManagers + "\n" + """
            3501 eve distribute {"recipientIds":["$ali"]}
            = plan timelock/400/3501/3601/3601/0/0
            = pool 600
            3501 eve distribute {"recipientIds":["$ali"]} ! ALREADY_VESTED # status
            3501 mgr allocate ["$bob"]
            3501 adm allocate ["$bob"]
            3501 eve distribute {"recipientIds":["$bob"]} ! Panic 0x11 # amount
            3501 mgr cancelRecipients [["$bob"]]
            = is bob Canceled
            3501 eve withdraw ["$tok"] ! UNAUTHORIZED # role
            3501 mgr withdraw ["$tok"]
            = has mgr tok 600
            """),
        new("LTIPHedgeyStrategy", "{" + Plan + "}", Reviewed + "\n" + ByManagers + "\n" + """
            3501 eve distribute {"recipientIds":["$ali"]}
            = plan hedgey/400/3501/3600/4081/7/10
            = has hed tok 800
            = pool 600
            3501 eve distribute {"recipientIds":["$ali"]} ! ALREADY_VESTED # status
            3501 eve setVestingAdmin ["$eve"] ! UNAUTHORIZED # role
            3501 mgr setVestingAdmin ["$zero"] ! ZERO_ADDRESS
            3501 mgr setAdminTransferOBO [true]
            """),
        new("LTIPHedgeyGovernorStrategy", "{\"governorContract\":\"$gov\",\"timepoint\":500,\"initializeParams\":{" + Plan + "}}", Reviewed + "\n" + """
            2999 don allocate ["$ali",1] ! ALLOCATION_NOT_ACTIVE # early
            4001 don allocate ["$ali",1] ! ALLOCATION_NOT_ACTIVE # late
            3500 don allocate ["$eve",1] ! RECIPIENT_NOT_ACCEPTED # status
            3500 eve allocate ["$ali",1] ! VOTING_WEIGHT_ZERO # role
            3500 don allocate ["$ali",6] ! VOTING_EXCEEDS_WEIGHT # amount
            3500 don allocate {"recipientId":"$ali","votes":"3"}
            3500 don revokeVotes ["$ali",4] ! Panic 0x11 # amount
            3500 don revokeVotes ["$ali",2]
            3500 eve distribute {"recipientIds":["$ali"]} ! INSUFFICIENT_VOTES # amount
            3500 don allocate ["$ali",1]
            3501 eve distribute {"recipientIds":["$ali"]}
            = fig ali votes 2
            9999 don revokeVotes ["$ali",2]
            3501 mgr setTimepoint [0] ! INVALID
            3501 eve setTimepoint [1] ! UNAUTHORIZED # role
            3501 mgr setTimepoint [1]
            """) { More = "\"votes\":{\"$gov\":{\"$don\":\"5\"}}," },
        new("LockupLinearStrategy", "{\"metadataRequired\":true,\"grantAmountRequired\":true}", Lockup("[10,100]", "{\"cliff\":20,\"total\":200}", "changeRecipientDurations") + "\n" + """
            = plan sablier-linear/400/100/110/200/0/0
            105 mgr cancelStream ["$ali",9] ! SablierV2Lockup_Null # amount
            150 eve cancelStream ["$ali",1] ! UNAUTHORIZED # role
            150 mgr cancelStream ["$ali",1]
            = pool 800
            = has pool tok 800
            = is ali Canceled
            150 mgr cancelStream ["$ali",1] ! STATUS_NOT_ACCEPTED # status
            """, "early late: it has no times"),
        new("LockupDynamicStrategy", "{\"metadataRequired\":true,\"grantAmountRequired\":true}", Lockup("[[300,2000000000000000000,50],[100,1000000000000000000,50]]", "[[1,1000000000000000000,1]]", "changeRecipientSegments") + "\n" + """
            = plan sablier-dynamic/400/100/100/200/0/0
            125 mgr cancelStream ["$ali",1]
            = pool 925
            = is ali Canceled
            125 mgr cancelStream ["$ali",1] ! STATUS_NOT_ACCEPTED # status
            """, "early late: it has no times"),
    ];

    static string Lockup(string shape, string other, string change) => $$"""
        1 ali registerRecipient ["$pay",true,true,400,{{shape}},[1,"Qm"]] ! UNAUTHORIZED # role
        1 ali registerRecipient ["$pay",false,true,0,{{shape}},[1,"Qm"]] ! INVALID_REGISTRATION # amount
        1 ali registerRecipient ["$pay",false,true,400,{{shape}}] ! INVALID_METADATA
        1 bob registerRecipient ["$bob",false,false,400,{{shape}},[1,"Qm"]]
        1 eve {{change}} ["$bob",{{other}}] ! UNAUTHORIZED # role
        1 mgr {{change}} ["$eve",{{other}}] ! STATUS_NOT_PENDING_OR_INREVIEW # status
        1 mgr {{change}} ["$bob",{{other}}]
        1 ali registerRecipient ["$pay",false,true,400,{{shape}},[1,"Qm"]]
        1 eve setRecipientStatusToInReview [["$ali"]]
        = is ali Pending
        1 eve allocate ["$ali","Accepted",400] ! UNAUTHORIZED # role
        1 mgr allocate ["$ali","Accepted",1001] ! ALLOCATION_EXCEEDS_POOL_AMOUNT # amount
        1 mgr allocate {"recipientId":"$ali","status":"Accepted","grantAmount":"400"}
        1 ali registerRecipient ["$pay",false,true,400,{{shape}},[1,"Qm"]] ! RECIPIENT_ALREADY_ACCEPTED # status
        1 mgr {{change}} ["$ali",{{other}}] ! STATUS_NOT_PENDING_OR_INREVIEW # status
        1 eve withdraw [1] ! UNAUTHORIZED # role
        1 mgr withdraw [1001] ! Panic 0x11 # amount
        1 eve setBroker ["$own",0] ! UNAUTHORIZED # role
        1 mgr setBroker ["$own",0]
        100 eve distribute {"recipientIds":["$ali"]} ! UNAUTHORIZED # role
        100 mgr distribute {"recipientIds":["$ali"]}
        """;
}
