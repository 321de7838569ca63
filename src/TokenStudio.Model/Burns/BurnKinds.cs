using TokenStudio.Model.Kinds;

namespace TokenStudio.Model.Burns;

/// <summary>Every burn kind, listed once.</summary>
public static class BurnKinds
{
    public static Family<Burn> All { get; } = new("kind", FixedBurn.Kind, SupplyShareBurn.Kind, TableBurn.Kind);
}
