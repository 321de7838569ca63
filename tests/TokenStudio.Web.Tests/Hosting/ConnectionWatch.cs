using System.Diagnostics.Tracing;

/// <summary>
/// Runs inside a studio that is started with this assembly as its startup hook: prints every connection that the process tries to make, and every name
/// it looks up. The runtime asks for just this name.
/// </summary>
static class StartupHook
{
    static EventListener? listener;

    public static void Initialize() => listener = new Watch();

    sealed class Watch : EventListener
    {
        protected override void OnEventSourceCreated(EventSource eventSource)
        {
            if (eventSource.Name is "System.Net.Sockets" or "System.Net.NameResolution") EnableEvents(eventSource, EventLevel.Informational);
        }

        protected override void OnEventWritten(EventWrittenEventArgs eventData)
        {
            if (eventData.EventName is "ConnectStart" or "ResolutionStart") Console.WriteLine($"outgoing {eventData.EventName} {eventData.Payload?[0]}");
        }
    }
}
