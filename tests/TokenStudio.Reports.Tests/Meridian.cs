using TokenStudio.Model.Documents;
using TokenStudio.Model.Presets;
using TokenStudio.Model.Scenarios;
using TokenStudio.Model.Simulation;
using TokenStudio.Presentation.Workbooks;

namespace TokenStudio.Tests;

/// <summary>The preset whose files these tests read.</summary>
static class Meridian
{
    public static DateTimeOffset SavedAt { get; } = new(2027, 2, 26, 14, 6, 0, TimeSpan.Zero);

    public static ObjectNode Document { get; } = PresetLibrary.Find("meridian")!.Document;

    public static Projection Projection { get; } = Project(Document);

    /// <param name="hides">Parts that are not for whom it is made.</param>
    public static SheetBook Book(HiddenParts hides = HiddenParts.None)
    {
        var review = Redaction.Of(ScenarioReview.Of(Document), hides);
        return SheetBooks.Of(Projector.Project(review.Valid!), review.Document!, 14, SavedAt);
    }

    public static Projection Project(ObjectNode document)
    {
        var review = ScenarioReview.Of(document);
        Assert.True(review.Valid is not null, string.Join('\n', review.Findings));
        return Projector.Project(review.Valid);
    }
}
