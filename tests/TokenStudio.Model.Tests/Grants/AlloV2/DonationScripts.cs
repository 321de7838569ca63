namespace TokenStudio.Model.Tests.Grants.AlloV2;

/// <summary>Scripts of the strategies by donation: Merkle rounds, donation voting, streaming.</summary>
static class DonationScripts
{
    const string Merkle = "{\"metadataRequired\":true," + PoolScript.Times + ",\"allowedTokens\":[\"$tok\",\"$nat\"]}";

    const string ReviewedMerkle = """
        999 ali registerRecipient {"recipientAddress":"$pay",$qm} ! REGISTRATION_NOT_ACTIVE # early
        2001 ali registerRecipient {"recipientAddress":"$pay",$qm} ! REGISTRATION_NOT_ACTIVE # late
        1500 ali registerRecipient {"recipientAddress":"$pay"} ! INVALID_METADATA
        1500 ali registerRecipient {"recipientAddress":"$zero",$qm} ! RECIPIENT_ERROR
        1500 eve registerRecipient {"registryAnchor":"$anc","recipientAddress":"$pay",$qm} ! UNAUTHORIZED # role
        1000 ali registerRecipient {"recipientAddress":"$pay",$qm}
        2000 bob registerRecipient ["$zero","$bob",[1,"Qm"]]
        = is ali Pending
        = fig bob statusIndex 2
        1500 eve reviewRecipients [[[0,"34"]],3] ! UNAUTHORIZED # role
        4001 eve reviewRecipients [[[0,"34"]],3] ! ALLOCATION_NOT_ACTIVE # late
        1500 mgr reviewRecipients [[[0,"34"]],2] ! INVALID
        1500 mgr reviewRecipients {"statuses":[{"index":0,"statusRow":"18"}],"refRecipientsCounter":3}
        = is ali Accepted
        = is bob Pending
        1600 ali registerRecipient {"recipientAddress":"$pay",$qm}
        = is ali Pending
        1600 mgr reviewRecipients [[[0,"19"]],3]
        1700 ali registerRecipient {"recipientAddress":"$pay",$qm}
        = is ali Appealed
        4000 adm reviewRecipients [[[0,"18"]],3]
        3500 don allocate {"recipientId":"$bob","token":"$tok","amount":"5"} ! RECIPIENT_ERROR # status
        2999 don allocate {"recipientId":"$ali","token":"$tok","amount":"5"} ! ALLOCATION_NOT_ACTIVE # early
        4001 don allocate {"recipientId":"$ali","token":"$tok","amount":"5"} ! ALLOCATION_NOT_ACTIVE # late
        3500 don allocate {"recipientId":"$ali","token":"$oth","amount":"5"} ! INVALID
        3500 don allocate {"recipientId":"$ali","token":"$nat","amount":"5"} value=4 ! INVALID # amount
        3500 don allocate {"recipientId":"$ali","token":"$tok","amount":"5"} value=5 ! INVALID # amount
        """;

    const string PaidMerkle = """
        4000 mgr updateDistribution ["$root","Qm"] ! ALLOCATION_NOT_ENDED # early
        4001 eve updateDistribution ["$root","Qm"] ! UNAUTHORIZED # role
        4001 mgr distribute {"data":[]} ! INVALID
        4001 mgr updateDistribution ["$root","Qm"]
        4002 eve distribute {"data":[[0,"$ali",600,["$proof0"]]]} ! UNAUTHORIZED # role
        4002 mgr distribute {"data":[[0,"$ali",601,["$proof0"]]]} ! RECIPIENT_ERROR # amount
        4002 mgr distribute {"data":[{"index":0,"recipientId":"$ali","amount":"600","merkleProof":["$proof0"]}]}
        = pool 400
        4003 mgr distribute {"data":[[1,"$bob",400,["$proof1"]],[0,"$ali",600,["$proof0"]]]} ! RECIPIENT_ERROR # status
        4003 mgr updateDistribution ["$root","Qm"] ! INVALID # late
        4003 eve updatePoolTimestamps [1000,2000,3000,4000] ! UNAUTHORIZED # role
        4003 mgr updatePoolTimestamps [2001,2000,3000,4000] ! INVALID
        2596000 mgr withdraw ["$tok"] ! INVALID # early
        2596001 eve withdraw ["$tok"] ! UNAUTHORIZED # role
        2596001 mgr withdraw ["$tok"]
        = has mgr tok 400
        """;

    public static IReadOnlyList<PoolScript> All { get; } =
    [
        new("DonationVotingMerkleDistributionDirectTransferStrategy", Merkle, ReviewedMerkle + "\n" + """
            3500 don allocate {"recipientId":"$ali","permitType":1,"token":"$tok","amount":"5","signature":"0x00"} ! INVALID
            3500 don allocate {"recipientId":"$ali","permitType":"Permit2","token":"$tok","amount":"5","deadline":3499} ! SignatureExpired # late
            3500 don allocate {"recipientId":"$ali","permitType":"None","permit2Data":{"permit":{"permitted":{"token":"$nat","amount":"5"}}}} value=5
            3500 don allocate ["$ali",0,[[["$tok",40],0,0],"0x"]]
            = has pay nat 5
            = has pay tok 40
            = has don tok -40
            """ + "\n" + PaidMerkle + "\n= has pay tok 640"),
        new("DonationVotingMerkleDistributionVaultStrategy", Merkle, ReviewedMerkle + "\n" + """
            3500 don allocate {"recipientId":"$ali","token":"$nat","amount":"5"} value=5
            3500 don allocate {"recipientId":"$ali","token":"$tok","amount":"40"}
            4000 eve claim [[["$ali","$tok"]]] ! ALLOCATION_NOT_ENDED # early
            4001 eve claim [[["$bob","$tok"]]] ! INVALID # status
            """ + "\n" + PaidMerkle + "\n" + """
            2596002 eve claim {"claims":[{"recipientId":"$ali","token":"$tok"},{"recipientId":"$ali","token":"$nat"}]}
            = has pay tok 640
            = has pay nat 5
            = has pool tok 0
            """),
        new("DonationVotingStrategy", Merkle, Donations),
        new("DonationVotingCustomRegistryStrategy", "{\"customRegistry\":\"$ext\",\"useRegistryAnchor\":true," + PoolScript.Times + "}", """
            1500 eve registerRecipient {"recipientId":"$ali","recipientAddress":"$pay",$qm} ! UNAUTHORIZED # role
            1500 eve addProject ["$ali"] ! Unauthorized # role
            1500 own addProject ["$ali"]
            1500 own addProject ["$ali"] ! ALREADY_EXISTS # status
            1500 own removeProject ["$bob"] ! DOESNT_EXIST # status
            999 eve registerRecipient {"recipientId":"$ali","recipientAddress":"$pay",$qm} ! REGISTRATION_NOT_ACTIVE # early
            1500 eve registerRecipient {"recipientId":"$ali","recipientAddress":"$pay",$qm}
            1500 mgr reviewRecipients [["$ali"],["Accepted"]]
            4001 don allocate ["$ali",5,"$nat"] value=5 ! ALLOCATION_NOT_ACTIVE # late
            3500 don allocate ["$ali",5,"$nat"] value=4 ! AMOUNT_MISMATCH # amount
            3500 don allocate ["$ali",5,"$nat"] value=5
            4001 eve claim [[["$ali","$nat"]]]
            = has pay nat 5
            1600 own removeProject ["$ali"]
            1700 eve registerRecipient {"recipientId":"$ali","recipientAddress":"$pay",$qm} ! UNAUTHORIZED # role
            """),
        new("SQFSuperFluidStrategy", "{\"metadataRequired\":true,\"passportDecoder\":\"$ext\",\"superfluidHost\":\"$ext\",\"allocationSuperToken\":\"$oth\",\"recipientSuperAppFactory\":\"$ext\"," + PoolScript.Times + ",\"minPassportScore\":15,\"initialSuperAppBalance\":\"10\"}", Streams)
            { More = "\"passportScores\":{\"$don\":\"15\",\"$eve\":\"20\",\"$bob\":\"14\"}," },
    ];

    const string Donations = """
        999 ali registerRecipient ["$pay","$zero",[1,"Qm"]] ! REGISTRATION_NOT_ACTIVE # early
        2001 ali registerRecipient ["$pay","$zero",[1,"Qm"]] ! REGISTRATION_NOT_ACTIVE # late
        1500 eve registerRecipient ["$pay","$anc",[1,"Qm"]] ! UNAUTHORIZED # role
        1500 ali registerRecipient ["$pay","$zero",[0,"Qm"]] ! INVALID_METADATA
        1500 ali registerRecipient ["$zero","$zero",[1,"Qm"]] ! RECIPIENT_ERROR
        1500 ali registerRecipient ["$pay","$zero",[1,"Qm"]]
        1500 bob registerRecipient ["$bob","$zero",[1,"Qm"]]
        1500 eve reviewRecipients [["$ali"],[2]] ! UNAUTHORIZED # role
        2001 mgr reviewRecipients [["$ali"],[2]] ! REGISTRATION_NOT_ACTIVE # late
        1500 mgr reviewRecipients [["$ali"],[]] ! INVALID
        1500 mgr reviewRecipients [["$ali"],["Appealed"]] ! RECIPIENT_ERROR # status
        1500 mgr reviewRecipients [["$ali","$bob"],["Accepted","Rejected"]]
        1600 bob registerRecipient ["$bob","$zero",[1,"Qm"]]
        = is bob Pending
        2999 don allocate ["$ali",5,"$nat"] value=5 ! ALLOCATION_NOT_ACTIVE # early
        4001 don allocate ["$ali",5,"$nat"] value=5 ! ALLOCATION_NOT_ACTIVE # late
        3500 don allocate ["$bob",5,"$nat"] value=5 ! RECIPIENT_ERROR # status
        3500 don allocate ["$ali",5,"$oth"] ! INVALID
        3500 don allocate ["$ali",5,"$nat"] value=4 ! AMOUNT_MISMATCH # amount
        3500 don allocate ["$ali",5,"$nat"] value=7
        3500 don allocate ["$ali",1001,"$tok"] ! TransferFromFailed # amount
        3500 don allocate ["$ali",1000,"$tok"]
        = has don tok 0
        4000 mgr setPayout [["$ali"],[600]] ! ALLOCATION_NOT_ENDED # early
        4001 eve setPayout [["$ali"],[600]] ! UNAUTHORIZED # role
        4001 mgr setPayout [["$ali"],[]] ! INVALID
        4001 mgr setPayout [["$bob"],[600]] ! INVALID # status
        4001 mgr setPayout [["$ali"],[1001]] ! INVALID # amount
        4001 mgr setPayout [["$ali"],[600]]
        4001 mgr setPayout [["$ali"],[1]] ! RECIPIENT_ERROR # status
        4000 mgr distribute [["$ali"]] ! ALLOCATION_NOT_ENDED # early
        4001 eve distribute {"recipientIds":["$ali"]} ! UNAUTHORIZED # role
        4001 mgr distribute {"recipientIds":["$bob"]} ! RECIPIENT_ERROR # status
        4001 mgr distribute {"recipientIds":["$ali"]}
        4001 mgr distribute {"recipientIds":["$ali"]} ! INVALID # status
        = has pay tok 600
        = pool 1000
        4000 eve claim [[["$ali","$nat"]]] ! ALLOCATION_NOT_ENDED # early
        4001 eve claim [[["$ali","$tok"]]] ! INVALID # amount
        4001 eve claim [[["$ali","$nat"]]]
        = has pay nat 5
        = has pool nat 2
        2596000 mgr withdraw [400] ! INVALID # early
        2596001 mgr withdraw [401] ! INVALID # amount
        2596001 mgr withdraw [400]
        = pool 600
        2596001 eve updatePoolTimestamps [1,2,3,4] ! UNAUTHORIZED # role
        2596001 mgr updatePoolTimestamps [2596000,2596001,2596002,2596003] ! INVALID
        """;

    const string Streams = """
        999 ali registerRecipient ["$zero","$pay",[1,"Qm"]] ! REGISTRATION_NOT_ACTIVE # early
        2001 ali registerRecipient ["$zero","$pay",[1,"Qm"]] ! REGISTRATION_NOT_ACTIVE # late
        1500 eve registerRecipient ["$anc","$pay",[1,"Qm"]] ! UNAUTHORIZED # role
        1500 ali registerRecipient ["$zero","$pay"] ! INVALID_METADATA
        1500 ali registerRecipient ["$zero","$zero",[1,"Qm"]] ! RECIPIENT_ERROR
        1500 ali registerRecipient ["$zero","$pay",[1,"Qm"]]
        1500 bob registerRecipient ["$zero","$bob",[1,"Qm"]]
        1500 eve reviewRecipients [["$ali"],[2]] ! UNAUTHORIZED # role
        4001 mgr reviewRecipients [["$ali"],[2]] ! ALLOCATION_NOT_ACTIVE # late
        1500 mgr reviewRecipients [["$ali"],[]] ! INVALID
        1500 mgr reviewRecipients [["$ali"],["Pending"]] ! RECIPIENT_ERROR # status
        1500 own transfer {"token":"$oth","to":"$pool","amount":"15"}
        1500 mgr reviewRecipients [["$ali","$bob"],["Accepted","Accepted"]] ! SF_TOKEN_MOVE_INSUFFICIENT_BALANCE # amount
        1500 own transfer {"token":"$oth","to":"$pool","amount":"5"}
        1500 mgr reviewRecipients [["$ali","$bob"],["Accepted","Accepted"]]
        1600 ali registerRecipient ["$zero","$pay",[1,"Qm"]] ! INVALID # status
        = fig ali totalUnits 1
        2999 don allocate ["$ali","380517503805"] ! ALLOCATION_NOT_ACTIVE # early
        4001 don allocate ["$ali","380517503805"] ! ALLOCATION_NOT_ACTIVE # late
        3500 bob allocate ["$ali","380517503805"] ! UNAUTHORIZED # role
        3500 don allocate ["$eve","380517503805"] ! RECIPIENT_ERROR # status
        3500 don allocate ["$ali","-1"] ! CFA_INVALID_FLOW_RATE # amount
        3500 don allocate ["$ali","380517503805"]
        = fig ali totalUnits 8
        3500 don allocate ["$ali","761035007610"]
        = fig ali totalUnits 13
        3500 don deleteFlow ["$ali"]
        3500 don deleteFlow ["$ali"] ! CFA_FLOW_DOES_NOT_EXIST # status
        3500 eve adjustWeightings [0,1000000] ! UNAUTHORIZED # role
        1999 mgr distribute {"data":"90"} ! REGISTRATION_ACTIVE # early
        3500 eve distribute {"data":"90"} ! UNAUTHORIZED # role
        3500 don allocate {"recipientId":"$bob","flowRate":"380517503805"}
        = fig bob totalUnits 8
        3500 mgr distribute {"flowRate":"900"}
        = fig bob matchFlowRate 800
        = fig ali matchFlowRate 100
        3500 mgr cancelRecipients [["$eve"]] ! RECIPIENT_ERROR # status
        3500 eve cancelRecipients [["$bob"]] ! UNAUTHORIZED # role
        4001 mgr cancelRecipients [["$bob"]] ! ALLOCATION_NOT_ACTIVE # late
        3500 mgr cancelRecipients [["$bob"]]
        = is bob Canceled
        3500 bob updateMinPassportScore [14] ! UNAUTHORIZED # role
        3500 mgr updateMinPassportScore [14]
        3500 bob createFlow ["$ali",1000000,"$tok"] ! NotAcceptedSuperToken
        3500 bob afterAgreementCreated ["$ali","$oth","$bob",1000000] ! UnauthorizedHost # role
        3500 ext afterAgreementCreated ["$ali","$tok","$bob",1000000] ! NotAcceptedSuperToken
        3500 ext afterAgreementCreated ["$ali","$oth","$gov",1000000] ! UNAUTHORIZED # amount
        3500 ext afterAgreementUpdated ["$eve","$oth","$bob",1000000] ! revert
        3500 bob createFlow ["$ali",1000000,"$oth"]
        3500 don closeIncomingStream ["$ali","$bob"] ! UNAUTHORIZED # role
        3500 pay closeIncomingStream ["$ali","$bob"]
        3500 mgr updatePoolTimestamps [3499,3500,3501,3502] ! INVALID
        3500 mgr withdraw ["$tok",1] ! INVALID
        3500 mgr withdraw ["$oth",1] ! TransferFailed # amount
        3500 eve closeStream ! UNAUTHORIZED # role
        3500 mgr closeStream
        = has mgr tok 1000
        """;
}
