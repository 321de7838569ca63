namespace TokenStudio.Web.Pages.Grants;

/// <summary>Something that takes longer than a keystroke: reckoned beside the page, and given up when something else is asked for meanwhile.</summary>
/// <param name="onPage">Runs on the page's own thread.</param>
/// <param name="show">The answer has come.</param>
sealed class Reckoning<TAsked, T>(Func<Action, Task> onPage, Action show, Func<TAsked, CancellationToken, T> reckon) : IDisposable
    where TAsked : class
    where T : class
{
    // Edits of a hand that drags follow one another faster.
    const int PauseMs = 60;

    TAsked? asked;
    CancellationTokenSource? stop;

    /// <summary>The latest answer, perhaps of what was asked before; null until the first.</summary>
    public T? Value { get; private set; }

    /// <summary>Whether a newer answer is under way.</summary>
    public bool IsOld { get; private set; }

    /// <param name="what">Null for nothing: then there is no answer.</param>
    public void Ask(TAsked? what)
    {
        if (Equals(what, asked)) return;
        Stop();
        asked = what;
        if (what is null)
        {
            (Value, IsOld) = (null, false);
            return;
        }

        IsOld = true;
        stop = new();
        _ = Run(what, stop.Token);
    }

    public void Dispose() => Stop();

    async Task Run(TAsked what, CancellationToken given)
    {
        try
        {
            await Task.Delay(PauseMs, given);
            var value = await Task.Run(() => reckon(what, given), given);
            await onPage(() =>
            {
                if (given.IsCancellationRequested) return;
                (Value, IsOld) = (value, false);
                show();
            });
        }
        catch (OperationCanceledException)
        {
            // Something else was asked for, or the page was left.
        }
    }

    void Stop()
    {
        stop?.Cancel();
        stop?.Dispose();
        stop = null;
    }
}
