namespace TokenStudio.Model.Tests.Grants.AlloV2;

/// <summary>Scripts of the registry and of Allo itself, at pools of strategies that ask for little.</summary>
static class CoreScripts
{
    public static IReadOnlyList<PoolScript> All { get; } =
    [
        new("EasyRPGFStrategy", "{}", """
            1 eve createProfile [7,"Ali",[1,"Qm"],"$ali",[]] ! NONCE_NOT_AVAILABLE # status
            1 eve createProfile [8,"Ali",[1,"Qm"],"$zero",[]] ! ZERO_ADDRESS
            1 eve createProfile [8,"Ali",[1,"Qm"],"$ali",["$bob"]] ! UNAUTHORIZED # role
            1 ali createProfile [8,"Ali",[1,"Qm"],"$ali",["$zero"]] ! ZERO_ADDRESS
            1 eve createProfile {"nonce":8,"name":"Mine","metadata":{"protocol":1,"pointer":"Qm"},"owner":"$ali","members":[]}
            1 bob updateProfileName ["$profile","New"] ! UNAUTHORIZED # role
            1 bob updateProfileMetadata ["$profile",[1,"Qm"]] ! UNAUTHORIZED # role
            1 ali updateProfileMetadata ["$profile",[1,"Qm"]]
            1 bob addMembers ["$profile",["$eve"]] ! UNAUTHORIZED # role
            1 ali addMembers ["$profile",["$zero"]] ! ZERO_ADDRESS
            1 ali addMembers ["$profile",["$eve"]]
            1 ali removeMembers ["$profile",["$eve","$don"]]
            1 ali updateProfilePendingOwner ["$profile","$don"]
            1 eve acceptProfileOwnership ["$profile"] ! NOT_PENDING_OWNER # role
            1 don acceptProfileOwnership ["$profile"]
            1 ali addMembers ["$profile",["$eve"]] ! UNAUTHORIZED # role
            1 don acceptProfileOwnership ["$profile"] ! NOT_PENDING_OWNER # late
            1 ali Anchor.execute ["$anc","$eve",0,"0x"] ! UNAUTHORIZED # role
            1 don Anchor.execute ["$anc","$zero",0,"0x"] ! CALL_FAILED
            1 don Anchor.execute ["$anc","$allo",0,{"call":"addPoolManager","args":[1,"$eve"]}] ! CALL_FAILED
            1 don Anchor.execute ["$anc","$eve",5,"0x"]
            = has anc nat -5
            1 eve Registry.recoverFunds ["$tok","$eve"] ! AccessControl: account 0x0000000000000000000000000000000000000e4e is missing role 0x815b5a78dc333d344c7df9da23c04dbd432015cc701876ddb9ffe850e6882747 # role
            1 own Registry.recoverFunds ["$tok","$zero"] ! ZERO_ADDRESS
            1 own Registry.recoverFunds ["$tok","$own"]
            1 eve Registry.renounceRole ["$profile","$bob"] ! AccessControl: can only renounce roles for self # role
            1 eve Registry.initialize ["$eve"] ! Initializable: contract is already initialized
            1 eve Allo.initialize {} ! Initializable: contract is already initialized
            1 eve Strategy.initialize {} ! UNAUTHORIZED # role
            1 eve Strategy.allocate {} ! UNAUTHORIZED # role
            """, "early amount: profiles have neither"),
        new("EasyRPGFStrategy", "{}", """
            = pool 990
            = has try tok 10
            1 eve addPoolManager [1,"$eve"] ! UNAUTHORIZED # role
            1 mgr addPoolManager [1,"$eve"] ! UNAUTHORIZED # role
            1 adm addPoolManager [1,"$zero"] ! ZERO_ADDRESS
            1 adm addPoolManager [1,"$eve"]
            1 eve updatePoolMetadata [1,[1,"Qm"]]
            1 adm removePoolManager [1,"$eve"]
            1 eve updatePoolMetadata [1,[1,"Qm"]] ! UNAUTHORIZED # role
            1 don fundPool [1,0] ! NOT_ENOUGH_FUNDS # amount
            1 don fundPool [9,5] ! revert
            1 ext fundPool [1,"100"] ! TransferFromFailed # amount
            1 don fundPool {"poolId":1,"amount":"99"}
            = pool 1089
            1 don batchRegisterRecipient [[1],[]] ! MISMATCH
            1 don batchAllocate [[1,1],[{}]] ! MISMATCH
            1 don batchAllocate [[1],[{}]] ! NOOP
            1 eve updatePercentFee [0] ! Unauthorized # role
            1 own updatePercentFee ["1000000000000000001"] ! INVALID_FEE # amount
            1 own updatePercentFee [0]
            1 own updateTreasury ["$zero"] ! ZERO_ADDRESS
            1 own updateRegistry ["$zero"] ! ZERO_ADDRESS
            1 own updateBaseFee [5]
            1 adm createPool ["$own.profile","EasyRPGF",{},"$tok",0,[1,"Qm"],[]] value=4 ! NOT_ENOUGH_FUNDS # amount
            1 adm createPool ["$own.profile","EasyRPGF",{},"$nat",10,[1,"Qm"],[]] value=10 ! NOT_ENOUGH_FUNDS # amount
            1 adm createPool ["$own.profile","EasyRPGF",{},"$nat",10,[1,"Qm"],["$zero"]] value=15 ! ZERO_ADDRESS
            1 eve createPool ["$own.profile","EasyRPGF",{},"$nat",10,[1,"Qm"],[]] value=15 ! UNAUTHORIZED # role
            1 adm createPool ["$own.profile","$ext",{},"$nat",10,[1,"Qm"],[]] value=15 ! NOT_APPROVED_STRATEGY
            1 adm createPool ["$own.profile","EasyRPGF",{},"$nat",10,[1,"Qm"],[]] value=15
            = has try nat 5
            1 own updateBaseFee [0]
            1 adm createPool ["$own.profile","EasyRPGF",{},"$nat",10,[1,"Qm"],[]] value=9 ! AMOUNT_MISMATCH # amount
            1 adm createPool ["$own.profile","DirectAllocation",{},"$nat",10,[1,"Qm"],[]] value=10 ! ETHTransferFailed
            1 adm createPool ["$own.profile","EasyRPGF",{},"$nat",10,[1,"Qm"],[]] value=12
            = has allo nat 2
            1 eve Allo.recoverFunds ["$nat","$eve"] ! Unauthorized # role
            1 own Allo.recoverFunds ["$nat","$own"]
            = has own nat 2
            1 adm createPoolWithCustomStrategy ["$own.profile","$zero",{},"$tok",0,[1,"Qm"],[]] ! ZERO_ADDRESS
            1 own removeFromCloneableStrategies ["EasyRPGF"]
            1 adm createPool ["$own.profile","EasyRPGF",{},"$nat",10,[1,"Qm"],[]] value=10 ! NOT_APPROVED_STRATEGY
            1 own addToCloneableStrategies ["$zero"] ! ZERO_ADDRESS
            1 eve addToCloneableStrategies ["EasyRPGF"] ! Unauthorized # role
            1 own addToCloneableStrategies ["EasyRPGF"]
            1 adm createPoolWithCustomStrategy ["$own.profile","$rpgf",{},"$tok",0,[1,"Qm"],[]] ! IS_APPROVED_STRATEGY
            1 adm createPoolWithCustomStrategy ["$own.profile","$pool",{},"$tok",0,[1,"Qm"],[]] ! ALREADY_INITIALIZED # late
            1 adm createPoolWithCustomStrategy ["$own.profile","EasyRPGF",{},"$tok",0,[1,"Qm"],[]]
            1 eve transferOwnership ["$eve"] ! Unauthorized # role
            1 own transferOwnership ["$zero"] ! NewOwnerIsZeroAddress
            1 own completeOwnershipHandover ["$eve"] ! NoHandoverRequest # early
            1 eve requestOwnershipHandover
            200000 own completeOwnershipHandover ["$eve"] ! NoHandoverRequest # late
            100 own completeOwnershipHandover ["$eve"]
            1 own updateBaseFee [5] ! Unauthorized # role
            """, "status: pools have none") { PercentFee = "10000000000000000", More = "\"balances\":{\"$ext\":{\"$tok\":\"99\"}}," },
        new("EasyRPGFStrategy", "{}", """
            1 eve ContractFactory.deploy ["Allo","v2","0x"] ! UNAUTHORIZED # role
            1 eve ContractFactory.setDeployer ["$eve",true] ! UNAUTHORIZED # role
            1 own ContractFactory.deploy ["Allo","v2","0x"] value=3
            1 own ContractFactory.deploy ["Allo","v2","0x"] ! SALT_USED # late
            1 own ContractFactory.deploy ["Allov","2","0x"] ! SALT_USED
            1 own ContractFactory.setDeployer ["$eve",true]
            1 eve ContractFactory.deploy ["Allo","v3","0x"]
            1 eve ContractFactory.setDeployer ["$own",false]
            1 own ContractFactory.deploy ["Allo","v4","0x"] ! UNAUTHORIZED # role
            1 eve DGLFactory.updateAllo ["$eve"] ! Unauthorized # role
            1 eve DVMDTFactory.updatePermit2 ["$eve"] ! Unauthorized # role
            1 own DVMDTFactory.updateName ["Mine"]
            1 adm createPoolWithCustomStrategy ["$own.profile","$dgl",{"registrationStartTime":1000,"registrationEndTime":2000},"$tok",0,[1,"Qm"],[]] ! revert # early
            1 own DGLFactory.updateAllo ["$ext"]
            1 eve DGLFactory.createStrategy
            1 adm createPoolWithCustomStrategy ["$own.profile","$dgl",{"registrationStartTime":1000,"registrationEndTime":2000},"$tok",0,[1,"Qm"],[]] ! revert
            1 own DGLFactory.updateAllo ["$allo"]
            1 eve DGLFactory.createStrategy
            1 eve DGLFactory.createStrategyCustom ["$eve","Mine"]
            1 adm createPoolWithCustomStrategy ["$own.profile","$dgl",{"registrationStartTime":1000,"registrationEndTime":2000},"$tok",0,[1,"Qm"],[]]
            1 adm createPoolWithCustomStrategy ["$own.profile","$dgl",{"registrationStartTime":1000,"registrationEndTime":2000},"$tok",0,[1,"Qm"],[]] ! ALREADY_INITIALIZED # late
            1 eve createProfiles {"registry":"$ext","projectIds":[],"sourceChainIds":[],"nonces":[],"names":[],"metadatas":[],"owners":[]} ! revert
            1 eve createProfiles {"projectIds":["$project"],"sourceChainIds":[10],"nonces":[3,4],"names":["Lens","Lens"],"metadatas":[[1,"Qm"],[1,"Qm"]],"owners":["$don","$don"]} ! Panic 0x32 # amount
            1 eve createProfiles {"projectIds":["$project"],"sourceChainIds":[10],"nonces":[3],"names":["Lens"],"metadatas":[[1,"Qm"]],"owners":["$zero"]} ! ZERO_ADDRESS
            1 eve createProfiles {"projectIds":["$project"],"sourceChainIds":[10],"nonces":[3],"names":["Lens"],"metadatas":[[1,"Qm"]],"owners":["$don"]}
            1 eve createProfiles {"projectIds":["$project"],"sourceChainIds":[10],"nonces":[3],"names":["Lens"],"metadatas":[[1,"Qm"]],"owners":["$don"]} ! NONCE_NOT_AVAILABLE # late
            1 eve createProfile [3,"Lens",[1,"Qm"],"$don",[]] ! NONCE_NOT_AVAILABLE
            """, "status: a salt has none"),
    ];
}
