using System.Diagnostics;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace TokenStudio.Tests;

/// <summary>Acts before and after every statement that EF sends to one database.</summary>
sealed class StatementWatch : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    readonly string file;
    readonly Action act;
    readonly List<IDisposable> listening = [];

    public StatementWatch(string file, Action act)
    {
        (this.file, this.act) = (file, act);
        listening.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == "Microsoft.EntityFrameworkCore") listening.Add(value.Subscribe(this));
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        var moment = value.Key == RelationalEventId.CommandExecuting.Name || value.Key == RelationalEventId.CommandExecuted.Name;
        if (moment && value.Value is CommandEventData { Command.Connection.DataSource: var source } && source == file) act();
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    public void Dispose()
    {
        foreach (var one in listening) one.Dispose();
    }
}
