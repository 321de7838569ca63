using TokenStudio.Presentation.Languages;

namespace TokenStudio.Tests.Languages;

/// <summary>No text of the studio is without its German and French wording.</summary>
public sealed class LanguageTests
{
    static readonly Lazy<PhraseScan> Scan = new(() => PhraseScan.Of(Repository.Root));

    // Falls to none as the pages are put into words of every language.
    const int Left = 240;

    [Fact]
    public void Sources_EveryTextForPeople_IsAPhrase() => Assert.True(Scan.Value.Faults.Count <= Left, string.Join('\n', Scan.Value.Faults));

    [Fact]
    public void Scan_TheSources_FindsTheirWordings() => Assert.True(Scan.Value.Wordings.Count > 500, "The scan reads the sources no more.");
}
