using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using TokenStudio.Sessions;

namespace TokenStudio.Web.Pages.Shared;

/// <summary>The line on which an open shared page is told that its link ends or changes: server-sent events, no circuit, and never a word of the scenario.</summary>
static class SharedFeed
{
    /// <summary>So often something is sent, so that a line that broke is noticed.</summary>
    static readonly TimeSpan Beat = TimeSpan.FromSeconds(15);

    /// <summary>A page asks again after that, so that none is held for ever.</summary>
    static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    public static async Task<IResult> Live(string token, string? seen, HttpContext http, SharedAccess access, LiveSeats seats, IHostApplicationLifetime life)
    {
        if (await access.Follow(token, http, seen) is not { } follow) return SharedPages.Nothing();
        if (seats.Take(follow.LinkId, http.Connection.RemoteIpAddress) is { } seat) return TypedResults.ServerSentEvents(Said(follow, seat, life.ApplicationStopping, http.RequestAborted));
        follow.Dispose();
        http.Response.Headers.RetryAfter = "15";
        return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
    }

    static async IAsyncEnumerable<SseItem<string>> Said(SharedFollow follow, IDisposable seat, CancellationToken stopping, [EnumeratorCancellation] CancellationToken left)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stopping, left);
        limit.CancelAfter(Longest);
        using (seat)
        using (follow)
        {
            yield return Word("open");
            await foreach (var news in follow.Read(Beat, limit.Token)) yield return Word(news switch { SharedNews.Ended => "ended", SharedNews.Changed => "changed", SharedNews.Newer => "newer", _ => "open" });
        }
    }

    static SseItem<string> Word(string word) => new("", word);
}
