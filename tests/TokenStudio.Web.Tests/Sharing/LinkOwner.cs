using System.Net;
using System.Text.Json.Nodes;

namespace TokenStudio.Tests;

/// <summary>Links by the API.</summary>
static class LinkOwner
{
    /// <summary>A link with the terms of a body.</summary>
    public static async Task<(string Id, string Path)> Link(this StudioClient owner, string scenario, string body = "{}")
    {
        using var answer = await owner.Send(HttpMethod.Post, $"{scenario}/links", body);
        Assert.True(answer.StatusCode == HttpStatusCode.Created, await answer.Content.ReadAsStringAsync());
        var made = await StudioClient.Json(answer);
        return ((string)made["id"]!, new Uri((string)made["url"]!).AbsolutePath);
    }

    public static async Task<JsonNode> Agree(this StudioClient owner, string scenario, string link, string body)
    {
        using var answer = await owner.Send(HttpMethod.Patch, $"{scenario}/links/{link}", body);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        return await StudioClient.Json(answer);
    }

    public static async Task Revoke(this StudioClient owner, string scenario, string link)
    {
        using var answer = await owner.Send(HttpMethod.Delete, $"{scenario}/links/{link}");
        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
    }

    /// <summary>The first of its links, which is the newest.</summary>
    public static async Task<JsonNode> Listed(this StudioClient owner, string scenario)
    {
        using var answer = await owner.Get($"{scenario}/links");
        return (await StudioClient.Json(answer))[0]!;
    }
}
