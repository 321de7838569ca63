using System.Net;
using System.Text;
using MiniExcelLibs;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Presets;
using TokenStudio.Model.Scenarios;
using TokenStudio.Presentation.Deploying;
using TokenStudio.Reports.Csv;

namespace TokenStudio.Tests;

/// <summary>Contract parameters and the workbook, over HTTP.</summary>
public sealed class ContractApiTests(StudioFixture studio) : IDisposable
{
    static readonly ValidScenario Meridian = ScenarioReview.Of(PresetLibrary.Find("meridian")!.Document).Valid!;
    readonly StudioClient owner = new(studio.Address);

    public void Dispose() => owner.Dispose();

    [Fact]
    public async Task Contracts_JsonAndCsv_AreThoseOfTheCommandLine()
    {
        var scenario = await owner.Create("meridian");
        using var json = await owner.Get($"{scenario}/contracts");
        Assert.Equal(Encoding.UTF8.GetString(NodeWriter.Write(ContractStatements.Of(Meridian))), await json.Content.ReadAsStringAsync());
        using var csv = await owner.Get($"{scenario}/contracts?format=csv");
        Assert.Equal(Encoding.UTF8.GetString(CsvTable.Write(ContractStatements.Table(Meridian))), await csv.Content.ReadAsStringAsync());
        Assert.Equal("meridian-base-case-contracts.csv", csv.Content.Headers.ContentDisposition!.FileName);
    }

    [Fact]
    public async Task Contracts_OfOneAllocation_AreItsOwn()
    {
        using var response = await owner.Get($"{await owner.Create("meridian")}/contracts?allocation=team");
        var team = Assert.Single((await StudioClient.Json(response)).AsArray())!;
        Assert.Equal("team", (string)team["id"]!);
        Assert.Equal("meridian-base-case-team-contracts.json", response.Content.Headers.ContentDisposition!.FileName);
    }

    [Theory]
    [InlineData("contracts?format=xml", HttpStatusCode.BadRequest)]
    [InlineData("contracts?allocation=nobody", HttpStatusCode.NotFound)]
    [InlineData("projection?format=csv&separator=pipe", HttpStatusCode.BadRequest)]
    public async Task Get_WhatThereIsNot_IsAProblem(string file, HttpStatusCode status)
    {
        using var response = await owner.Get($"{await owner.Create("meridian")}/{file}");
        await Problem.Is(status, response);
    }

    [Fact]
    public async Task Projection_AsXlsx_IsAWorkbookNamedAfterIt()
    {
        using var response = await owner.Get($"{await owner.Create("meridian")}/projection?format=xlsx");
        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("meridian-base-case-figures.xlsx", response.Content.Headers.ContentDisposition!.FileName);
        using var file = new MemoryStream(await response.Content.ReadAsByteArrayAsync());
        Assert.Equal("Assumptions", file.GetSheetNames()[^1]);
    }
}
