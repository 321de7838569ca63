using Microsoft.JSInterop;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Units;
using TokenStudio.Presentation.Editing;
using TokenStudio.Sessions;

namespace TokenStudio.Web.Pages.Design;

/// <summary>What is typed, dragged, pasted or pressed, and how it reaches the one door for edits.</summary>
public abstract partial class DesignPage
{
    /// <summary>Why the disk did not take the last edit; null once it took one.</summary>
    internal Finding? DiskTrouble { get; private set; }

    /// <summary>One edit, one undo step.</summary>
    /// <returns>The text the cell shows; null when the entry is refused and the person's text stays.</returns>
    [JSInvokable]
    public async Task<string?> Commit(string path, string text)
    {
        if (Session is null) return null;
        var entry = Entry(path, text);
        if (entry.Refusal is { } refusal)
        {
            Keep(path, text, refusal);
            return null;
        }

        if (await Apply(entry.Edits, path) is { } finding)
        {
            var fixes = finding.Fixes.Select(f => new CellFix(f.Label, f.Edits));
            Keep(path, text, new CellFinding(finding.Message, [.. StorageFindings.IsStorage(finding) ? [new("Try again", entry.Edits)] : fixes]));
            return null;
        }

        return TextAt(path) ?? text;
    }

    /// <summary>A block from a spreadsheet, as one undo step; only where a section has a table for it.</summary>
    [JSInvokable]
    public virtual async Task Paste(string path, string tsv)
    {
        if (Session?.State.Review.Scenario is not { } scenario) return;
        var block = PastedBlock.Read(scenario, Session.State.Document, path, tsv);
        foreach (var (at, draft) in block.Refused) _drafts[at] = draft;
        var finding = block.Edits.Count > 0 ? await Apply(block.Edits) : null;
        Refresh();
        Toasts.Show(finding?.Message ?? (block.Refused.Count > 0
            ? (Phrase)$"{Phrase.Count(block.Taken, "{0} cell pasted", "{0} cells pasted")}, {block.Refused.Count} refused."
            : Phrase.Count(block.Taken, "{0} cell pasted.", "{0} cells pasted.")));
    }

    /// <summary>An item of the section's list before another, or last; only where a section has one.</summary>
    [JSInvokable]
    public virtual Task Move(string id, string? before, bool byKeys) => Task.CompletedTask;

    [JSInvokable]
    public void Select(string path)
    {
        if (Session is not null && Focused(path)) Refresh();
    }

    [JSInvokable]
    public Task Undo() => Travel(session => session.Undo(Caller!.Workspace));

    [JSInvokable]
    public Task Redo() => Travel(session => session.Redo(Caller!.Workspace));

    /// <summary>A one-press fix.</summary>
    internal Task Fix(CellFix fix) => ApplyOrSay(fix.Edits);

    /// <returns>Whether they were applied; if not, a toast has said why.</returns>
    internal async Task<bool> ApplyOrSay(ValueList<Edit> edits)
    {
        if (await Apply(edits) is not { } finding) return true;
        Toasts.Show(finding.Message);
        return false;
    }

    async Task Travel(Func<ScenarioSession, Task<ApplyOutcome>> step)
    {
        if (Session is null) return;
        _drafts.Clear();
        var outcome = await step(Session);
        DiskTrouble = outcome is Refused { Finding: var refusal } && StorageFindings.IsStorage(refusal) ? refusal : null;
        if (outcome is Refused refused) Toasts.Show(refused.Finding.Message);
        Refresh();
    }

    /// <summary>Null when committed, else why not.</summary>
    /// <param name="typed">The field the edits come from, when a person typed them.</param>
    async Task<Finding?> Apply(ValueList<Edit> edits, string? typed = null)
    {
        ApplyOutcome outcome;
        Saving = true;
        try
        {
            outcome = await Session!.Apply(Caller!.Workspace, edits);
        }
        finally
        {
            Saving = false;
            EndTrying();
        }

        DiskTrouble = outcome is Refused { Finding: var refusal } && StorageFindings.IsStorage(refusal) ? refusal : null;
        var settled = outcome is Applied && edits.Select(e => e.Path).Append(typed ?? "").Aggregate(false, (any, path) => _drafts.Remove(path) || any);
        // The broadcast of a commit has shown it already, but for its being saved.
        if (!settled && ReferenceEquals(_state, Session.State))
        {
            StateHasChanged();
            return (outcome as Refused)?.Finding;
        }

        Refresh();
        return (outcome as Refused)?.Finding;
    }

    /// <summary>Keeps what was refused in its fields, with the reasons.</summary>
    internal void Keep(IReadOnlyDictionary<string, Draft> refused)
    {
        foreach (var (path, draft) in refused) _drafts[path] = draft;
    }

    void Keep(string path, string text, CellFinding finding)
    {
        _drafts[path] = new Draft(text, finding);
        EndTrying();
        Refresh();
    }
}
