using System.Globalization;
using TokenStudio.Model.Documents;
using TokenStudio.Presentation.Comparing;
using TokenStudio.Sessions;

namespace TokenStudio.Web.Pages.Comparing;

/// <summary>How addresses name the designs to compare: "now", "v13" of this scenario, or another scenario's id.</summary>
static class ComparedPlaces
{
    public const string Now = "now";

    /// <summary>The first design, then those held against it; null where a word means none.</summary>
    public static IReadOnlyList<DesignPlace>? Read(string scenarioId, string? from, string? with)
    {
        string[] words = [Or(from, Now), .. (with ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
        var places = words.Select(word => Read(scenarioId, word)).OfType<DesignPlace>().ToArray();
        return places.Length == words.Length ? places : null;
    }

    public static DesignPlace? Read(string scenarioId, string word) => word switch
    {
        Now => new(scenarioId),
        ['v', .. var digits] when digits.Length < 19 && long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var revision) => revision > 0 ? new(scenarioId, revision) : null,
        _ => word.Length is > 0 and <= 64 ? new(word) : null,
    };

    /// <summary>The word for a design.</summary>
    public static string Word(string scenarioId, DesignPlace place) => place.Revision is { } revision ? string.Create(CultureInfo.InvariantCulture, $"v{revision}") : place.ScenarioId == scenarioId ? Now : place.ScenarioId;

    /// <summary>The heads of the columns: versions where all are of one scenario, else the scenarios' names, each once.</summary>
    public static IReadOnlyList<ComparedDesign> Named(string scenarioId, IReadOnlyList<SavedDesign> designs)
    {
        var one = designs.All(d => d.Place.ScenarioId == scenarioId);
        var labels = new List<Phrase>();
        foreach (var design in designs)
        {
            var name = design.Document.Text("name") is { Length: > 0 } written ? Phrase.Verbatim(written) : (Phrase)"Scenario";
            var label = !one ? design.Place.Revision is { } of ? (Phrase)$"{name}, v{of}" : name
                : design.Place.Revision is { } revision ? (Phrase)$"v{revision}" : (Phrase)"Now";
            var same = labels.Count(l => l.Equals(label));
            labels.Add(same == 0 ? label : (Phrase)$"{label} ({same + 1})");
        }

        return [.. designs.Zip(labels, (d, label) => new ComparedDesign(label, d.Document, d.Projection))];
    }

    static string Or(string? text, string usual) => string.IsNullOrWhiteSpace(text) ? usual : text;
}
