using TokenStudio.Model.Documents;
using TokenStudio.Model.Kinds;

namespace TokenStudio.Model.Burns;

/// <summary>A named burn, out of one allocation's unlocked balance or out of all unlocked balances.</summary>
public sealed record TokenBurn
{
    /// <summary>The source that means every unlocked balance, pro rata.</summary>
    public const string Circulating = "circulating";

    static readonly IdParameter IdParameter = new();
    static readonly TextParameter NameParameter = new("name", "Name", 200);
    static readonly TextParameter FromParameter = new("from", "From", 40) { Optional = true, Default = Circulating, OrAllocation = (Circulating, "All unlocked, pro rata") };

    public required string Id { get; init; }
    public required string Name { get; init; }

    /// <summary><see cref="Circulating"/>, or the id of an allocation.</summary>
    public required string From { get; init; }
    public required Burn Burn { get; init; }

    public static FamilyShape Shape { get; } = BurnKinds.All.ShapeWith(ObjectShape.Of(IdParameter, NameParameter, FromParameter));

    public static TokenBurn Read(ObjectNode node, ReadContext context)
    {
        var read = new ObjectReading(node, context);
        return new TokenBurn
        {
            Id = read.Get(IdParameter),
            Name = read.Get(NameParameter),
            From = read.Get(FromParameter),
            Burn = BurnKinds.All.Read(node, context),
        };
    }
}
