namespace TokenStudio.Web.Components;

/// <summary>The short messages of one circuit, newest last.</summary>
sealed class ToastQueue
{
    const int Shown = 3;
    readonly List<Toast> _toasts = [];

    /// <summary>Raised on the caller's thread; the listener goes to its own renderer.</summary>
    public event Action? Changed;

    public IReadOnlyList<Toast> Toasts => _toasts;

    /// <param name="text">What happened: "12 cells pasted".</param>
    /// <param name="actionLabel">A verb such as "Undo", or null.</param>
    /// <param name="action">What the verb does.</param>
    public void Show(Phrase text, Phrase? actionLabel = null, Func<Task>? action = null)
    {
        _toasts.Add(new(text, actionLabel, action));
        if (_toasts.Count > Shown)
        {
            _toasts.RemoveAt(0);
        }
        Changed?.Invoke();
    }

    public void Dismiss(Toast toast)
    {
        if (_toasts.RemoveAll(shown => ReferenceEquals(shown, toast)) > 0)
        {
            Changed?.Invoke();
        }
    }
}

/// <summary>One message. No record: two that say the same are two, each with its own time and its own place on the page.</summary>
sealed class Toast(Phrase text, Phrase? actionLabel, Func<Task>? action)
{
    public Phrase Text => text;

    public Phrase? ActionLabel => actionLabel;

    public Func<Task>? Action => action;
}
