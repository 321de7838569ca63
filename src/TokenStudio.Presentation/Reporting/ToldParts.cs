using TokenStudio.Model.Documents;
using TokenStudio.Model.Scenarios;
using TokenStudio.Model.Simulation;

namespace TokenStudio.Presentation.Reporting;

/// <summary>
/// What of a scenario is told. What is not is taken out of the document itself before anything is made of it; here go only
/// the places where it stood.
/// </summary>
static class ToldParts
{
    extension(ReportParts parts)
    {
        /// <summary>The same, and hidden what the scenario hides anyway.</summary>
        public ReportParts Under(Scenario scenario) => parts with
        {
            Holders = parts.Holders && !scenario.Hides.HasFlag(HiddenParts.Holders),
            Prices = parts.Prices && !scenario.Hides.HasFlag(HiddenParts.Prices),
        };

        /// <summary>The projection and the document without the parts that are not told.</summary>
        public (Projection Projection, ObjectNode Document) Of(Projection projection, ObjectNode document)
        {
            var hides = (parts.Holders ? HiddenParts.None : HiddenParts.Holders) | (parts.Prices ? HiddenParts.None : HiddenParts.Prices);
            if ((hides & ~projection.Scenario.Hides) == HiddenParts.None) return (projection, document);
            var told = Redaction.Of(ScenarioReview.Of(document), hides);
            return (Projector.Project(told.Valid ?? throw new InvalidOperationException("A valid scenario stays so when parts of it are hidden.")), told.Document!);
        }

        public bool Shows(string path) => (parts.Prices || !IsPrice(path)) && (parts.Holders || !IsHolder(path)) && (parts.IsWhole || !IsData(path));
    }

    // A hash lets guesses be tried.
    static bool IsData(string path) => DocumentPath.Within(path, "/dataSets") || DocumentPath.Split(path) is ["grants", _, "votes"];

    static bool IsPrice(string path) => DocumentPath.Within(path, "/market") || DocumentPath.Within(path, "/simulation");

    static bool IsHolder(string path) => DocumentPath.Within(path, "/circulation/excludeHolders") || DocumentPath.Split(path) is ["allocations" or "emissions", _, "holder" or "insider"];
}
