using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.AspNetCore.SignalR.Protocol;
using Microsoft.Extensions.DependencyInjection;

namespace TokenStudio.Benchmarks;

/// <summary>An open page without a browser: takes the server's page, starts its circuit, acknowledges each render batch and answers each script call, and draws nothing.</summary>
sealed partial class CircuitClient : IAsyncDisposable
{
    const int ResultIsObject = 1;
    readonly HubConnection hub;
    readonly TaskCompletionSource drawn = new(TaskCreationOptions.RunContinuationsAsynchronously);
    long batches;
    long bytes;

    CircuitClient(HubConnection hub)
    {
        this.hub = hub;
        hub.On("JS.RenderBatch", [typeof(long), typeof(byte[])], a => Drawn((long)a[0]!, (byte[])a[1]!));
        hub.On("JS.BeginInvokeJS", [typeof(long), typeof(string), typeof(string), typeof(int), typeof(long), typeof(int)], a => Answer((long)a[0]!, (string)a[1]!, (int)a[3]!));
        hub.On<string>("JS.Error", error =>
        {
            Error = error;
            drawn.TrySetException(new InvalidOperationException(error));
        });
        hub.Closed += error =>
        {
            Error ??= error?.Message ?? "closed";
            return Task.CompletedTask;
        };
    }

    /// <summary>What went wrong, or null.</summary>
    public string? Error { get; private set; }

    public long Batches => Interlocked.Read(ref batches);

    public long Bytes => Interlocked.Read(ref bytes);

    /// <summary>Opens a page, until its first large batch has come.</summary>
    public static async Task<CircuitClient> Open(HttpClient http, string cookie, Uri page)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, page);
        request.Headers.Add("Cookie", cookie);
        using var response = await http.SendAsync(request);
        var html = await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync();
        var state = State().Match(html) is { Success: true } kept ? kept.Groups[1].Value : "";
        var markers = Markers().Matches(html).Select(m => JsonNode.Parse(m.Groups[1].Value)!).Where(m => (string?)m["type"] == "server" && m["descriptor"] is not null).ToList();

        var builder = new HubConnectionBuilder().WithUrl(new Uri(page, "/_blazor"), HttpTransportType.WebSockets, options =>
        {
            options.SkipNegotiation = true;
            options.Headers["Cookie"] = cookie;
        });
        builder.Services.AddSingleton<IHubProtocol, BlazorPack>();
        var client = new CircuitClient(builder.Build());
        await client.hub.StartAsync();
        if (await client.hub.InvokeAsync<string?>("StartCircuit", new Uri(page, "/").ToString(), page.ToString(), "[]", state) is null) throw new InvalidOperationException("No circuit was given.");
        var operations = new JsonArray([.. markers.Select((m, i) => new JsonObject { ["type"] = "add", ["ssrComponentId"] = i + 1, ["marker"] = m })]);
        await client.hub.SendAsync("UpdateRootComponents", new JsonObject { ["batchId"] = 1, ["operations"] = operations }.ToJsonString(JsonSerializerOptions.Default), state);
        await client.drawn.Task.WaitAsync(TimeSpan.FromSeconds(60));
        return client;
    }

    public ValueTask DisposeAsync() => hub.DisposeAsync();

    async Task Drawn(long id, byte[] batch)
    {
        Interlocked.Increment(ref batches);
        Interlocked.Add(ref bytes, batch.Length);
        await hub.SendAsync("OnRenderCompleted", id, (string?)null);
        // The page itself, behind the small batches of its head.
        if (batch.Length > 3000) drawn.TrySetResult();
    }

    Task Answer(long call, string _, int result) => call == 0
        ? Task.CompletedTask
        : hub.SendAsync("EndInvokeJSFromDotNet", call, true, result == ResultIsObject
            ? string.Create(CultureInfo.InvariantCulture, $$"""[{{call}},true,{"__jsObjectId":{{call}}}]""")
            : string.Create(CultureInfo.InvariantCulture, $"[{call},true,null]"));

    [GeneratedRegex("<!--Blazor:({.*?})-->")]
    private static partial Regex Markers();

    [GeneratedRegex("<!--Blazor-Server-Component-State:(.*?)-->")]
    private static partial Regex State();
}
