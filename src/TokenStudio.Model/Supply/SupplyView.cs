using TokenStudio.Model.Units;

namespace TokenStudio.Model.Supply;

/// <summary>What state-dependent rules may see of the supply at one instant.</summary>
/// <param name="Total">Minted less burned.</param>
/// <param name="Circulating">Unlocked balances that count as circulating.</param>
public readonly record struct SupplyView(TokenAmount Total, TokenAmount Circulating);
