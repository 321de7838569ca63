using System.Text.Json;
using TokenStudio.Model.Grants.Playing;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Grants.AlloV2.Periphery;

/// <summary>AlloV1ToV2ProfileMigration: projects of v1 become profiles of v2, without members. Source: allo-v2, contracts/migration.</summary>
static class ProfileMigration
{
    /// <summary>As many as there are nonces: what other lists have more is not looked at, and one that is shorter stops the call.</summary>
    public static void CreateProfiles(AlloWorld world, CallArguments a)
    {
        Call.Stop(a.Has("registry", 0) && a.Address("registry", 0) != world.Registry.Self, RevertException.NoData);
        var data = a.Find("encodedData", 1) is { ValueKind: JsonValueKind.Object or JsonValueKind.Array } inner ? new CallArguments(inner) : a;
        var (projects, chains, nonces) = (data.Words("projectIds", 0), data.Numbers("sourceChainIds", 1), data.Numbers("nonces", 2));
        var (names, metadatas, owners) = (data.Items("names", 3), data.Items("metadatas", 4), data.Addresses("owners", 5));
        for (var i = 0; i < nonces.Count; i++)
        {
            Call.Stop(new[] { projects.Count, chains.Count, names.Count, metadatas.Count, owners.Count }.Min() <= i, "Panic 0x32");
            if (names[i] is not { ValueKind: JsonValueKind.String } name) throw new RevertException(RevertException.NoData);
            world.Registry = world.Registry.CreateProfile(world.Call, nonces[i], name.GetString()!, AlloArguments.MetadataOf(metadatas[i]), owners[i], []);
            var migrated = new MigratedProject(chains[i], AlloRegistry.IdOf(nonces[i], owners[i]), nonces[i]);
            world.Periphery = world.Periphery with { Migrated = world.Periphery.Migrated.SetItem(Hex.Of(projects[i]), migrated) };
        }
    }
}
