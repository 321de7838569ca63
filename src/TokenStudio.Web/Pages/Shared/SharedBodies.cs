using Microsoft.Extensions.Caching.Memory;

namespace TokenStudio.Web.Pages.Shared;

/// <summary>
/// What anyone with the same address sees, made once. A key holds all that a body is made of, so that an edit or other terms
/// ask for another body; whether the link opens at all is asked of the door each time.
/// </summary>
public sealed class SharedBodies : IDisposable
{
    const long MostBytes = 96L << 20;
    static readonly TimeSpan Kept = TimeSpan.FromMinutes(10);

    readonly MemoryCache cache = new(new MemoryCacheOptions { SizeLimit = MostBytes });

    // Visitors are anonymous: however many come, two bodies at a time are made, and the same one is not made twice.
    readonly SemaphoreSlim making = new(2);

    /// <param name="key">A value; equal keys stand for equal bodies.</param>
    /// <param name="make">Called at most once while the body is kept.</param>
    public async Task<SharedBody> Of(object key, Func<Task<SharedBody>> make)
    {
        if (cache.TryGetValue(key, out SharedBody? body)) return body!;
        await making.WaitAsync();
        try
        {
            if (cache.TryGetValue(key, out body)) return body!;
            body = await make();
            cache.Set(key, body, new MemoryCacheEntryOptions { Size = body.Size, SlidingExpiration = Kept });
            return body;
        }
        finally
        {
            making.Release();
        }
    }

    public void Dispose()
    {
        cache.Dispose();
        making.Dispose();
    }
}
