using System.Globalization;
using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace TokenStudio.Sessions;

/// <summary>An open shared page that wants to know when its link ends, its terms change or what it shows does.</summary>
public sealed class SharedFollow : IDisposable
{
    /// <summary>At most this often is told that there is a newer one.</summary>
    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    readonly Func<Task<SharedView?>> look;
    readonly Action<Action> leave;
    readonly TimeProvider clock;
    readonly ScenarioSession session;
    readonly string mark;
    readonly Channel<bool> pokes = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    SharedView now;
    long told;

    internal SharedFollow(SharedView now, string? seen, ScenarioSession session, Func<Task<SharedView?>> look, Action<Action> join, Action<Action> leave, TimeProvider clock)
    {
        (this.now, this.session, this.look, this.leave, this.clock) = (now, session, look, leave, clock);
        (told, mark) = seen?.Split('.') is [var revision, var terms] && long.TryParse(revision, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? (number, terms) : (now.State.Revision, now.Mark);
        join(Poke);
        session.Changed += Edited;
        // What happened before this moment is noticed too.
        Poke();
    }

    public string LinkId => now.Link.Id;

    /// <summary>News as they come, None whenever nothing came for so long, until the link ended or its terms changed.</summary>
    public async IAsyncEnumerable<SharedNews> Read(TimeSpan beat, [EnumeratorCancellation] CancellationToken cancellation)
    {
        while (true)
        {
            var happened = await Poked(beat, cancellation);
            if (cancellation.IsCancellationRequested) yield break;
            var news = happened ? await Look() : SharedNews.None;
            if (!happened || news != SharedNews.None) yield return news;
            if (news is SharedNews.Ended or SharedNews.Changed) yield break;
            if (news == SharedNews.Newer) await Wait(Pause, cancellation);
        }
    }

    public void Dispose()
    {
        session.Changed -= Edited;
        leave(Poke);
    }

    async Task<SharedNews> Look()
    {
        if (await look() is not { } view) return SharedNews.Ended;
        if (view.Mark != mark) return SharedNews.Changed;
        now = view;
        if (now.State.Revision == told) return SharedNews.None;
        told = now.State.Revision;
        return SharedNews.Newer;
    }

    // True when something happened or the link expires, false after the time of a beat.
    async Task<bool> Poked(TimeSpan beat, CancellationToken cancellation)
    {
        var left = now.Terms.Expires is { } end ? end - clock.GetUtcNow() : TimeSpan.MaxValue;
        var wait = left < beat ? TimeSpan.FromMilliseconds(Math.Max(1, left.TotalMilliseconds + 1)) : beat;
        using var timer = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using var wake = clock.CreateTimer(_ => timer.Cancel(), null, wait, Timeout.InfiniteTimeSpan);
        try
        {
            return await pokes.Reader.ReadAsync(timer.Token);
        }
        catch (OperationCanceledException)
        {
            return left < beat;
        }
    }

    async Task Wait(TimeSpan time, CancellationToken cancellation)
    {
        try
        {
            await Task.Delay(time, clock, cancellation);
        }
        catch (OperationCanceledException)
        {
            // The page is left: the loop ends by itself.
        }
    }

    void Edited(SessionState _)
    {
        if (!now.IsFrozen) Poke();
    }

    void Poke() => pokes.Writer.TryWrite(true);
}
