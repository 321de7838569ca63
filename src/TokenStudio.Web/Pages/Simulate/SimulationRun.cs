using System.Globalization;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Simulation;
using TokenStudio.Presentation;

namespace TokenStudio.Web.Pages.Simulate;

/// <summary>A run under way: how far it is, told to the page at most four times a second, and its cancellation.</summary>
/// <param name="asked">What was asked for.</param>
/// <param name="document">The scenario it is a run of.</param>
/// <param name="moved">Called on the run's threads.</param>
sealed class SimulationRun(MonteCarloSettings asked, ObjectNode document, Action moved) : IProgress<RunProgress>, IDisposable
{
    const long LeastMs = 250;
    readonly CancellationTokenSource cancellation = new();
    readonly Lock gate = new();
    RunProgress now;
    long told = Environment.TickCount64;

    public MonteCarloSettings Asked => asked;

    public ObjectNode Document => document;

    public CancellationToken Cancellation => cancellation.Token;

    public bool IsCancelled => cancellation.IsCancellationRequested;

    public int Percent => (int)(Now.Part * 100);

    /// <summary>"4,096 of 10,000 runs".</summary>
    public string Text => $"{Format.Whole(Now.Paths)} of {Format.Whole(asked.Paths)} runs";

    /// <summary>For those who hear it: changes at each quarter only.</summary>
    public string Said => Percent / 25 * 25 is > 0 and var quarter ? string.Create(CultureInfo.InvariantCulture, $"{quarter}% done") : "Simulation started";

    RunProgress Now
    {
        get { lock (gate) return now; }
    }

    public void Cancel() => cancellation.Cancel();

    public void Report(RunProgress value)
    {
        lock (gate)
        {
            now = value;
            if (Environment.TickCount64 - told < LeastMs) return;
            told = Environment.TickCount64;
        }

        moved();
    }

    public void Dispose() => cancellation.Dispose();
}
