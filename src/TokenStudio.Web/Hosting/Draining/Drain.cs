namespace TokenStudio.Web.Hosting.Draining;

/// <summary>Whether the studio is about to end. Once it is, it stays so.</summary>
sealed class Drain
{
    int begun;

    /// <summary>Raised once, on the thread that was told: listeners go to their own.</summary>
    public event Action? Began;

    public bool HasBegun => Volatile.Read(ref begun) == 1;

    /// <returns>False when it had begun before.</returns>
    public bool Begin()
    {
        if (Interlocked.Exchange(ref begun, 1) == 1) return false;
        Began?.Invoke();
        return true;
    }
}
