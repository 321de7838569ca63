using System.Net;
using System.Text.Json.Nodes;

namespace TokenStudio.Tests;

/// <summary>What every error of the API is: RFC 9457, with a sentence, and nothing of the program's inside.</summary>
static class Problem
{
    public static async Task<JsonNode> Is(HttpStatusCode status, HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(status == response.StatusCode, $"{(int)response.StatusCode} instead of {(int)status}: {text}");
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.DoesNotContain("   at ", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", text, StringComparison.Ordinal);
        var problem = JsonNode.Parse(text)!;
        Assert.Equal((int)status, (int)problem["status"]!);
        Assert.NotEmpty((string)problem["detail"]!);
        return problem;
    }
}
