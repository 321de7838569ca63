using System.Collections.Immutable;
using System.Numerics;
using TokenStudio.Model.Grants.Playing;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Grants.AlloV1;

/// <summary>A project: its metadata, and its owners in the order of the contract's linked list.</summary>
public sealed record Project(string Metadata, ImmutableList<Address> Owners);

/// <summary>ProjectRegistry: projects by number, owned by a linked list of addresses.</summary>
public sealed record ProjectRegistry(Address Self)
{
    // Where the list begins and ends.
    static readonly Address Sentinel = new([.. new byte[Address.Bytes - 1], 1]);

    public ImmutableList<Project> Projects { get; init; } = [];

    public ProjectRegistry CreateProject(Call call, string metadata) => this with { Projects = Projects.Add(new(metadata, [call.Sender])) };

    public ProjectRegistry UpdateProjectMetadata(Call call, int id, string metadata)
    {
        NeedOwner(call, id);
        return With(id, Projects[id] with { Metadata = metadata });
    }

    public ProjectRegistry AddProjectOwner(Call call, int id, Address owner)
    {
        NeedOwner(call, id);
        Call.Stop(owner.IsZero || owner == Sentinel || owner == Self, "PR001");
        Call.Stop(Projects[id].Owners.Contains(owner), "PR002");
        return With(id, Projects[id] with { Owners = Projects[id].Owners.Insert(0, owner) });
    }

    /// <param name="previous">The owner that stands before it in the list; the sentinel 0x1 for the first.</param>
    public ProjectRegistry RemoveProjectOwner(Call call, int id, Address previous, Address owner)
    {
        NeedOwner(call, id);
        var owners = Projects[id].Owners;
        Call.Stop(owner.IsZero || owner == Sentinel, "PR001");
        var place = owners.IndexOf(owner);
        Call.Stop(place < 0 || (place == 0 ? Sentinel : owners[place - 1]) != previous, "PR003");
        Call.Stop(owners.Count == 1, "PR004");
        return With(id, Projects[id] with { Owners = owners.RemoveAt(place) });
    }

    /// <summary>How Grants Stack names a project in applications: keccak256(abi.encodePacked(chain, registry, number)).</summary>
    public static string IdOf(BigInteger chain, Address registry, BigInteger number) =>
        Hex.Of(Keccak256.Hash(AbiEncoder.EncodePacked([AbiType.Uint256, AbiType.Address, AbiType.Uint256], [chain, registry, number])));

    void NeedOwner(Call call, int id) => Call.Stop(id < 0 || id >= Projects.Count || !Projects[id].Owners.Contains(call.Sender), "PR000");

    ProjectRegistry With(int id, Project project) => this with { Projects = Projects.SetItem(id, project) };
}
