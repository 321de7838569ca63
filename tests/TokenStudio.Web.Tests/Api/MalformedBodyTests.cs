using System.Net;
using System.Text;

namespace TokenStudio.Tests;

/// <summary>What is no scenario, no list of edits and no link is refused in words.</summary>
public sealed class MalformedBodyTests(StudioFixture studio) : IDisposable
{
    const int TooMany = 11 * 1024 * 1024;   // a document has at most 10 MB
    readonly StudioClient owner = new(studio.Address);

    public void Dispose() => owner.Dispose();

    [Theory]
    [InlineData("", 400)]
    [InlineData("tokenomics", 400)]
    [InlineData("[]", 400)]
    [InlineData("null", 400)]
    [InlineData("{ \"schema\": 1, \"name\": \"Mer", 400)]
    [InlineData("{ \"schema\": 99 }", 422)]
    [InlineData("{ \"preset\": \"nothing\" }", 422)]
    [InlineData("{ \"preset\": \"../meridian\" }", 422)]
    public async Task Post_NoScenario_IsAProblemAndOpensNoWorkspace(string body, int status)
    {
        using var stranger = new StudioClient(studio.Address);
        using var response = await stranger.Send(HttpMethod.Post, StudioClient.Scenarios, body);
        await Problem.Is((HttpStatusCode)status, response);
        Assert.False(response.Headers.Contains("Set-Cookie"));
    }

    [Theory]
    [InlineData("", 400)]
    [InlineData("tokenomics", 400)]
    [InlineData("[", 400)]
    [InlineData("{ \"op\": \"set\" }", 422)]
    [InlineData("[1]", 422)]
    [InlineData("[{ \"op\": \"set\", \"path\": \"/name\" }]", 422)]
    [InlineData("[{ \"op\": \"become\", \"path\": \"/name\", \"value\": \"x\" }]", 422)]
    [InlineData("[{ \"op\": \"set\", \"path\": 5, \"value\": \"x\" }]", 422)]
    public async Task Patch_NoEdits_IsAProblem(string body, int status)
    {
        using var response = await owner.Send(HttpMethod.Patch, await owner.Create("meridian"), body, "*");
        await Problem.Is((HttpStatusCode)status, response);
    }

    [Theory]
    [InlineData("[]", 400)]
    [InlineData("{", 400)]
    [InlineData("{ \"role\": \"edit\" }", 422)]
    [InlineData("{ \"expires\": \"soon\" }", 422)]
    [InlineData("{ \"expires\": \"2020-01-01T00:00:00Z\" }", 422)]
    [InlineData("{ \"expires\": 5 }", 422)]
    public async Task PostLink_NoLink_IsAProblem(string body, int status)
    {
        using var response = await owner.Send(HttpMethod.Post, $"{await owner.Create("meridian")}/links", body);
        await Problem.Is((HttpStatusCode)status, response);
    }

    [Theory]
    [InlineData("POST", "")]
    [InlineData("PUT", null)]
    [InlineData("PATCH", null)]
    public async Task Body_ElevenMegabytes_Is413(string method, string? path)
    {
        var scenario = await owner.Create("meridian");
        using var body = new StringContent($"\"{new string('x', TooMany)}\"", Encoding.UTF8, "application/json");
        using var response = await owner.SendPatiently(new(method), path is null ? scenario : StudioClient.Scenarios, body, "*");
        await Problem.Is(HttpStatusCode.RequestEntityTooLarge, response);
    }

    [Fact]
    public async Task Call_UnknownUnderTheApi_IsAProblem()
    {
        await owner.Create("meridian");
        using var response = await owner.Get("/api/v1/nothing");
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
    }
}
