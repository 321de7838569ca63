namespace TokenStudio.Tests;

/// <summary>A clock that moves when told to.</summary>
sealed class ManualClock : TimeProvider
{
    DateTimeOffset now = new(2027, 3, 1, 0, 0, 0, TimeSpan.Zero);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => now;

    public override long GetTimestamp() => now.UtcTicks;

    public void Advance(TimeSpan by) => now += by;
}
