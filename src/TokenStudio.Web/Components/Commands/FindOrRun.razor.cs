using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.JSInterop;
using TokenStudio.Presentation;
using TokenStudio.Presentation.Searching;
using TokenStudio.Sessions;

namespace TokenStudio.Web.Components.Commands;

/// <summary>Finds by name whatever can be opened or run here, and hands the keys of the commands to keys.js.</summary>
public sealed partial class FindOrRun : IAsyncDisposable
{
    IReadOnlyList<SearchItem> _items = [];
    IReadOnlyList<SearchItem> _shown = [];
    IReadOnlyList<SearchSection> _sections = [];
    IReadOnlyList<string> _recent = [];
    string _typed = "";
    int _at;
    bool _opened;
    bool _left;
    ElementReference _dialog;
    DotNetObjectReference<FindOrRun>? _self;
    IJSObjectReference? _keys;

    [Inject] CommandBoard Board { get; set; } = null!;
    [Inject] StudioDoor Door { get; set; } = null!;
    [Inject] StudioCircuit Circuit { get; set; } = null!;
    [Inject] NavigationManager Navigation { get; set; } = null!;
    [Inject] IJSRuntime Js { get; set; } = null!;

    Phrase Said => !_opened ? "" : _shown.Count == 0 ? "Nothing found" : Phrase.Count(_shown.Count, "{0} result", "{0} results");

    protected override void OnInitialized()
    {
        Board.Offer(this, StudioCommands.Find);
        Board.Offer(this, StudioCommands.Help);
        Board.Offer(this, StudioCommands.Theme);
        foreach (var language in StudioCommands.Languages) Board.Offer(this, language);
        Board.Offer(this, StudioCommands.Start, () => Visit("/"));
        Board.Offer(this, StudioCommands.Reference, () => Visit("/reference"));
        Board.Offer(this, StudioCommands.Glossary, () => Visit("/glossary"));
        Board.Changed += Tell;
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender) return;
        _self = DotNetObjectReference.Create(this);
        await using var module = await Js.InvokeAsync<IJSObjectReference>("import", "./js/keys.js");
        if (_left) return;
        _keys = await module.InvokeAsync<IJSObjectReference>("attach", _dialog, _self, StudioCommands.All.Select(c => new { c.Id, c.Keys, c.InBrowser }));
        if (_left) await _keys.End();
        else Tell();
    }

    // Commands come and go with the pages.
    void Tell() => InvokeAsync(async () =>
    {
        if (_keys is not null && !_left) await _keys.InvokeVoidAsync("offer", Board.Ids);
    });

    /// <summary>The palette is open: what there is to find now, as it stands now.</summary>
    /// <param name="recent">Keys of what was chosen lately on this device.</param>
    [JSInvokable]
    public async Task Open(string[] recent)
    {
        var scenarios = await Circuit.Caller() is { } caller ? await Door.List(caller) : [];
        _items =
        [
            .. Board.Possible.Where(c => c != StudioCommands.Find).Select(c => new SearchItem(SearchGroup.Commands, c.Id, c.Name) { Note = c.Does, Keys = c.Keys.Count > 0 ? c.Keys[0] : "", Aliases = [.. c.Aliases] }),
            .. Board.Found,
            .. scenarios.Select(s => new SearchItem(SearchGroup.Scenarios, $"/scenarios/{s.Id}/allocation", Phrase.Verbatim(s.Name)) { Note = (Phrase)$"v{s.Revision}" }),
            .. ReferenceSearch.All,
        ];
        (_recent, _opened) = (recent, true);
        Look("");
        StateHasChanged();
    }

    /// <summary>A key was pressed that belongs to a command of the server.</summary>
    [JSInvokable]
    public Task Run(string id) => Board.Run(id);

    void Look(string? typed)
    {
        _typed = typed ?? "";
        _sections = SearchResults.Of(_items, _typed, _recent);
        _shown = [.. _sections.SelectMany(s => s.Items)];
        _at = 0;
    }

    Task Keys(KeyboardEventArgs e)
    {
        if (e.Key == "Enter" && _shown.Count > 0) return Choose(_shown[_at]);
        if (e.Key is "ArrowDown" or "ArrowUp" && _shown.Count > 0) _at = (_at + (e.Key == "ArrowDown" ? 1 : _shown.Count - 1)) % _shown.Count;
        return Task.CompletedTask;
    }

    async Task Choose(SearchItem item)
    {
        if (_keys is null) return;
        // First focus goes back where it was, then the command may move it.
        await _keys.InvokeVoidAsync("choose", item.Key);
        (_items, _opened) = ([], false);
        Look("");
        await (item.Group switch
        {
            SearchGroup.Commands when StudioCommands.All.First(c => c.Id == item.Place).InBrowser => _keys.InvokeVoidAsync("run", item.Place).AsTask(),
            SearchGroup.Commands => Board.Run(item.Place),
            SearchGroup.Parameters or SearchGroup.Checks => Board.Go(item.Place),
            _ => Visit(item.Place),
        });
    }

    Task Visit(string address)
    {
        Navigation.NavigateTo(address);
        return Task.CompletedTask;
    }

    static string IconOf(SearchGroup group) => group switch
    {
        SearchGroup.Commands => "right",
        SearchGroup.Parameters => "sliders",
        SearchGroup.Checks => "info",
        SearchGroup.Scenarios => "chart",
        SearchGroup.Kinds => "fx",
        _ => "file",
    };

    public async ValueTask DisposeAsync()
    {
        _left = true;
        Board.Changed -= Tell;
        Board.Withdraw(this);
        await _keys.End();
        _self?.Dispose();
    }
}
