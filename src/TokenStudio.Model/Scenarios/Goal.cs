using TokenStudio.Model.Documents;
using TokenStudio.Model.Kinds;
using TokenStudio.Model.Timing;

namespace TokenStudio.Model.Scenarios;

/// <summary>What a design is meant to reach: a figure at a date, held against a limit, and who bears the cost when it is missed or met.</summary>
public sealed record Goal
{
    public const string AtMost = "atMost";
    public const string AtLeast = "atLeast";

    static readonly IdParameter IdParameter = new();
    static readonly TextParameter ObjectiveParameter = new("objective", "Objective", 200) { Filled = true };
    static readonly ChoiceParameter FigureParameter = new("figure", "Figure",
        ("circulating", "Circulating, of the whole supply"),
        ("locked", "Locked, of the whole supply"),
        ("insiders", "Insiders, of circulating supply"),
        ("emitted", "Emitted, of the total supply"),
        ("burned", "Burned, of all that was minted"),
        ("inflation", "Inflation over 12 months"),
        ("growth", "Circulating growth over 12 months"));
    static readonly ChoiceParameter BoundParameter = new("bound", "Bound", (AtMost, "At most"), (AtLeast, "At least"));
    static readonly LimitParameter LimitParameter = new("limit", "Limit", Measure.Share, 0.5m, 0m, 1_000m) { Optional = false };
    static readonly MomentParameter AtParameter = new("at", "When");
    static readonly TextParameter BearerParameter = new("bearer", "Who bears it", 200) { Optional = true, Default = "" };

    public required string Id { get; init; }

    /// <summary>In the designer's words: "Insiders never outvote the community".</summary>
    public required string Objective { get; init; }

    /// <summary>Key of <see cref="Figures"/>.</summary>
    public required string Figure { get; init; }
    public required bool IsAtLeast { get; init; }

    /// <summary>A share: 0.3 is 30 %.</summary>
    public required decimal Limit { get; init; }
    public required Moment At { get; init; }

    /// <summary>Who pays when the goal is kept or missed; empty when that is left open.</summary>
    public required string Bearer { get; init; }

    /// <summary>The figures a goal can be about.</summary>
    public static IReadOnlyList<(string Key, Phrase Label)> Figures => FigureParameter.Options;

    public static ObjectShape Shape { get; } = ObjectShape.Of(IdParameter, ObjectiveParameter, FigureParameter, BoundParameter, LimitParameter, AtParameter, BearerParameter);

    public static Goal Read(ObjectReading read) => new()
    {
        Id = read.Get(IdParameter),
        Objective = read.Get(ObjectiveParameter),
        Figure = read.Get(FigureParameter),
        IsAtLeast = read.Get(BoundParameter) == AtLeast,
        Limit = read.Get(LimitParameter),
        At = read.Get(AtParameter),
        Bearer = read.Get(BearerParameter),
    };
}
