namespace TokenStudio.Sessions;

/// <summary>What someone tries just now, for everyone else to see: neither ordered nor stored.</summary>
/// <param name="By">Whose it is: one page of one person.</param>
public sealed record LivePreview(object By, SessionPreview Preview);

/// <summary>Tells of the newest preview at most five times a second, and at once that there is none any more.</summary>
/// <param name="tell">What it tells is read from <see cref="Now"/>, so that a late listener never sees an old one.</param>
sealed class PreviewLine(TimeProvider clock, Action tell)
{
    public static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(200);

    readonly Lock gate = new();
    LivePreview? now;
    long? toldAt;
    ITimer? waiting;

    public LivePreview? Now
    {
        get
        {
            lock (gate) return now;
        }
    }

    public void Show(LivePreview live)
    {
        lock (gate)
        {
            now = live;
            if (waiting is not null) return;
            if (toldAt is { } at && Pace - clock.GetElapsedTime(at) is { Ticks: > 0 } rest)
            {
                waiting = clock.CreateTimer(_ => TellLate(), null, rest, Timeout.InfiniteTimeSpan);
                return;
            }

            toldAt = clock.GetTimestamp();
        }

        tell();
    }

    /// <summary>Of someone whose preview is not the one shown there is nothing to end.</summary>
    public void End(object by)
    {
        lock (gate)
        {
            if (!ReferenceEquals(now?.By, by)) return;
            now = null;
            Rest();
        }

        tell();
    }

    void TellLate()
    {
        lock (gate)
        {
            if (waiting is null) return;
            Rest();
            toldAt = clock.GetTimestamp();
        }

        tell();
    }

    void Rest()
    {
        waiting?.Dispose();
        waiting = null;
    }
}
