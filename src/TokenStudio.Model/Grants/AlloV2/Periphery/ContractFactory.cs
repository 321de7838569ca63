using TokenStudio.Model.Grants.Playing;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Grants.AlloV2.Periphery;

/// <summary>ContractFactory: deploys a contract once for each name and version. Source: allo-v2, contracts/factory/ContractFactory.sol.</summary>
static class ContractFactory
{
    /// <summary>What is deployed is not looked at: a play knows no code.</summary>
    public static void Deploy(AlloWorld world, string name, string version)
    {
        NeedDeployer(world);
        var salt = SaltOf(name, version);
        Call.Stop(world.Periphery.UsedSalts.Contains(salt), "SALT_USED");
        world.Periphery = world.Periphery with { UsedSalts = world.Periphery.UsedSalts.Add(salt) };
        world.Move(world.Allo.Self, AlloWorld.AddressOf($"deployed {salt}"), AlloWorld.Native, world.Call.Value, "sent along");
    }

    public static void SetDeployer(AlloWorld world, Address deployer, bool isAllowed)
    {
        NeedDeployer(world);
        var deployers = world.Periphery.Deployers;
        world.Periphery = world.Periphery with { Deployers = isAllowed ? deployers.Add(deployer) : deployers.Remove(deployer) };
    }

    /// <summary>Quirk: packed, so that "Allo" at "v21" and "Allov2" at "1" are the same.</summary>
    public static string SaltOf(string name, string version) => Hex.Of(Keccak256.Hash(AbiEncoder.EncodePacked([AbiType.Text, AbiType.Text], [name, version])));

    static void NeedDeployer(AlloWorld world) => Call.Stop(!world.Periphery.Deployers.Contains(world.Call.Sender), "UNAUTHORIZED");
}
