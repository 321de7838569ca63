using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using TokenStudio.Storage.Keys;
using TokenStudio.Web.Security;

namespace TokenStudio.Web.Api;

/// <summary>
/// A write with an Idempotency-Key is done once (quality C-03): for 24 hours the same key gives the same answer and changes nothing.
/// Only what succeeded is kept, since what failed changed nothing. Kept sealed: an answer may hold the one address of a link.
/// </summary>
sealed class IdempotencyFilter(IdempotentAnswerStore answers, IDataProtectionProvider protection) : IEndpointFilter
{
    public const string Header = "Idempotency-Key";
    const int LongestKey = 200;
    static readonly string[] KeptHeaders = ["Content-Type", "Location", "ETag"];
    static readonly ConcurrentDictionary<(string Workspace, string Key), Task> UnderWay = new();

    readonly IDataProtector seal = protection.CreateProtector("TokenStudio.IdempotentAnswers");

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var key = http.Request.Headers[Header].ToString();
        if (key.Length == 0 || HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsDelete(http.Request.Method)) return await next(context);
        // What is read as it comes leaves nothing to be told apart by, and needs no key: the same file is the same data set however often it comes.
        if (http.GetEndpoint()!.Metadata.GetMetadata<TakesStreams>() is not null) return await next(context);
        if (key.Length > LongestKey) return ApiProblems.Problem(400, $"An {Header} has at most {LongestKey} characters.");
        var hash = HashOf(http.Request);
        // A first call opens its workspace only now: there is nothing to be found under it yet, but its answer is kept under it.
        if (Workspaces.CallerOf(http.User)?.Workspace is not { } workspace) return await Run(context, next, key, hash);

        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        while (UnderWay.GetOrAdd((workspace, key), done.Task) is var other && other != done.Task) await other.WaitAsync(http.RequestAborted);
        try
        {
            if (await answers.Find(workspace, key) is not { } known) return await Run(context, next, key, hash);
            return known.RequestHash.AsSpan().SequenceEqual(hash) ? new Replayed(known, seal) : ApiProblems.Problem(422, $"This {Header} belongs to another call.");
        }
        finally
        {
            UnderWay.TryRemove((workspace, key), out _);
            done.SetResult();
        }
    }

    // The answer is written to memory first, kept, and only then sent: who hears nothing may ask again.
    async Task<object?> Run(EndpointFilterInvocationContext context, EndpointFilterDelegate next, string key, byte[] hash)
    {
        var http = context.HttpContext;
        var result = await next(context);
        var (wire, memory) = (http.Response.Body, new MemoryStream());
        http.Response.Body = memory;
        try
        {
            if (result is IResult answer) await answer.ExecuteAsync(http);
        }
        finally
        {
            http.Response.Body = wire;
        }

        if (http.Response.StatusCode is >= 200 and < 300 && Workspaces.CallerOf(http.User) is { } caller)
        {
            var headers = KeptHeaders.Where(h => http.Response.Headers.ContainsKey(h)).ToDictionary(h => h, h => http.Response.Headers[h].ToString());
            await answers.Put(caller.Workspace, key, hash, http.Response.StatusCode, JsonSerializer.Serialize(headers), seal.Protect(memory.ToArray()));
        }

        memory.Position = 0;
        await memory.CopyToAsync(wire, http.RequestAborted);
        return Results.Empty;
    }

    static byte[] HashOf(HttpRequest request)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{request.Method} {request.Path}{request.QueryString}\n"));
        if (request.Body is MemoryStream body)
        {
            hash.AppendData(body.GetBuffer().AsSpan(0, (int)body.Length));
            body.Position = 0;
        }

        return hash.GetHashAndReset();
    }

    sealed class Replayed(IdempotentAnswerRow kept, IDataProtector seal) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            var response = httpContext.Response;
            response.StatusCode = kept.Status;
            foreach (var (name, value) in JsonSerializer.Deserialize<Dictionary<string, string>>(kept.Headers)!) response.Headers[name] = value;
            response.Headers["Idempotent-Replayed"] = "true";
            await response.Body.WriteAsync(seal.Unprotect(kept.Body), httpContext.RequestAborted);
        }
    }
}
