namespace TokenStudio.Web.Security;

/// <summary>How many grants files are reckoned at once: one processor is left to everybody else. Who finds no room waits a little.</summary>
sealed class GrantsRoom : IDisposable
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    readonly SemaphoreSlim room = new(Math.Max(1, Environment.ProcessorCount - 1));

    /// <summary>False when there was no room for so long.</summary>
    public Task<bool> Enter(CancellationToken cancellation) => room.WaitAsync(Patience, cancellation);

    public void Leave() => room.Release();

    public void Dispose() => room.Dispose();
}
