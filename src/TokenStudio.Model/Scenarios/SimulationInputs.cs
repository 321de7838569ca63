using TokenStudio.Model.Kinds;

namespace TokenStudio.Model.Scenarios;

/// <summary>How often the scenario's chance is played, and from which seed: so that everyone who opens it sees the same runs.</summary>
/// <param name="Paths">1 to <see cref="MostPaths"/>.</param>
/// <param name="Seed">0 to 2^53 - 1, which every reader of JSON keeps.</param>
public sealed record SimulationInputs(int Paths, long Seed)
{
    public const int UsualPaths = 10_000;
    public const long UsualSeed = 42;
    public const int MostPaths = 1_000_000;
    public const long LargestSeed = (1L << 53) - 1;

    internal static readonly CountParameter PathsParameter = new("paths", "Runs", "", 1, MostPaths) { Optional = true, Default = UsualPaths };
    internal static readonly CountParameter SeedParameter = new("seed", "Random seed", "", 0, LargestSeed) { Optional = true, Default = UsualSeed };

    internal static ObjectShape Shape { get; } = ObjectShape.Of(PathsParameter, SeedParameter);

    public static SimulationInputs Usual { get; } = new(UsualPaths, UsualSeed);

    internal static SimulationInputs Read(ObjectReading read) => new((int)read.Get(PathsParameter), read.Get(SeedParameter));
}
