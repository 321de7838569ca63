
using TokenStudio.Model.Documents;
using TokenStudio.Model.Kinds;

namespace TokenStudio.Model.Emissions;

/// <summary>A named emission to a holder: of new tokens, or out of an allocation.</summary>
public sealed record TokenEmission
{
    /// <summary>The source that means new tokens.</summary>
    public const string Mint = "mint";

    static readonly IdParameter IdParameter = new();
    static readonly TextParameter NameParameter = new("name", "Name", 200);
    static readonly ChoiceParameter HolderParameter = new("holder", "Holder", Holders.All);
    static readonly TextParameter FromParameter = new("from", "From", 40) { Optional = true, Default = Mint, OrAllocation = (Mint, "New tokens") };

    public required string Id { get; init; }
    public required string Name { get; init; }
    public required string Holder { get; init; }

    /// <summary><see cref="Mint"/>, or the id of the allocation it unlocks.</summary>
    public required string From { get; init; }
    public required Emission Emission { get; init; }

    public bool Mints => From == Mint;

    public static FamilyShape Shape { get; } = EmissionKinds.All.ShapeWith(ObjectShape.Of(IdParameter, NameParameter, HolderParameter, FromParameter));

    public static TokenEmission Read(ObjectNode node, ReadContext context)
    {
        var read = new ObjectReading(node, context);
        return new TokenEmission
        {
            Id = read.Get(IdParameter),
            Name = read.Get(NameParameter),
            Holder = read.Get(HolderParameter),
            From = read.Get(FromParameter),
            Emission = EmissionKinds.All.Read(node, context),
        };
    }
}
