using System.Text;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Imports;
using TokenStudio.Model.Scenarios;
using TokenStudio.Model.Tests.Scenarios;

namespace TokenStudio.Model.Tests.Imports;

/// <summary>Malformed and absurd schedules: always findings, never an exception, and what comes out reads back.</summary>
public sealed class HostileUnlocksTests(ITestOutputHelper output)
{
    const string Good = """
        { "protocol": "p", "description": "d", "source": "s", "primarySources": ["https://x.example"], "notes": null, "partial": null, "flags": [], "start": "2027-03-01T00:00:00Z", "totalScheduled": 400,
          "allocations": [ { "name": "Team", "category": "insiders", "total": 400, "schedule": [
            { "type": "cliff", "start": "2027-03-01T00:00:00Z", "startUnix": 1803859200.0, "amount": 100 },
            { "type": "linear", "start": "2027-04-01T00:00:00Z", "startUnix": 1806537600.0, "end": "2028-04-01T00:00:00Z", "endUnix": 1838160000.0, "amount": 100 },
            { "type": "step", "start": "2027-03-01T00:00:00Z", "startUnix": 1803859200.0, "amount": 10, "steps": 20, "stepDurationSeconds": 2629743 } ] } ] }
        """;

    // Not an object of one schedule.
    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("7")]
    [InlineData("\"x\"")]
    [InlineData("{")]
    [InlineData("{]")]
    [InlineData("{ \"a\": 01 }")]
    [InlineData("{ \"a\": NaN }")]
    [InlineData("{ \"a\": \"\\ud800\" }")]
    [InlineData("{} {}")]
    [InlineData("{}")]
    [InlineData("{ \"allocations\": null }")]
    [InlineData("{ \"allocations\": {} }")]
    [InlineData("{ \"allocations\": \"x\" }")]
    [InlineData("{ \"allocations\": [] }")]
    [InlineData("{ \"allocations\": [1, null, \"x\", []] }")]
    [InlineData("{ \"allocations\": [{}] }")]
    [InlineData("{ \"protocols\": [] }")]
    [InlineData("{ \"protocols\": [{}, {}] }")]
    [InlineData("{ \"protocols\": [1] }")]
    [InlineData("{ \"protocols\": [{ \"protocols\": [] }] }")]
    public void Read_NoSchedule_GivesNoScenario(string json)
    {
        var result = Read(json);
        Assert.Null(result.Document);
        Assert.Contains(result.Findings, f => f.Severity == Severity.Error);
    }

    // One place of a good schedule replaced; each leaves a finding, an error where a part is left out.
    [Theory]
    [InlineData("\"amount\": 100 }", "\"amount\": -1 }", true)]
    [InlineData("\"amount\": 100 }", "\"amount\": -1e-30 }", true)]
    [InlineData("\"amount\": 100 }", "\"amount\": 1e400 }", true)]
    [InlineData("\"amount\": 100 }", "\"amount\": -1e400 }", true)]
    [InlineData("\"amount\": 100 }", "\"amount\": 1e308 }", true)]
    [InlineData("\"amount\": 100 }", "\"amount\": 1e20 }", true)]
    [InlineData("\"amount\": 100 }", "\"amount\": 1e-400 }", false)]
    [InlineData("\"amount\": 100 }", "\"amount\": 0 }", false)]
    [InlineData("\"amount\": 100 }", "\"amount\": \"x\" }", true)]
    [InlineData("\"amount\": 100 }", "\"amount\": \"Infinity\" }", true)]
    [InlineData("\"amount\": 100 }", "\"amount\": \"NaN\" }", true)]
    [InlineData("\"amount\": 100 }", "\"amount\": \"1,000\" }", true)]
    [InlineData("\"amount\": 100 }", "\"amount\": null }", true)]
    [InlineData("\"amount\": 100 }", "\"amount\": true }", true)]
    [InlineData("\"amount\": 100 }", "\"amount\": [] }", true)]
    [InlineData("\"amount\": 100 }", "\"amount\": {} }", true)]
    [InlineData("\"amount\": 100 }", "\"x\": 1 }", true)]
    [InlineData("\"type\": \"cliff\"", "\"type\": \"CLIFF\", \"x\": 1, \"amount\": 0", false)]
    [InlineData("\"type\": \"cliff\"", "\"type\": \"cliffs\"", true)]
    [InlineData("\"type\": \"cliff\"", "\"type\": 1", true)]
    [InlineData("\"type\": \"cliff\"", "\"kind\": \"cliff\"", true)]
    [InlineData("{ \"type\": \"cliff\", \"start\": \"2027-03-01T00:00:00Z\", \"startUnix\": 1803859200.0, \"amount\": 100 }", "null", true)]
    [InlineData("{ \"type\": \"cliff\", \"start\": \"2027-03-01T00:00:00Z\", \"startUnix\": 1803859200.0, \"amount\": 100 }", "[[]]", true)]
    [InlineData("{ \"type\": \"cliff\", \"start\": \"2027-03-01T00:00:00Z\", \"startUnix\": 1803859200.0, \"amount\": 100 }", "{ \"type\": \"cliff\", \"amount\": 1 }", true)]
    [InlineData("{ \"type\": \"cliff\", \"start\": \"2027-03-01T00:00:00Z\", \"startUnix\": 1803859200.0, \"amount\": 100 }", "{ \"type\": \"cliff\", \"start\": \"soon\", \"amount\": 1 }", true)]
    [InlineData("{ \"type\": \"cliff\", \"start\": \"2027-03-01T00:00:00Z\", \"startUnix\": 1803859200.0, \"amount\": 100 }", "{ \"type\": \"cliff\", \"start\": \"2027-99-99\", \"amount\": 1 }", true)]
    [InlineData("{ \"type\": \"cliff\", \"start\": \"2027-03-01T00:00:00Z\", \"startUnix\": 1803859200.0, \"amount\": 100 }", "{ \"type\": \"cliff\", \"start\": \"0000-01-01\", \"amount\": 1 }", true)]
    [InlineData("{ \"type\": \"cliff\", \"start\": \"2027-03-01T00:00:00Z\", \"startUnix\": 1803859200.0, \"amount\": 100 }", "{ \"type\": \"cliff\", \"start\": \"0001-01-01T00:00:00+23:59\", \"amount\": 1 }", true)]
    [InlineData("{ \"type\": \"cliff\", \"start\": \"2027-03-01T00:00:00Z\", \"startUnix\": 1803859200.0, \"amount\": 100 }", "{ \"type\": \"cliff\", \"start\": \"9999-12-31T24:00:00\", \"amount\": 1 }", true)]
    [InlineData("{ \"type\": \"cliff\", \"start\": \"2027-03-01T00:00:00Z\", \"startUnix\": 1803859200.0, \"amount\": 100 }", "{ \"type\": \"cliff\", \"start\": 1e300, \"amount\": 1 }", true)]
    [InlineData("{ \"type\": \"cliff\", \"start\": \"2027-03-01T00:00:00Z\", \"startUnix\": 1803859200.0, \"amount\": 100 }", "{ \"type\": \"cliff\", \"start\": -1e300, \"amount\": 1 }", true)]
    [InlineData("{ \"type\": \"cliff\", \"start\": \"2027-03-01T00:00:00Z\", \"startUnix\": 1803859200.0, \"amount\": 100 }", "{ \"type\": \"cliff\", \"start\": {}, \"amount\": 1 }", true)]
    [InlineData("\"startUnix\": 1803859200.0, \"amount\": 100", "\"startUnix\": \"x\", \"amount\": 100", false)]
    [InlineData("\"startUnix\": 1803859200.0, \"amount\": 100", "\"startUnix\": 0, \"amount\": 100", false)]
    [InlineData("\"end\": \"2028-04-01T00:00:00Z\", \"endUnix\": 1838160000.0", "\"endUnix\": 1806537600.0", false)]
    [InlineData("\"end\": \"2028-04-01T00:00:00Z\", \"endUnix\": 1838160000.0", "\"endUnix\": 1806537599.0", true)]
    [InlineData("\"end\": \"2028-04-01T00:00:00Z\", \"endUnix\": 1838160000.0", "\"x\": 1", true)]
    [InlineData("\"end\": \"2028-04-01T00:00:00Z\", \"endUnix\": 1838160000.0", "\"end\": \"never\"", true)]
    [InlineData("\"steps\": 20", "\"steps\": 0", false)]
    [InlineData("\"steps\": 20", "\"steps\": -1", true)]
    [InlineData("\"steps\": 20", "\"steps\": 2.5", true)]
    [InlineData("\"steps\": 20", "\"steps\": 1e9", true)]
    [InlineData("\"steps\": 20", "\"steps\": 1e400", true)]
    [InlineData("\"steps\": 20", "\"steps\": null", true)]
    [InlineData("\"steps\": 20", "\"x\": 20", true)]
    [InlineData("\"stepDurationSeconds\": 2629743", "\"stepDurationSeconds\": 0", true)]
    [InlineData("\"stepDurationSeconds\": 2629743", "\"stepDurationSeconds\": -5", true)]
    [InlineData("\"stepDurationSeconds\": 2629743", "\"stepDurationSeconds\": 1e12", true)]
    [InlineData("\"stepDurationSeconds\": 2629743", "\"stepDurationSeconds\": 2629743.83", false)]
    [InlineData("\"stepDurationSeconds\": 2629743", "\"stepDurationSeconds\": \"P1M\"", true)]
    [InlineData("\"stepDurationSeconds\": 2629743", "\"x\": 1", true)]
    [InlineData("\"name\": \"Team\"", "\"name\": null", false)]
    [InlineData("\"name\": \"Team\"", "\"name\": 7", false)]
    [InlineData("\"category\": \"insiders\"", "\"category\": {}", false)]
    [InlineData("\"total\": 400", "\"total\": 1e400", false)]
    [InlineData("\"total\": 400", "\"total\": -5", false)]
    [InlineData("\"total\": 400", "\"total\": 401", false)]
    [InlineData("\"totalScheduled\": 400", "\"totalScheduled\": -400", false)]
    [InlineData("\"totalScheduled\": 400", "\"totalScheduled\": 1e99", false)]
    [InlineData("\"totalScheduled\": 400", "\"maxSupply\": 1", false)]
    [InlineData("\"totalScheduled\": 400", "\"maxSupply\": \"lots\"", false)]
    [InlineData("\"start\": \"2027-03-01T00:00:00Z\", \"totalScheduled\"", "\"start\": \"\", \"totalScheduled\"", false)]
    [InlineData("\"start\": \"2027-03-01T00:00:00Z\", \"totalScheduled\"", "\"start\": \"2027-02-29\", \"totalScheduled\"", false)]
    [InlineData("\"start\": \"2027-03-01T00:00:00Z\", \"totalScheduled\"", "\"start\": \"2031-03-01\", \"totalScheduled\"", false)]
    [InlineData("\"start\": \"2027-03-01T00:00:00Z\", \"totalScheduled\"", "\"x\": 1, \"totalScheduled\"", false)]
    [InlineData("\"protocol\": \"p\"", "\"protocol\": \"\\u0000\"", false)]
    [InlineData("\"protocol\": \"p\"", "\"protocol\": \"😀\"", false)]
    [InlineData("\"partial\": null", "\"partial\": true", false)]
    [InlineData("\"flags\": []", "\"flags\": [1, \"odd\", {}]", false)]
    [InlineData("\"flags\": []", "\"flags\": 7, \"allocations\": 7", true)]
    public void Read_OneThingWrong_SaysSoAndReadsTheRest(string from, string to, bool leftOut)
    {
        Assert.Contains(from, Good, StringComparison.Ordinal);
        var at = Good.IndexOf(from, StringComparison.Ordinal);
        var result = Read(Good[..at] + to + Good[(at + from.Length)..]);
        Assert.Equal(leftOut, result.Findings.Any(f => f.Severity == Severity.Error));
        Assert.True(leftOut || result.Findings.Count > 2 || to.Contains("maxSupply", StringComparison.Ordinal) || to.Contains("protocol", StringComparison.Ordinal) || to.Contains("CLIFF", StringComparison.Ordinal));
        if (result.Document is { } document) ReadsBack(document);
    }

    [Fact]
    public void Read_TenThousandBadSections_ReportsAThousandAndCounts()
    {
        var sections = string.Join(',', Enumerable.Repeat("7", 10_000));
        var result = Read($$"""{ "start": "2027-03-01", "allocations": [ { "name": "x", "category": "airdrop", "schedule": [{{sections}}] } ] }""");
        Assert.Equal(1_001, result.Findings.Count);
        Assert.Equal("more", result.Findings[^1].Code);
    }

    [Fact]
    public void Read_Mutated_NeverThrowsAndReadsBack()
    {
        var seed = Effort.Seed;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        var good = Doc.Of(Good);
        for (var i = 0; i < Effort.Of(3_000); i++)
        {
            var bytes = i % 2 == 0 ? Mutation.OfBytes(Encoding.UTF8.GetBytes(Good), random) : NodeWriter.Write(Mutation.OfTree(good, random));
            var result = UnlockImport.Read(bytes);
            Assert.True(result.Document is not null || result.Findings.Any(f => f.Severity == Severity.Error), $"seed {seed}, {i}");
            if (result.Document is { } document) ReadsBack(document);
        }
    }

    // Whatever comes out is a scenario: it reads without findings of form, and only its cap may be passed.
    static void ReadsBack(ObjectNode document)
    {
        var review = ScenarioReview.Of(NodeWriter.Write(document));
        Assert.NotNull(review.Scenario);
        Assert.All(review.Findings.Where(f => f.Severity == Severity.Error), f => Assert.Equal("over-cap", f.Code));
    }

    static ImportResult Read(string json) => UnlockImport.Read(Encoding.UTF8.GetBytes(json));
}
