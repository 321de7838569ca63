using TokenStudio.Model.Grants.Playing;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Grants.AlloV2;

/// <summary>A function of a strategy's own, called at the strategy itself rather than through Allo.</summary>
/// <param name="IsPayable">Whether it takes native value, which the strategy keeps.</param>
public sealed record StrategyFunction(string Name, Action<AlloStrategy, CallArguments> Run, bool IsForManagers, bool IsPayable = false)
{
    internal static StrategyFunction Of<T>(string name, Action<T, CallArguments> run, bool isForManagers = true, bool isPayable = false)
        where T : AlloStrategy => new(name, (strategy, arguments) => run((T)strategy, arguments), isForManagers, isPayable);
}

/// <summary>A strategy of Allo v2: its name, what it is for, what it is initialized with and which functions it has of its own.</summary>
public sealed record StrategyKind
{
    /// <summary>The contract's name.</summary>
    public required string Name { get; init; }

    public required Phrase Title { get; init; }

    public required Phrase Purpose { get; init; }

    /// <summary>The members of the initialize struct, in the contract's order.</summary>
    public required IReadOnlyList<StrategyParameter> Parameters { get; init; }

    public required IReadOnlyList<StrategyFunction> Functions { get; init; }

    public IReadOnlyList<Quirk> Quirks { get; init; } = [];

    /// <summary>Cannot take the native token unless it comes with a call.</summary>
    public bool RefusesNative { get; init; }

    /// <summary>Takes several of its own calls in one transaction.</summary>
    public bool HasMulticall { get; init; }

    /// <summary>Which pass-through calls only managers may make, by name.</summary>
    public IReadOnlyList<string> ForManagers { get; init; } = [];

    /// <summary>The types of the bytes that registering hands on; none where they are not read.</summary>
    public IReadOnlyList<AbiType> RegisterData { get; init; } = [];

    public IReadOnlyList<AbiType> AllocateData { get; init; } = [];

    public IReadOnlyList<AbiType> DistributeData { get; init; } = [];

    public required Func<AlloStrategy> Make { get; init; }

    /// <summary>Its contract is known, so that it can be initialized, played and tried.</summary>
    public bool HasModel { get; init; } = true;

    /// <summary>keccak256(abi.encode(name)) of the name it is deployed under.</summary>
    public static string IdOf(string name) => Hex.Of(Keccak256.Hash(AbiEncoder.Encode([AbiType.Text], [name])));

    /// <summary>The initialize struct as one ABI tuple.</summary>
    public AbiType Struct => AbiType.TupleOf([.. Parameters.Select(p => p.Type)]);
}
