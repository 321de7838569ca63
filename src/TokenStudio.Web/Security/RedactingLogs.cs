using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace TokenStudio.Web.Security;

/// <summary>Every sink of the log, behind a sieve that takes tokens out of messages, values, scopes and exceptions, whoever wrote them.</summary>
static class RedactingLogs
{
    /// <summary>At the factory, so that a sink added later is behind it too.</summary>
    public static void RedactLogs(this WebApplicationBuilder builder) => builder.Services.Replace(ServiceDescriptor.Singleton<ILoggerFactory>(services => new LoggerFactory(
        services.GetServices<ILoggerProvider>().Select(sink => new RedactingProvider(sink)),
        services.GetRequiredService<IOptionsMonitor<LoggerFilterOptions>>(),
        services.GetRequiredService<IOptions<LoggerFactoryOptions>>())));
}

[ProviderAlias("Console")]   // the console's own levels go on counting
sealed class RedactingProvider(ILoggerProvider inner) : ILoggerProvider, ISupportExternalScope
{
    public ILogger CreateLogger(string categoryName) => new RedactingLogger(inner.CreateLogger(categoryName));

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => (inner as ISupportExternalScope)?.SetScopeProvider(new RedactingScopes(scopeProvider));

    public void Dispose() => inner.Dispose();
}

sealed class RedactingLogger(ILogger inner) : ILogger
{
    public bool IsEnabled(LogLevel logLevel) => inner.IsEnabled(logLevel);

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => inner.BeginScope(RedactedValues.Of(state) ?? (object)state);

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (!inner.IsEnabled(logLevel)) return;
        var text = SharedAddresses.Redact(formatter(state, exception));
        inner.Log(logLevel, eventId, RedactedValues.Of(state) ?? new RedactedValues([], text), exception is null ? null : new RedactedException(exception), (_, _) => text);
    }
}

/// <summary>Stands for another in the log: its text, without tokens.</summary>
sealed class RedactedException(Exception inner) : Exception(SharedAddresses.Redact(inner.Message))
{
    public override string? StackTrace => inner.StackTrace;

    public override string ToString() => SharedAddresses.Redact(inner.ToString());
}

sealed class RedactingScopes(IExternalScopeProvider inner) : IExternalScopeProvider
{
    public void ForEachScope<TState>(Action<object?, TState> callback, TState state) =>
        inner.ForEachScope((scope, s) => callback(RedactedValues.Of(scope) ?? scope, s), state);

    public IDisposable Push(object? state) => inner.Push(state);
}
