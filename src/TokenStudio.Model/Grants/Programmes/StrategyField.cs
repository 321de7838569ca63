using System.Numerics;
using TokenStudio.Model.Grants.AlloV2;
using TokenStudio.Model.Kinds;
using TokenStudio.Model.Timing;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Grants.Programmes;

/// <summary>A member of a pool's strategy in a scenario, made from one leaf of the struct its contract is initialized with.</summary>
/// <param name="Read">Its value; null where it is left out and the pool says what it is.</param>
sealed record StrategyField(Parameter Parameter, Func<ObjectReading, object?> Read)
{
    static readonly CalendarPeriod Year = CalendarPeriod.OfDays(365);
    static readonly CalendarPeriod ThirtyDays = CalendarPeriod.OfDays(30);

    /// <summary>Null where the windows of the pool give the member.</summary>
    public static StrategyField? Of(StrategyParameter leaf) => PoolWindows.Give(leaf.Name) ? null : leaf.Type switch
    {
        BoolType => Field(new TruthParameter(leaf.Name, leaf.Label) { Optional = true }),
        AddressType => Field(new AddressParameter(leaf.Name, leaf.Label) { Optional = true }),
        FixedBytesType => Field(new WordParameter(leaf.Name, leaf.Label) { Optional = true, Default = "0x" + new string('0', 64) }),
        TextType => Field(new TextParameter(leaf.Name, leaf.Label, 2_000) { Optional = true, Default = "" }),
        ListType { Item: AddressType } => Field(new ListParameter<Address>(leaf.Name, leaf.Label, new AddressParameter(leaf.Name, leaf.Label)) { Optional = true, Default = [] }),
        ListType { Item: UintType } => Field(new ListParameter<BigInteger>(leaf.Name, leaf.Label, Whole(leaf)) { Optional = true, Default = [] }),
        UintType => Number(leaf),
        _ => throw new NotSupportedException($"No parameter for {leaf.Type.Name}."),
    };

    static StrategyField Number(StrategyParameter leaf) => leaf.Measure switch
    {
        StrategyMeasure.Instant => Open(new DateParameter(leaf.Name, leaf.Label) { Optional = true, Help = "When left out, the pool's own times say it." }),
        StrategyMeasure.Tokens => Open(new AmountParameter(leaf.Name, leaf.Label) { Optional = true, Help = "When left out, what the pool holds says it." }),
        StrategyMeasure.Duration => Field(new PeriodParameter(leaf.Name, leaf.Label) { Optional = true, Exact = true, Positive = leaf.IsPositive, Default = leaf.Name == "period" ? ThirtyDays : Year }),
        _ => Field(Whole(leaf) with { Optional = true, Default = Math.Max(leaf.Usual, leaf.IsPositive ? 1 : 0) }),
    };

    static WholeNumberParameter Whole(StrategyParameter leaf) => new(leaf.Name, leaf.Label, leaf.Unit ?? "", leaf.IsPositive ? 1 : 0);

    internal static StrategyField Field<T>(Parameter<T> parameter) => new(parameter, read => read.Get(parameter));

    static StrategyField Open<T>(Parameter<T> parameter)
        where T : struct => new(parameter, read => read.Has(parameter.Name) ? read.Get(parameter) : null);
}
