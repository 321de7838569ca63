using System.Runtime.InteropServices;
using TokenStudio.Storage;
using TokenStudio.Web.Hosting.Settings;

namespace TokenStudio.Web.Hosting.Draining;

/// <summary>
/// SIGTERM: say not ready and tell open pages, go on serving for a notice, then take nothing new and finish what is open; what is not
/// done by the limit is left. A second signal, or Ctrl+C, leaves the notice out.
/// </summary>
sealed partial class DrainLifetime(Drain drain, DrainSettings settings, StudioDatabase database, IHostApplicationLifetime application, ILogger<DrainLifetime> log) : IHostLifetime, IDisposable
{
    // Of the limit, what the last write and the end itself may take.
    static readonly TimeSpan Reserve = TimeSpan.FromMilliseconds(500);

    readonly List<PosixSignalRegistration> signals = [];
    Timer? limit;

    public Task WaitForStartAsync(CancellationToken cancellationToken)
    {
        signals.Add(PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal => End(signal, settings.NoticeSeconds)));
        signals.Add(PosixSignalRegistration.Create(PosixSignal.SIGQUIT, signal => End(signal, settings.NoticeSeconds)));
        signals.Add(PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => End(signal, 0)));
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose()
    {
        foreach (var signal in signals) signal.Dispose();
        limit?.Dispose();
    }

    void End(PosixSignalContext signal, int notice)
    {
        signal.Cancel = true;   // the end is ours to make
        if (!drain.Begin())
        {
            application.StopApplication();
            return;
        }

        limit = new Timer(_ => Leave(), null, TimeSpan.FromSeconds(settings.MostSeconds) - Reserve, Timeout.InfiniteTimeSpan);
        SayDraining(log, notice, settings.MostSeconds);
        _ = Task.Delay(TimeSpan.FromSeconds(notice)).ContinueWith(_ => application.StopApplication(), TaskScheduler.Default);
    }

    // Edits already taken are written first; whatever is lost with a connection was never acknowledged.
    void Leave()
    {
        SayLeft(log);
        database.Dispose();
        Environment.Exit(0);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Asked to end: not ready any more, taking requests for {Notice} s, ending within {Most} s")]
    static partial void SayDraining(ILogger logger, int notice, int most);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Some requests did not finish in time and are left")]
    static partial void SayLeft(ILogger logger);
}
