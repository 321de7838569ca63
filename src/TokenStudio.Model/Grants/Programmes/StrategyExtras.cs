using TokenStudio.Model.Grants.AlloV2;
using TokenStudio.Model.Grants.AlloV2.Strategies;
using TokenStudio.Model.Kinds;

namespace TokenStudio.Model.Grants.Programmes;

/// <summary>Members of a pool's strategy that its initialize struct does not have: where its contract stands, and what is set once it is made.</summary>
static class StrategyExtras
{
    public const string Contract = "contract";
    public const string Custom = "custom";
    public const string InitData = "initData";
    public const string Leftovers = "leftovers";

    /// <summary>The leftovers of a contract of one's own that never come back.</summary>
    public const string Stays = "stays";
    const string Returns = "returns";

    // More than any struct that is known: a transaction of 128 KiB is the most that nodes pass on.
    const int MostBytes = 32_768;

    static readonly StrategyField ContractField = StrategyField.Field(new AddressParameter(Contract, "Strategy contract") { Optional = true, Help = "What is cloned for the pool, or your own deployment." });
    static readonly StrategyField CustomField = StrategyField.Field(new TruthParameter(Custom, "Own deployment") { Optional = true, Help = "Made by createPoolWithCustomStrategy, which takes the contract as it stands." });
    static readonly StrategyField InitDataField = StrategyField.Field(new BytesParameter(InitData, "Init data", MostBytes) { Optional = true, Default = "0x", Help = "The bytes your contract is initialized with." });
    static readonly StrategyField LeftoversField = StrategyField.Field(new ChoiceParameter(Leftovers, "Leftovers", (Returns, "Come back with the last payment"), (Stays, "Stay in the pool")) { Optional = true, Default = Returns });

    public static IReadOnlyList<StrategyField> Of(StrategyKind kind) => kind switch
    {
        { HasModel: false } => [ContractField, InitDataField, LeftoversField],
        _ when kind == HackathonQV.Listed => [PoolPrizes.Field, ContractField, CustomField],
        _ => [ContractField, CustomField],
    };
}
