using System.Text;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Scenarios;
using TokenStudio.Model.Simulation;
using TokenStudio.Model.Timing;
using TokenStudio.Tests;

namespace TokenStudio.Model.Tests.Scenarios;

/// <summary>Files nobody should send. Nothing throws; what is refused is refused in one sentence.</summary>
public sealed class MalformedDocumentsTests(ITestOutputHelper output)
{
    static readonly string Good = NodeWriter.WriteCompact(Doc.Plain);

    public static TheoryData<string, string> Refused => new()
    {
        { "", "json" }, { " ", "json" }, { "null", "json" }, { "[]", "json" }, { "5", "json" }, { "\"text\"", "json" }, { "{", "json" }, { "{}{}", "json" }, { "{} x", "json" },
        { Good[..^1], "json" }, { Good[..(Good.Length / 2)], "json" }, { Good.Replace("\"1000\"", "NaN", StringComparison.Ordinal), "json" },
        { Good.Replace("\"1000\"", "Infinity", StringComparison.Ordinal), "json" }, { Good.Replace("\"1000\"", "01", StringComparison.Ordinal), "json" },
        { Good.Replace("\"1000\"", "\"\\ud800\"", StringComparison.Ordinal), "json" }, { Good.Replace("\"symbol\"", "\"\\udc00\"", StringComparison.Ordinal), "json" },
        { Good.Insert(1, "// comment\n"), "json" }, { Good[..^1] + ",}", "json" },
        { Good.Insert(1, "\"name\":\"twice\","), "duplicate" }, { Good.Replace("\"token\":{", "\"token\":{\"name\":\"twice\",", StringComparison.Ordinal), "duplicate" },
        { Good.Replace("\"schema\":1", "\"schema\":2", StringComparison.Ordinal), "schema" }, { Good.Replace("\"schema\":1", "\"schema\":0", StringComparison.Ordinal), "schema" },
        { Good.Replace("\"schema\":1", "\"schema\":1e400", StringComparison.Ordinal), "schema" }, { Good.Replace("\"schema\":1", "\"schema\":1.5", StringComparison.Ordinal), "schema" },
        { Good.Replace("\"allocations\":[]", "\"allocations\":" + Nested(64), StringComparison.Ordinal), "limit" },
        { Good.Replace("\"allocations\":[]", "\"allocations\":" + Nested(100_000), StringComparison.Ordinal), "limit" },
    };

    [Theory, MemberData(nameof(Refused), DisableDiscoveryEnumeration = true)]
    public void Read_NotWellFormed_IsRefusedWithOneCode(string text, string code)
    {
        var reading = ScenarioReader.Read(Encoding.UTF8.GetBytes(text));
        Assert.Null(reading.Document);
        Assert.Null(reading.Scenario);
        Assert.Contains(reading.Findings, f => f.Code == code);
        Assert.Null(ScenarioReview.Of(Encoding.UTF8.GetBytes(text)).Valid);
    }

    public static TheoryData<string, string, string> Stored => new()
    {
        { "\"schema\":1", "\"schema\":\"1\"", "/schema" }, { "\"decimals\":18", "\"decimals\":1e400", "/token/decimals" },
        { "\"decimals\":18", "\"decimals\":1e999999999999", "/token/decimals" }, { "\"1000\"", "\"1e400\"", "/token/maxSupply" }, { "\"1000\"", "\"NaN\"", "/token/maxSupply" },
        { "\"P24M\"", "\"P99999999999999999999M\"", "/timeline/horizon" }, { "\"P24M\"", "null", "/timeline/horizon" }, { "\"allocations\":[]", "\"allocations\":[null]", "/allocations/0" },
        { "\"emissions\":[]", "\"emissions\":[[]]", "/emissions/0" }, { "\"2027-03-01\"", "\"9999-12-31T24:00:00Z\"", "/timeline/launch" },
    };

    [Theory, MemberData(nameof(Stored))]
    public void Read_WrongValue_IsKeptWithItsFinding(string part, string instead, string path)
    {
        var text = Good.Replace(part, instead, StringComparison.Ordinal);
        Assert.NotEqual(Good, text);
        var reading = ScenarioReader.Read(Encoding.UTF8.GetBytes(text));
        Assert.NotNull(reading.Document);
        Assert.Equal(path, Assert.Single(reading.Findings, f => f.Path == path).Path);
    }

    [Fact]
    public void Read_ByteOrderMark_IsSkipped() =>
        Assert.NotNull(ScenarioReader.Read([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Good)]).Scenario);

    [Fact]
    public void Read_InvalidUtf8_IsRefused()
    {
        foreach (var bad in new byte[][] { [0xFF], [0xC3, 0x28], [0xED, 0xA0, 0x80], [0xF0, 0x9F], [0xC0, 0x80] })
        {
            var bytes = Encoding.UTF8.GetBytes(Good).ToList();
            bytes.InsertRange(Good.IndexOf("Plain", StringComparison.Ordinal), bad);
            var reading = ScenarioReader.Read(bytes.ToArray());
            Assert.Null(reading.Document);
            Assert.Equal("json", Assert.Single(reading.Findings).Code);
        }
    }

    [Fact]
    public void Read_AtTheLimits_IsReadAndOneMoreIsNot()
    {
        Assert.Equal("limit", CodeOf(new string(' ', 11 * 1024 * 1024) + Good));
        Assert.Null(CodeOf(Good + new string(' ', NodeReader.MostBytes - Good.Length)));
        Assert.Equal("limit", CodeOf(Good + new string(' ', NodeReader.MostBytes - Good.Length + 1)));
        Assert.Null(CodeOf($$"""{ "a": [{{string.Join(',', Enumerable.Repeat("0", 100_000))}}] }"""));
        Assert.Equal("limit", CodeOf($$"""{ "a": [{{string.Join(',', Enumerable.Repeat("0", 100_001))}}] }"""));

        // The object itself is one level, so 63 lists in it make 64.
        Assert.Null(CodeOf($$"""{ "a": {{Nested(63)}} }"""));
        Assert.Equal("limit", CodeOf($$"""{ "a": {{Nested(64)}} }"""));
    }

    [Fact(SkipType = typeof(Effort), SkipWhen = nameof(Effort.Quick), Skip = Effort.Whole)]
    public void Read_MutatedMeridian_NeverThrowsAndEveryFindingHasAPath() =>
        Mutate(NodeReader.Read(File.ReadAllBytes(Repository.Reference("meridian.json")), out _)!["scenario"]!);

    [Fact(SkipType = typeof(Effort), SkipWhen = nameof(Effort.Quick), Skip = Effort.Whole)]
    public void Read_MutatedKinds_NeverThrowsAndEveryFindingHasAPath()
    {
        // Every emission and burn kind beside one another, minted and out of an allocation.
        string Item(string example, int i, string more) => example.Trim()[..^1] + $$""", "id": "i{{i}}", "name": "I"{{more}} }""";
        Mutate(Doc.Plain.WithTimeline("blockTime", "\"PT600S\"").WithToken("maxSupply", "\"100000000\"")
            .WithAllocations(Doc.Bucket("team", "1000000"), Doc.Bucket("pot", "1000000", """{ "kind": "emission" }"""))
            .WithEmissions([.. Model.Emissions.EmissionKinds.All.All.Select((kind, i) => Item(kind.Example, i, $""", "holder": "staking", "from": "{(i % 2 == 0 ? "mint" : "pot")}" """))])
            .WithBurns([.. Model.Burns.BurnKinds.All.All.Select((kind, i) => Item(kind.Example, i, $""", "from": "{(i % 2 == 0 ? "circulating" : "team")}" """))]));
    }

    void Mutate(Node meridian)
    {
        const int Seed = 20_270_301;
        output.WriteLine($"Seed {Seed}");
        var random = new Random(Seed);
        var good = Encoding.UTF8.GetBytes(NodeWriter.WriteCompact(meridian));
        var (refused, wrong, valid) = (0, 0, 0);
        for (var i = 0; i < 3_000; i++)
        {
            var bytes = i % 3 == 0 ? Mutation.OfBytes(good, random) : Encoding.UTF8.GetBytes(NodeWriter.WriteCompact(Mutation.OfTree(meridian, random)));
            var review = ScenarioReview.Of(bytes);
            Assert.All(review.Findings, f => Assert.True(f.Path.Length == 0 || f.Path[0] == '/', f.Path));
            if (review.Document is null) refused++;
            else if (review.Valid is null) wrong++;
            else valid++;
            if (review.Document is null || review.Valid is null) Assert.NotEmpty(review.Findings);

            // What is called valid must also project, its ledger checked at every point. Long horizons are other tests' business.
            if (review.Valid is { } sound && TimeGrid.RowCount(sound.Scenario.Timeline) < 5_000) Projector.Project(sound);
        }

        // All three ways must occur, or the mutations test nothing.
        output.WriteLine($"{refused} refused, {wrong} stored with errors, {valid} still valid");
        Assert.True(refused > 100 && wrong > 500 && valid > 100);
    }

    static string? CodeOf(string text) => NodeReader.Read(Encoding.UTF8.GetBytes(text), out var problem) is null ? problem.Code : null;

    static string Nested(int depth) => new string('[', depth) + new string(']', depth);
}
