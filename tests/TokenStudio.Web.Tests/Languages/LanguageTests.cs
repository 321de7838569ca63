using System.Text.Json;
using TokenStudio.Presentation.Languages;

namespace TokenStudio.Tests.Languages;

/// <summary>No text of the studio is without its German and French wording.</summary>
public sealed class LanguageTests
{
    static readonly Lazy<PhraseScan> Scan = new(() => PhraseScan.Of(Repository.Root));

    [Fact]
    public void Sources_EveryTextForPeople_IsAPhrase() => Assert.True(Scan.Value.Faults.Count == 0, string.Join('\n', Scan.Value.Faults));

    [Fact]
    public void Wordings_OfEverySource_StandInEveryLanguage()
    {
        var lacking = Others.SelectMany(language => Scan.Value.Wordings.Where(w => !language.Wordings.ContainsKey(w.Wording)).Select(w => $"{language.Code}: {w.Place}: {w.Wording}"));
        Assert.True(!lacking.Any(), string.Join('\n', lacking.Distinct()));
    }

    [Fact]
    public void Wordings_OfNoSource_AreGone()
    {
        var used = Scan.Value.Wordings.Select(w => w.Wording).ToHashSet();
        string[] gone = [.. Others.SelectMany(language => language.Wordings.Keys.Where(w => !used.Contains(w)).Select(w => $"{language.Code}: {w}"))];
        Assert.True(gone.Length == 0, string.Join('\n', gone));
    }

    [Fact]
    public void Wordings_OfEveryLanguage_HaveThePlacesOfTheEnglish() =>
        Assert.All(Others.SelectMany(language => language.Wordings), wording => Assert.Equal(Places(wording.Key), Places(wording.Value)));

    [Theory]
    [InlineData("string Said => \"Nothing is burned\";", true)]
    [InlineData("string Said(int n) => $\"{n} rows of it\";", true)]
    [InlineData("string Said => \"Monthly\";", true)]
    [InlineData("Phrase Said => \"Nothing is burned\";", false)]
    [InlineData("Phrase Said(int n) => $\"{n} rows of it\";", false)]
    [InlineData("Phrase Said(bool b, int n) => b ? $\"{n} rows of it\" : \"Nothing\";", true)]
    [InlineData("Phrase Said(bool b, int n) => b ? (Phrase)$\"{n} rows of it\" : (Phrase)\"Nothing\";", false)]
    [InlineData("Phrase Said(string name) => name;", true)]
    [InlineData("Phrase Said(string name) => Phrase.Verbatim(name);", false)]
    [InlineData("string Key => \"/allocations/team\";", false)]
    [InlineData("void Fail() => throw new System.InvalidOperationException(\"This cannot be.\");", false)]
    [InlineData("bool Is(string word) => word is \"Median price\" || word == \"Mean price\";", false)]
    public void Scan_AText_IsFoundWhereItStaysAString(string member, bool found)
    {
        var phrase = Path.Combine(Repository.Root, "src", "TokenStudio.Model", "Phrase.cs");
        var usings = "global using System; global using System.Collections.Generic; global using System.Linq;";
        var scan = PhraseScan.Of([(phrase, usings + File.ReadAllText(phrase)), (Path.Combine(Repository.Root, "src", "TokenStudio.Presentation", "Sample.cs"), $"using TokenStudio.Model; sealed class Sample {{ {member} }}")]);
        Assert.Equal(found, scan.Faults.Count > 0);
    }

    [Fact]
    public void Scan_TheSources_FindsTheirWordings() => Assert.True(Scan.Value.Wordings.Count > 500, "The scan reads the sources no more.");

    /// <summary>What a language still lacks, one wording a line as JSON in FOLDER/AREA.LANGUAGE.missing, for whoever translates: TOKENSTUDIO_WORDINGS=FOLDER.</summary>
    [Fact]
    public void Wordings_Missing_AreWrittenWhereAsked()
    {
        if (Environment.GetEnvironmentVariable("TOKENSTUDIO_WORDINGS") is not { Length: > 0 } folder) return;
        Directory.CreateDirectory(folder);
        foreach (var language in Others)
        {
            foreach (var area in Scan.Value.Wordings.GroupBy(w => w.Area))
            {
                var missing = area.GroupBy(w => w.Wording).Where(w => !language.Wordings.ContainsKey(w.Key));
                File.WriteAllLines(Path.Combine(folder, $"{area.Key}.{language.Code}.missing"), missing.Select(w => JsonSerializer.Serialize(new { wording = w.Key, place = w.First().Place }, Readable)));
            }
        }
    }

    static IEnumerable<Language> Others => Language.All.Where(l => l != Language.English);

    static string Places(string wording) => string.Join(' ', System.Text.RegularExpressions.Regex.Matches(wording, @"\{(\d+)").Select(m => m.Groups[1].Value).Order(StringComparer.Ordinal));

    static readonly JsonSerializerOptions Readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
