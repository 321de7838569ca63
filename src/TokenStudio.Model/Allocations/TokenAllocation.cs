using TokenStudio.Model.Documents;
using TokenStudio.Model.Kinds;
using TokenStudio.Model.Units;
using TokenStudio.Model.Vesting;

namespace TokenStudio.Model.Allocations;

/// <summary>One bucket of the cap table, sized by an amount or by a share of the max supply.</summary>
public sealed record TokenAllocation
{
    static readonly IdParameter IdParameter = new();
    static readonly TextParameter NameParameter = new("name", "Name", 200);
    static readonly ChoiceParameter HolderParameter = new("holder", "Holder", Holders.All);
    static readonly TruthParameter InsiderParameter = new("insider", "Insider") { Optional = true };
    static readonly AmountParameter AmountParameter = new("amount", "Tokens") { Optional = true };
    static readonly FractionParameter ShareParameter = new("share", "Share") { Optional = true };

    public required string Id { get; init; }
    public required string Name { get; init; }
    public required string Holder { get; init; }
    public required bool Insider { get; init; }
    public TokenAmount? Amount { get; init; }
    public Fraction? Share { get; init; }
    public required VestingSchedule Vesting { get; init; }

    public static ObjectShape Shape { get; } =
        ObjectShape.Of(IdParameter, NameParameter, HolderParameter, InsiderParameter, AmountParameter, ShareParameter).With("vesting", VestingKinds.All.Shape);

    public static TokenAllocation Read(ObjectNode node, ReadContext context)
    {
        var read = new ObjectReading(node, context);
        var holder = read.Get(HolderParameter);
        return new TokenAllocation
        {
            Id = read.Get(IdParameter),
            Name = read.Get(NameParameter),
            Holder = holder,
            Insider = read.Has("insider") ? read.Get(InsiderParameter) : Holders.InsiderByDefault(holder),
            Amount = read.Has("amount") ? read.Get(AmountParameter) : null,
            Share = read.Has("share") ? read.Get(ShareParameter) : null,
            Vesting = VestingKinds.All.Read((ObjectNode)node["vesting"]!, context),
        };
    }
}
