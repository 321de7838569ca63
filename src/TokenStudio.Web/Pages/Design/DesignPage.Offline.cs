using Microsoft.JSInterop;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Units;

namespace TokenStudio.Web.Pages.Design;

/// <summary>What was edited while the server was away, and how it gets through the one door after all.</summary>
public abstract partial class DesignPage
{
    // As many as a tab keeps.
    const int MostOffered = 200;

    readonly List<KeptEdit> _offered = [];

    /// <summary>Kept edits that a person has to decide about.</summary>
    internal IReadOnlyList<KeptEdit> Offered => _offered;

    /// <summary>Commits what was kept, unless its value is no longer what the person saw: then it is offered back.</summary>
    [JSInvokable]
    public async Task<ReplayAnswer> Replay(KeptEdit edit)
    {
        _offered.RemoveAll(o => o.Path == edit.Path);
        if (Session is null) return new(true, null);
        if (Stands(edit.Path, edit.Text)) return new(false, TextAt(edit.Path) ?? edit.Text);   // it had arrived before the break
        if (!edit.Unfinished && edit.Base is { } before && Stands(edit.Path, before)) return new(false, await Commit(edit.Path, edit.Text));
        if (_offered.Count < MostOffered) _offered.Add(edit);
        StateHasChanged();
        return new(true, null);
    }

    /// <summary>All that was kept has been told.</summary>
    /// <param name="taken">How many are saved by it.</param>
    [JSInvokable]
    public void Replayed(int taken) => Toasts.Show(Phrase.Count(taken, "{0} edit made offline is saved now.", "{0} edits made offline are saved now."));

    internal async Task UseMine(KeptEdit edit)
    {
        await Discard(edit);
        await Commit(edit.Path, edit.Text);
    }

    internal async Task Discard(KeptEdit edit)
    {
        _offered.Remove(edit);
        if (_input is not null) await _input.InvokeVoidAsync("drop", edit.Path);
    }

    // A text stands where entering it would change nothing: fields write the same value in several ways.
    bool Stands(string path, string text) => Entry(path, text) is { Refusal: null, Edits: var edits } && Unchanged(edits);

    bool Unchanged(ValueList<Edit> edits) => EditApplier.Apply(Session!.State.Document, edits).Document is { } document && document.Equals(Session.State.Document);
}
