using System.Buffers.Binary;
using System.Net;
using System.Text;
using System.Xml.Linq;
using TokenStudio.Model.Presets;
using TokenStudio.Model.Scenarios;
using TokenStudio.Model.Simulation;
using TokenStudio.Presentation.Charts;
using TokenStudio.Presentation.Tables;
using TokenStudio.Reports.Csv;

namespace TokenStudio.Tests;

/// <summary>Charts as pictures and tables, over HTTP.</summary>
public sealed class ChartApiTests(StudioFixture studio) : IDisposable
{
    static readonly Projection Meridian = Projector.Project(ScenarioReview.Of(PresetLibrary.Find("meridian")!.Document).Valid!);
    readonly StudioClient owner = new(studio.Address);

    public void Dispose() => owner.Dispose();

    [Theory]
    [InlineData("supply.png", "meridian-base-case-supply.png")]
    [InlineData("supply.png?unit=share&theme=dark", "meridian-base-case-supply-share.png")]
    [InlineData("unlocks.png?span=2y", "meridian-base-case-unlocks.png")]
    public async Task Png_AChart_IsAttachedAtTwiceItsSize(string chart, string name)
    {
        using var response = await owner.Get($"{await owner.Create("meridian")}/charts/{chart}");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(("image/png", "attachment", name), (response.Content.Headers.ContentType!.MediaType, response.Content.Headers.ContentDisposition!.DispositionType, response.Content.Headers.ContentDisposition.FileName));
        var bytes = await response.Content.ReadAsByteArrayAsync();
        Assert.Equal((1920, 1080), (BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(20))));
    }

    [Fact]
    public async Task Svg_AChart_NamesScenarioVersionAndDate()
    {
        var scenario = await owner.Create("meridian");
        await owner.Set(scenario, "/name", "\"</svg><script>x</script>\"");
        using var response = await owner.Get($"{scenario}/charts/growth.svg");
        Assert.Equal(("image/svg+xml", "attachment", "svg-script-x-script-growth.svg"), (response.Content.Headers.ContentType!.MediaType, response.Content.Headers.ContentDisposition!.DispositionType, response.Content.Headers.ContentDisposition.FileName));
        var svg = XElement.Parse(await response.Content.ReadAsStringAsync());
        Assert.Contains(svg.Descendants().Where(e => e.Name.LocalName == "text"), e => e.Value.StartsWith("</svg><script>x</script> · version 2 · ", StringComparison.Ordinal));
        Assert.DoesNotContain(svg.Descendants(), e => e.Name.LocalName == "script");
    }

    public static TheoryData<string> Charts => [.. ChartCatalogue.All.Select(kind => kind.Id)];

    [Theory]
    [MemberData(nameof(Charts))]
    public async Task Csv_EachChart_IsItsTwinWithPlainNumbers(string id)
    {
        using var response = await owner.Get($"{await owner.Create("meridian")}/charts/{id}.csv");
        Assert.Equal("text/csv", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal(Encoding.UTF8.GetString(CsvTable.Write(ChartCatalogue.All.Single(k => k.Id == id).Twin(Meridian, CellForm.File))), await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Csv_SimulatedPrice_IsThatOfTheSeed()
    {
        var scenario = await owner.Create("meridian");
        await owner.Set(scenario, "/market/price", """{ "kind": "gbm", "initialPrice": 0.12, "annualDrift": 0, "annualVolatility": 0.8 }""");
        using var first = await owner.Get($"{scenario}/charts/price.csv?paths=200&seed=7");
        using var again = await owner.Get($"{scenario}/charts/price.csv?paths=200&seed=7");
        var text = await first.Content.ReadAsStringAsync();
        Assert.StartsWith("step,date,mean,p5,p25,p50,p75,p95,run 1,run 2,run 3\r\nTGE,2027-03-01,0.12,0.12,", text, StringComparison.Ordinal);
        Assert.Equal(text, await again.Content.ReadAsStringAsync());
        using var histogram = await owner.Get($"{scenario}/charts/histogram.csv?paths=200&seed=7&month=12");
        var counts = (await histogram.Content.ReadAsStringAsync()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(("from,to,runs,share", 200), (counts[0], counts.Skip(1).Sum(line => int.Parse(line.Split(',')[2], System.Globalization.CultureInfo.InvariantCulture))));
        foreach (var chart in new[] { "price", "market-cap", "below-launch", "histogram" })
        {
            using var png = await owner.Get($"{scenario}/charts/{chart}.png?paths=200&seed=7");
            Assert.Equal("image/png", png.Content.Headers.ContentType!.MediaType);
        }
    }

    [Theory]
    [InlineData("nothing.png", HttpStatusCode.NotFound)]
    [InlineData("supply.gif", HttpStatusCode.NotFound)]
    [InlineData("supply.png?unit=euro", HttpStatusCode.BadRequest)]
    [InlineData("supply.png?span=3y", HttpStatusCode.BadRequest)]
    [InlineData("supply.png?theme=red", HttpStatusCode.BadRequest)]
    [InlineData("price.png?paths=0", HttpStatusCode.BadRequest)]
    [InlineData("histogram.png?month=soon", HttpStatusCode.BadRequest)]
    [InlineData("histogram.png?month=-1", HttpStatusCode.BadRequest)]
    public async Task Get_WhatThereIsNot_IsAProblem(string chart, HttpStatusCode status)
    {
        using var response = await owner.Get($"{await owner.Create("meridian")}/charts/{chart}");
        Assert.Equal(status, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task Get_DollarsWithoutAPrice_Is422()
    {
        var scenario = await owner.Create("meridian");
        using (await owner.Send(HttpMethod.Patch, scenario, """[{ "op": "remove", "path": "/market" }]""", "*"))
        {
            using var response = await owner.Get($"{scenario}/charts/supply.png?unit=usd");
            await Problem.Is(HttpStatusCode.UnprocessableEntity, response);
        }
    }

    [Theory]
    [InlineData("charts/supply.png")]
    [InlineData("charts/supply.svg")]
    [InlineData("charts/supply.csv")]
    [InlineData("charts/price.png")]
    [InlineData("contracts")]
    [InlineData("projection?format=xlsx")]
    public async Task Get_OfAnotherWorkspace_IsAsIfItWereNot(string file)
    {
        using var other = new StudioClient(studio.Address);
        await other.Create("bitcoin");
        using var response = await other.Get($"{await owner.Create("meridian")}/{file}");
        await Problem.Is(HttpStatusCode.NotFound, response);
    }

    [Theory]
    [InlineData("charts/supply.svg")]
    [InlineData("contracts")]
    [InlineData("projection?format=xlsx")]
    public async Task Get_OfADesignWithErrors_Is422WithThem(string file)
    {
        var scenario = await owner.Create("meridian");
        await owner.Set(scenario, "/allocations/team/vesting/duration", "\"P5M\"");
        using var response = await owner.Get($"{scenario}/{file}");
        await Problem.Is(HttpStatusCode.UnprocessableEntity, response);
    }
}
