namespace TokenStudio.Web.Security;

/// <summary>How many bytes of request bodies are held at once: many large ones together must not fill the memory (quality S-07).</summary>
sealed class BodyBudget(StudioLimits limits)
{
    readonly long most = limits.BodyMegabytes * 1024L * 1024L;
    long held;

    public long Held => Interlocked.Read(ref held);

    public bool TryHold(long bytes)
    {
        if (Interlocked.Add(ref held, bytes) <= most) return true;
        Release(bytes);
        return false;
    }

    public void Release(long bytes) => Interlocked.Add(ref held, -bytes);
}
