using System.Net;
using System.Text;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Presets;
using TokenStudio.Model.Scenarios;
using TokenStudio.Model.Simulation;
using TokenStudio.Presentation.Statements;
using TokenStudio.Presentation.Tables;
using TokenStudio.Reports.Csv;

namespace TokenStudio.Tests;

public sealed class ExportApiTests(StudioFixture studio) : IDisposable
{
    readonly StudioClient owner = new(studio.Address);

    public void Dispose() => owner.Dispose();

    [Fact]
    public async Task Supply_MeridianAfterAYear_IsExact()
    {
        using var response = await owner.Get($"{await owner.Create("meridian")}/supply?at=2028-03-01");
        var statement = Assert.Single((await StudioClient.Json(response)).AsArray())!;
        Assert.Equal("2028-03-01T00:00:00Z", (string)statement["at"]!);
        Assert.Equal("360454999.999999999999999999", (string)statement["circulating"]!);
        Assert.Null(statement["height"]);
    }

    [Fact]
    public async Task Findings_OfADesign_HoldItsFailedChecksAndFollowItsLimits()
    {
        var scenario = await owner.Create("meridian");
        using (var response = await owner.Get($"{scenario}/findings"))
        {
            var first = (await StudioClient.Json(response)).AsArray()[0]!;
            Assert.Equal(["severity", "code", "path", "message"], first.AsObject().Select(m => m.Key));
            Assert.Equal(("warning", "largest-unlock", "/allocations/team/vesting/cliff"), ((string)first["severity"]!, (string)first["code"]!, (string)first["path"]!));
            Assert.Equal("Month 12 cliff releases 28.2% of circulating supply; the limit is at most 10%.", (string)first["message"]!);
        }

        await owner.Set(scenario, "/limits", """{ "largestUnlock": 0.3 }""");
        using var after = await owner.Get($"{scenario}/findings");
        Assert.DoesNotContain("largest-unlock", await after.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Supply_BitcoinAtTheFourthHalving_Is19_687_500()   // 210,000 × (50 + 25 + 12.5 + 6.25)
    {
        using var response = await owner.Get($"{await owner.Create("bitcoin")}/supply?height=840000");
        var statement = Assert.Single((await StudioClient.Json(response)).AsArray())!;
        Assert.Equal(840_000, (int)statement["height"]!);
        Assert.Equal("19687500", (string)statement["minted"]!);
    }

    [Fact]
    public async Task Supply_SeveralInstants_AnswersInTheOrderAsked()
    {
        using var response = await owner.Get($"{await owner.Create("meridian")}/supply?at=2028-03-01&at=2027-03-01&at=2026-01-01");
        var statements = (await StudioClient.Json(response)).AsArray();
        Assert.Equal(["2028-03-01T00:00:00Z", "2027-03-01T00:00:00Z", "2026-01-01T00:00:00Z"], statements.Select(s => (string)s!["at"]!));
        Assert.Equal("0", (string)statements[2]!["circulating"]!);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?at=tomorrow")]
    [InlineData("?height=-1")]
    [InlineData("?height=1")]      // Meridian has no blocks
    [InlineData("?on=2028-03-01")]
    public async Task Supply_QuestionWithoutAnInstant_Is400(string query)
    {
        using var response = await owner.Get($"{await owner.Create("meridian")}/supply{query}");
        await Problem.Is(HttpStatusCode.BadRequest, response);
    }

    [Theory]
    [InlineData("meridian")]
    [InlineData("bitcoin")]
    public async Task Projection_CsvAndJson_AreTheProjectionTable(string preset)
    {
        var scenario = await owner.Create(preset);
        var table = ProjectionTable.Of(Projector.Project(ScenarioReview.Of(PresetLibrary.Find(preset)!.Document).Valid!));
        using var csv = await owner.Get($"{scenario}/projection?format=csv");
        Assert.Equal("text/csv", csv.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment", csv.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal(Encoding.UTF8.GetString(CsvTable.Write(table)), await csv.Content.ReadAsStringAsync());
        using var json = await owner.Get($"{scenario}/projection?format=json");
        Assert.Equal("application/json", json.Content.Headers.ContentType!.MediaType);
        Assert.Equal(Encoding.UTF8.GetString(NodeWriter.Write(TableNode.Of(table))), await json.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Projection_FormatUnknown_Is400()
    {
        using var response = await owner.Get($"{await owner.Create("meridian")}/projection?format=doc");
        await Problem.Is(HttpStatusCode.BadRequest, response);
    }

    [Theory]
    [InlineData("?paper=letter", "/MediaBox [0 0 612 792]", "/Lang(en)")]
    [InlineData("?paper=a4&language=de", "/MediaBox [0 0 595 842]", "/Lang(de)")]
    public async Task Report_PaperAndLanguage_AreAsAskedFor(string query, string paper, string language)
    {
        using var response = await owner.Get($"{await owner.Create("meridian")}/report.pdf{query}");
        var text = Encoding.Latin1.GetString(await response.Content.ReadAsByteArrayAsync());
        Assert.Contains(paper, text, StringComparison.Ordinal);
        Assert.Contains(language, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?paper=a3")]
    [InlineData("?language=xx")]
    public async Task Report_PaperOrLanguageUnknown_Is400(string query)
    {
        using var response = await owner.Get($"{await owner.Create("meridian")}/report.pdf{query}");
        await Problem.Is(HttpStatusCode.BadRequest, response);
    }

    [Fact]
    public async Task Report_Meridian_IsAPdfNamedAfterIt()
    {
        using var response = await owner.Get($"{await owner.Create("meridian")}/report.pdf");
        Assert.Equal("application/pdf", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("meridian-base-case-report.pdf", response.Content.Headers.ContentDisposition!.FileName);
        var bytes = await response.Content.ReadAsByteArrayAsync();
        Assert.Equal("%PDF", Encoding.ASCII.GetString(bytes, 0, 4));
        Assert.Contains("%%EOF", Encoding.ASCII.GetString(bytes[^32..]), StringComparison.Ordinal);
    }
}
