using TokenStudio.Model.Documents;
using TokenStudio.Model.Presets;
using TokenStudio.Model.Scenarios;

namespace TokenStudio.Model.Tests.Scenarios;

/// <summary>Data sets as a document names them.</summary>
public sealed class DataSetTests
{
    static readonly string Hash = new('a', 64);

    static ObjectNode Sample => PresetLibrary.Find("meridian")!.Document;

    static DataSet Set => new("", DataSet.Votes, "Season 2", Hash, 12, 3_456);

    [Fact]
    public void Add_ToADocumentWithoutAny_IsReadBack()
    {
        var (id, edits) = DataSetEdits.Add(Sample, Set, null);
        var edited = ScenarioEdits.Apply(Sample, edits);
        Assert.Equal("votes-1", id);
        Assert.Equal([Set with { Id = "votes-1" }], edited.Reading!.Scenario!.DataSets);
        Assert.Equal([Set with { Id = "votes-1" }], DataSetEdits.Named(edited.Document!));
    }

    [Fact]
    public void Add_AHashThatIsNamed_KeepsItsIdAndName()
    {
        var document = With(Sample, DataSetEdits.Add(Sample, Set, null).Edits);
        var (id, edits) = DataSetEdits.Add(document, Set with { Name = "Another name" }, null);
        Assert.Equal(("votes-1", document), (id, With(document, edits)));
        var (second, more) = DataSetEdits.Add(document, Set with { Sha256 = new('b', 64) }, null);
        Assert.Equal(("votes-2", 2), (second, DataSetEdits.Named(With(document, more)).Count));
    }

    [Theory]
    [InlineData("sha256", "\"ABC\"", "format")]
    [InlineData("kind", "\"prices\"", "range")]
    [InlineData("rows", "0", "range")]
    [InlineData("rows", "5000001", "range")]
    [InlineData("size", "1", "unknown")]
    public void Read_AWrongMember_IsAFindingWithItsPath(string member, string json, string code)
    {
        var document = With(Sample, DataSetEdits.Add(Sample, Set, null).Edits);
        var item = ((ObjectNode)((ListNode)document["dataSets"]!).Items[0]).With(member, NodeReader.ReadAny(System.Text.Encoding.UTF8.GetBytes(json), out _)!);
        var finding = ScenarioReader.Read(document.With("dataSets", new ListNode([item]))).Findings.Single();
        Assert.Equal(($"/dataSets/votes-1/{member}", code), (finding.Path, finding.Code));
    }

    [Fact]
    public void Read_AHashInCapitals_IsOfferedInLowerCase()
    {
        var reading = ScenarioReader.Read(Sample.With("dataSets", new ListNode([(Set with { Id = "v", Sha256 = new('A', 64) }).ToNode()])));
        var fix = reading.Findings.Single().Fixes.Single();
        Assert.Empty(ScenarioReader.Read(With(reading.Document!, fix.Edits)).Findings);
    }

    [Fact]
    public void Remove_ADataSetInUse_LeavesItInItsRoundsToo()
    {
        var document = WithRound(DataSetEdits.Add(Sample, Set, null).Edits, "votes-1");
        Assert.DoesNotContain(ScenarioReview.Of(document).Findings, f => f.Severity == Severity.Error);
        var without = With(document, DataSetEdits.Remove(document, "votes-1"));
        Assert.Null(without["dataSets"]);
        Assert.Null(ScenarioReview.Of(without).Scenario!.Grants.Single().Votes);
    }

    [Fact]
    public void Check_ARoundOfUnknownVotes_NamesTheNearestAndMadeUpDonors()
    {
        var finding = ScenarioReview.Of(WithRound(DataSetEdits.Add(Sample, Set, null).Edits, "votes-2")).Findings.Single(f => f.Code == "unknown-data-set");
        Assert.Equal("/grants/season/votes", finding.Path);
        Assert.Equal(["Use votes-1", "Use made-up donors"], finding.Fixes.Select(f => f.Label.ToString()));
    }

    [Fact]
    public void Missing_FilesThatAreNotHere_AreWarningsThatHideNothing()
    {
        var document = With(Sample, DataSetEdits.Add(Sample, Set, null).Edits);
        Assert.Empty(DataSetEdits.Missing(document, _ => true));
        var warning = DataSetEdits.Missing(document, _ => false).Single();
        Assert.Equal((Severity.Warning, "/dataSets/votes-1/sha256"), (warning.Severity, warning.Path));
        Assert.NotNull(ScenarioReview.Of(document).Valid);
    }

    [Theory]
    [InlineData(HiddenParts.Holders)]
    [InlineData(HiddenParts.Prices)]
    public void Redaction_OfAnyPart_NamesNoVotes(HiddenParts hides)
    {
        var review = ScenarioReview.Of(WithRound(DataSetEdits.Add(Sample, Set, null).Edits, "votes-1"));
        var shown = Redaction.Of(review, hides);
        Assert.NotNull(shown.Valid);
        Assert.DoesNotContain(Hash, NodeWriter.WriteCompact(shown.Document!), StringComparison.Ordinal);
        Assert.DoesNotContain("votes-1", NodeWriter.WriteCompact(shown.Document!), StringComparison.Ordinal);
    }

    static ObjectNode WithRound(IEnumerable<Edit> edits, string votes)
    {
        var round = NodeReader.Read("""
            { "id": "season", "name": "Season", "kind": "allo-v1", "matchAmount": "1000", "applicationsStart": "2027-04-05T12:00:00Z", "applicationsEnd": "2027-04-26T12:00:00Z",
              "roundStart": "2027-05-03T12:00:00Z", "roundEnd": "2027-05-17T12:00:00Z" }
            """u8, out _)!;
        return With(Sample, [.. edits, Edit.Set("/grants", new ListNode([round.With("votes", Node.Of(votes))]))]);
    }

    static ObjectNode With(ObjectNode document, IEnumerable<Edit> edits) => EditApplier.Apply(document, [.. edits]).Document!;
}
