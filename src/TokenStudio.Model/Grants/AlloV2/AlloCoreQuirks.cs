namespace TokenStudio.Model.Grants.AlloV2;

/// <summary>What Allo itself does that surprises whoever designs a pool, whatever its strategy.</summary>
static class AlloCoreQuirks
{
    public static IReadOnlyList<Quirk> All { get; } =
    [
        new("value-is-not-compared", "Without a base fee the value sent with the making of a pool is not compared with its amount: what is too much stays in Allo.", ContractFiles.Allo.At(568, "_createPool"),
            When: s => IsNative(s) && s.World.Allo.BaseFee.IsZero),
        new("value-stays-in-allo", "The funding of a pool of tokens takes native value too: it stays in Allo, and only Allo's owner can take it out.", ContractFiles.Allo.At(399, "fundPool"), When: s => !IsNative(s)),
        new("token-is-not-checked", "Nobody looks whether the token is one: without code it counts as paid, and the pool stays at 0.", ContractFiles.Allo.At(641, "_fundPool"), When: s => TokenOf(s).IsZero),
        new("native-is-refused", "The strategy takes no native value on its own: funding fails with ETHTransferFailed, not with an error of the strategy.", ContractFiles.Allo.At(638, "_fundPool"),
            When: s => IsNative(s) && s.Kind.RefusesNative),
    ];

    static Onchain.Address TokenOf(AlloStrategy strategy) => strategy.World.Pools[strategy.PoolId].Token;

    static bool IsNative(AlloStrategy strategy) => TokenOf(strategy) == AlloWorld.Native;
}
