using TokenStudio.Model.Documents;
using TokenStudio.Model.Kinds;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Grants.Programmes;

/// <summary>The donors a round is tried with before real ones come.</summary>
public sealed record DonorTerms
{
    public const int Most = 1_000_000;

    static readonly CountParameter CountParameter = new("count", "Donors", "", 0, Most) { Optional = true, Default = 1_000 };
    static readonly DecimalParameter MedianParameter = new("medianGift", "Median gift", "USD", 0.01m, 1_000_000m) { Optional = true, Default = 10m };
    static readonly DecimalParameter SpreadParameter = new("spread", "Spread of gifts", "log", 0m, 5m) { Optional = true, Default = 0.8m, Help = "Standard deviation of the logarithm of a gift: 0 makes all alike, 1 gives a few very large ones." };
    static readonly DecimalParameter ProjectsParameter = new("projectsEach", "Projects each", "", 1m, 1_000m) { Optional = true, Default = 1.7m };
    static readonly CountParameter CommunitiesParameter = new("communities", "Communities", "", 1, 1_000) { Optional = true, Default = 3 };
    static readonly FractionParameter PassingParameter = new("passing", "Pass the identity gate") { Optional = true, Default = Fraction.One };
    static readonly CountParameter SeedParameter = new("seed", "Seed", "", 0, (1L << 53) - 1) { Optional = true, Default = 42 };

    public required int Count { get; init; }

    /// <summary>US dollars.</summary>
    public required decimal MedianGift { get; init; }
    public required decimal Spread { get; init; }

    /// <summary>On average, at least 1.</summary>
    public required decimal ProjectsEach { get; init; }
    public required int Communities { get; init; }

    /// <summary>The share of donors whose identity score is enough.</summary>
    public required Fraction Passing { get; init; }
    public required long Seed { get; init; }

    internal static ObjectShape Shape { get; } = ObjectShape.Of(CountParameter, MedianParameter, SpreadParameter, ProjectsParameter, CommunitiesParameter, PassingParameter, SeedParameter);

    public static DonorTerms Usual { get; } = Read(new(new([]), new(0)), new([]));

    internal static DonorTerms Read(ObjectReading read, ObjectNode node) => new()
    {
        Count = (int)read.Get(CountParameter),
        MedianGift = read.Get(MedianParameter),
        Spread = read.Get(SpreadParameter),
        ProjectsEach = read.Get(ProjectsParameter),
        Communities = (int)read.Get(CommunitiesParameter),
        Passing = read.Get(PassingParameter),
        Seed = read.Get(SeedParameter),
    };
}
