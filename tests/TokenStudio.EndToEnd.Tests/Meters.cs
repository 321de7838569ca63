using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Globalization;

/// <summary>
/// Runs inside a studio that is started with this assembly as its startup hook: prints its counters whenever one has
/// changed, so that a test can ask a process of its own how much of it is still alive. The runtime asks for just this name.
/// </summary>
static class StartupHook
{
    static readonly string[] Watched = ["tokenstudio.sessions.subscribers", "tokenstudio.sessions.held", "aspnetcore.components.circuit.active", "aspnetcore.components.circuit.connected"];
    static readonly ConcurrentDictionary<string, long> Values = [];
    static readonly Dictionary<string, long> Printed = [];
    static readonly MeterListener Listener = new();
    static Timer? timer;

    public static void Initialize()
    {
        Listener.InstrumentPublished = (instrument, listener) =>
        {
            if (Watched.Contains(instrument.Name)) listener.EnableMeasurementEvents(instrument);
        };
        Listener.SetMeasurementEventCallback<int>((instrument, value, _, _) => Values[instrument.Name] = value);   // observed: the whole count
        Listener.SetMeasurementEventCallback<long>((instrument, change, _, _) => Values.AddOrUpdate(instrument.Name, change, (_, before) => before + change));
        Listener.Start();
        timer = new Timer(_ => Print(), null, TimeSpan.FromMilliseconds(100), TimeSpan.FromMilliseconds(100));
    }

    static void Print()
    {
        lock (Printed)
        {
            Listener.RecordObservableInstruments();
            foreach (var (name, value) in Values)
            {
                if (Printed.TryGetValue(name, out var before) && before == value) continue;
                Printed[name] = value;
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"meter {name} {value}"));
            }
        }
    }
}
