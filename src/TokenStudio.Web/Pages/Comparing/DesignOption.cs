using TokenStudio.Sessions;
using TokenStudio.Storage.Scenarios;
using TokenStudio.Storage.Versions;
using TokenStudio.Web.Pages.Design;

namespace TokenStudio.Web.Pages.Comparing;

/// <summary>A design that can be chosen.</summary>
/// <param name="Group">Heading over it.</param>
/// <param name="Word">As addresses name it.</param>
/// <param name="Text">"v13, First, 24 Feb 2027".</param>
public sealed record DesignOption(Phrase Group, string Word, Phrase Text)
{
    /// <summary>What stands, the named versions, the other scenarios, those the studio kept; and revisions that were asked for.</summary>
    internal static IReadOnlyList<DesignOption> Of(ScenarioSession session, IEnumerable<StoredScenario> others, IEnumerable<string> asked)
    {
        Phrase own = "This scenario", versions = "Versions of it", kept = "Kept automatically", scenarios = "Other scenarios", past = "Earlier revisions";
        DesignOption[] options =
        [
            new(own, ComparedPlaces.Now, "Now"),
            .. session.State.Versions.All.Select(v => Version(versions, v)),
            .. others.Where(s => s.Id != session.Id).Select(s => new DesignOption(scenarios, s.Id, s.Name.Length > 0 ? Phrase.Verbatim(s.Name) : (Phrase)"Scenario")),
            .. session.State.Versions.Others.Select(v => Version(kept, v)),
        ];
        var further = asked.Where(word => options.All(o => o.Word != word)).Distinct().Select(word => new DesignOption(past, word, Phrase.Verbatim(word)));
        return [.. options, .. further];
    }

    static DesignOption Version(Phrase group, NamedVersion version) => new(group, VersionWords.Label(version), $"{VersionWords.Label(version)}, {VersionWords.Name(version)}, {VersionWords.Date(version)}");
}
