namespace TokenStudio.Model.Tests.Grants.AlloV2;

/// <summary>Scripts of the three micro grants.</summary>
static class MicroScripts
{
    const string Given = "\"useRegistryAnchor\":false,\"allocationStartTime\":3000,\"allocationEndTime\":4000,\"approvalThreshold\":2,\"maxRequestedAmount\":\"500\"";

    const string Registered = """
        1 ali registerRecipient ["$zero","$pay",400] ! INVALID_METADATA
        1 ali registerRecipient ["$zero","$pay",501,[1,"Qm"]] ! EXCEEDING_MAX_AMOUNT # amount
        1 ali registerRecipient ["$zero","$zero",400,[1,"Qm"]] ! RECIPIENT_ERROR
        1 eve registerRecipient ["$anc","$pay",400,[1,"Qm"]] ! UNAUTHORIZED # role
        1 ali registerRecipient {"recipientAddress":"$pay","requestedAmount":"400",$qm}
        9999 bob registerRecipient ["$zero","$bob",0,[1,"Qm"]]
        = fig bob requestedAmount 500
        """;

    const string Voted = """
        3500 eve allocate ["$ali","Accepted"] ! UNAUTHORIZED # role
        2999 don allocate ["$ali","Accepted"] ! ALLOCATION_NOT_ACTIVE # early
        4001 don allocate ["$ali","Accepted"] ! ALLOCATION_NOT_ACTIVE # late
        3500 don allocate {"recipientId":"$ali","status":"Accepted"}
        3500 don allocate ["$ali","Accepted"] ! RECIPIENT_ERROR # status
        3500 ali registerRecipient ["$zero","$pay",400,[1,"Qm"]] ! UNAUTHORIZED # status
        3500 own allocate ["$ali","Accepted"]
        = is ali Accepted
        = has pay tok 400
        = pool 600
        3500 don allocate ["$bob","Rejected"]
        = is bob Pending
        3500 mgr distribute ! Panic 0x01
        3500 eve increaseMaxRequestedAmount [600] ! UNAUTHORIZED # role
        3500 mgr increaseMaxRequestedAmount [499] ! AMOUNT_TOO_LOW # amount
        3500 mgr increaseMaxRequestedAmount [600]
        3500 eve setApprovalThreshold [1] ! UNAUTHORIZED # role
        3500 mgr setApprovalThreshold [1]
        3500 mgr updatePoolTimestamps [3499,4000] ! INVALID
        4001 eve withdraw ["$tok"] ! UNAUTHORIZED # role
        = is bob Rejected
        3500 mgr withdraw ["$tok"]
        = has mgr tok 600
        = pool 600
        """;

    public static IReadOnlyList<PoolScript> All { get; } =
    [
        new("MicroGrantsStrategy", "{" + Given + "}", Registered + "\n" + """
            3500 eve setAllocator ["$don",true] ! UNAUTHORIZED # role
            3500 mgr setAllocator ["$don",true]
            3500 mgr batchSetAllocator [["$own","$eve"],[true]] ! Panic 0x32
            3500 mgr batchSetAllocator [["$own"],[true]]
            """ + "\n" + Voted),
        new("MicroGrantsGovStrategy", "{\"gov\":\"$gov\",\"snapshotReference\":500,\"minVotePower\":5,\"initializeParams\":{" + Given + "}}", Registered + "\n" + Voted)
            { More = "\"votes\":{\"$gov\":{\"$don\":\"5\",\"$own\":\"9\",\"$eve\":\"4\"}}," },
        new("MicroGrantsHatsStrategy", "{\"hats\":\"$ext\",\"hatId\":3,\"initializeParams\":{" + Given + "}}", Registered + "\n" + Voted)
            { More = "\"hats\":{\"3\":[\"$don\",\"$own\"],\"4\":[\"$eve\"]}," },
    ];
}
