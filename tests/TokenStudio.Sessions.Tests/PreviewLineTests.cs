using TokenStudio.Model.Documents;
using TokenStudio.Sessions;

namespace TokenStudio.Tests;

public sealed class PreviewLineTests : IDisposable
{
    readonly Studio studio = new();

    public void Dispose() => studio.Dispose();

    [Fact]
    public void Show_ManyInASecond_AreToldFiveTimesAndTheNewestLast()
    {
        var clock = new StepClock();
        var told = new List<(long At, object? Preview)>();
        PreviewLine? line = null;
        line = new(clock, () => told.Add((clock.Milliseconds, line!.Now?.Preview)));
        var previews = Enumerable.Range(0, 60).Select(_ => new SessionPreview(null, null, null)).ToArray();
        foreach (var preview in previews)
        {
            line.Show(new(this, preview));
            clock.Step(16);   // a drag of 60 values in 960 ms
        }

        for (var i = 0; i < 13; i++) clock.Step(16);
        Assert.Equal([0, 208, 416, 624, 832, 1_040], told.Select(t => t.At));   // each at the first step past 200 ms
        Assert.Same(previews[^1], told[^1].Preview);
        clock.Step(1_000);
        Assert.Equal(6, told.Count);
    }

    [Fact]
    public void End_WhileOneWaits_IsToldAtOnceAndNothingAfterIt()
    {
        var clock = new StepClock();
        var told = new List<bool>();
        PreviewLine? line = null;
        line = new(clock, () => told.Add(line!.Now is not null));
        var other = new object();
        line.Show(new(this, new(null, null, null)));
        line.Show(new(this, new(null, null, null)));
        line.End(other);   // not theirs to end
        Assert.Equal([true], told);
        line.End(this);
        clock.Step(1_000);
        line.End(this);
        Assert.Equal([true, false], told);
    }

    [Fact]
    public async Task Preview_OfOne_IsSeenByTheOthersUntilItsEndAndNeverStored()
    {
        var session = await studio.Begin();
        var seen = new List<SessionPreview?>();
        session.Previewed += () => throw new InvalidOperationException("A broken page.");
        session.Previewed += () => seen.Add(session.Live?.Preview);
        var preview = session.Preview([SampleScenario.Amount("team", 200)], this);
        Assert.Same(preview, Assert.Single(seen));   // reckoned once, for all
        Assert.Same(this, session.Live!.By);

        session.Preview([SampleScenario.Amount("team", 300)]);   // for itself alone
        session.Preview([Edit.Remove("/nowhere")], this);        // cannot be shown
        Assert.Same(preview, session.Live!.Preview);
        session.EndPreview(this);
        Assert.Equal([preview, null], seen);
        Assert.Null(session.Live);
        Assert.Equal(1, session.State.Revision);
        Assert.False(session.CanUndo("ada"));
    }

    /// <summary>A clock whose timers go off as it is stepped.</summary>
    sealed class StepClock : TimeProvider
    {
        readonly List<Timer> timers = [];

        public long Milliseconds { get; private set; }

        public override long TimestampFrequency => 1_000;

        public override long GetTimestamp() => Milliseconds;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            var timer = new Timer(this, () => callback(state), Milliseconds + (long)dueTime.TotalMilliseconds);
            timers.Add(timer);
            return timer;
        }

        public void Step(long milliseconds)
        {
            Milliseconds += milliseconds;
            foreach (var timer in timers.Where(t => t.Due <= Milliseconds).ToList())
            {
                timers.Remove(timer);
                timer.Ring();
            }
        }

        sealed class Timer(StepClock clock, Action ring, long due) : ITimer
        {
            public long Due => due;

            public void Ring() => ring();

            public bool Change(TimeSpan dueTime, TimeSpan period) => throw new NotSupportedException();

            public void Dispose() => clock.timers.Remove(this);

            public ValueTask DisposeAsync()
            {
                Dispose();
                return ValueTask.CompletedTask;
            }
        }
    }
}
