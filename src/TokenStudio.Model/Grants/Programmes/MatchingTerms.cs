using TokenStudio.Model.Documents;
using TokenStudio.Model.Kinds;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Grants.Programmes;

/// <summary>How gifts are turned into shares of the match amount: off chain, as the round's metadata promises.</summary>
public sealed record MatchingTerms
{
    public const string LinearQf = "linear-qf";
    public const string Pairwise = "pairwise";
    public const string Cluster = "cluster";
    public const string Cocm = "cocm";

    static readonly ChoiceParameter MechanismParameter = new("mechanism", "Formula", (LinearQf, "Quadratic"), (Pairwise, "Pairwise"), (Cluster, "Cluster"), (Cocm, "COCM")) { Optional = true, Default = LinearQf };
    static readonly FractionParameter CapParameter = new("cap", "Matching cap") { Optional = true };
    static readonly DecimalParameter MinimumParameter = new("minimumDonation", "Smallest donation counted", "USD", 0m, 1_000_000m) { Optional = true };
    static readonly ChoiceParameter SybilParameter = new("sybilDefence", "Sybil defence", ("none", "None"), ("passport", "Passport stamps"), ("passport-mbds", "Passport model")) { Optional = true, Default = "none" };
    static readonly TruthParameter WholePoolParameter = new("wholePool", "Share out the whole pool") { Optional = true, Help = "Also where the squares ask for less." };
    static readonly DecimalParameter BoundParameter = new("m", "Pairwise bound M", "", 0.000001m, 1_000_000m) { Optional = true, Default = 0.01m };
    static readonly ChoiceParameter StyleParameter = new("style", "Closeness", ("markov", "Markov"), ("og", "Shared group"), ("pct_friends", "Share of friends")) { Optional = true, Default = "markov" };
    static readonly TruthParameter SoftParameter = new("soft", "Soft") { Optional = true };
    static readonly FractionParameter BlendParameter = new("blend", "COCM part") { Optional = true, Default = Fraction.One, Help = "The rest is quadratic funding." };

    public required string Mechanism { get; init; }

    /// <summary>The most of the match amount one project may get; null for any.</summary>
    public required Fraction? Cap { get; init; }

    /// <summary>US dollars.</summary>
    public required decimal MinimumDonation { get; init; }

    /// <summary>none, passport or passport-mbds.</summary>
    public required string SybilDefence { get; init; }
    public required bool WholePool { get; init; }
    public required decimal Bound { get; init; }
    public required string Style { get; init; }
    public required bool IsSoft { get; init; }
    public required Fraction Blend { get; init; }

    internal static ObjectShape Shape { get; } = ObjectShape.Of(MechanismParameter, CapParameter, MinimumParameter, SybilParameter, WholePoolParameter, BoundParameter, StyleParameter, SoftParameter, BlendParameter);

    public static MatchingTerms Usual { get; } = Read(new(new([]), new(0)), new([]));

    internal static MatchingTerms Read(ObjectReading read, ObjectNode node) => new()
    {
        Mechanism = read.Get(MechanismParameter)!,
        Cap = read.Has("cap") ? read.Get(CapParameter) : null,
        MinimumDonation = read.Get(MinimumParameter),
        SybilDefence = read.Get(SybilParameter)!,
        WholePool = read.Get(WholePoolParameter),
        Bound = read.Get(BoundParameter),
        Style = read.Get(StyleParameter)!,
        IsSoft = read.Get(SoftParameter),
        Blend = read.Get(BlendParameter),
    };
}
