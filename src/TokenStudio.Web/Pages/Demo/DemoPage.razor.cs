using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using TokenStudio.Presentation.Charts;
using TokenStudio.Presentation.Tables;
using TokenStudio.Web.Components;
using TokenStudio.Web.Components.Layout;

namespace TokenStudio.Web.Pages.Demo;

public sealed partial class DemoPage : IAsyncDisposable
{
    StudioPanes _panes = null!;
    IReadOnlyList<DemoBucket> _buckets = DemoBucket.All;
    IReadOnlyList<AllocationRow> _rows = DemoModels.Rows(DemoBucket.All, "22");
    ChartModel _chart = DemoModels.Chart(DemoBucket.All);
    string _selected = "team";
    string? _bad = "22";
    bool _open;
    DotNetObjectReference<DemoPage>? _self;
    IJSObjectReference? _input;

    [Inject] IJSRuntime Js { get; set; } = null!;
    [Inject] ToastQueue Toasts { get; set; } = null!;

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            _self = DotNetObjectReference.Create(this);
            await using var module = await Js.InvokeAsync<IJSObjectReference>("import", "./js/input.js");
            _input = await module.InvokeAsync<IJSObjectReference>("attach", _panes.Root, _self);
        }
    }

    [JSInvokable]
    public void Preview(string path, string text)
    {
        var (id, field) = (path.Split('/')[0], path.Split('/')[1]);
        _buckets = [.. _buckets.Select(b => b.Id == id ? With(b, field, text) : b)];
        Show();
    }

    [JSInvokable]
    public string? Commit(string path, string text)
    {
        if (path == "advisors/vest")
        {
            _bad = text is "21" or "24" ? null : text;
        }
        Preview(path, text);
        return path == "advisors/vest" && _bad is not null ? null : _rows.SelectMany(r => new[] { r.Share, r.AtLaunch, r.Cliff, r.Vesting }).FirstOrDefault(c => c.Path == path)?.Text ?? text;
    }

    [JSInvokable]
    public void Select(string path)
    {
        _selected = path.Split('/')[0];
        StateHasChanged();
    }

    [JSInvokable]
    public void Paste(string path, string tsv) => Toasts.Show($"{tsv.Split('\n').Length} rows pasted", "Undo", () => Task.CompletedTask);

    void Edit(CellEdit edit) => Commit(edit.Path, edit.Value);

    void Undo()
    {
        _buckets = DemoBucket.All;
        Show();
        Toasts.Show("Back to the start");
    }

    void Open(string id) => (_selected, _open) = (id, true);

    void Show()
    {
        _rows = DemoModels.Rows(_buckets, _bad);
        _chart = DemoModels.Chart(_buckets);
        StateHasChanged();
    }

    static DemoBucket With(DemoBucket bucket, string field, string text)
    {
        if (field == "cadence")
        {
            return bucket with { Cadence = text };
        }
        if (!double.TryParse(text, CultureInfo.InvariantCulture, out var value))
        {
            return bucket;
        }
        return field switch
        {
            "share" => bucket with { Share = value },
            "tge" => bucket with { Tge = value },
            "cliff" => bucket with { Cliff = (int)value },
            "vest" => bucket with { Vest = (int)value },
            _ => bucket,
        };
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (_input is not null)
            {
                await _input.InvokeVoidAsync("destroy");
            }
        }
        catch (JSDisconnectedException)
        {
        }
        _self?.Dispose();
    }
}
