using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using MudBlazor;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Simulation;
using TokenStudio.Model.Units;
using TokenStudio.Presentation;
using TokenStudio.Presentation.Editing;
using TokenStudio.Sessions;
using TokenStudio.Web.Components;
using TokenStudio.Web.Components.Layout;

namespace TokenStudio.Web.Pages.Allocation;

/// <summary>The cap table and its vesting, edited in place; the chart follows every edit.</summary>
public sealed partial class AllocationPage : IAsyncDisposable
{
    readonly Dictionary<string, Draft> _drafts = [];
    StudioPanes? _panes;
    ScenarioSession? _session;
    Caller? _caller;
    AllocationView? _view;
    SessionState? _state; // what is on screen; null while that is a preview
    Projection? _shown;
    string? _selected;
    bool _missing;
    bool _saving;
    bool _sheet;
    bool _canUndo;
    bool _canRedo;
    DotNetObjectReference<AllocationPage>? _self;
    IJSObjectReference? _input;

    [Parameter] public string Id { get; set; } = "";
    [Inject] StudioDoor Door { get; set; } = null!;
    [Inject] StudioCircuit Circuit { get; set; } = null!;
    [Inject] IJSRuntime Js { get; set; } = null!;
    [Inject] IDialogService Dialogs { get; set; } = null!;
    [Inject] ToastQueue Toasts { get; set; } = null!;

    protected override async Task OnInitializedAsync()
    {
        _caller = await Circuit.Caller();
        _session = _caller is null ? null : await Door.Open(_caller, Id);
        _missing = _session is null;
        if (_session is null) return;
        _session.Changed += Follow;
        _selected = (_session.State.Review.Scenario?.Allocations is { Count: > 0 } all) ? all[0].Id : null;
        Show(_session.State);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_self is not null || _panes is null) return;
        _self = DotNetObjectReference.Create(this);
        await using var module = await Js.InvokeAsync<IJSObjectReference>("import", "./js/input.js");
        _input = await module.InvokeAsync<IJSObjectReference>("attach", _panes.Root, _self);
    }

    // Raised by the session on its own thread, for edits of any tab.
    void Follow(SessionState state) => InvokeAsync(() =>
    {
        if (state.Revision < (_view?.Revision ?? 0)) return;
        Show(state);
        StateHasChanged();
    });

    void Show(SessionState state)
    {
        _state = state;
        _canUndo = _session!.CanUndo(_caller!.Workspace);
        _canRedo = _session.CanRedo(_caller.Workspace);
        Show(new ShownScenario(state.Revision, state.Review, state.Projection, _shown));
    }

    void Show(ShownScenario shown)
    {
        if (shown.Review.Scenario is { } scenario && scenario.Allocations.All(a => a.Id != _selected)) _selected = scenario.Allocations is { Count: > 0 } all ? all[0].Id : null;
        _view = AllocationView.Of(shown, _drafts, _selected, _view);
        _shown = shown.Projection;
    }

    /// <summary>What is being typed or dragged: shown, neither ordered nor stored.</summary>
    [JSInvokable]
    public void Preview(string path, string text)
    {
        if (_session?.State.Review.Scenario is not { } scenario) return;
        var entry = CellEntry.Read(scenario, path, text);
        if (entry.Refusal is not null) return;
        var preview = _session.Preview(entry.Edits);
        if (preview.Review?.Valid is null) return;
        _state = null;
        Show(new ShownScenario(_session.State.Revision, preview.Review, preview.Projection, _shown));
        StateHasChanged();
    }

    /// <summary>One edit, one undo step.</summary>
    /// <returns>The text the cell shows; null when the entry is refused and the person's text stays.</returns>
    [JSInvokable]
    public async Task<string?> Commit(string path, string text)
    {
        if (_session?.State.Review.Scenario is not { } scenario) return null;
        var entry = CellEntry.Read(scenario, path, text);
        if (entry.Refusal is { } refusal)
        {
            Keep(path, text, refusal);
            return null;
        }

        if (await Apply(entry.Edits) is { } finding)
        {
            Keep(path, text, new CellFinding(finding.Message, [.. finding.Fixes.Select(f => new CellFix(f.Label, f.Edits))]));
            return null;
        }

        return TextAt(path) ?? text;
    }

    /// <summary>A block from a spreadsheet, as one undo step.</summary>
    [JSInvokable]
    public async Task Paste(string path, string tsv)
    {
        if (_session?.State.Review.Scenario is not { } scenario) return;
        var block = PastedBlock.Read(scenario, path, tsv);
        foreach (var (at, draft) in block.Refused) _drafts[at] = draft;
        var finding = block.Edits.Count > 0 ? await Apply(block.Edits) : null;
        Show(_session.State);
        StateHasChanged();
        Toasts.Show(finding?.Message ?? $"{Words.Count(block.Taken, "cell")} pasted{(block.Refused.Count > 0 ? $", {block.Refused.Count} refused" : "")}.");
    }

    [JSInvokable]
    public void Select(string path)
    {
        if (DocumentPath.Split(path) is not ["allocations", var id, ..] || id == _selected || _session is null) return;
        _selected = id;
        Show(_session.State);
        StateHasChanged();
    }

    [JSInvokable]
    public Task Undo() => Travel(session => session.Undo(_caller!.Workspace));

    [JSInvokable]
    public Task Redo() => Travel(session => session.Redo(_caller!.Workspace));

    Task Fix(CellFix fix) => ApplyOrSay(fix.Edits);

    async Task Choose(CellEdit edit) => await Commit(edit.Path, edit.Value);

    void OpenBucket(string id)
    {
        (_selected, _sheet) = (id, true);
        Show(_session!.State);
    }

    Task AddBucket()
    {
        var bucket = NewBucket.For(_session!.State.Document);
        (_selected, _sheet) = (bucket.Id, true);
        return ApplyOrSay([Edit.Insert("/allocations", bucket)]);
    }

    async Task RemoveBucket(string id)
    {
        _sheet = false;
        await ApplyOrSay([Edit.Remove($"/allocations/{id}")]);
        Toasts.Show("Bucket removed.", "Undo", Undo);
    }

    async Task Travel(Func<ScenarioSession, Task<ApplyOutcome>> step)
    {
        if (_session is null) return;
        _drafts.Clear();
        if (await step(_session) is Refused refused) Toasts.Show(refused.Finding.Message);
        Show(_session.State);
        StateHasChanged();
    }

    async Task ApplyOrSay(ValueList<Edit> edits)
    {
        if (await Apply(edits) is { } finding) Toasts.Show(finding.Message);
    }

    /// <summary>Null when committed, else why not.</summary>
    async Task<Finding?> Apply(ValueList<Edit> edits)
    {
        _saving = true;
        var outcome = await _session!.Apply(_caller!.Workspace, edits);
        _saving = false;
        var settled = outcome is Applied && edits.Aggregate(false, (any, edit) => _drafts.Remove(edit.Path) || any);
        // The broadcast of a commit has shown it already.
        if (!settled && ReferenceEquals(_state, _session.State)) return (outcome as Refused)?.Finding;
        Show(_session.State);
        StateHasChanged();
        return (outcome as Refused)?.Finding;
    }

    void Keep(string path, string text, CellFinding finding)
    {
        _drafts[path] = new Draft(text, finding);
        Show(_session!.State);
        StateHasChanged();
    }

    string? TextAt(string path) =>
        _view?.Rows?.SelectMany(r => new[] { r.Share, r.AtLaunch, r.Cliff, r.Vesting }).FirstOrDefault(c => c.Path == path)?.Text;

    async Task OpenShare() => await Dialogs.ShowAsync<ShareDialog>($"Share {_view!.Name}", new DialogParameters<ShareDialog> { { d => d.ScenarioId, Id } }, Wide);

    async Task OpenSettings() => await Dialogs.ShowAsync<SettingsDialog>("Name, token and timeline", new DialogParameters<SettingsDialog> { { d => d.Session, _session }, { d => d.Author, _caller!.Workspace } }, Wide);

    static DialogOptions Wide => new() { MaxWidth = MaxWidth.Small, FullWidth = true, CloseButton = true, CloseOnEscapeKey = true };

    public async ValueTask DisposeAsync()
    {
        if (_session is not null) _session.Changed -= Follow;
        try
        {
            if (_input is not null) await _input.InvokeVoidAsync("destroy");
        }
        catch (JSDisconnectedException)
        {
            // The browser has left and taken its listeners with it.
        }

        _self?.Dispose();
    }
}
