using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace TokenStudio.Sessions;

/// <summary>What the studio counts and times of its own work. Nothing is kept and nothing leaves unless somebody listens; no name, no id and no key is in it.</summary>
public static class StudioMeters
{
    /// <summary>Of the meter and of the activities.</summary>
    public const string Name = "TokenStudio";

    // From a tenth of a millisecond, since most of it is that quick.
    static readonly InstrumentAdvice<double> Quick = new() { HistogramBucketBoundaries = [0.0001, 0.0003, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30] };
    static readonly Meter Meter = new(Name);
    static readonly ActivitySource Activities = new(Name);

    static readonly Counter<long> Edits = Meter.CreateCounter<long>("tokenstudio.edits", "{edit}", "Changes asked for, by outcome");
    static readonly Counter<long> Lookups = Meter.CreateCounter<long>("tokenstudio.share.lookups", "{lookup}", "Share links asked for, by whether they open something");
    static readonly Histogram<double> Commits = Meter.CreateHistogram("tokenstudio.commit.duration", "s", "Storing a change, until it is on the disk", advice: Quick);
    static readonly Histogram<double> Projections = Meter.CreateHistogram("tokenstudio.projection.duration", "s", "Projecting a scenario", advice: Quick);
    static readonly Histogram<double> Simulations = Meter.CreateHistogram("tokenstudio.simulation.duration", "s", "Simulating a scenario, without waiting for its turn", advice: Quick);

    internal static Span Commit() => new(Commits, "commit");

    internal static Span Projection() => new(Projections, "project");

    internal static Span Simulation() => new(Simulations, "simulate");

    internal static void Edited(ApplyOutcome outcome) => Edits.Add(1, new KeyValuePair<string, object?>("outcome", outcome switch { Applied => "applied", Stale => "stale", _ => "refused" }));

    internal static void LookedUp(bool found) => Lookups.Add(1, new KeyValuePair<string, object?>("found", found));

    /// <summary>From here to its end is measured and, where traces are wanted, is one of them.</summary>
    internal readonly struct Span(Histogram<double> into, string name) : IDisposable
    {
        readonly Activity? activity = Activities.StartActivity(name);
        readonly long began = Stopwatch.GetTimestamp();

        public void Dispose()
        {
            into.Record(Stopwatch.GetElapsedTime(began).TotalSeconds);
            activity?.Dispose();
        }
    }
}
