using TokenStudio.Model.Documents;
using TokenStudio.Model.Scenarios;
using TokenStudio.Model.Simulation;

namespace TokenStudio.Sessions;

/// <summary>A scenario at one revision, with all that was reckoned from it: made once and shared by everyone who looks.</summary>
public sealed record SessionState
{
    public required long Revision { get; init; }
    public required ObjectNode Document { get; init; }
    public required ScenarioReview Review { get; init; }

    /// <summary>The last good projection; null when there never was one since the session began.</summary>
    public required Projection? Projection { get; init; }

    /// <summary>False while an error keeps this revision from being projected.</summary>
    public required bool ProjectionIsCurrent { get; init; }

    /// <summary>Its named versions and the one it is compared with.</summary>
    public required VersionShelf Versions { get; init; }

    /// <summary>When this revision was committed.</summary>
    public required DateTimeOffset SavedAt { get; init; }

    /// <summary>The same to people from whom parts are hidden: without its versions and its author's last good design too.</summary>
    internal SessionState Without(HiddenParts hides)
    {
        var review = Redaction.Of(Review, hides);
        return this with
        {
            Document = review.Document!,
            Review = review,
            Projection = review.Valid is { } valid ? Projector.Project(valid) : null,
            ProjectionIsCurrent = review.Valid is not null,
            Versions = VersionShelf.Empty,
        };
    }

    internal static SessionState Of(long revision, ScenarioReading reading, DateTimeOffset savedAt, Projection? lastGood, VersionShelf versions)
    {
        var review = ScenarioReview.Of(reading);
        return new()
        {
            Revision = revision,
            Document = reading.Document!,
            Review = review,
            Projection = review.Valid is { } valid ? Projected(valid) : lastGood,
            ProjectionIsCurrent = review.Valid is not null,
            Versions = versions,
            SavedAt = savedAt,
        };
    }

    static Projection Projected(ValidScenario valid)
    {
        using var span = StudioMeters.Projection();
        return Projector.Project(valid);
    }
}
