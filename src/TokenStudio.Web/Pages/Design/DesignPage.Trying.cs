using Microsoft.JSInterop;
using TokenStudio.Sessions;

namespace TokenStudio.Web.Pages.Design;

/// <summary>What is typed or dragged before it is an edit, by this person or by another on the same scenario.</summary>
public abstract partial class DesignPage
{
    bool _trying;

    /// <summary>What is being typed or dragged: shown here and to others, neither ordered nor stored.</summary>
    [JSInvokable]
    public void Preview(string path, string text)
    {
        if (Session is null) return;
        var entry = Entry(path, text);
        if (entry.Refusal is not null) return;
        var preview = Session.Preview(entry.Edits, this);
        if (preview.Review?.Valid is null) return;
        _trying = true;
        Show(preview);
    }

    /// <summary>What was typed or dragged is given up: what stands is shown again, here and to others.</summary>
    [JSInvokable]
    public void EndPreview()
    {
        if (Session is null) return;
        EndTrying();
        Refresh();
    }

    // It was committed or given up.
    void EndTrying()
    {
        _trying = false;
        Session!.EndPreview(this);
    }

    // The browser is lost, and with it the hand that drags.
    void EndTrial() => InvokeAsync(() =>
    {
        if (_trying) EndPreview();
    });

    // Raised wherever someone else drags, who must not wait until this page is drawn. One's own hand comes first.
    void FollowPreview() => _ = Task.Run(() => InvokeAsync(() =>
    {
        if (_trying || _left) return;
        if (Session!.Live is { } live && live.By != this) Show(live.Preview);
        else if (_state is null) Refresh();
    }));

    void Show(SessionPreview preview)
    {
        _state = null;
        Show(new ShownScenario(Session!.State.Revision, preview.Review!, preview.Projection, Compared(), Look, _before));
        StateHasChanged();
    }
}
