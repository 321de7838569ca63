using System.Collections.Immutable;
using System.Numerics;
using TokenStudio.Model.Grants.Playing;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Grants.AlloV2;

/// <summary>A profile: who owns it, and the anchor by which it is known as a recipient.</summary>
public sealed record AlloProfile(string Id, BigInteger Nonce, string Name, AlloMetadata Metadata, Address Owner, Address Anchor);

/// <summary>Registry: profiles, their members, and ownership that changes in two steps. Source of every check: allo-v2 d262e7e, Registry.sol.</summary>
public sealed record AlloRegistry(Address Self)
{
    /// <summary>Who may recover funds that lie in the registry.</summary>
    public static string AlloOwner { get; } = Hex.Of(Keccak256.Hash("ALLO_OWNER"));

    public ImmutableDictionary<string, AlloProfile> Profiles { get; init; } = ImmutableDictionary<string, AlloProfile>.Empty;

    /// <summary>The profile of each anchor; an anchor of an earlier name belongs to none.</summary>
    public ImmutableDictionary<Address, string> ProfileOf { get; init; } = ImmutableDictionary<Address, string>.Empty;

    /// <summary>Every anchor there ever was, by profile and name: an earlier name gives its anchor back.</summary>
    public ImmutableDictionary<(string Id, string Name), Address> Anchors { get; init; } = ImmutableDictionary<(string, string), Address>.Empty;

    public ImmutableDictionary<string, Address> Pending { get; init; } = ImmutableDictionary<string, Address>.Empty;

    /// <summary>Members hold the role that is the profile's id.</summary>
    public Roles Roles { get; init; } = new();

    /// <summary>keccak256(abi.encodePacked(nonce, owner)).</summary>
    public static string IdOf(BigInteger nonce, Address owner) =>
        Hex.Of(Keccak256.Hash(AbiEncoder.EncodePacked([AbiType.Uint256, AbiType.Address], [nonce, owner])));

    /// <remarks>Quirk: without members anybody can take a nonce of any owner, with any name.</remarks>
    /// <param name="anchor">Where the anchor stands; null for an address of our own making.</param>
    public AlloRegistry CreateProfile(Call call, BigInteger nonce, string name, AlloMetadata metadata, Address owner, IReadOnlyList<Address> members, Address? anchor = null)
    {
        var id = IdOf(nonce, owner);
        Call.Stop(Profiles.ContainsKey(id), "NONCE_NOT_AVAILABLE");
        Call.Stop(owner.IsZero, "ZERO_ADDRESS");
        var at = anchor ?? AnchorOf(id, name);
        Call.Stop(members.Count > 0 && call.Sender != owner, "UNAUTHORIZED");
        Call.Stop(members.Any(m => m.IsZero), "ZERO_ADDRESS");
        return this with
        {
            Profiles = Profiles.Add(id, new(id, nonce, name, metadata, owner, at)),
            ProfileOf = ProfileOf.SetItem(at, id),
            Anchors = Anchors.SetItem((id, name), at),
            Roles = members.Aggregate(Roles, (roles, member) => roles.With(id, member)),
        };
    }

    /// <remarks>Quirk: recipients under the old anchor lose their test of membership; an earlier name gives its anchor back.</remarks>
    public AlloRegistry UpdateProfileName(Call call, string id, string name)
    {
        var profile = Owned(call, id);
        var anchor = Anchors.TryGetValue((id, name), out var earlier) ? earlier : AnchorOf(id, name);
        return this with
        {
            Profiles = Profiles.SetItem(id, profile with { Name = name, Anchor = anchor }),
            ProfileOf = ProfileOf.Remove(profile.Anchor).SetItem(anchor, id),
            Anchors = Anchors.SetItem((id, name), anchor),
        };
    }

    public AlloRegistry UpdateProfileMetadata(Call call, string id, AlloMetadata metadata) =>
        this with { Profiles = Profiles.SetItem(id, Owned(call, id) with { Metadata = metadata }) };

    /// <param name="owner">Zero takes the offer back.</param>
    public AlloRegistry UpdateProfilePendingOwner(Call call, string id, Address owner)
    {
        Owned(call, id);
        return this with { Pending = Pending.SetItem(id, owner) };
    }

    /// <remarks>Members stay; the id still names the first owner.</remarks>
    public AlloRegistry AcceptProfileOwnership(Call call, string id)
    {
        Call.Stop(call.Sender != Pending.GetValueOrDefault(id), "NOT_PENDING_OWNER");
        return this with { Profiles = Profiles.SetItem(id, Profiles[id] with { Owner = call.Sender }), Pending = Pending.Remove(id) };
    }

    public AlloRegistry AddMembers(Call call, string id, IReadOnlyList<Address> members)
    {
        Owned(call, id);
        Call.Stop(members.Any(m => m.IsZero), "ZERO_ADDRESS");
        return this with { Roles = members.Aggregate(Roles, (roles, member) => roles.With(id, member)) };
    }

    public AlloRegistry RemoveMembers(Call call, string id, IReadOnlyList<Address> members)
    {
        Owned(call, id);
        return this with { Roles = members.Aggregate(Roles, (roles, member) => roles.Without(id, member)) };
    }

    public bool IsOwnerOrMember(string id, Address account) =>
        Profiles.TryGetValue(id, out var profile) && (profile.Owner == account || Roles.Has(id, account));

    /// <summary>Whether an account owns, or is a member of, the profile of an anchor.</summary>
    public bool IsMemberOf(Address anchor, Address account) => ProfileOf.TryGetValue(anchor, out var id) && IsOwnerOrMember(id, account);

    /// <summary>Whether an account owns the profile an anchor was made for, under whatever name.</summary>
    public bool OwnsAnchor(Address anchor, Address account) => Anchors.Any(a => a.Value == anchor && Profiles[a.Key.Id].Owner == account);

    AlloProfile Owned(Call call, string id)
    {
        Call.Stop(!Profiles.TryGetValue(id, out var profile) || profile.Owner != call.Sender, "UNAUTHORIZED");
        return profile!;
    }

    // The chain makes it of the registry, the salt keccak256(abi.encode(id, name)) and the anchor's code; without the code we make one of our own.
    Address AnchorOf(string id, string name)
    {
        var salt = Keccak256.Hash(AbiEncoder.Encode([AbiType.Bytes32, AbiType.Text], [Hex.Parse(id)!, name]));
        return new(Keccak256.Hash(AbiEncoder.EncodePacked([AbiType.Text, AbiType.Address, AbiType.Bytes32], ["TokenStudio anchor", Self, salt])).AsSpan(12));
    }
}
