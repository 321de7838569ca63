using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Units;
using TokenStudio.Presentation.Editing;
using TokenStudio.Sessions;
using TokenStudio.Web.Components;
using TokenStudio.Web.Components.Commands;
using TokenStudio.Web.Components.Layout;

namespace TokenStudio.Web.Pages.Design;

/// <summary>
/// What every design section does the same: opens the session of a scenario, follows it, and carries what is typed to
/// its one door. A section says only what it shows of a revision.
/// </summary>
public abstract partial class DesignPage : ComponentBase, IAsyncDisposable
{
    readonly Dictionary<string, Draft> _drafts = [];
    SessionState? _state; // what is on screen; null while that is a preview
    ShownScenario? _before;
    bool _listening;
    bool _left;
    DotNetObjectReference<DesignPage>? _self;
    IJSObjectReference? _input;

    [Parameter] public string Id { get; set; } = "";

    /// <summary>The place to go to at once, from a link of another section: see <see cref="DesignPlaces"/>.</summary>
    [SupplyParameterFromQuery] public string? Go { get; set; }
    [Inject] internal StudioDoor Door { get; set; } = null!;
    [Inject] StudioCircuit Circuit { get; set; } = null!;
    [Inject] internal NavigationManager Navigation { get; set; } = null!;
    [Inject] internal IJSRuntime Js { get; set; } = null!;
    [Inject] internal ToastQueue Toasts { get; set; } = null!;
    [Inject] internal CommandBoard Board { get; set; } = null!;

    internal ScenarioSession? Session { get; private set; }
    internal Caller? Caller { get; private set; }
    internal bool Missing { get; private set; }
    internal bool Saving { get; private set; }
    internal bool CanUndo { get; private set; }
    internal bool CanRedo { get; private set; }

    internal StudioPanes? Panes { get; private set; }

    /// <summary>What the frame around the section shows; null until there is something.</summary>
    internal DesignHead? Head { get; private set; }

    /// <summary>Refused entries by path, kept with the person's own text.</summary>
    internal IReadOnlyDictionary<string, Draft> Drafts => _drafts;

    /// <summary>Makes the section's view of what is to be shown.</summary>
    internal abstract void Build(ShownScenario shown);

    /// <summary>What typing into a field means.</summary>
    internal virtual CellEntry Entry(string path, string text) => FieldEntry.Read(Session!.State.Document, path, text);

    /// <summary>Focus has come to a field.</summary>
    /// <returns>Whether that changes what is shown.</returns>
    internal virtual bool Focused(string path) => false;

    /// <summary>How a field shows its value now, or null when it keeps what was typed.</summary>
    internal virtual string? TextAt(string path) =>
        new FormFields(Session!.State.Document, [], Drafts).At(path);

    protected override async Task OnInitializedAsync()
    {
        ReadAddress();
        Caller = await Circuit.Caller();
        Session = Caller is null ? null : await Door.Open(Caller, Id);
        Missing = Session is null;
        if (Session is null) return;
        Session.Changed += Follow;
        Session.Previewed += FollowPreview;
        Circuit.Lost += EndTrial;
        Show(Session.State);
        DesignCommands.Offer(this);
        OfferCommands();
    }

    /// <summary>What can be done in this section alone: one <see cref="Offer"/> each.</summary>
    internal virtual void OfferCommands()
    {
    }

    /// <param name="when">Whether it is possible just now.</param>
    internal void Offer(StudioCommand command, Func<Task> run, Func<bool>? when = null) => Board.Offer(this, command, async () =>
    {
        var running = run();
        StateHasChanged();
        await running;
        StateHasChanged();
    }, when);

    /// <summary>Hands the section's fields to input.js, once they are there.</summary>
    /// <param name="section">Its route, as in StudioPages.</param>
    internal async Task Listen(StudioPanes panes, string section)
    {
        if (_listening) return;
        _listening = true;
        Panes = panes;
        _self = DotNetObjectReference.Create(this);
        try
        {
            await using var module = await Js.InvokeAsync<IJSObjectReference>("import", "./js/input.js");
            if (_left) return;
            _input = await module.InvokeAsync<IJSObjectReference>("attach", panes.Root, _self, $"{Id}/{section}");
            if (_left)
            {
                await _input.End();
                return;
            }
        }
        catch (JSException) when (_left)
        {
            // The page was left before it could listen: its fields are not there any more.
            return;
        }

        if (Go is { Length: > 0 } place) await this.Visit(place);
    }

    /// <summary>Brings the field at a path before the person; in the section that has it, when it is not this one.</summary>
    internal async Task GoTo(string path)
    {
        if (Reveal(path)) Refresh();
        Panes?.Show(PaneView.Edit);
        if (_input is null || await _input.InvokeAsync<bool>("goTo", path) || path == Go) return;
        var section = DocumentPath.Split(path) switch { ["allocations", ..] => "allocation", ["emissions", ..] => "emissions", ["grants", ..] => "grants", ["goals" or "name" or "description" or "sources", ..] => "overview", _ => "supply" };
        Navigation.NavigateTo(AddressOf(section, path));
    }

    /// <summary>So many checks did not pass.</summary>
    internal abstract int OpenChecks { get; }

    /// <summary>Whether the checks stand under its results.</summary>
    internal virtual bool HasChecks => true;

    /// <summary>Opens what holds a path, such as a row's sheet.</summary>
    /// <returns>Whether that changes what is shown.</returns>
    internal virtual bool Reveal(string path) => false;

    /// <summary>A value typed into a field that input.js does not own.</summary>
    internal Task Enter(CellEdit edit) => Commit(edit.Path, edit.Value);

    // Raised by the session on its own thread, for edits of any tab.
    void Follow(SessionState state) => InvokeAsync(() =>
    {
        if (state.Revision < (Head?.Revision ?? 0)) return Task.CompletedTask;
        Show(state);
        StateHasChanged();
        return Followed();
    });

    /// <summary>A revision has come in and is shown: what must be fetched for it is fetched now.</summary>
    internal virtual Task Followed() => Task.CompletedTask;

    /// <summary>Shows what stands now.</summary>
    internal void Refresh()
    {
        Show(Session!.State);
        StateHasChanged();
    }

    void Show(SessionState state)
    {
        _state = state;
        CanUndo = Session!.CanUndo(Caller!.Workspace);
        CanRedo = Session.CanRedo(Caller.Workspace);
        Show(new ShownScenario(state.Revision, state.Review, state.Projection, Compared(), Look, _before));
    }

    void Show(ShownScenario shown)
    {
        Head = DesignHead.Of(shown, _drafts.Count);
        Build(shown);
        _before = shown with { Before = null };
    }

    /// <summary>The page is left: what it set going ends.</summary>
    internal virtual void Leave()
    {
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        _left = true;
        Board.Withdraw(this);
        Leave();
        if (Session is not null)
        {
            Session.Changed -= Follow;
            Session.Previewed -= FollowPreview;
            Circuit.Lost -= EndTrial;
            Session.EndPreview(this);
        }

        await _input.End();
        _self?.Dispose();
    }
}
