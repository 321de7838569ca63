namespace TokenStudio.Web.Security;

/// <summary>
/// So many a period for each key, some of them at once: the generic cell rate algorithm, which keeps one instant a key.
/// Its clock can be moved by tests, which those of System.Threading.RateLimiting cannot.
/// </summary>
sealed class Allowance(int many, TimeSpan period, int burst, TimeProvider clock)
{
    const int SweepAbove = 10_000;   // keys; beyond it those that are full again are forgotten

    readonly Lock gate = new();
    readonly Dictionary<string, long> fullAgain = [];
    readonly long interval = Math.Max(1, period.Ticks / many);
    readonly long start = clock.GetTimestamp();
    int sweepAt = SweepAbove;

    long Now => clock.GetElapsedTime(start).Ticks;

    /// <summary>Takes one, or says how long until there is one again.</summary>
    public bool TryTake(string key, out TimeSpan wait)
    {
        lock (gate)
        {
            if (!IsLeft(key, out var at, out wait)) return false;
            fullAgain[key] = at + interval;
            Sweep();
            return true;
        }
    }

    /// <summary>Whether there is one, without taking it.</summary>
    public bool IsLeft(string key, out TimeSpan wait)
    {
        lock (gate) return IsLeft(key, out _, out wait);
    }

    bool IsLeft(string key, out long at, out TimeSpan wait)
    {
        var now = Now;
        at = Math.Max(now, fullAgain.GetValueOrDefault(key, now));
        var early = at - now - ((burst - 1) * interval);
        wait = TimeSpan.FromTicks(Math.Max(0, early));
        return early <= 0;
    }

    void Sweep()
    {
        if (fullAgain.Count < sweepAt) return;
        var now = Now;
        foreach (var (key, _) in fullAgain.Where(k => k.Value <= now).ToList()) fullAgain.Remove(key);
        sweepAt = Math.Max(SweepAbove, fullAgain.Count * 2);
    }
}
