using System.Numerics;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Grants.AlloV2;
using TokenStudio.Model.Kinds;
using TokenStudio.Model.Units;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Grants.Programmes;

/// <summary>The profile of Allo's registry that a pool belongs to.</summary>
/// <remarks>
/// id = keccak256(nonce, owner) [32 bytes], both packed: 32 bytes and 20. Source: allo-protocol/allo-v2 d262e7e, Registry._generateProfileId.
/// </remarks>
/// <param name="Written">0x and 64 digits; empty where the design leaves it out.</param>
/// <param name="Owner">Zero where the design leaves it out.</param>
/// <param name="Nonce">Of the owner's choice; null where the design leaves it out, which means 0.</param>
public sealed record PoolProfile(string Written, Address Owner, BigInteger? Nonce)
{
    static readonly WordParameter IdParameter = new("profileId", "Profile") { Optional = true, Default = "", Help = "The id of the profile in Allo's registry that the pool belongs to." };
    static readonly AddressParameter OwnerParameter = new("profileOwner", "Profile owner") { Optional = true, Help = "With the nonce it makes the profile's id." };
    static readonly WholeNumberParameter NonceParameter = new("profileNonce", "Profile nonce", "", 0) { Optional = true };

    /// <summary>What owner and nonce make; null without an owner.</summary>
    public string? Made => Owner.IsZero ? null : AlloRegistry.IdOf(Nonce ?? 0, Owner);

    /// <summary>The id by which the pool is created; zeros where it is not known yet.</summary>
    public string Id => Written.Length > 0 ? Written.ToLowerInvariant() : Made ?? "0x" + new string('0', 64);

    internal static ValueList<Parameter> Parameters { get; } = [IdParameter, OwnerParameter, NonceParameter];

    /// <summary>A pool can be created in its name.</summary>
    public bool IsSet => Id.AsSpan().ContainsAnyExcept("0x");

    internal static PoolProfile Read(ObjectReading read) => new(read.Get(IdParameter)!, read.Get(OwnerParameter), read.Has(NonceParameter.Name) ? read.Get(NonceParameter) : null);

    /// <summary>Two ids for one pool.</summary>
    internal IEnumerable<RuleProblem> Problems()
    {
        if (Written.Length == 0 || Made is not { } made || Written.Equals(made, StringComparison.OrdinalIgnoreCase)) yield break;
        yield return new(IdParameter.Name, "profile", $"Owner and nonce make another profile: {made}.", ("Use that one", IdParameter.Name, Node.Of(made)));
    }

    /// <summary>A nonce of nobody.</summary>
    internal IEnumerable<RuleProblem> Cautions()
    {
        if (Nonce is not null && Owner.IsZero) yield return new(NonceParameter.Name, "profile", "A nonce makes a profile's id only with the owner's address.");
    }
}
