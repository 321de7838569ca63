namespace TokenStudio.Sessions;

/// <summary>Empties the bin of what has been in it for its time: at start and every hour after.</summary>
public sealed class BinTimer(StudioDoor door, TimeProvider clock) : IDisposable
{
    static readonly TimeSpan Every = TimeSpan.FromHours(1);
    ITimer? timer;

    public void Start() => timer ??= clock.CreateTimer(_ => _ = Empty(), null, TimeSpan.Zero, Every);

    public void Dispose() => timer?.Dispose();

    async Task Empty()
    {
        try
        {
            await door.PurgeExpired();
        }
#pragma warning disable CA1031 // A disk that fails now may not in an hour; nobody waits for this.
        catch (Exception)
#pragma warning restore CA1031
        {
        }
    }
}
