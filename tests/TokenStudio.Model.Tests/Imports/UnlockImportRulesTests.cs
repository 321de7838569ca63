using System.Text;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Imports;
using TokenStudio.Model.Scenarios;

namespace TokenStudio.Model.Tests.Imports;

public sealed class UnlockImportRulesTests
{
    const string Lump = """{ "type": "cliff", "start": "2027-03-01T00:00:00Z", "amount": 100 }""";

    [Theory]
    [InlineData("100", "100")]
    [InlineData("0.1", "0.1")]
    [InlineData("0.30000000000000004", "0.3")] // 0.1 + 0.2 as a double
    [InlineData("3958333.3333333335", "3958333.33333333")]
    [InlineData("999999999.9999999", "999999999.999999")]
    [InlineData("3210144.664725", "3210144.664725")]
    [InlineData("123456789012345678", "123456789012345000")]
    [InlineData("1.5e3", "1500")]
    [InlineData("1e-18", "0.000000000000000001")]
    [InlineData("1.9e-18", "0.000000000000000001")]
    [InlineData("\"250\"", "250")]
    public void Amount_Double_IsCutTowardZero(string amount, string tokens)
    {
        var document = Document(Protocol(Lump.Replace("100", amount, StringComparison.Ordinal)));
        Assert.Equal(tokens, Allocation(document, 0).Text("amount"));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("1e-19")]
    public void Amount_ZeroOrBelowABaseUnit_IsLeftOutAndReported(string amount)
    {
        var result = Read(Protocol(Lump.Replace("100", amount, StringComparison.Ordinal), Lump));
        Assert.Contains(result.Findings, f => f.Code == "zero-amount" && f.Path == "/allocations/0/schedule/0/amount");
        Assert.Single(Pieces(result.Document!, 0));
        result.Document!.Valid();
    }

    [Theory]
    [InlineData("\"start\": \"2027-03-01T00:00:00Z\"", "2027-03-01T00:00:00Z", "")]
    [InlineData("\"start\": \"2027-03-01\"", "2027-03-01T00:00:00Z", "")]
    [InlineData("\"start\": 1803859200", "2027-03-01T00:00:00Z", "")]
    [InlineData("\"start\": \"1803859200\"", "2027-03-01T00:00:00Z", "")]
    [InlineData("\"start\": 1803859200000", "2027-03-01T00:00:00Z", "date-milliseconds")]
    [InlineData("\"startUnix\": 1803859200.5", "2027-03-01T00:00:00Z", "date-fraction")]
    [InlineData("\"start\": \"2027-03-01T02:00:00.000+02:00\"", "2027-03-01T00:00:00Z", "")]
    [InlineData("\"start\": \"2023-04-31\"", "2023-05-01T00:00:00Z", "impossible-date")]
    [InlineData("\"start\": \"2023-02-30T10:00:00Z\"", "2023-03-02T10:00:00Z", "impossible-date")]
    [InlineData("\"start\": \"2023-13-01\", \"startUnix\": 1803859200", "2027-03-01T00:00:00Z", "impossible-date")]
    [InlineData("\"start\": \"2027-03-01\", \"startUnix\": 1803859201", "2027-03-01T00:00:00Z", "date-conflict")]
    public void Start_IsoOrSeconds_IsTheInstant(string start, string at, string code)
    {
        var result = Read(Protocol(Lump.Replace("\"start\": \"2027-03-01T00:00:00Z\"", start, StringComparison.Ordinal)));
        Assert.Equal(at, Pieces(result.Document!, 0)[0].Text("at"));
        Assert.True(code.Length == 0 || result.Findings.Any(f => f.Code == code));
        Assert.DoesNotContain(result.Findings, f => f.Severity == Severity.Error);
    }

    [Theory]
    [InlineData("insiders", "team")]
    [InlineData("privateSale", "investors")]
    [InlineData("publicSale", "publicSale")]
    [InlineData("airdrop", "airdrop")]
    [InlineData("farming", "community")]
    [InlineData("staking", "staking")]
    [InlineData("liquidity", "liquidity")]
    [InlineData("noncirculating", "treasury")]
    public void Category_Known_BecomesItsHolder(string category, string holder)
    {
        var result = Read(Protocol(Lump).Replace("\"insiders\"", $"\"{category}\"", StringComparison.Ordinal));
        Assert.Equal(holder, Allocation(result.Document!, 0).Text("holder"));
        Assert.DoesNotContain(result.Findings, f => f.Code == "category");
    }

    [Theory]
    [InlineData("\"dao\"")]
    [InlineData("null")]
    [InlineData("7")]
    public void Category_NoneOrUnknown_IsOtherWithAWarning(string category)
    {
        var result = Read(Protocol(Lump).Replace("\"insiders\"", category, StringComparison.Ordinal));
        Assert.Equal("other", Allocation(result.Document!, 0).Text("holder"));
        Assert.Contains(result.Findings, f => f is { Code: "category", Severity: Severity.Warning, Path: "/allocations/0/category" });
    }

    [Theory]
    [InlineData("\"maxSupply\": 1000, ", "1000", false)]
    [InlineData("\"maxSupply\": \"1000\", ", "1000", false)]
    [InlineData("\"totalScheduled\": 99.9999999, ", "100", true)]
    [InlineData("\"totalScheduled\": 100.00000000000001, ", "100", true)] // noise, cut before it is rounded up
    [InlineData("\"maxSupply\": null, \"totalScheduled\": 100.5, ", "101", true)]
    [InlineData("", "100", true)]
    public void MaxSupply_OwnOrAssumed_IsStated(string members, string max, bool assumed)
    {
        var result = Read(Protocol(Lump).Replace("\"allocations\"", members + "\"allocations\"", StringComparison.Ordinal));
        Assert.Equal(max, ((ObjectNode)result.Document!["token"]!).Text("maxSupply"));
        Assert.Equal(assumed, result.Findings.Any(f => f is { Code: "assumption", Path: "/maxSupply" }));
        Assert.Equal(assumed, result.Document.Text("description")!.Contains("Assumed", StringComparison.Ordinal));
    }

    [Fact]
    public void Sum_OverTheCap_IsReportedWithItsShare()
    {
        var result = Read(Protocol(Lump.Replace("100", "107.7", StringComparison.Ordinal)).Replace("\"allocations\"", "\"maxSupply\": 100, \"allocations\"", StringComparison.Ordinal));
        var finding = Assert.Single(result.Findings, f => f.Code == "over-cap");
        Assert.Contains("7.7 more than the max supply (107.7 % of it)", finding.Message, StringComparison.Ordinal);
        Assert.Contains(ScenarioReview.Of(result.Document!).Findings, f => f.Code == "over-cap");
    }

    [Fact]
    public void Sections_DoubledAndMissing_AreReported()
    {
        string Line(int from, int to) => $$"""{ "type": "linear", "startUnix": {{1_803_859_200 + (from * 86_400)}}, "endUnix": {{1_803_859_200 + (to * 86_400)}}, "amount": 1 }""";
        var findings = Read(Protocol(Line(0, 30), Line(30, 60), Line(60, 120), Line(120, 150), Line(181, 211))).Findings;
        Assert.Equal("/allocations/0/schedule/2", Assert.Single(findings, f => f.Code == "doubled").Path);
        Assert.Equal("/allocations/0/schedule/4", Assert.Single(findings, f => f.Code == "gap").Path);
        Assert.DoesNotContain(Read(Protocol(Line(0, 30), Line(60, 90))).Findings, f => f.Code == "gap");
    }

    [Fact]
    public void Steps_OfSeconds_AreNotTurnedIntoMonths()
    {
        var document = Document(Protocol("""{ "type": "step", "start": "2027-03-01", "amount": 1.5, "steps": 12, "stepDurationSeconds": 2629743 }"""));
        Assert.Equal("""{"type":"steps","from":"2027-03-01T00:00:00Z","every":"PT2629743S","count":12,"amount":"1.5"}""", NodeWriter.WriteCompact(Pieces(document, 0)[0]));
        Assert.Equal("18", Allocation(document, 0).Text("amount"));
    }

    [Fact]
    public void Names_AlikeOrOdd_GetTheirOwnIds()
    {
        string[] names = ["Team & Advisors", "team advisors", "团队", "mint", "Équipe", new('x', 60), new('x', 60), ""];
        var allocations = string.Join(',', names.Select(n => $$"""{ "name": "{{n}}", "category": "insiders", "schedule": [{{Lump}}] }"""));
        var document = Document($$"""{ "protocol": "p", "start": "2027-03-01", "allocations": [{{allocations}}] }""");
        Assert.Equal(["team-advisors", "team-advisors-2", "allocation-3", "mint-2", "equipe", new('x', 40), new string('x', 38) + "-2", "allocation-8"],
            ((ListNode)document["allocations"]!).Items.Select(a => ((ObjectNode)a).Id!));
        document.Valid();
    }

    [Fact]
    public void Read_NoJson_NamesLineAndColumn()
    {
        var finding = Assert.Single(Read("{\n  \"start\": 1,\n  \"allocations\": [1,, 2]\n}").Findings);
        Assert.Equal(("json", "This is not valid JSON (line 3, column 21)."), (finding.Code, finding.Message.ToString()));
    }

    [Fact]
    public void Read_TheWholeFileOfOne_IsRead() => Document($$"""{ "protocols": [ {{Protocol(Lump)}} ] }""").Valid();

    static ObjectNode Document(string json)
    {
        var result = Read(json);
        Assert.DoesNotContain(result.Findings, f => f.Severity == Severity.Error);
        return result.Document!;
    }

    static ImportResult Read(string json) => UnlockImport.Read(Encoding.UTF8.GetBytes(json));

    static string Protocol(params string[] sections) =>
        $$"""{ "protocol": "p", "start": "2027-03-01T00:00:00Z", "allocations": [ { "name": "Team", "category": "insiders", "schedule": [{{string.Join(',', sections)}}] } ] }""";

    static ObjectNode Allocation(ObjectNode document, int i) => (ObjectNode)((ListNode)document["allocations"]!).Items[i];

    static ObjectNode[] Pieces(ObjectNode document, int i) => [.. ((ListNode)((ObjectNode)Allocation(document, i)["vesting"]!)["pieces"]!).Items.Cast<ObjectNode>()];
}
