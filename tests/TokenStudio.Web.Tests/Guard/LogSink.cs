using System.Collections.Concurrent;
using System.Text;
using Microsoft.Extensions.Logging;

namespace TokenStudio.Tests;

/// <summary>A sink as an exporter is one: it takes the message, the values and the scopes.</summary>
sealed class LogSink(ConcurrentQueue<string> log) : ILoggerProvider, ISupportExternalScope
{
    IExternalScopeProvider? scopes;

    ConcurrentQueue<string> Log { get; } = log;

    public ILogger CreateLogger(string categoryName) => new Sink(this, categoryName);

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => scopes = scopeProvider;

    public void Dispose()
    {
    }

    sealed class Sink(LogSink listening, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var text = new StringBuilder(category).Append(": ").Append(formatter(state, exception)).Append(' ').Append(exception);
            if (state is IEnumerable<KeyValuePair<string, object?>> values) text.AppendJoin(' ', values);
            listening.scopes?.ForEachScope((scope, to) =>
            {
                to.Append(' ').Append(scope);
                if (scope is IEnumerable<KeyValuePair<string, object?>> named) to.AppendJoin(' ', named);
            }, text);
            listening.Log.Enqueue(text.ToString());
        }
    }
}
